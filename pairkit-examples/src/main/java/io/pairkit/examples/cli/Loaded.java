package io.pairkit.examples.cli;

import io.pairkit.Catalog;
import io.pairkit.Json;
import io.pairkit.Origin;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.Unreadable;
import io.pairkit.dedup.Corpus;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.dedup.Shingles;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** An input read once: who each record is, its words, and what could not be read. */
final class Loaded implements Pairs.Sink<Loaded.Facts> {
    private final Pairs pairs;
    private final Catalog.Draft catalogDraft;
    private final Corpus.Draft corpusDraft;
    private final BitSet readable = new BitSet();
    private final List<Finding> findings = new ArrayList<>();
    private int pieces;
    private @Nullable Catalog catalog;
    private @Nullable Corpus corpus;

    /** What is kept of a pair, made on any thread. */
    record Facts(Catalog.Entry entry, Corpus.Entry texts) {}

    private Loaded(Pairs pairs, Corpus.Draft corpusDraft, String... attributes) {
        this.pairs = pairs;
        this.catalogDraft = new Catalog.Draft(attributes);
        this.corpusDraft = corpusDraft;
    }

    /** Reads everything once, within the memory that a recipe allows. */
    static Loaded of(Pairs pairs, NearDuplicates recipe, int threads, Progress progress) {
        return of(pairs, recipe.shingles(), recipe.memory(), threads, progress);
    }

    /** Reads everything once. */
    static Loaded of(Pairs pairs, Shingles shingles, int threads, Progress progress, String... attributes) {
        return of(pairs, shingles, Long.MAX_VALUE, threads, progress, attributes);
    }

    private static Loaded of(
            Pairs pairs, Shingles shingles, long memory, int threads, Progress progress, String... attributes) {
        var loaded = new Loaded(pairs, new Corpus.Draft(shingles, memory), attributes);
        var entry = Catalog.Entry.of(attributes);
        var texts = Corpus.entry(shingles);
        pairs.process(threads, progress, (Pair pair) -> new Facts(entry.apply(pair), texts.apply(pair)), loaded);
        loaded.catalog = loaded.catalogDraft.build();
        loaded.corpus = loaded.corpusDraft.build();
        return loaded;
    }

    @Override
    public void pair(int ordinal, Pair pair, Facts facts) {
        readable.set(pieces++);
        catalogDraft.add(facts.entry());
        corpusDraft.add(facts.texts());
    }

    @Override
    public void unreadable(Unreadable piece) {
        pieces++;
        findings.add(piece.finding());
    }

    @Override
    public void note(Finding finding) {
        findings.add(finding);
    }

    Pairs pairs() {
        return pairs;
    }

    Catalog catalog() {
        return Objects.requireNonNull(catalog, "catalog");
    }

    Corpus corpus() {
        return Objects.requireNonNull(corpus, "corpus");
    }

    /** Copies what was read, byte for byte and a line each: a record to where it belongs, the unreadable to the quarantine. */
    void copy(IntFunction<OutputStream> placeOf, OutputStream quarantine, Progress progress) {
        pairs.pieces(progress, new Pairs.PieceSink() {
            private int record;

            @Override
            public void piece(int number, Pairs.Piece piece) throws IOException {
                OutputStream to = readable.get(number) ? placeOf.apply(record++) : quarantine;
                piece.writeTo(to);
                to.write('\n');
            }
        });
    }

    int pieces() {
        return pieces;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Returns whether something could not be read, or there was nothing at all. */
    boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Prints what could not be read, in one line with the first of it; nothing if all could. */
    void tell(PrintStream to) {
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            Finding first = errors.get(0);
            to.println("unreadable  " + errors.size() + ", the first " + first.origin() + ": " + first.message());
        }
    }

    /** Returns {@code {"file", "line", "id"}} of a record. */
    Map<String, @Nullable Object> who(int record) {
        Origin origin = catalog().origin(record);
        return Json.object(
                "file", origin.file(), "line", origin.line(), "id", catalog().id(record));
    }
}
