package io.pairkit.dedup.join;

import io.pairkit.Progress;
import java.util.Arrays;
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
        int[] followers = which(unit -> led.leader()[unit] >= 0);
        int size = FIRST_PART;
        for (int from = 0; from < followers.length; size *= GROWTH) {
            int to = Math.min(followers.length, from + size);
            hold(which(unit -> near[unit] < 0), Arrays.copyOfRange(followers, from, to));
            from = to;
        }
    }

    /** Holds units against others, ascending ones, and writes down what is found. */
    private void hold(int[] units, int[] others) {
        Index index = new Index(led.sets(), led.families(), led.skeletons(), threshold, others.length, i -> others[i]);
        Arrays.stream(others).forEach(index::add);
        Nearest[] nearest = new Nearest[threads];
        Arrays.setAll(
                nearest,
                i -> new Nearest(
                        compared, led.units().first(), led.sets(), led.families(), led.skeletons(), threshold));
        try (Workers workers = new Workers(threads)) {
            for (int from = 0; from < units.length; from += BATCH) {
                progress.check();
                workers.run(from, Math.min(units.length, from + BATCH), (worker, at) -> {
                    nearest[worker].run(index, units[at], variant[units[at]]);
                    nearest[worker].decide(units[at], near, variant);
                });
            }
        }
    }

    /** Finds, for units that stay and of which no slot variant is known, the first one among the other leaders. */
    private void variants() {
        int[] leader = led.leader();
        for (int unit = 0; unit < leader.length; unit++) {
            int other = led.variant()[unit];
            if (other >= 0 && near[other] < 0 && variant[other] < 0) {
                variant[other] = unit;
            }
        }
        int[] without = which(unit -> near[unit] < 0 && variant[unit] < 0);
        int[] others = which(unit -> leader[unit] < 0 && (near[unit] >= 0 || variant[unit] >= 0));
        hold(without, others);
    }

    private int[] which(IntPredicate wanted) {
        return IntStream.range(0, near.length).filter(wanted).toArray();
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
