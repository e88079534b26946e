package io.pairkit.examples.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Shingles as strings, and the slow way to count what texts share: the yardstick of the others. */
final class SharedStrings {
    private SharedStrings() {}

    static Set<String> shingles(String text) {
        List<String> words = words(text);
        int width = Math.min(3, words.size());
        var shingles = new HashSet<String>();
        for (int i = 0; width > 0 && i + width <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + width)));
        }
        return shingles;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        try (TokenStream stream = tokens(text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("words of a text in memory", e);
        }
        return words;
    }

    private static TokenStream tokens(String text) {
        Tokenizer tokenizer = new StandardTokenizer();
        tokenizer.setReader(new StringReader(text));
        return new LowerCaseFilter(tokenizer);
    }

    /** Returns how many terms Lucene's chain gives a text. */
    static long minHashTerms(String text, int buckets) throws IOException {
        var three = new ShingleFilter(tokens(text), 3, 3);
        three.setOutputUnigrams(false);
        long count = 0;
        try (TokenStream stream = new MinHashFilter(three, 1, buckets, 1, true)) {
            stream.reset();
            while (stream.incrementToken()) {
                count++;
            }
            stream.end();
        }
        return count;
    }

    /** Returns every two texts that reach a threshold, the first above and the second below. */
    static Set<Long> links(List<String> texts, double threshold) {
        var holders = new HashMap<String, List<Integer>>();
        int[] sizes = new int[texts.size()];
        var links = new HashSet<Long>();
        for (int i = 0; i < sizes.length; i++) {
            Map<Integer, Integer> shared = new HashMap<>();
            Set<String> mine = shingles(texts.get(i));
            sizes[i] = mine.size();
            for (String shingle : mine) {
                List<Integer> others = holders.computeIfAbsent(shingle, none -> new ArrayList<>());
                others.forEach(other -> shared.merge(other, 1, Integer::sum));
                others.add(i);
            }
            int number = i;
            shared.forEach((other, count) -> {
                if (count / (double) (sizes[number] + sizes[other] - count) >= threshold) {
                    links.add((long) other << 32 | number);
                }
            });
        }
        return links;
    }
}
