package io.pairkit.privacy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the occurrences of many short literals in one pass, whatever the case of ASCII letters: the automaton of Aho and
 * Corasick as a dense table, one look-up for a character.
 *
 * <p>Every character outside the literals, and every one beyond ASCII, leads back to the beginning.
 *
 * @see <a href="https://doi.org/10.1145/360825.360855">Aho, Corasick 1975, Efficient string matching</a>
 */
final class Literals {
    /** Called at the end of a literal. */
    interface Sink {
        /** A literal stands at {@code from} up to {@code to}, exclusive. */
        void literal(int number, int from, int to);
    }

    private final byte[] classes = new byte[128];
    private final int shift;
    private final int[] next; // row of a state, then class of a character; complemented where a literal ends
    private final int[][] ends; // by state: numbers of the literals that end there, each followed by its length

    Literals(List<String> literals) {
        int width = number(literals);
        shift = 32 - Integer.numberOfLeadingZeros(width - 1);
        var trie = new ArrayList<int[]>();
        var outputs = new ArrayList<List<int[]>>();
        state(trie, outputs);
        for (int i = 0; i < literals.size(); i++) {
            int state = 0;
            for (int k = 0; k < literals.get(i).length(); k++) {
                int kind = classes[literals.get(i).charAt(k)];
                int target = trie.get(state)[kind];
                if (target < 0) {
                    target = state(trie, outputs);
                    trie.get(state)[kind] = target;
                }
                state = target;
            }
            outputs.get(state).add(new int[] {i, literals.get(i).length()});
        }
        complete(trie, outputs);
        next = new int[trie.size() << shift];
        ends = new int[trie.size()][];
        for (int state = 0; state < ends.length; state++) {
            ends[state] =
                    outputs.get(state).stream().flatMapToInt(Arrays::stream).toArray();
        }
        for (int state = 0; state < ends.length; state++) {
            for (int kind = 0; kind < 1 << shift; kind++) {
                int target = trie.get(state)[kind];
                next[(state << shift) + kind] = ends[target].length > 0 ? ~(target << shift) : target << shift;
            }
        }
    }

    /** Gives each character of the literals a class, upper and lower case the same one; 0 is everything else. */
    private int number(List<String> literals) {
        Map<Character, Integer> seen = new TreeMap<>();
        for (String literal : literals) {
            if (literal.isEmpty() || !literal.chars().allMatch(c -> c < 128)) {
                throw new IllegalArgumentException("a literal must be ASCII and not empty, was \"" + literal + "\"");
            }
            for (int i = 0; i < literal.length(); i++) {
                seen.putIfAbsent(Ascii.lower(literal.charAt(i)), 0);
            }
        }
        int count = 1;
        for (char c : seen.keySet()) {
            classes[c] = (byte) count;
            if (c >= 'a' && c <= 'z') {
                classes[c - 32] = (byte) count;
            }
            count++;
        }
        return Math.max(count, 2);
    }

    private int state(List<int[]> trie, List<List<int[]>> outputs) {
        int[] row = new int[1 << shift];
        Arrays.fill(row, -1);
        trie.add(row);
        outputs.add(new ArrayList<>(0));
        return trie.size() - 1;
    }

    /** Fills the missing transitions, level by level, from the longest proper suffix that is a state too. */
    private static void complete(List<int[]> trie, List<List<int[]>> outputs) {
        int[] suffix = new int[trie.size()];
        var queue = new ArrayDeque<Integer>();
        for (int kind = 0; kind < trie.get(0).length; kind++) {
            int target = trie.get(0)[kind];
            if (target < 0) {
                trie.get(0)[kind] = 0;
            } else {
                queue.add(target);
            }
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            outputs.get(state).addAll(outputs.get(suffix[state]));
            for (int kind = 0; kind < trie.get(state).length; kind++) {
                int target = trie.get(state)[kind];
                int fallback = trie.get(suffix[state])[kind];
                if (target < 0) {
                    trie.get(state)[kind] = fallback;
                } else {
                    suffix[target] = fallback;
                    queue.add(target);
                }
            }
        }
    }

    /** Reports all literals in the first {@code length} characters, in the order of their ends. */
    void find(char[] text, int length, Sink sink) {
        int[] table = next;
        byte[] kinds = classes;
        int state = 0;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            state = table[state + (c < 128 ? kinds[c] : 0)];
            if (state < 0) {
                state = ~state;
                int[] here = ends[state >> shift];
                for (int k = 0; k < here.length; k += 2) {
                    sink.literal(here[k], i + 1 - here[k + 1], i + 1);
                }
            }
        }
    }
}
