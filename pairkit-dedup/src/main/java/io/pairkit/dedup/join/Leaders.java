package io.pairkit.dedup.join;

import io.pairkit.Progress;
import java.util.Arrays;

/**
 * Leader clustering: records are taken in an order, and one goes only if a record that stayed is near it.
 *
 * @param because for each record the record for which it goes, or -1 where it stays
 * @param variantOf for each record that stays the first one near it that differs only in slots, or -1
 */
public record Leaders(int[] because, int[] variantOf) {
    /**
     * Finds who goes.
     *
     * @param order the records, those to be kept first
     * @param guard whether records that differ only in slots stay
     */
    public static Leaders find(
            Compared compared, double threshold, boolean guard, int[] order, int threads, Progress progress) {
        Units units = Units.of(compared, order);
        int[] first = units.first();
        Sets sets = new Sets(compared, first, threads, progress);
        Index index = new Index(sets, compared.filter(threshold));
        Judge judge = new Judge(compared, threshold, guard);
        long[] skeletons = new long[guard ? first.length : 0];
        int[] leader = new int[first.length]; // the unit for which one goes, or -1
        int[] variant = new int[first.length];
        for (int unit = 0; unit < first.length; unit++) {
            if (unit % 4096 == 0) {
                progress.check();
                progress.advanced("comparing", unit, first.length);
            }
            if (guard) {
                skeletons[unit] = judge.skeleton(first[unit]);
            }
            int best = Integer.MAX_VALUE;
            int like = Integer.MAX_VALUE;
            int count = index.search(unit);
            for (int i = 0; i < count; i++) {
                int other = index.found()[i];
                if (other >= best || other >= like && skeletons[other] == skeletons[unit]) {
                    continue; // no better, and surely no duplicate but a variant
                }
                int what = judge.judge(first[unit], first[other]);
                if (what == Judge.DUPLICATE) {
                    best = other;
                } else if (what == Judge.VARIANT) {
                    like = Math.min(like, other);
                }
            }
            leader[unit] = best == Integer.MAX_VALUE ? -1 : best;
            variant[unit] = best != Integer.MAX_VALUE || like == Integer.MAX_VALUE ? -1 : like;
            if (best == Integer.MAX_VALUE) {
                index.add(unit);
            }
        }
        progress.advanced("comparing", first.length, first.length);
        return spread(units, leader, variant);
    }

    private static Leaders spread(Units units, int[] leader, int[] variant) {
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
            if (kept != record) {
                because[record] = kept;
            } else if (variant[unit] >= 0) {
                variantOf[record] = units.first()[variant[unit]];
            }
        }
        return new Leaders(because, variantOf);
    }

    /**
     * Finds who goes when everything that has a near-duplicate goes: for each the first record near it.
     */
    public static Leaders findAll(
            Compared compared, double threshold, boolean guard, int[] order, int threads, Progress progress) {
        Units units = Units.of(compared, order);
        int[] first = units.first();
        Sets sets = new Sets(compared, first, threads, progress);
        Index index = new Index(sets, compared.filter(threshold));
        Judge judge = new Judge(compared, threshold, guard);
        int[] near = new int[first.length];
        int[] variant = new int[first.length];
        Arrays.fill(near, -1);
        Arrays.fill(variant, -1);
        for (int unit = 0; unit < first.length; unit++) {
            if (unit % 4096 == 0) {
                progress.check();
                progress.advanced("comparing", unit, first.length);
            }
            int count = index.search(unit);
            for (int i = 0; i < count; i++) {
                int other = index.found()[i];
                if (near[other] >= 0 && near[unit] >= 0 && near[unit] < other) {
                    continue;
                }
                int what = judge.judge(first[unit], first[other]);
                int[] target = what == Judge.DUPLICATE ? near : variant;
                if (what != Judge.APART) {
                    target[unit] = target[unit] < 0 ? other : Math.min(target[unit], other);
                    target[other] = target[other] < 0 ? unit : Math.min(target[other], unit);
                }
            }
            index.add(unit);
        }
        return spreadAll(units, near, variant);
    }

    private static Leaders spreadAll(Units units, int[] near, int[] variant) {
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
            int twin = record == units.first()[unit] ? second[unit] : units.first()[unit];
            int other = near[unit] < 0 ? -1 : units.first()[near[unit]];
            because[record] = twin < 0 ? other : other < 0 ? twin : Math.min(twin, other);
            if (because[record] < 0 && variant[unit] >= 0) {
                variantOf[record] = units.first()[variant[unit]];
            }
        }
        return new Leaders(because, variantOf);
    }
}
