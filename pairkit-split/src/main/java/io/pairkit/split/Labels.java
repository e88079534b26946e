package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.split.grouping.Grouping;
import io.pairkit.split.optimise.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * The labels that are to be balanced: label 0 is every record, then the values of each attribute, sorted, so that their
 * numbers do not depend on the order of the records.
 */
final class Labels {
    static final String GROUP_SIZE = "group size";

    private final Catalog catalog;
    private final List<String> attributes;
    private final int[][] labelOfNumber;
    private final List<String> attributeOf = new ArrayList<>(List.of(""));
    private final List<String> valueOf = new ArrayList<>(List.of(""));
    private final int[] sizeBands = new int[31]; // label of the groups of 2^i records and more, 0 if sizes do not count

    Labels(Catalog catalog, Wishes.Margins margins) {
        this.catalog = catalog;
        this.attributes = margins.attributes();
        this.labelOfNumber = new int[attributes.size()][];
        for (int i = 0; i < labelOfNumber.length; i++) {
            String attribute = attributes.get(i);
            String[] texts =
                    Bands.labels(catalog, attribute, margins.bands().getOrDefault(attribute, 0), margins.rare());
            var numbers = new TreeMap<String, Integer>();
            for (String text : texts) {
                numbers.put(text, 0);
            }
            for (Map.Entry<String, Integer> each : numbers.entrySet()) {
                each.setValue(add(attribute, each.getKey()));
            }
            labelOfNumber[i] = Arrays.stream(texts).mapToInt(numbers::get).toArray();
        }
        for (int i = 0; i < sizeBands.length && margins.groupSizes(); i++) {
            sizeBands[i] = add(GROUP_SIZE, i == 0 ? "1" : (1 << i) + " to " + ((1L << i + 1) - 1));
        }
    }

    private int add(String attribute, String value) {
        attributeOf.add(attribute);
        valueOf.add(value);
        return valueOf.size() - 1;
    }

    int size() {
        return valueOf.size();
    }

    String attribute(int label) {
        return attributeOf.get(label);
    }

    String value(int label) {
        return valueOf.get(label);
    }

    /** Says which records count. */
    interface Chosen {
        boolean test(int record);
    }

    /** Returns the problem of placing the groups, counting only the chosen records. */
    Problem problem(Grouping grouping, Chosen chosen, double[] shares, int[] need) {
        Entries entries = new Entries();
        return problem(entries, entries.of(grouping, chosen), grouping, shares, need);
    }

    /**
     * Returns the problem of placing the groups so that records which are certain to stay meet the needs.
     *
     * @param certain the records that stay whatever the placement
     * @param lossless the part in which every record stays
     */
    Problem problem(Grouping grouping, Chosen chosen, Chosen certain, int lossless, double[] shares, int[] need) {
        Entries all = new Entries();
        int[] starts = all.of(grouping, chosen);
        Entries sure = new Entries();
        int[] sureStarts = sure.of(grouping, record -> chosen.test(record) && certain.test(record));
        int[] counts = new int[all.size];
        for (int group = 0; group < grouping.size(); group++) {
            int from = sureStarts[group];
            for (int i = starts[group]; i < starts[group + 1]; i++) {
                while (from < sureStarts[group + 1] && sure.label[from] < all.label[i]) {
                    from++;
                }
                counts[i] = from < sureStarts[group + 1] && sure.label[from] == all.label[i] ? sure.count[from] : 0;
            }
        }
        return problem(all, starts, grouping, shares, need).needing(counts, lossless);
    }

    private static Problem problem(Entries entries, int[] starts, Grouping grouping, double[] shares, int[] need) {
        return new Problem(
                shares,
                starts,
                Arrays.copyOf(entries.label, entries.size),
                Arrays.copyOf(entries.count, entries.size),
                grouping.bound(),
                need);
    }

    /** Counts labels group by group; a label that a record has twice counts once. */
    private final class Entries implements IntConsumer {
        private final int[] counts = new int[Labels.this.size()];
        private final int[] lastRecord = new int[Labels.this.size()];
        private final int[] touched = new int[Labels.this.size()];
        private int[] label = new int[1024];
        private int[] count = new int[1024];
        private int size;
        private int touchedSize;
        private int record;
        private int[] ofAttribute = new int[0];

        Entries() {
            Arrays.fill(lastRecord, -1);
        }

        /** Counts the chosen records of all groups and returns where the entries of each begin. */
        int[] of(Grouping grouping, Chosen chosen) {
            int[] starts = new int[grouping.size() + 1];
            for (int group = 0; group < grouping.size(); group++) {
                for (int i = grouping.start(group); i < grouping.start(group + 1); i++) {
                    if (chosen.test(grouping.member(i))) {
                        add(grouping.member(i));
                    }
                }
                endGroup();
                starts[group + 1] = size;
            }
            return starts;
        }

        private void add(int next) {
            record = next;
            count(0);
            for (int i = 0; i < labelOfNumber.length; i++) {
                ofAttribute = labelOfNumber[i];
                catalog.forEachNumber(next, attributes.get(i), this);
            }
        }

        @Override
        public void accept(int number) {
            count(ofAttribute[number]);
        }

        private void count(int of) {
            if (lastRecord[of] != record) {
                lastRecord[of] = record;
                if (counts[of]++ == 0) {
                    touched[touchedSize++] = of;
                }
            }
        }

        private void endGroup() {
            if (touchedSize == 0) {
                put(0, 0); // a group of which nothing counts still has its size, 0
            }
            int band = counts[0] == 0 ? 0 : sizeBands[31 - Integer.numberOfLeadingZeros(counts[0])];
            if (band > 0) {
                counts[band] = counts[0];
                touched[touchedSize++] = band;
            }
            Arrays.sort(touched, 0, touchedSize);
            for (int i = 0; i < touchedSize; i++) {
                put(touched[i], counts[touched[i]]);
                counts[touched[i]] = 0;
            }
            touchedSize = 0;
        }

        private void put(int of, int many) {
            if (size == label.length) {
                label = Arrays.copyOf(label, size * 2);
                count = Arrays.copyOf(count, size * 2);
            }
            label[size] = of;
            count[size++] = many;
        }
    }
}
