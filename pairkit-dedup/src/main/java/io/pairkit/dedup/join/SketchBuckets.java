package io.pairkit.dedup.join;

import io.pairkit.Progress;
import io.pairkit.dedup.text.Tokens;
import java.util.Arrays;

/** Buckets by the bands of sketches. */
public final class SketchBuckets implements Bucketing {
    private static final int BATCH = 1 << 14;

    private final Banding banding;
    private final double threshold;

    /**
     * Chooses bands and rows.
     *
     * @throws IllegalArgumentException if none reach the recall at the threshold
     */
    public SketchBuckets(double threshold, double recall) {
        this.threshold = threshold;
        this.banding = Banding.of(threshold, recall);
    }

    @Override
    public double recall() {
        return banding.recall(threshold);
    }

    @Override
    public Buckets of(Tokens tokens, int n, int side, int[] records, int threads, Progress progress) {
        int[][] keys = keys(tokens, n, side, records, threads, progress);
        var draft = new Buckets.Draft(records.length);
        long[] sorted = new long[records.length]; // key above, text below
        for (int[] band : keys) {
            progress.check();
            for (int text = 0; text < sorted.length; text++) {
                sorted[text] = (long) band[text] << 32 | text;
            }
            Arrays.sort(sorted);
            for (int from = 0; from < sorted.length; ) {
                int to = from + 1;
                while (to < sorted.length && sorted[to] >> 32 == sorted[from] >> 32) {
                    to++;
                }
                if (to - from > 1) {
                    draft.next();
                    for (int i = from; i < to; i++) {
                        draft.add((int) sorted[i]);
                    }
                }
                from = to;
            }
        }
        return draft.build();
    }

    /** Returns by band and text the key of the bucket. */
    private int[][] keys(Tokens tokens, int n, int side, int[] records, int threads, Progress progress) {
        int[][] keys = new int[banding.bands()][records.length];
        ShingleSets[] sets = new ShingleSets[threads];
        Arrays.setAll(sets, i -> new ShingleSets(tokens, n));
        int[][] bins = new int[threads][];
        Arrays.setAll(bins, i -> Bins.empty());
        Workers.inBatches(records.length, BATCH, threads, progress, (worker, text) -> {
            Arrays.fill(bins[worker], Bins.EMPTY);
            int count = sets[worker].list(records[text], side);
            for (int i = 0; i < count; i++) {
                Bins.add(bins[worker], sets[worker].array()[i]);
            }
            int[] mine = banding.keys(bins[worker]);
            for (int band = 0; band < mine.length; band++) {
                keys[band][text] = mine[band];
            }
        });
        return keys;
    }
}
