package io.pairkit.dedup.join;

import io.pairkit.Links;
import io.pairkit.Progress;
import io.pairkit.dedup.text.Tokens;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Near-duplicates among texts that share a bucket: what meets is compared in full, so all that is found is right, and what
 * does not meet is not found. Texts of one large template all meet: too many to be compared one by one.
 */
public final class Meetings {
    private static final long MOST = 4000; // of pairs that meet for each text; of ordinary texts it is some ten

    private final Compared compared;
    private final double threshold;
    private final Progress progress;
    private final Units units;
    private final Buckets buckets;

    /**
     * Puts records into buckets: where prompt and answer count, by their prompts.
     *
     * @param order the records, those to be kept first
     */
    public Meetings(
            Compared compared, Bucketing bucketing, double threshold, int[] order, int threads, Progress progress) {
        this.compared = compared;
        this.threshold = threshold;
        this.progress = progress;
        this.units = Units.of(compared, order);
        this.buckets = bucketing.of(
                compared.tokens(),
                compared.n(),
                compared.prompt() ? Tokens.PROMPT : Tokens.ANSWER,
                units.first(),
                threads,
                progress);
    }

    /** Returns whether so many meet that comparing them all would take far longer than finding all that are near. */
    public boolean areTooMany() {
        return buckets.meetings() > MOST * units.size();
    }

    /** Takes two units that meet, the earlier one first. */
    @FunctionalInterface
    private interface Meeting {
        void of(int earlier, int later);
    }

    /** Finds who goes: each record that meets one near it that stays. */
    public Leaders leaders(boolean guard) {
        int[] leader = new int[units.size()];
        int[] variant = new int[units.size()];
        var judge = new Judge(compared, threshold, guard);
        var stays = new Members(buckets.count());
        int[] stamps = new int[units.size()];
        int[] met = new int[16];
        for (int unit = 0; unit < leader.length; unit++) {
            tell(unit, leader.length);
            int size = 0;
            for (int i = 0; i < buckets.size(unit); i++) {
                for (int at = stays.first(buckets.get(unit, i)); at >= 0; at = stays.next(at)) {
                    int other = stays.unit(at);
                    if (stamps[other] != unit + 1) {
                        stamps[other] = unit + 1;
                        met = size == met.length ? Arrays.copyOf(met, 2 * size) : met;
                        met[size++] = other;
                    }
                }
            }
            Arrays.sort(met, 0, size);
            leader[unit] = -1;
            variant[unit] = -1;
            for (int i = 0; i < size && leader[unit] < 0; i++) {
                int what = judge.judge(units.first()[unit], units.first()[met[i]]);
                if (what == Judge.DUPLICATE) {
                    leader[unit] = met[i];
                } else if (what == Judge.VARIANT && variant[unit] < 0) {
                    variant[unit] = met[i];
                }
            }
            if (leader[unit] < 0) {
                for (int i = 0; i < buckets.size(unit); i++) {
                    stays.add(buckets.get(unit, i), unit);
                }
            }
        }
        tell(leader.length, leader.length);
        return Leaders.spread(units, leader, variant, compared.isAcross());
    }

    /** Finds who goes where nobody stays who has a near-duplicate. */
    public Leaders everybody(boolean guard) {
        int[] near = new int[units.size()];
        int[] variant = new int[units.size()];
        Arrays.fill(near, -1);
        Arrays.fill(variant, -1);
        var judge = new Judge(compared, threshold, guard);
        forEach((earlier, later) -> {
            int what = judge.judge(units.first()[earlier], units.first()[later]);
            if (what != Judge.APART) {
                int[] found = what == Judge.DUPLICATE ? near : variant;
                found[earlier] = found[earlier] < 0 ? later : Math.min(found[earlier], later);
                found[later] = found[later] < 0 ? earlier : Math.min(found[later], earlier);
            }
        });
        return Everybody.spread(units, near, variant, compared.isAcross());
    }

    /** Finds links: all that meet and reach the threshold. */
    public Links links(Links.Basis basis) {
        var judge = new Judge(compared, threshold, false);
        var found = new Object() {
            private int[] left = new int[64];
            private int[] right = new int[64];
            private double[] similarity = new double[64];
            private int size;

            void add(int earlier, int later) {
                double shared = judge.similarity(units.first()[earlier], units.first()[later]);
                if (shared >= threshold) {
                    if (size == left.length) {
                        left = Arrays.copyOf(left, size * 2);
                        right = Arrays.copyOf(right, size * 2);
                        similarity = Arrays.copyOf(similarity, size * 2);
                    }
                    left[size] = earlier;
                    right[size] = later;
                    similarity[size++] = shared;
                }
            }
        };
        forEach(found::add);
        return Links.ofTexts(
                basis,
                units.of(),
                units.size(),
                Arrays.copyOf(found.left, found.size),
                Arrays.copyOf(found.right, found.size),
                Arrays.copyOf(found.similarity, found.size));
    }

    /** Hands on every two units that meet, once. */
    private void forEach(Meeting meeting) {
        var members = new Members(buckets.count());
        for (int unit = units.size() - 1; unit >= 0; unit--) { // so that each bucket is read ascending
            for (int i = 0; i < buckets.size(unit); i++) {
                members.add(buckets.get(unit, i), unit);
            }
        }
        for (int bucket = 0; bucket < buckets.count(); bucket++) {
            tell(bucket, buckets.count());
            int[] all = members.of(bucket);
            for (int i = 0; i < all.length; i++) {
                for (int k = i + 1; k < all.length; k++) {
                    if (buckets.firstShared(all[i], all[k]) == bucket) {
                        meeting.of(all[i], all[k]);
                    }
                }
                progress.check();
            }
        }
        tell(buckets.count(), buckets.count());
    }

    private void tell(int done, int all) {
        if (done % 4096 == 0 || done == all) {
            progress.check();
            progress.advanced("comparing", done, all);
        }
    }

    /** Units by bucket, the one that came last first. */
    private static final class Members {
        private final int[] heads; // place + 1
        private int[] unit = new int[64];
        private int[] next = new int[64];
        private int size;

        Members(int buckets) {
            heads = new int[buckets];
        }

        void add(int bucket, int member) {
            if (size == unit.length) {
                unit = Arrays.copyOf(unit, size * 2);
                next = Arrays.copyOf(next, size * 2);
            }
            unit[size] = member;
            next[size] = heads[bucket];
            heads[bucket] = ++size;
        }

        int first(int bucket) {
            return heads[bucket] - 1;
        }

        int next(int place) {
            return next[place] - 1;
        }

        int unit(int place) {
            return unit[place];
        }

        int[] of(int bucket) {
            return IntStream.iterate(first(bucket), place -> place >= 0, this::next)
                    .map(this::unit)
                    .toArray();
        }
    }
}
