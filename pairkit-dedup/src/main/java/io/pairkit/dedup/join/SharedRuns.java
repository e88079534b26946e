package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Tokens;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.IntStream;

/**
 * Finds how far many prompts are the same words, from one end on.
 *
 * <p>A run ends where fewer than nine in ten of those that came so far go on with one word. Where it has at least
 * {@value #LEAST_WORDS} words, and at least half of those that have it have {@value #LEAST_REST} more, what stands from
 * the end of the text to the end of the run is shared. From there on each word that enough prompts have begins another run, so
 * that templates may begin alike. Used by one thread.
 */
public final class SharedRuns {
    /** The fewest words of a run. */
    public static final int LEAST_WORDS = 4;

    /** The fewest words that half of the prompts have beside it. */
    public static final int LEAST_REST = 3;

    private static final int MOST_WORDS = 2048;

    private final Tokens tokens;
    private final boolean fromEnd;
    private final int[] skipped; // words at the other end, by record
    private final int least;
    private final int[] texts; // records with different prompts, moved about
    private final int[] words; // shared, by record
    private final int[] runs; // by record, or -1
    private final Deque<Node> nodes = new ArrayDeque<>();
    private int size; // runs

    /** Texts from … to − 1, the same words up to a depth; the run that they may have begins with word {@code entry}. */
    private record Node(int from, int to, int entry, int depth) {}

    /**
     * What is shared from one end.
     *
     * @param words for each record how many words it shares
     * @param runs for each record the number of what it shares, or -1
     * @param count how many different things are shared
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Shared(int[] words, int[] runs, int count) {}

    private SharedRuns(Tokens tokens, boolean fromEnd, int[] skipped, double leastShare, int leastCount) {
        this.tokens = tokens;
        this.fromEnd = fromEnd;
        this.skipped = skipped;
        var seen = new HashSet<Long>();
        this.texts = IntStream.range(0, tokens.size())
                .filter(record ->
                        tokens.words(record, Tokens.PROMPT) > 0 && seen.add(tokens.key(record, Tokens.PROMPT)))
                .toArray();
        this.least = Math.max(leastCount, (int) Math.ceil(leastShare * texts.length));
        this.words = new int[tokens.size()];
        this.runs = new int[tokens.size()];
        Arrays.fill(runs, -1);
    }

    /**
     * Finds what prompts share.
     *
     * @param fromEnd whether to look from the end of the texts
     * @param skipped for each record how many words at the other end do not count
     * @param leastShare the share of the different prompts that it takes
     * @param leastCount how many different prompts it takes at least
     */
    public static Shared find(Tokens tokens, boolean fromEnd, int[] skipped, double leastShare, int leastCount) {
        var search = new SharedRuns(tokens, fromEnd, skipped, leastShare, leastCount);
        search.nodes.push(new Node(0, search.texts.length, 0, 0));
        while (!search.nodes.isEmpty()) {
            search.follow(search.nodes.pop());
        }
        search.spread();
        return new Shared(search.words, search.runs, search.size);
    }

    private void follow(Node node) {
        int to = node.to;
        int depth = node.depth;
        while (depth < MOST_WORDS) {
            int common = commonest(node.from, to, depth);
            int middle = partition(node.from, to, depth, common);
            int count = middle - node.from;
            if (common < 0 || count < least || 10L * count < 9L * (to - node.from)) {
                break;
            }
            branch(middle, to, depth);
            to = middle;
            depth++;
        }
        if (depth - node.entry >= LEAST_WORDS && mostGoOn(node.from, to, depth)) {
            for (int i = node.from; i < to; i++) {
                if (length(texts[i]) > depth) {
                    words[texts[i]] = depth;
                    runs[texts[i]] = size;
                }
            }
            size++;
        }
        branch(node.from, to, depth);
    }

    /** Returns the word that more than half of some texts have at a depth; any other one, or -1, if there is none. */
    private int commonest(int from, int to, int depth) {
        int candidate = -1;
        int votes = 0;
        for (int i = from; i < to; i++) {
            int word = word(texts[i], depth);
            if (votes == 0) {
                candidate = word;
            }
            votes += word == candidate ? 1 : -1;
        }
        return candidate;
    }

    private int partition(int from, int to, int depth, int word) {
        int middle = from;
        for (int i = from; i < to; i++) {
            if (word(texts[i], depth) == word) {
                int text = texts[i];
                texts[i] = texts[middle];
                texts[middle++] = text;
            }
        }
        return middle;
    }

    /** Looks at those that have one word at a depth, for each word that enough of them have. */
    private void branch(int from, int to, int depth) {
        if (to - from < least || depth >= MOST_WORDS) {
            return;
        }
        long[] sorted = new long[to - from]; // word above, text below
        for (int i = from; i < to; i++) {
            sorted[i - from] = (long) word(texts[i], depth) << 32 | texts[i];
        }
        Arrays.sort(sorted);
        int start = 0;
        for (int i = 0; i < sorted.length; i++) {
            texts[from + i] = (int) sorted[i];
            boolean last = i + 1 == sorted.length || sorted[i + 1] >> 32 != sorted[i] >> 32;
            if (last) {
                if (i + 1 - start >= least && sorted[i] >= 0) {
                    nodes.push(new Node(from + start, from + i + 1, depth, depth + 1));
                }
                start = i + 1;
            }
        }
    }

    private boolean mostGoOn(int from, int to, int depth) {
        int go = 0;
        for (int i = from; i < to; i++) {
            go += length(texts[i]) >= depth + LEAST_REST ? 1 : 0;
        }
        return 2L * go >= to - from;
    }

    private int length(int record) {
        return tokens.words(record, Tokens.PROMPT) - skipped[record];
    }

    /** Returns a word, counted from the end that counts; -1 beyond the text. */
    private int word(int record, int depth) {
        if (depth >= length(record)) {
            return -1;
        }
        return tokens.word(record, Tokens.PROMPT, fromEnd ? tokens.words(record, Tokens.PROMPT) - 1 - depth : depth)
                >> 1;
    }

    /** Gives every record what the first one with its words has. */
    private void spread() {
        var first = new HashMap<Long, Integer>();
        for (int record = 0; record < words.length; record++) {
            Integer same = first.putIfAbsent(tokens.key(record, Tokens.PROMPT), record);
            if (same != null) {
                words[record] = words[same];
                runs[record] = runs[same];
            }
        }
    }
}
