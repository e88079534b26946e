package io.pairkit.dedup;

import io.pairkit.Pair;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The definitions, slowly: strings, java.util sets, every pair compared with every other. */
final class Oracle {
    /** A word: as written, lower-cased, and whether it is capitalised away from the start of a sentence. */
    record Word(String lower, boolean isName) {
        boolean isSlot() {
            return isName || lower.codePoints().anyMatch(Character::isDigit) || NEGATIONS.contains(lower);
        }
    }

    record Text(List<Word> words, Set<List<String>> shingles) {}

    private static final Set<String> NEGATIONS = new HashSet<>();
    private static final Map<String, String> POSITIVE = new HashMap<>();

    static {
        NEGATIONS.addAll(List.of("not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor"));
        NEGATIONS.addAll(List.of("cannot", "without", "cant", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt"));
        NEGATIONS.addAll(List.of("werent", "wont", "wouldnt", "shouldnt", "couldnt", "hasnt", "havent", "hadnt"));
        NEGATIONS.add("mustnt");
        POSITIVE.put("can't", "can");
        POSITIVE.put("cannot", "can");
        POSITIVE.put("without", "with");
        POSITIVE.put("won't", "will");
        POSITIVE.put("shan't", "shall");
        for (String verb :
                List.of("do", "does", "did", "is", "are", "was", "were", "would", "should", "could", "has")) {
            POSITIVE.put(verb + "n't", verb);
        }
        for (String verb : List.of("have", "had", "must", "might", "need", "dare", "ought", "may", "ai", "shall")) {
            POSITIVE.put(verb + "n't", verb);
        }
        for (String word : List.copyOf(POSITIVE.keySet())) {
            POSITIVE.put(word.replace('\'', '\u2019'), POSITIVE.get(word));
        }
        NEGATIONS.addAll(POSITIVE.keySet());
    }

    private final int n;
    private final double threshold;
    private final Field field;
    private final boolean guard;
    private final List<Text> prompts;
    private final List<Text> answers;

    Oracle(List<Pair> pairs, int n, double threshold, Field field, boolean guard) {
        this.n = n;
        this.threshold = threshold;
        this.field = field;
        this.guard = guard;
        this.prompts = pairs.stream().map(pair -> text(pair.prompt())).toList();
        this.answers = pairs.stream().map(pair -> text(pair.answer())).toList();
    }

    static List<Word> words(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        var words = new ArrayList<Word>();
        try (StandardTokenizer tokenizer = new StandardTokenizer();
                TokenStream stream = new LowerCaseFilter(tokenizer)) {
            tokenizer.setReader(new StringReader(text));
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            int end = 0;
            String before = "";
            while (stream.incrementToken()) {
                String written = text.substring(offset.startOffset(), offset.endOffset());
                String gap = text.substring(end, offset.startOffset());
                boolean title = Set.of("Mr", "Mrs", "Ms", "Dr", "Prof", "St").contains(before) && gap.startsWith(".");
                boolean starts = words.isEmpty()
                        || (title ? gap.substring(1) : gap)
                                .matches("(?s).*[.!?\\n\\r\u2026\u2028\u2029\u3002\uFF01\uFF1F].*");
                int first = written.codePointAt(0);
                boolean capital = Character.isUpperCase(first) || Character.isTitleCase(first);
                boolean me = written.matches("I|I['\u2019].*");
                words.add(new Word(term.toString(), capital && !starts && !me));
                end = offset.endOffset();
                before = written;
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String whole = text.strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty() && !whole.isEmpty()) {
            words.add(new Word("\0whole " + whole, false));
        }
        return words;
    }

    private Text text(String raw) {
        List<Word> words = words(raw);
        List<String> lower = words.stream().map(Word::lower).toList();
        var shingles = new HashSet<List<String>>();
        for (int i = 0; i + n <= lower.size(); i++) {
            shingles.add(lower.subList(i, i + n));
        }
        if (!lower.isEmpty() && lower.size() < n) {
            shingles.add(lower);
        }
        return new Text(words, shingles);
    }

    static double jaccard(Set<List<String>> a, Set<List<String>> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        var shared = new HashSet<>(a);
        shared.retainAll(b);
        var all = new HashSet<>(a);
        all.addAll(b);
        return shared.size() / (double) all.size();
    }

    double prompt(int a, int b) {
        return jaccard(prompts.get(a).shingles, prompts.get(b).shingles);
    }

    double answer(int a, int b) {
        return jaccard(answers.get(a).shingles, answers.get(b).shingles);
    }

    double similarity(int a, int b) {
        return switch (field) {
            case PROMPT -> prompt(a, b);
            case ANSWER -> answer(a, b);
            case BOTH -> Math.min(prompt(a, b), answer(a, b));
        };
    }

    java.util.function.BiPredicate<Integer, Integer> mayMeet = (a, b) -> true;

    boolean isNear(int a, int b) {
        return mayMeet.test(a, b) && similarity(a, b) >= threshold;
    }

    boolean isVariant(int a, int b) {
        boolean prompt = field != Field.ANSWER;
        boolean answer = field != Field.PROMPT;
        boolean differs =
                prompt && !same(prompts.get(a), prompts.get(b)) || answer && !same(answers.get(a), answers.get(b));
        return guard
                && differs
                && (!prompt || slotsOnly(prompts.get(a).words, prompts.get(b).words))
                && (!answer || slotsOnly(answers.get(a).words, answers.get(b).words));
    }

    static boolean same(Text a, Text b) {
        return a.words.stream()
                .map(Word::lower)
                .toList()
                .equals(b.words.stream().map(Word::lower).toList());
    }

    /** Tries every alignment, from the end. */
    static boolean slotsOnly(List<Word> a, List<Word> b) {
        boolean[][] can = new boolean[a.size() + 1][b.size() + 1];
        for (int i = a.size(); i >= 0; i--) {
            for (int k = b.size(); k >= 0; k--) {
                can[i][k] = i == a.size() && k == b.size()
                        || i < a.size() && a.get(i).isSlot() && can[i + 1][k]
                        || k < b.size() && b.get(k).isSlot() && can[i][k + 1]
                        || i < a.size() && k < b.size() && faces(a.get(i), b.get(k)) && can[i + 1][k + 1];
            }
        }
        return can[0][0];
    }

    /** Returns a word with what may face it: its positive form, or the words of which it is that. */
    static Set<String> forms(String word) {
        var forms = new HashSet<String>();
        forms.add(word);
        POSITIVE.forEach((negated, positive) -> {
            if (negated.equals(word)) {
                forms.add(positive);
            } else if (positive.equals(word)) {
                forms.add(negated);
            }
        });
        return forms;
    }

    private static boolean faces(Word a, Word b) {
        return a.lower.equals(b.lower)
                || b.lower.equals(POSITIVE.get(a.lower))
                || a.lower.equals(POSITIVE.get(b.lower));
    }

    /** For each record the one for which it goes, or -1. */
    int[] because(List<Integer> order) {
        int[] because = new int[prompts.size()];
        java.util.Arrays.fill(because, -1);
        var kept = new ArrayList<Integer>();
        for (int record : order) {
            for (int leader : kept) {
                if (isNear(record, leader) && !isVariant(record, leader)) {
                    because[record] = leader;
                    break;
                }
            }
            if (because[record] < 0) {
                kept.add(record);
            }
        }
        return because;
    }

    /** For each record that stays the first near one before it that differs only in slots, or -1. */
    int[] variantOf(List<Integer> order) {
        int[] because = because(order);
        int[] variantOf = new int[because.length];
        java.util.Arrays.fill(variantOf, -1);
        var kept = new ArrayList<Integer>();
        for (int record : order) {
            if (because[record] < 0) {
                for (int leader : kept) {
                    if (isNear(record, leader) && isVariant(record, leader)) {
                        variantOf[record] = leader;
                        break;
                    }
                }
                kept.add(record);
            }
        }
        return variantOf;
    }

    /** Returns whether one goes for the other. */
    boolean isDuplicate(int a, int b) {
        return a != b && isNear(a, b) && !isVariant(a, b);
    }

    /** The records that have a duplicate. */
    List<Integer> withDuplicate() {
        return IntStream.range(0, prompts.size())
                .filter(a -> IntStream.range(0, prompts.size()).anyMatch(b -> isDuplicate(a, b)))
                .boxed()
                .toList();
    }

    /** The records that have no duplicate, but something near them. */
    List<Integer> withVariantOnly() {
        List<Integer> going = withDuplicate();
        return IntStream.range(0, prompts.size())
                .filter(a ->
                        !going.contains(a) && IntStream.range(0, prompts.size()).anyMatch(b -> a != b && isNear(a, b)))
                .boxed()
                .toList();
    }
}
