package io.pairkit.examples.curate;

import io.pairkit.Catalog;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.Unreadable;
import io.pairkit.dedup.Corpus;
import io.pairkit.validate.Finding;
import io.pairkit.validate.RepeatedIds;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * The first pass: every record is read, checked, redacted and cut into words once; no text is kept.
 *
 * <p>Pieces are numbered in input order, readable or not; ordinals number the readable ones.
 */
final class Survey {
    private final Catalog catalog;
    private final Corpus corpus;
    private final List<Finding> findings;
    private final BitSet readable;
    private final BitSet invalid;
    private final BitSet fixed;
    private final List<Fix> fixes;
    private final int pieces;

    private Survey(Collector collected) {
        this.catalog = collected.catalog.build();
        this.corpus = collected.corpus.build();
        this.findings = collected.findings;
        this.readable = collected.readable;
        this.invalid = collected.invalid;
        this.fixed = collected.fixed;
        this.fixes = collected.fixes;
        this.pieces = collected.pieces;
    }

    /** Reads everything once. */
    static Survey of(
            Pairs pairs,
            int threads,
            Progress progress,
            Function<Pair, Facts> work,
            Catalog.Draft catalog,
            Corpus.Draft corpus) {
        var collector = new Collector(catalog, corpus);
        pairs.process(threads, progress, work, collector);
        return new Survey(collector);
    }

    private static final class Collector implements Pairs.Sink<Facts> {
        private final Catalog.Draft catalog;
        private final Corpus.Draft corpus;
        private final List<Finding> findings = new ArrayList<>();
        private final BitSet readable = new BitSet();
        private final BitSet invalid = new BitSet();
        private final BitSet fixed = new BitSet();
        private final List<Fix> fixes = new ArrayList<>();
        private final RepeatedIds ids = new RepeatedIds();
        private int pieces;

        Collector(Catalog.Draft catalog, Corpus.Draft corpus) {
            this.catalog = catalog;
            this.corpus = corpus;
        }

        @Override
        public void pair(int ordinal, Pair pair, Facts facts) {
            readable.set(pieces++);
            catalog.add(facts.entry());
            corpus.add(facts.texts());
            findings.addAll(facts.findings());
            ids.meet(pair).ifPresent(findings::add);
            invalid.set(ordinal, facts.isInvalid());
            fixed.set(ordinal, facts.isFixed());
            if (!facts.isInvalid()) {
                fixes.addAll(facts.fixes());
            }
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
    }

    Catalog catalog() {
        return catalog;
    }

    Corpus corpus() {
        return corpus;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Returns how many pieces of input there are, readable or not. */
    int pieces() {
        return pieces;
    }

    /** Returns how many pieces are no pairs. */
    int unreadable() {
        return pieces - readable.cardinality();
    }

    /** Returns the changes made to valid records, in input order. */
    List<Fix> fixes() {
        return fixes;
    }

    boolean isReadable(int piece) {
        return readable.get(piece);
    }

    boolean isValid(int ordinal) {
        return !invalid.get(ordinal);
    }

    boolean isFixed(int ordinal) {
        return fixed.get(ordinal);
    }

    int invalidCount() {
        return invalid.cardinality();
    }
}
