package io.pairkit.dedup.join;

import io.pairkit.Progress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Leader clustering: records are taken in an order, and one goes only if a record that stayed is near it.
 *
 * @param because for each record the record for which it goes, or -1 where it stays
 * @param variantOf for each record that stays the first one near it that differs only in slots, or -1
 */
public record Leaders(int[] because, int[] variantOf) {
    private static final int BATCH = 4096;

    /**
     * Finds who goes.
     *
     * @param order the records, those to be kept first
     * @param guard whether records that differ only in slots stay
     */
    public static Leaders find(
            Compared compared, double threshold, boolean guard, int[] order, int threads, Progress progress) {
        Led led = led(compared, threshold, guard, order, threads, progress);
        return spread(led.units, led.leader, led.variant, compared.isAcross());
    }

    /**
     * Who leads whom, by unit.
     *
     * @param leader for each unit the one for which it goes, or -1
     * @param variant for each unit that stays the first one before it that stays and is a slot variant of it, or -1
     * @param work how many entries were looked at and pairs compared exactly
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Led(
            Units units,
            Families families,
            Sets sets,
            @Nullable Skeletons skeletons,
            int[] leader,
            int[] variant,
            long work) {}

    /** Finds who leads whom. */
    static Led led(Compared compared, double threshold, boolean guard, int[] order, int threads, Progress progress) {
        Units units = Units.of(compared, order);
        int size = units.size();
        Sets sets = new Sets(compared, units.first(), threads, progress);
        Families families = compared.rejected() != null
                ? Families.none(sets)
                : Families.find(sets, threshold, Families.LEAST, threads, progress);
        Skeletons skeletons = guard ? new Skeletons(compared, units.first(), threads, progress) : null;
        Index index = new Index(sets, families, skeletons, threshold, size, i -> i);
        int[] leader = new int[size];
        int[] variant = new int[size];
        Nearest[] nearest = new Nearest[threads];
        Arrays.setAll(nearest, i -> new Nearest(compared, units.first(), sets, families, skeletons, threshold));
        if (threads == 1) {
            for (int unit = 0; unit < size; unit++) {
                tell(progress, unit, size);
                nearest[0].run(index, unit, -1);
                if (nearest[0].decide(unit, leader, variant)) {
                    index.add(unit);
                }
            }
        } else {
            inBatches(index, skeletons, nearest, leader, variant, progress);
        }
        progress.advanced("comparing", size, size);
        long work = Arrays.stream(nearest).mapToLong(Nearest::work).sum();
        return new Led(units, families, sets, skeletons, leader, variant, work);
    }

    private static void tell(Progress progress, int unit, int size) {
        if (unit % BATCH == 0) {
            progress.check();
            progress.advanced("comparing", unit, size);
        }
    }

    /**
     * A batch at a time: what is known already is searched by all threads at once; then the units of the batch are decided
     * one after the other, each compared with those before it that stay.
     */
    private static void inBatches(
            Index index,
            @Nullable Skeletons skeletons,
            Nearest[] nearest,
            int[] leader,
            int[] variant,
            Progress progress) {
        try (Workers workers = new Workers(nearest.length)) {
            for (int from = 0; from < leader.length; from += BATCH) {
                tell(progress, from, leader.length);
                int start = from;
                int to = Math.min(leader.length, from + BATCH);
                workers.run(from, to, (worker, unit) -> {
                    nearest[worker].run(index, unit, -1);
                    nearest[worker].decide(unit, leader, variant);
                });
                Index batch =
                        new Index(index.sets, index.families, skeletons, index.threshold, to - from, i -> start + i);
                for (int unit = from; unit < to; unit++) {
                    if (leader[unit] < 0) {
                        nearest[0].run(batch, unit, variant[unit]);
                        if (nearest[0].decide(unit, leader, variant)) {
                            batch.add(unit);
                        }
                    }
                }
                for (int unit = from; unit < to; unit++) {
                    if (leader[unit] < 0) {
                        index.add(unit);
                    }
                }
            }
        }
    }

    /** Returns how many records go. */
    public int removed() {
        int count = 0;
        for (int kept : because) {
            count += kept < 0 ? 0 : 1;
        }
        return count;
    }

    /** Returns for records what was found for units. */
    static Leaders spread(Units units, int[] leader, int[] variant, boolean across) {
        int[] because = new int[units.of().length];
        int[] variantOf = new int[because.length];
        Arrays.fill(because, -1);
        Arrays.fill(variantOf, -1);
        for (int record = 0; record < because.length; record++) {
            int unit = units.of()[record];
            if (unit < 0) {
                continue;
            }
            int kept = units.first()[leader[unit] < 0 ? unit : leader[unit]];
            if (kept != record && !(across && leader[unit] < 0)) {
                because[record] = kept;
            } else if (variant[unit] >= 0) {
                variantOf[record] = units.first()[variant[unit]];
            }
        }
        return new Leaders(because, variantOf);
    }
}
