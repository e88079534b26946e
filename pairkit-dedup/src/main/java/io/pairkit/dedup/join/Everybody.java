package io.pairkit.dedup.join;

import io.pairkit.Progress;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Finds who goes when everything that has a near-duplicate goes: for each record the first other one near it. */
public final class Everybody {
    private Everybody() {}

    /** Finds who goes. */
    public static Leaders find(
            Compared compared, double threshold, boolean guard, int[] order, int threads, Progress progress) {
        Units units = Units.of(compared, order);
        int[] first = units.first();
        Families families = Families.none(first.length);
        Sets sets = new Sets(compared, first, families, threads, progress);
        int[] near = new int[first.length];
        int[] variant = new int[first.length];
        Arrays.fill(near, -1);
        Arrays.fill(variant, -1);
        AllPairs.find(
                compared,
                sets,
                families,
                IntStream.range(0, first.length).toArray(),
                first,
                threshold,
                threads,
                progress,
                "comparing",
                (judge, record, other) -> judge.judge(record, other, guard),
                (unit, others, judged) -> {
                    for (int i = 0; i < others.length; i++) {
                        int[] target = judged[i] == Judge.DUPLICATE ? near : variant;
                        int other = others[i];
                        target[unit] = target[unit] < 0 ? other : Math.min(target[unit], other);
                        target[other] = target[other] < 0 ? unit : Math.min(target[other], unit);
                    }
                });
        return spread(units, near, variant, compared.isAcross());
    }

    private static Leaders spread(Units units, int[] near, int[] variant, boolean across) {
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
