package io.pairkit.dedup;

import io.pairkit.Pairs;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a {@link PairIndex} says of a batch: which of its records are near one that stays, in this batch or an earlier one.
 * Immutable; safe for many threads.
 */
public final class Admission {
    private final int size;
    private final BitSet removed;
    private final List<Twin> removals;
    private final List<Slot> variants;
    private final List<Question> conflicts;
    private final List<Revision> revisions;

    /**
     * A record that is near another one.
     *
     * @param record its ordinal in the batch
     * @param kept the record that stays
     * @param prompt similarity of the prompts
     * @param answer similarity of the answers
     */
    public record Twin(int record, Known kept, double prompt, double answer, Verdict verdict) {}

    /**
     * A record that stays though it is near another one, because they differ only in numbers, names and negations.
     *
     * @param record its ordinal in the batch
     * @param near the first such record that stays
     * @param prompt similarity of the prompts
     * @param answer similarity of the answers
     * @param differs where the compared texts differ, the other record on the left
     */
    public record Slot(int record, Known near, double prompt, double answer, List<Difference> differs) {}

    /**
     * A record that stays and answers a question otherwise than earlier ones that stay.
     *
     * @param record its ordinal in the batch
     * @param others the first of them, at most {@value Conflict#MOST_OTHERS}
     * @param count how many there are
     * @param kind the gravest disagreement with those that are named
     */
    public record Question(int record, List<Other> others, int count, Conflict.Kind kind) {}

    /** One record with another answer to the same question. */
    public record Other(Known known, double prompt, double answer, Conflict.Kind kind) {}

    Admission(int size, List<Twin> removals, List<Slot> variants, List<Question> conflicts, List<Revision> revisions) {
        this.size = size;
        this.removals = List.copyOf(removals);
        this.variants = List.copyOf(variants);
        this.conflicts = List.copyOf(conflicts);
        this.revisions = List.copyOf(revisions);
        this.removed = new BitSet(size);
        removals.forEach(twin -> removed.set(twin.record()));
    }

    /** Returns how many records the batch has. */
    public int size() {
        return size;
    }

    /** Returns how many of them stay. */
    public int keptCount() {
        return size - removals.size();
    }

    /** Returns how many of them go. */
    public int removedCount() {
        return removals.size();
    }

    /** Returns whether a record of the batch goes. */
    public boolean isRemoved(int record) {
        return removed.get(record);
    }

    /** Returns why each removed record goes, by ordinal. */
    public Stream<Twin> removals() {
        return removals.stream();
    }

    /** Returns the records that stay only because of the slot guard, by ordinal. */
    public List<Slot> variants() {
        return variants;
    }

    /** Returns the records that stay and answer a question otherwise than earlier ones, by ordinal. */
    public List<Question> conflicts() {
        return conflicts;
    }

    /**
     * Returns the decisions about earlier batches that changed, by number. Always none when the first stays, which is the
     * default.
     */
    public List<Revision> revisions() {
        return revisions;
    }

    /** Returns those of the batch's pairs that stay, as a view; they are those of the batch, in the same order. */
    public Pairs kept(Pairs batch) {
        return batch.only(record -> !isRemoved(record));
    }

    @Override
    public String toString() {
        return "Admission[" + size + " pairs: " + keptCount() + " kept, " + removals.size() + " removed"
                + (revisions.isEmpty() ? "" : ", " + revisions.size() + " revisions") + "]";
    }
}
