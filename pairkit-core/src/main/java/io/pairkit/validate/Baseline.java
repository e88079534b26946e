package io.pairkit.validate;

import io.pairkit.Excerpt;
import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.Unreadable;
import io.pairkit.files.WholeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Findings that are known and do not count any more, so that only new ones fail a run.
 *
 * <p>A finding is known by its code, its place in the record and the content of the record: lines may move and messages may
 * be worded anew, but a record that changes in any way is judged anew. As a file it is one JSON document, sorted, with
 * one finding a line, to be kept beside the data under version control.
 *
 * <pre>{@code
 * Baseline.record(validation, pairs).write(Path.of("baseline.json"));      // once
 * validation.baseline(Baseline.read(Path.of("baseline.json"))).run(pairs); // from then on
 * }</pre>
 */
public final class Baseline {
    private static final Baseline NONE = new Baseline(List.of());

    private final TreeSet<Entry> entries;

    private Baseline(Collection<Entry> entries) {
        this.entries = new TreeSet<>(entries);
    }

    /** @param pointer steps that look like keys cut short, since the file is kept where people read it */
    private record Entry(String code, String record, String pointer) implements Comparable<Entry> {
        private Entry {
            pointer = shown(pointer);
        }

        private static String shown(String pointer) {
            return Arrays.stream(pointer.split("/", -1))
                    .map(step -> Excerpt.of(step, Integer.MAX_VALUE))
                    .collect(Collectors.joining("/"));
        }

        @Override
        public int compareTo(Entry that) {
            int byRecord = record.compareTo(that.record);
            int byCode = byRecord != 0 ? byRecord : code.compareTo(that.code);
            return byCode != 0 ? byCode : pointer.compareTo(that.pointer);
        }
    }

    /** Returns a baseline that knows nothing. */
    public static Baseline none() {
        return NONE;
    }

    /** Runs a validation and returns a baseline that knows everything it finds; findings about whole files are never known. */
    public static Baseline record(Validation validation, io.pairkit.Pairs pairs) {
        var entries = new TreeSet<Entry>();
        pairs.process(
                validation.threads(),
                io.pairkit.Progress.none(),
                pair -> validation.check(pair).stream()
                        .map(finding -> new Entry(finding.code(), name(pair), finding.pointer()))
                        .toList(),
                new io.pairkit.Pairs.Sink<List<Entry>>() {
                    @Override
                    public void pair(int ordinal, Pair pair, List<Entry> found) {
                        entries.addAll(found);
                    }

                    @Override
                    public void unreadable(Unreadable piece) {
                        entries.add(entry(piece));
                    }
                });
        return new Baseline(entries);
    }

    private static String name(Pair pair) {
        return pair.contentHash().substring(0, 16);
    }

    private static Entry entry(Unreadable piece) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(piece.bytes());
            return new Entry(
                    piece.finding().code(),
                    HexFormat.of().formatHex(hash, 0, 8),
                    piece.finding().pointer());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Returns whether a finding in a record is known. */
    public boolean knows(Pair pair, Finding finding) {
        return !entries.isEmpty() && entries.contains(new Entry(finding.code(), name(pair), finding.pointer()));
    }

    /** Returns whether it is known that a piece cannot be read. */
    public boolean knows(Unreadable piece) {
        return !entries.isEmpty() && entries.contains(entry(piece));
    }

    /** Returns how many findings are known. */
    public int size() {
        return entries.size();
    }

    /**
     * Reads a baseline from a file.
     *
     * @throws IllegalArgumentException if the file is no baseline
     * @throws UncheckedIOException if it cannot be read
     */
    public static Baseline read(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
        try {
            if (Json.parse(text) instanceof Map<?, ?> document
                    && document.get("known") instanceof List<?> known
                    && Integer.valueOf(1).equals(document.get("pairkitBaseline"))) {
                return new Baseline(
                        known.stream().map(entry -> entry(file, entry)).toList());
            }
        } catch (Json.Malformed e) {
            throw new IllegalArgumentException(file + " is no baseline: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(file + " is no baseline of version 1");
    }

    private static Entry entry(Path file, @Nullable Object value) {
        if (value instanceof Map<?, ?> fields
                && fields.get("code") instanceof String code
                && fields.get("record") instanceof String record
                && fields.get("pointer") instanceof String pointer) {
            return new Entry(code, record, pointer);
        }
        throw new IllegalArgumentException(file + " is no baseline: an entry needs code, record and pointer");
    }

    /** Writes the baseline; the file appears whole or not at all and takes the place of an older one. */
    public void write(Path file) {
        try (var whole = WholeFile.replacing(file)) {
            var out = new BufferedWriter(new OutputStreamWriter(whole.stream(), StandardCharsets.UTF_8));
            out.write("{\"pairkitBaseline\":1,\"known\":[");
            String separator = "\n";
            for (Entry entry : entries) {
                out.write(separator
                        + Json.write(
                                Json.object("record", entry.record, "code", entry.code, "pointer", entry.pointer)));
                separator = ",\n";
            }
            out.write("\n]}\n");
            out.flush();
            whole.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    @Override
    public String toString() {
        return "Baseline[" + size() + " known]";
    }
}
