package io.pairkit.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The definition of slot variants, word for word and slow: numbers, names and negations are all that differs. */
final class SlotVariants {
    private static final Pattern SENTENCE = Pattern.compile("[.!?\\n\\r\u2026\u2028\u2029\u3002\uFF01\uFF1F]");
    private static final Set<String> NEGATIONS = Set.of(
            ("not no never none nobody nothing nowhere neither nor cannot without cant dont doesnt didnt isnt arent"
                            + " wasnt werent wont wouldnt shouldnt couldnt hasnt havent hadnt mustnt")
                    .split(" "));

    private record Word(String lower, boolean isSlot) {
        boolean faces(Word other) {
            return positive().equals(other.positive());
        }

        private String positive() {
            return switch (lower.replace('\u2019', '\'')) {
                case "can't", "cannot" -> "can";
                case "won't" -> "will";
                case "shan't" -> "shall";
                case "without" -> "with";
                default -> lower.replace('\u2019', '\'').replaceFirst("n't$", "");
            };
        }
    }

    private SlotVariants() {}

    /** Returns whether two texts are the same words or differ only in slots. */
    static boolean areSlotsOnly(String one, String other) {
        List<Word> a = words(one);
        List<Word> b = words(other);
        boolean[][] can = new boolean[a.size() + 1][b.size() + 1];
        for (int i = a.size(); i >= 0; i--) {
            for (int k = b.size(); k >= 0; k--) {
                can[i][k] = i == a.size() && k == b.size()
                        || i < a.size() && a.get(i).isSlot && can[i + 1][k]
                        || k < b.size() && b.get(k).isSlot && can[i][k + 1]
                        || i < a.size() && k < b.size() && a.get(i).faces(b.get(k)) && can[i + 1][k + 1];
            }
        }
        return can[0][0];
    }

    /** Returns whether two texts have the same words, capitals aside. */
    static boolean areSame(String one, String other) {
        return words(one).stream()
                .map(Word::lower)
                .toList()
                .equals(words(other).stream().map(Word::lower).toList());
    }

    private static List<Word> words(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        var words = new ArrayList<Word>();
        try (var tokenizer = new StandardTokenizer()) {
            tokenizer.setReader(new java.io.StringReader(normal));
            OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
            tokenizer.reset();
            int end = 0;
            String before = "";
            while (tokenizer.incrementToken()) {
                String word = normal.substring(offset.startOffset(), offset.endOffset());
                String gap = normal.substring(end, offset.startOffset());
                boolean title = before.matches("Mr|Mrs|Ms|Dr|Prof|St") && gap.startsWith(".");
                boolean starts = words.isEmpty()
                        || SENTENCE.matcher(title ? gap.substring(1) : gap).find();
                boolean capital =
                        Character.isUpperCase(word.codePointAt(0)) || Character.isTitleCase(word.codePointAt(0));
                String lower = word.toLowerCase(Locale.ROOT);
                words.add(new Word(
                        lower,
                        capital && !starts && !word.matches("I|I['\u2019].*")
                                || lower.codePoints().anyMatch(Character::isDigit)
                                || NEGATIONS.contains(lower)
                                || lower.matches(".+n['\u2019]t")));
                end = offset.endOffset();
                before = word;
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
