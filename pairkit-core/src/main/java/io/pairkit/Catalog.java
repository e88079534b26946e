package io.pairkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known about each record without its text: where it comes from, its id, its content's hash and some attributes.
 *
 * <p>Columns over ordinals, values numbered once, so that ten million records fit in memory. A run that needs keys and
 * labels reads the pairs once into a catalog and never again.
 */
public final class Catalog {
    private final List<String> files;
    private final int[] fileOf;
    private final long[] lines;
    private final long[] offsets;
    private final long[] hashes;
    private final @Nullable String[] ids;
    private final Map<String, Column> columns;

    private Catalog(
            List<String> files,
            int[] fileOf,
            long[] lines,
            long[] offsets,
            long[] hashes,
            @Nullable String[] ids,
            Map<String, Column> columns) {
        this.files = files;
        this.fileOf = fileOf;
        this.lines = lines;
        this.offsets = offsets;
        this.hashes = hashes;
        this.ids = ids;
        this.columns = columns;
    }

    /** An attribute of all records: numbered values; cells of several values are lists of numbers. */
    private record Column(List<String> values, int[] first, Map<Integer, int[]> more) {}

    /** Reads the pairs once. */
    public static Catalog of(Pairs pairs, String... attributes) {
        var draft = new Draft(attributes);
        pairs.process(1, Progress.none(), Entry.of(attributes), (ordinal, pair, entry) -> draft.add(entry));
        return draft.build();
    }

    /**
     * What a catalog keeps of one pair; made on any thread, so that hashing is done in parallel.
     *
     * @param origin where the record comes from
     * @param hash the first 64 bits of the SHA-256 of its content
     * @param id the id that the record gives, or empty
     * @param values for each attribute the values
     */
    public record Entry(Origin origin, long hash, Optional<String> id, List<List<String>> values) {
        /** Returns the work that makes entries with these attributes. */
        public static java.util.function.Function<Pair, Entry> of(String... attributes) {
            List<String> names = List.of(attributes);
            return pair -> {
                var values = new ArrayList<List<String>>(names.size());
                for (String name : names) {
                    values.add(pair.attributes(name));
                }
                return new Entry(pair.origin(), pair.contentBits(), pair.attribute("id"), values);
            };
        }
    }

    /** A catalog being made: entries are added in the order of ordinals. Not safe for several threads. */
    public static final class Draft {
        private final List<String> attributes;
        private final Map<String, Integer> files = new HashMap<>();
        private final List<String> fileNames = new ArrayList<>();
        private final List<Map<String, Integer>> numbers = new ArrayList<>();
        private final List<List<String>> values = new ArrayList<>();
        private final List<Map<Integer, int[]>> more = new ArrayList<>();
        private int[][] first;
        private int[] fileOf = new int[64];
        private long[] lines = new long[64];
        private long[] offsets = new long[64];
        private long[] hashes = new long[64];
        private @Nullable String[] ids = new String[64];
        private int size;

        public Draft(String... attributes) {
            this.attributes = List.of(attributes);
            this.first = new int[attributes.length][64];
            for (int i = 0; i < attributes.length; i++) {
                numbers.add(new HashMap<>());
                values.add(new ArrayList<>());
                more.add(new HashMap<>());
            }
        }

        /** Adds the next record. */
        public void add(Entry entry) {
            if (size == lines.length) {
                grow();
            }
            fileOf[size] = number(files, fileNames, entry.origin().file());
            lines[size] = entry.origin().line();
            offsets[size] = entry.origin().offset();
            hashes[size] = entry.hash();
            ids[size] = entry.id().orElse(null);
            for (int i = 0; i < first.length; i++) {
                List<String> cell = entry.values().get(i);
                first[i][size] = -1;
                if (!cell.isEmpty()) {
                    int[] cellNumbers = new int[cell.size()];
                    for (int k = 0; k < cellNumbers.length; k++) {
                        cellNumbers[k] = number(numbers.get(i), values.get(i), cell.get(k));
                    }
                    first[i][size] = cellNumbers[0];
                    if (cellNumbers.length > 1) {
                        more.get(i).put(size, cellNumbers);
                    }
                }
            }
            size++;
        }

        private static int number(Map<String, Integer> known, List<String> names, String name) {
            Integer number = known.get(name);
            if (number == null) {
                number = names.size();
                known.put(name, number);
                names.add(name);
            }
            return number;
        }

        private void grow() {
            int larger = size + (size >> 1) + 64;
            fileOf = Arrays.copyOf(fileOf, larger);
            lines = Arrays.copyOf(lines, larger);
            offsets = Arrays.copyOf(offsets, larger);
            hashes = Arrays.copyOf(hashes, larger);
            ids = Arrays.copyOf(ids, larger);
            for (int i = 0; i < first.length; i++) {
                first[i] = Arrays.copyOf(first[i], larger);
            }
        }

