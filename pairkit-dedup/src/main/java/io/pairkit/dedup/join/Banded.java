package io.pairkit.dedup.join;

import io.pairkit.Links;
import io.pairkit.Progress;
import io.pairkit.dedup.text.Hash;
import io.pairkit.dedup.text.Tokens;
import java.util.Arrays;

/**
 * Links of the records that meet in a bucket and reach the threshold by the full sets of their shingles. What does not meet
 * is not found; what is found is right.
 */
public final class Banded {
    private final Tokens tokens;
    private final int n;
    private final boolean prompt;
    private final boolean answer;
    private final Banding banding;
    private final Progress progress;
    private final int[] textOf;
    private int[] first = new int[0]; // by text, the first record that has it
    private int[] left = new int[64];
    private int[] right = new int[64];
    private double[] similarity = new double[64];
    private int size;
    private long compared;

    public Banded(Tokens tokens, int n, boolean prompt, boolean answer, Banding banding, Progress progress) {
        this.tokens = tokens;
        this.n = n;
        this.prompt = prompt;
        this.answer = answer;
        this.banding = banding;
        this.progress = progress;
        this.textOf = new int[tokens.size()];
    }

    /** Finds the links; once. */
    public Links find(Links.Basis basis) {
        number();
        int[][] keys = keys();
        for (int band = 0; band < keys.length; band++) {
            meet(keys, band, basis.threshold());
        }
        return Links.ofTexts(
                basis,
                textOf,
                first.length,
                Arrays.copyOf(left, size),
                Arrays.copyOf(right, size),
                Arrays.copyOf(similarity, size));
    }

    /** Returns how many different texts met and were compared. */
    public long compared() {
        return compared;
    }

    private void number() {
        var numbers = new LongNumbers(textOf.length);
        int[] firsts = new int[textOf.length];
        for (int record = 0; record < textOf.length; record++) {
            if (prompt && tokens.units(record, Tokens.PROMPT) == 0
                    || answer && tokens.units(record, Tokens.ANSWER) == 0) {
                textOf[record] = -1;
                continue;
            }
            long key = Hash.SEED;
            key = prompt ? Hash.step(key, tokens.key(record, Tokens.PROMPT)) : key;
            key = answer ? Hash.step(key, tokens.key(record, Tokens.ANSWER)) : key;
            textOf[record] = numbers.add(Hash.finish(key));
            if (numbers.isNew()) {
                firsts[textOf[record]] = record;
            }
        }
        first = Arrays.copyOf(firsts, numbers.size());
    }

    /** Returns by band and text the bucket; where both texts must be near, that of the prompt. */
    private int[][] keys() {
        var sets = new ShingleSets(tokens, n);
        int[][] keys = new int[banding.bands()][first.length];
        int[] bins = Bins.empty();
        for (int text = 0; text < first.length; text++) {
            Arrays.fill(bins, Bins.EMPTY);
            int count = sets.list(first[text], prompt ? Tokens.PROMPT : Tokens.ANSWER);
            for (int i = 0; i < count; i++) {
                Bins.add(bins, sets.array()[i]);
            }
            int[] mine = banding.keys(bins);
            for (int band = 0; band < mine.length; band++) {
                keys[band][text] = mine[band];
            }
            if (text % 1024 == 0) {
                progress.check();
            }
        }
        return keys;
    }

    private void meet(int[][] keys, int band, double threshold) {
        long[] sorted = new long[first.length]; // bucket above, text below
        for (int text = 0; text < sorted.length; text++) {
            sorted[text] = (long) keys[band][text] << 32 | text;
        }
        Arrays.sort(sorted);
        var judge = new Similarity(tokens, n);
        for (int a = 0; a < sorted.length; a++) {
            for (int b = a + 1; b < sorted.length && sorted[a] >> 32 == sorted[b] >> 32; b++) {
                if (!metBefore(keys, band, (int) sorted[a], (int) sorted[b])) {
                    compare(judge, (int) sorted[a], (int) sorted[b], threshold);
                }
            }
        }
        progress.check();
    }

    private static boolean metBefore(int[][] keys, int band, int a, int b) {
        for (int earlier = 0; earlier < band; earlier++) {
            if (keys[earlier][a] == keys[earlier][b]) {
                return true;
            }
        }
        return false;
    }

    private void compare(Similarity judge, int a, int b, double threshold) {
        if (++compared % 1024 == 0) {
            progress.check();
        }
        double shared = 1;
        if (prompt) {
            shared = judge.of(first[a], first[b], Tokens.PROMPT);
        }
        if (answer && shared >= threshold) {
            shared = Math.min(shared, judge.of(first[a], first[b], Tokens.ANSWER));
        }
        if (shared < threshold) {
            return;
        }
        if (size == left.length) {
            left = Arrays.copyOf(left, size * 2);
            right = Arrays.copyOf(right, size * 2);
            similarity = Arrays.copyOf(similarity, size * 2);
        }
        left[size] = a;
        right[size] = b;
        similarity[size++] = shared;
    }
}
