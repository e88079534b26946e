package io.pairkit.dedup;

import io.pairkit.Pairs;
import io.pairkit.dedup.join.TextIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The evaluation prompts that stand in training data; made by {@link Contamination#find}.
 *
 * <p>Kept by item, so that a text that occurs a thousand times on both sides is one entry for each training record and not
 * a million. Immutable; safe for many threads.
 */
public final class Leaks {
    private final Pairs train;
    private final int[] starts; // found[starts[i] … starts[i + 1] − 1] belong to training record i
    private final List<Found> found;
    private final int[] evaluationStarts; // by item
    private final int[] evaluations;
    private final boolean[] leakedEvaluations;

    /** An item found in one training record. */
    record Found(int item, TextIndex.Relation relation, double similarity, int start, int end) {}

    private Leaks(Pairs train, int[] starts, List<Found> found, Items items) {
        this.train = train;
        this.starts = starts;
        this.found = found;
        this.evaluationStarts = new int[items.size() + 1];
        for (int i = 0; i < items.records(); i++) {
            if (items.itemOf(i) >= 0) {
                evaluationStarts[items.itemOf(i) + 1]++;
            }
        }
        Arrays.parallelPrefix(evaluationStarts, Integer::sum);
        this.evaluations = new int[evaluationStarts[items.size()]];
        this.leakedEvaluations = new boolean[items.records()];
        boolean[] leaked = new boolean[items.size()];
        found.forEach(one -> leaked[one.item()] = true);
        int[] next = evaluationStarts.clone();
        for (int i = 0; i < items.records(); i++) {
            if (items.itemOf(i) >= 0) {
                evaluations[next[items.itemOf(i)]++] = i;
                leakedEvaluations[i] = leaked[items.itemOf(i)];
            }
        }
    }

    /** Hits being collected, by ordinal. */
    static final class Draft {
        private final List<Found> found = new ArrayList<>();
        private int[] starts = new int[1024];
        private int size;

        void add(int ordinal, List<Found> hits) {
            if (ordinal != size) {
                throw new IllegalStateException("record " + ordinal + " came when " + size + " was due");
            }
            if (size + 2 > starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
            }
            found.addAll(hits);
            starts[++size] = found.size();
        }

        Leaks build(Pairs train, Items items) {
            return new Leaks(train, Arrays.copyOf(starts, size + 1), List.copyOf(found), items);
        }
    }

    /** Returns how many training records were searched. */
    public int size() {
        return starts.length - 1;
    }

    /** Returns how many evaluation records there are. */
    public int evaluationSize() {
        return leakedEvaluations.length;
    }

    /** Returns whether an evaluation prompt stands in a training record. */
    public boolean isLeaked(int record) {
        return starts[record] < starts[record + 1];
    }

    /** Returns in how many training records an evaluation prompt stands. */
    public int leakedCount() {
        return (int) IntStream.range(0, size()).filter(this::isLeaked).count();
    }

    /** Returns whether an evaluation record stands in some training record. */
    public boolean isLeakedEvaluation(int record) {
        return leakedEvaluations[record];
    }

    /** Returns how many evaluation records stand in some training record. */
    public int leakedEvaluationCount() {
        return (int) IntStream.range(0, leakedEvaluations.length)
                .filter(i -> leakedEvaluations[i])
                .count();
    }

    /** Returns the leaks of one training record, by evaluation record. */
    public Stream<Leak> of(int record) {
        return found.subList(starts[record], starts[record + 1]).stream()
                .flatMap(one -> IntStream.range(evaluationStarts[one.item()], evaluationStarts[one.item() + 1])
                        .mapToObj(i -> leak(record, evaluations[i], one)))
                .sorted(java.util.Comparator.comparingInt(Leak::evaluation));
    }

    private static Leak leak(int record, int evaluation, Found one) {
        Leak.Kind kind = switch (one.relation()) {
            case EQUAL -> Leak.Kind.EXACT;
            case NEAR -> Leak.Kind.NEAR;
            case CONTAINED -> Leak.Kind.CONTAINED;
        };
        return new Leak(record, evaluation, kind, one.similarity(), one.start(), one.end());
    }

    /** Returns all leaks, by training record, then by evaluation record: one for every two, which may be a great many. */
    public Stream<Leak> stream() {
        return IntStream.range(0, size()).filter(this::isLeaked).boxed().flatMap(this::of);
    }

    /** Returns in how many training records something of a kind was found, by the gravest kind of each; every kind is a key. */
    public Map<Leak.Kind, Integer> leakedByKind() {
        var counts = new EnumMap<Leak.Kind, Integer>(Leak.Kind.class);
        for (Leak.Kind kind : Leak.Kind.values()) {
            counts.put(kind, 0);
        }
        for (int record = 0; record < size(); record++) {
            found.subList(starts[record], starts[record + 1]).stream()
                    .map(one -> leak(0, 0, one).kind())
                    .min(java.util.Comparator.naturalOrder())
                    .ifPresent(kind -> counts.merge(kind, 1, Integer::sum));
        }
        return java.util.Collections.unmodifiableMap(counts);
    }

    /** Returns the training pairs in which no evaluation prompt stands, as a view. */
    public Pairs clean() {
        return train.only(record -> !isLeaked(record));
    }

    /** Returns the training pairs in which an evaluation prompt stands, as a view. */
    public Pairs leaked() {
        return train.only(this::isLeaked);
    }

    @Override
    public String toString() {
        return "Leaks[" + leakedCount() + " of " + size() + " training records have " + leakedEvaluationCount() + " of "
                + evaluationSize() + " evaluation prompts]";
    }
}