        public Catalog build() {
            var columns = new HashMap<String, Column>();
            for (int i = 0; i < first.length; i++) {
                columns.put(attributes.get(i), new Column(values.get(i), Arrays.copyOf(first[i], size), more.get(i)));
            }
            return new Catalog(
                    fileNames,
                    Arrays.copyOf(fileOf, size),
                    Arrays.copyOf(lines, size),
                    Arrays.copyOf(offsets, size),
                    Arrays.copyOf(hashes, size),
                    Arrays.copyOf(ids, size),
                    columns);
        }
    }

    /** Returns the number of records. */
    public int size() {
        return lines.length;
    }

    /** Returns where a record comes from. */
    public Origin origin(int record) {
        return new Origin(files.get(fileOf[record]), lines[record], offsets[record]);
    }

    /** Returns the id of a record, given or made from its content. */
    public String id(int record) {
        String given = ids[record];
        return given != null ? given : contentId(record);
    }

    /** Returns the id that a record has by its content alone, whatever id it gives: {@code sha256:} and 16 digits. */
    public String contentId(int record) {
        return "sha256:" + java.util.HexFormat.of().toHexDigits(hashes[record]);
    }

    /** Returns whether the record gives an id of its own. */
    public boolean hasId(int record) {
        return ids[record] != null;
    }

    /** Returns the first 64 bits of the SHA-256 of a record's content. */
    public long contentHash(int record) {
        return hashes[record];
    }

    /**
     * Returns the values of an attribute; empty where the record has none.
     *
     * @throws IllegalArgumentException if the catalog was not made with this attribute
     */
    public List<String> values(int record, String attribute) {
        Column column = column(attribute);
        int[] several = column.more.get(record);
        if (several != null) {
            return Arrays.stream(several).mapToObj(column.values::get).toList();
        }
        int only = column.first[record];
        return only < 0 ? List.of() : List.of(column.values.get(only));
    }

    /** Returns the first value of an attribute. */
    public Optional<String> value(int record, String attribute) {
        Column column = column(attribute);
        return column.first[record] < 0 ? Optional.empty() : Optional.of(column.values.get(column.first[record]));
    }

    /**
     * Returns the distinct values of an attribute in the order of their numbers; a value may have no record left in a
     * catalog made by {@link #only}.
     *
     * @throws IllegalArgumentException if the catalog was not made with this attribute
     */
    public List<String> distinct(String attribute) {
        return Collections.unmodifiableList(column(attribute).values);
    }

    /** Hands on the number of each value of an attribute, see {@link #distinct}; none where the record has none. */
    public void forEachNumber(int record, String attribute, IntConsumer consumer) {
        Column column = column(attribute);
        int only = column.first[record];
        if (only < 0) {
            return;
        }
        int[] several = column.more.isEmpty() ? null : column.more.get(record);
        if (several == null) {
            consumer.accept(only);
        } else {
            for (int number : several) {
                consumer.accept(number);
            }
        }
    }

    /** Returns whether the catalog was made with an attribute. */
    public boolean has(String attribute) {
        return columns.containsKey(attribute);
    }

    private Column column(String attribute) {
        Column column = columns.get(attribute);
        if (column == null) {
            throw new IllegalArgumentException(
                    "the catalog has no attribute \"" + attribute + "\", it was made with " + columns.keySet());
        }
        return column;
    }

    /** Returns the catalog of some records, numbered anew in the same order. */
    public Catalog only(IntPredicate wanted) {
        int[] old = IntStream.range(0, size()).filter(wanted).toArray();
        var fewer = new HashMap<String, Column>();
        columns.forEach((name, column) -> {
            var several = new HashMap<Integer, int[]>();
            int[] first = new int[old.length];
            for (int i = 0; i < old.length; i++) {
                first[i] = column.first[old[i]];
                int[] cell = column.more.get(old[i]);
                if (cell != null) {
                    several.put(i, cell);
                }
            }
            fewer.put(name, new Column(column.values, first, several));
        });
        @Nullable String[] someIds = new String[old.length];
        for (int i = 0; i < old.length; i++) {
            someIds[i] = ids[old[i]];
        }
        return new Catalog(
                files,
                Arrays.stream(old).map(i -> fileOf[i]).toArray(),
                Arrays.stream(old).mapToLong(i -> lines[i]).toArray(),
                Arrays.stream(old).mapToLong(i -> offsets[i]).toArray(),
                Arrays.stream(old).mapToLong(i -> hashes[i]).toArray(),
                someIds,
                fewer);
    }

    @Override
    public String toString() {
        return "Catalog[" + size() + " records, attributes " + columns.keySet() + "]";
    }
}
