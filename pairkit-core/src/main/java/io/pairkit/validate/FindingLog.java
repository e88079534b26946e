package io.pairkit.validate;

import io.pairkit.Origin;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * Millions of findings in a few dozen bytes each: columns of numbers, texts that repeat are kept once. A finding is made
 * anew each time it is asked for.
 */
final class FindingLog {
    private static final int POOL = 1 << 16;

    private final Pool<String> files = new Pool<>(Integer.MAX_VALUE);
    private final Pool<Finding> kinds = new Pool<>(Integer.MAX_VALUE);
    private final Pool<String> pointers = new Pool<>(POOL);
    private final Pool<String> messages = new Pool<>(POOL);
    private final Map<Integer, Origin> others = new HashMap<>();
    private int[] file = new int[16];
    private long[] line = new long[16];
    private long[] offset = new long[16];
    private int[] kind = new int[16];
    private int[] pointer = new int[16];
    private int[] message = new int[16];
    private int size;

    /** Numbers values; beyond a limit of distinct ones a value is stored again instead of being looked for. */
    private static final class Pool<T> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> values = new ArrayList<>();
        private final int most;

        Pool(int most) {
            this.most = most;
        }

        int number(T value) {
            Integer known = numbers.get(value);
            if (known == null) {
                known = values.size();
                values.add(value);
                if (numbers.size() < most) {
                    numbers.put(value, known);
                }
            }
            return known;
        }
    }

    void add(Finding finding) {
        if (size == line.length) {
            int larger = size + (size >> 1);
            file = Arrays.copyOf(file, larger);
            line = Arrays.copyOf(line, larger);
            offset = Arrays.copyOf(offset, larger);
            kind = Arrays.copyOf(kind, larger);
            pointer = Arrays.copyOf(pointer, larger);
            message = Arrays.copyOf(message, larger);
        }
        file[size] = files.number(finding.origin().file());
        line[size] = finding.origin().line();
        offset[size] = finding.origin().offset();
        kind[size] = kinds.number(Finding.of(finding.code(), finding.severity(), "")
                .fix(finding.fix())
                .requirements(finding.requirements()));
        pointer[size] = pointers.number(finding.pointer());
        message[size] = messages.number(finding.message());
        int number = size;
        finding.other().ifPresent(other -> others.put(number, other));
        size++;
    }

    private Finding get(int i) {
        Finding template = kinds.values.get(kind[i]);
        Finding finding = Finding.of(template.code(), template.severity(), messages.values.get(message[i]))
                .fix(template.fix())
                .requirements(template.requirements())
                .pointer(pointers.values.get(pointer[i]))
                .at(new Origin(files.values.get(file[i]), line[i], offset[i]));
        Origin other = others.get(i);
        return other == null ? finding : finding.other(other);
    }

    /** Returns the findings in the order of reports: by file, line, pointer and code. */
    List<Finding> sorted() {
        Comparator<Integer> order = Comparator.comparing((Integer i) -> files.values.get(file[i]))
                .thenComparingLong(i -> line[i])
                .thenComparing(i -> pointers.values.get(pointer[i]))
                .thenComparing(i -> kinds.values.get(kind[i]).code())
                .thenComparing(i -> messages.values.get(message[i]));
        boolean inOrder = IntStream.range(1, size).allMatch(i -> order.compare(i - 1, i) <= 0);
        int[] places = inOrder
                ? new int[0]
                : IntStream.range(0, size)
                        .boxed()
                        .sorted(order)
                        .mapToInt(i -> i)
                        .toArray();
        int count = size;
        return new View(count, places);
    }

    private final class View extends AbstractList<Finding> implements RandomAccess {
        private final int count;
        private final int[] places;

        View(int count, int[] places) {
            this.count = count;
            this.places = places;
        }

        @Override
        public Finding get(int index) {
            java.util.Objects.checkIndex(index, count);
            return FindingLog.this.get(places.length == 0 ? index : places[index]);
        }

        @Override
        public int size() {
            return count;
        }
    }
}
