package io.pairkit.dedup.join;

import io.pairkit.Progress;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds who goes when everything that has a near-duplicate goes.
 *
 * <p>Leader clustering tells it of most: who follows goes, and so does a leader that is followed. What is near a leader without
 * followers can only be a follower of another one; so those few are held against the followers, and the first one near
 * is enough. Nothing visits every match: a template of n records has n² / 2 of them.
 */
public final class Everybody {
    private static final int FIRST_PART = 1 << 12;
    private static final int GROWTH = 8;
    private static final int BATCH = 1 << 12;

    private final Compared compared;
    private final double threshold;
    private final boolean guard;
    private final int threads;
    private final Progress progress;
    private final Leaders.Led led;
    private final int[] near; // by unit: one for which it goes, or -1
    private final int[] variant; // by unit: a slot variant, or -1

    private Everybody(
            Compared compared, double threshold, boolean guard, int threads, Progress progress, Leaders.Led led) {
        this.compared = compared;
        this.threshold = threshold;
        this.guard = guard;
        this.threads = threads;
        this.progress = progress;
        this.led = led;
        this.near = led.leader().clone();
        this.variant = led.variant();
    }

    /** Finds who goes: for each record its leader, for a leader the first one near it that is none. */
    public static Leaders find(
            Compared compared, double threshold, boolean guard, int[] order, int threads, Progress progress) {
        Leaders.Led led = Leaders.led(compared, threshold, guard, order, threads, progress);
        var everybody = new Everybody(compared, threshold, guard, threads, progress, led);
        everybody.followed();
        everybody.alone();
        if (guard) {
            everybody.variants();
        }
        return spread(led.units(), everybody.near, everybody.variant, compared.isAcross());
    }

    /** Leaders go for their first followers. */
    private void followed() {
        int[] leader = led.leader();
        for (int unit = 0; unit < leader.length; unit++) {
            if (leader[unit] >= 0 && near[leader[unit]] < 0) {
                near[leader[unit]] = unit;
            }
        }
    }

    /** Holds leaders without followers against all followers: against a few at first, which spares most of them the rest. */
    private void alone() {
        int[] first = led.units().first();
        int[] followers = which(unit -> led.leader()[unit] >= 0);
        Nearest[] nearest = new Nearest[threads];
        Arrays.setAll(
                nearest, i -> new Nearest(compared, first, led.sets(), led.families(), led.skeletons(), threshold));
        int size = FIRST_PART;
        for (int from = 0; from < followers.length; size *= GROWTH) {
            int to = Math.min(followers.length, from + size);
            int start = from;
            Index index = new Index(
                    led.sets(), led.families(), led.skeletons(), threshold, to - from, i -> followers[start + i]);
            Arrays.stream(followers, from, to).forEach(index::add);
            int[] alone = which(unit -> near[unit] < 0);
            inBatches(alone.length, (worker, at) -> {
                int unit = alone[at];
                nearest[worker].run(index, unit, variant[unit]);
                nearest[worker].decide(unit, near, variant);
            });
            from = to;
        }
    }

    /**
     * Finds, for units that stay and of which no slot variant is known, one among the leaders after them. No two such units are
     * near each other, or the later one would know the earlier: so there is no template to fear among them.
     */
    private void variants() {
        int[] leader = led.leader();
        for (int unit = 0; unit < leader.length; unit++) {
            int other = led.variant()[unit];
            if (other >= 0 && near[other] < 0 && variant[other] < 0) {
                variant[other] = unit;
            }
        }
        int[] first = led.units().first();
        int[] without = which(unit -> near[unit] < 0 && variant[unit] < 0);
        Index index = new Index(led.sets(), led.families(), null, threshold, without.length, i -> without[i]);
        Arrays.stream(without).forEach(index::add);
        int[] others = which(unit -> leader[unit] < 0 && (near[unit] >= 0 || variant[unit] >= 0));
        var found = new AtomicIntegerArray(variant);
        Search[] searches = new Search[threads];
        Judge[] judges = new Judge[threads];
        Arrays.setAll(searches, i -> new Search(led.sets(), led.families()));
        Arrays.setAll(judges, i -> new Judge(compared, threshold, true));
        inBatches(others.length, (worker, at) -> {
            int other = others[at];
            searches[worker].run(index, other, new Search.Finds() {
                @Override
                public void one(int unit) {
                    if (judges[worker].judge(first[unit], first[other]) == Judge.VARIANT) {
                        found.accumulateAndGet(unit, other, (a, b) -> a < 0 ? b : Math.min(a, b));
                    }
                }

                @Override
                public void whole(int family) {
                    index.forEachMember(family, this::one);
                }
            });
        });
        Arrays.setAll(variant, found::get);
    }

    private int[] which(IntPredicate wanted) {
        return IntStream.range(0, near.length).filter(wanted).toArray();
    }

    private void inBatches(int size, Workers.Work work) {
        try (Workers workers = new Workers(threads)) {
            for (int from = 0; from < size; from += BATCH) {
                progress.check();
                workers.run(from, Math.min(size, from + BATCH), work);
            }
        }
    }

    /** Returns for records what was found for units; records of one unit are near each other. */
    static Leaders spread(Units units, int[] near, int[] variant, boolean across) {
        int[] because = new int[units.of().length];
        int[] variantOf = new int[because.length];
        Arrays.fill(because, -1);
        Arrays.fill(variantOf, -1);
        int[] second = new int[units.size()];
        Arrays.fill(second, -1);
        for (int record = 0; record < because.length; record++) {
            int unit = units.of()[record];
            if (unit >= 0 && record != units.first()[unit] && second[unit] < 0) {
                second[unit] = record;
            }
        }
        for (int record = 0; record < because.length; record++) {
            int unit = units.of()[record];
            if (unit < 0) {
                continue;
            }
            int twin = across ? -1 : record == units.first()[unit] ? second[unit] : units.first()[unit];
            int other = near[unit] < 0 ? -1 : units.first()[near[unit]];
            because[record] = twin < 0 ? other : other < 0 ? twin : Math.min(twin, other);
            if (because[record] < 0 && variant[unit] >= 0) {
                variantOf[record] = units.first()[variant[unit]];
            }
        }
        return new Leaders(because, variantOf);
    }
}
