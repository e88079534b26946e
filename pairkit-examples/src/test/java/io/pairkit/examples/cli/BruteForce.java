package io.pairkit.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The definition of similarity, word for word and slow. */
final class BruteForce {
    private BruteForce() {}

    static Set<String> shingles(String text) {
        var tokens = new ArrayList<String>();
        var tokenizer = new StandardTokenizer();
        tokenizer.setReader(new java.io.StringReader(Normalizer.normalize(text, Normalizer.Form.NFC)));
        try (TokenStream stream = new LowerCaseFilter(tokenizer)) {
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(stream.getAttribute(CharTermAttribute.class).toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (tokens.size() < 3) {
            return tokens.isEmpty() ? Set.of() : Set.of(String.join("\u0000", tokens));
        }
        var shingles = new HashSet<String>();
        for (int i = 0; i + 3 <= tokens.size(); i++) {
            List<String> three = tokens.subList(i, i + 3);
            shingles.add(String.join("\u0000", three));
        }
        return shingles;
    }

    static boolean atLeast(Set<String> a, Set<String> b, double threshold) {
        if (a.isEmpty()
                || b.isEmpty()
                || Math.min(a.size(), b.size()) < threshold * Math.max(a.size(), b.size()) - 1e-9) {
            return false;
        }
        Set<String> small = a.size() <= b.size() ? a : b;
        Set<String> large = small == a ? b : a;
        int shared = 0;
        for (String shingle : small) {
            if (large.contains(shingle)) {
                shared++;
            }
        }
        return shared / (double) (a.size() + b.size() - shared) >= threshold;
    }
}
