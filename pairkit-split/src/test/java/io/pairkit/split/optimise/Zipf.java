package io.pairkit.split.optimise;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Made-up problems as real data have them: a few large groups and many small ones, a few frequent labels and many rare
 * ones, and groups that are mostly of one label.
 *
 * <p>The size of the i-th group is proportional to {@code i^-skew}, at least 1; the i-th label has a share proportional to
 * {@code 1/i}; a record has its group's main label with the group's purity, 0.8 to 0.9, and else any.
 */
public final class Zipf {
    private Zipf() {}

    /** Returns for each record its group and its label, as two arrays. */
    public static int[][] records(int records, int groups, int labels, double skew, long seed) {
        var random = new SplittableRandom(seed);
        int[] sizes = sizes(records, groups, skew);
        double[] upTo = new double[labels];
        double sum = 0;
        for (int label = 0; label < labels; label++) {
            sum += 1.0 / (label + 1);
            upTo[label] = sum;
        }
        int all = Arrays.stream(sizes).sum();
        int[] groupOf = new int[all];
        int[] labelOf = new int[all];
        int at = 0;
        for (int group = 0; group < groups; group++) {
            int main = draw(upTo, random);
            double purity = 0.8 + 0.1 * random.nextDouble();
            for (int i = 0; i < sizes[group]; i++) {
                groupOf[at] = group;
                labelOf[at++] = random.nextDouble() < purity ? main : draw(upTo, random);
            }
        }
        return new int[][] {groupOf, labelOf};
    }

    /** Writes the ten sets of the tests as {@code set0.csv} … with a line {@code group,label} for each record. */
    public static void main(String[] args) throws java.io.IOException {
        for (int set = 0; set < 10; set++) {
            int[][] records = tenth(set);
            var lines = new StringBuilder();
            for (int i = 0; i < records[0].length; i++) {
                lines.append(records[0][i]).append(',').append(records[1][i]).append('\n');
            }
            java.nio.file.Files.writeString(java.nio.file.Path.of(args[0], "set" + set + ".csv"), lines);
        }
    }

    /** Returns one of the ten sets: 20,000 records, 4,000 groups, 50 labels, skew 0.60 to 1.05. */
    public static int[][] tenth(int set) {
        return records(20_000, 4_000, 50, 0.6 + 0.05 * set, set);
    }

    private static int draw(double[] upTo, SplittableRandom random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(upTo.length - 1, found < 0 ? -found - 1 : found);
    }

    private static int[] sizes(int records, int groups, double skew) {
        double low = 0;
        double high = records;
        int[] sizes = new int[groups];
        for (int step = 0; step < 60; step++) { // the factor with which the sizes add up to the records
            double factor = (low + high) / 2;
            long sum = 0;
            for (int i = 0; i < groups; i++) {
                sizes[i] = (int) Math.max(1, Math.round(factor * StrictMath.pow(i + 1, -skew)));
                sum += sizes[i];
            }
            if (sum < records) {
                low = factor;
            } else {
                high = factor;
            }
        }
        return sizes;
    }

    /** Returns the problem of these records with parts 80/10/10; groups are numbered by the seed. */
    public static Problem problem(int[][] records, int labels, int need) {
        int groups = Arrays.stream(records[0]).max().orElse(-1) + 1;
        int[] rank = new SplittableRandom(7).ints(groups).toArray();
        long[] keyed = new long[groups];
        for (int group = 0; group < groups; group++) {
            keyed[group] = (long) rank[group] << 32 | group;
        }
        Arrays.sort(keyed);
        int[] number = new int[groups];
        for (int i = 0; i < groups; i++) {
            number[(int) keyed[i]] = i;
        }
        int[][] members = new int[groups][0];
        int[] fill = new int[groups];
        for (int group : records[0]) {
            fill[number[group]]++;
        }
        for (int group = 0; group < groups; group++) {
            members[group] = new int[fill[group]];
            fill[group] = 0;
        }
        for (int i = 0; i < records[0].length; i++) {
            int group = number[records[0][i]];
            members[group][fill[group]++] = records[1][i] + 1;
        }
        int[] starts = new int[groups + 1];
        int[] label = new int[records[0].length + groups];
        int[] count = new int[label.length];
        int at = 0;
        for (int group = 0; group < groups; group++) {
            count[at++] = members[group].length;
            Arrays.sort(members[group]);
            for (int i = 0; i < members[group].length; i++) {
                if (i == 0 || members[group][i] != members[group][i - 1]) {
                    label[at++] = members[group][i];
                }
                count[at - 1]++;
            }
            starts[group + 1] = at;
        }
        int[] fixed = new int[groups];
        Arrays.fill(fixed, Problem.FREE);
        int[] needs = new int[labels + 1];
        Arrays.fill(needs, 1, needs.length, need);
        return new Problem(
                new double[] {0.8, 0.1, 0.1}, starts, Arrays.copyOf(label, at), Arrays.copyOf(count, at), fixed, needs);
    }
}
