package io.pairkit.format.wire;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How a platform writes one example as JSON objects. */
public final class Wire {
    private final String name;
    private final Set<Example.Kind> kinds;
    private final Set<Reads> reads;
    private final Writer writer;
    private final Predicate<Map<String, @Nullable Object>> misread;

    /** What a platform looks at beside the turns. */
    enum Reads {
        WEIGHTS,
        TOOLS,
        LABELS
    }

    /** Makes records of an example: none where it cannot be expressed, mostly one. */
    @FunctionalInterface
    interface Writer {
        List<Map<String, @Nullable Object>> write(Example example, Ledger ledger);
    }

    private Wire(
            String name,
            Set<Example.Kind> kinds,
            Set<Reads> reads,
            Writer writer,
            Predicate<Map<String, @Nullable Object>> misread) {
        this.name = name;
        this.kinds = kinds;
        this.reads = reads;
        this.writer = writer;
        this.misread = misread;
    }

    /** Returns the wire of a notation in which one kind of example is at home. */
    static Wire of(String name, Example.Kind kind, Writer writer) {
        return new Wire(name, EnumSet.of(kind), EnumSet.noneOf(Reads.class), writer, record -> false);
    }

    /** Returns this wire where other kinds of examples are at home too. */
    Wire also(Example.Kind... others) {
        Set<Example.Kind> more = EnumSet.copyOf(kinds);
        more.addAll(List.of(others));
        return new Wire(name, more, reads, writer, misread);
    }

    /** Returns this wire of a platform that looks at more than the turns. */
    Wire reads(Reads... things) {
        Set<Reads> more = EnumSet.copyOf(reads);
        more.addAll(List.of(things));
        return new Wire(name, kinds, more, writer, misread);
    }

    Wire readsIf(boolean condition, Reads thing) {
        return condition ? reads(thing) : this;
    }

    /** Returns this wire of a platform that takes some records and reads them otherwise than they are meant. */
    Wire misreads(Predicate<Map<String, @Nullable Object>> records) {
        return new Wire(name, kinds, reads, writer, records);
    }

    /** Returns the name of the notation. */
    public String name() {
        return name;
    }

    List<Map<String, @Nullable Object>> write(Example example, Ledger ledger) {
        return writer.write(example, ledger);
    }

    /** Writes a record in this notation; a document of seeds becomes a record for each question. */
    public List<Map<String, @Nullable Object>> convert(Map<String, @Nullable Object> record, Ledger ledger) {
        if (Seeds.isDocument(record)) {
            var made = new ArrayList<Map<String, @Nullable Object>>();
            for (Map<String, @Nullable Object> each : Seeds.records(record)) {
                made.addAll(convert(each, ledger));
            }
            if (made.size() > 1) {
                ledger.add(LossKind.SEED_SPLIT, "/seed_examples", "one document of " + made.size() + " questions");
            }
            return made;
        }
        Example example;
        try {
            example = Reader.read(record);
        } catch (io.pairkit.Layout.NotAPair e) {
            ledger.skip("no example can be read from the record: " + e.getMessage());
            return List.of();
        }
        return writer.write(example, ledger);
    }

    /**
     * Returns whether a record that the platform takes can be written as it is: it means the same there. The ledger receives
     * what the platform passes over.
     */
    public boolean keeps(Map<String, @Nullable Object> record, Ledger ledger) {
        if (misread.test(record)) {
            return false;
        }
        Example example;
        try {
            example = Reader.read(record);
        } catch (io.pairkit.Layout.NotAPair e) {
            return true; // the platform takes it, and there is nothing to compare
        }
        if (!kinds.contains(example.kind())
                || (Boolean.FALSE.equals(example.label()) && !reads.contains(Reads.LABELS))) {
            return false;
        }
        if (!reads.contains(Reads.WEIGHTS)) {
            example.turns().forEach(turn -> Room.lostWeight(turn, ledger));
        }
        if (!reads.contains(Reads.TOOLS)) {
            Kinds.dropTools(example, ledger);
        }
        return true;
    }

    @Override
    public String toString() {
        return "Wire[" + name + "]";
    }
}
