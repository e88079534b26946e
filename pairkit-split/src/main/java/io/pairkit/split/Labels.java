package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.split.grouping.Grouping;
import io.pairkit.split.optimise.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The labels that are to be balanced: label 0 is every record, then the values of each attribute, sorted, so that their
 * numbers do not depend on the order of the records.
 */
final class Labels {
    private final Catalog catalog;
    private final List<String> attributes;
    private final int[][] labelOfNumber;
    private final List<String> attributeOf = new ArrayList<>(List.of(""));
    private final List<String> valueOf = new ArrayList<>(List.of(""));

    Labels(Catalog catalog, List<String> attributes) {
        this.catalog = catalog;
        this.attributes = attributes;
        this.labelOfNumber = new int[attributes.size()][];
        for (int i = 0; i < labelOfNumber.length; i++) {
            List<String> values = catalog.distinct(attributes.get(i));
            int[] label = new int[values.size()];
            int[] sorted = IntStream.range(0, values.size())
                    .boxed()
                    .sorted((a, b) -> values.get(a).compareTo(values.get(b)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int number : sorted) {
                label[number] = valueOf.size();
                attributeOf.add(attributes.get(i));
                valueOf.add(values.get(number));
            }
            labelOfNumber[i] = label;
        }
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
        var entries = new Entries();
        int[] starts = new int[grouping.size() + 1];
        for (int group = 0; group < grouping.size(); group++) {
            for (int i = grouping.start(group); i < grouping.start(group + 1); i++) {
                if (chosen.test(grouping.member(i))) {
                    entries.add(grouping.member(i));
                }
            }
            entries.endGroup();
            starts[group + 1] = entries.size;
        }
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

        void add(int next) {
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

        void endGroup() {
            if (touchedSize == 0) {
                put(0, 0); // a group of which nothing counts still has its size, 0
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
