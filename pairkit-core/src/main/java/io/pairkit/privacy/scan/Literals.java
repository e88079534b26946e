package io.pairkit.privacy.scan;

import java.util.List;

/**
 * Finds the occurrences of many short literals, and the groups of digits, in one pass over a text.
 *
 * <p>The pass looks at the text at every second place, at three characters: one bit of a table says whether something is filed
 * under them, and only there are characters compared. So that no occurrence falls between two steps, each literal is filed
 * twice, at the rarest place that it has at an even and at an odd distance from its beginning; exactly one of them comes to
 * stand at an even place. That is as linear as an automaton, and much faster: a literal is compared at most once for each
 * place, and no character of the text is copied.
 */
public final class Literals {
    /** Told what stands where, in the order of the places. */
    public interface Sink {
        /** A literal stands at {@code from} up to {@code to}, exclusive. */
        void literal(int number, int from, int to);

        /** A group of digits begins that is long enough, or followed by another, or preceded by a letter. */
        void digits(int from);
    }

    /** @param exact whether upper and lower case differ */
    public record Literal(String text, boolean exact) {}

    private final Places places;
    private final ForeignLiterals foreign = new ForeignLiterals();

    /**
     * @param digits whether groups of digits are wanted too
     * @throws IllegalArgumentException if a literal is empty or holds NUL
     */
    public Literals(List<Literal> all, boolean digits) {
        var words = new Word[all.size()];
        for (int i = words.length - 1; i >= 0; i--) { // of two foreign ones at one place the later is met first
            Literal literal = all.get(i);
            if (literal.text.isEmpty() || literal.text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException(
                        "a literal must not be empty or hold NUL, was \"" + literal.text + "\"");
            }
            words[i] = Word.of(literal);
            if (ForeignLiterals.isForeign(literal.text)) {
                foreign.add(literal.text, i);
            }
        }
        places = new Places(words, digits);
    }

    /** Reports all literals and groups of digits in a text; those of other scripts after the rest. */
    public void find(String text, Sink sink) {
        for (int place = places.next(text, 0); place >= 0; place = places.next(text, place + 2)) {
            places.look(text, place, sink);
        }
        if (!Latin.is(text)) {
            foreign.find(text, sink);
        }
    }
}
