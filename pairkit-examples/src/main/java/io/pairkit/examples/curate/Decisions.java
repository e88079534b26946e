package io.pairkit.examples.curate;

import io.pairkit.Catalog;
import io.pairkit.Links;
import io.pairkit.Origin;
import io.pairkit.Progress;
import io.pairkit.dedup.Corpus;
import io.pairkit.dedup.Duplicates;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.split.Assignment;
import io.pairkit.split.Dropped;
import io.pairkit.split.Split;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What is to become of every record, decided without its text.
 *
 * <p>Three numberings meet here: ordinals of all readable records, of the valid ones among them, and of those that
 * deduplication keeps; {@code validOnes} and {@code keptOnes} lead back.
 */
final class Decisions {
    private static final List<String> DUPLICATES = List.of("R49", "R51", "R86", "R91");
    private static final List<String> LEAKS = List.of("R64", "R91");

    private final Duplicates duplicates;
    private final Assignment assignment;
    private final int[] validOnes;
    private final Catalog valid;
    private final Catalog kept;
    private final Fates fates;
    private final List<Finding> findings = new ArrayList<>();

    private Decisions(Curation recipe, Survey survey, Progress progress) {
        validOnes = IntStream.range(0, survey.catalog().size())
                .filter(survey::isValid)
                .toArray();
        valid = survey.catalog().only(survey::isValid);
        Corpus texts = survey.corpus().only(survey::isValid);
        duplicates = recipe.duplicates().find(texts, progress);
        int[] keptOnes = IntStream.range(0, validOnes.length)
                .filter(record -> !duplicates.isRemoved(record))
                .toArray();
        kept = valid.only(record -> !duplicates.isRemoved(record));
        assignment = split(recipe, kept, texts, progress);
        fates = new Fates(survey.catalog().size(), assignment.parts());
        for (int record : validOnes) {
            fates.set(record, Fates.REMOVED);
        }
        for (int record = 0; record < keptOnes.length; record++) {
            int ordinal = validOnes[keptOnes[record]];
            assignment.partOf(record).ifPresent(part -> fates.part(ordinal, part));
        }
        tellDuplicates();
        assignment.dropped().forEach(this::tellDropped);
        findings.addAll(assignment.findings());
    }

    static Decisions of(Curation recipe, Survey survey, Progress progress) {
        return new Decisions(recipe, survey, progress);
    }

    private Assignment split(Curation recipe, Catalog records, Corpus texts, Progress progress) {
        Split split = recipe.splitFor(records);
        double near = recipe.split().nearDuplicates();
        if (near > 0 && records.size() > 0) {
            Links links = NearDuplicates.prompts(near)
                    .shingles(recipe.duplicates().shingles())
                    .threads(recipe.duplicates().threads())
                    .links(texts.only(record -> !duplicates.isRemoved(record)), progress);
            split = split.apart(links);
        }
        return split.assign(records, progress);
    }

    private void tellDuplicates() {
        duplicates.removals().forEach(removal -> {
            Origin other = valid.origin(removal.kept());
            findings.add(Finding.of(
                            "dedup/duplicate",
                            Severity.INFO,
                            String.format(
                                    Locale.ROOT,
                                    "removed as a near-duplicate of %s (prompt %.2f, answer %.2f)",
                                    other,
                                    removal.prompt(),
                                    removal.answer()))
                    .at(valid.origin(removal.removed()))
                    .other(other)
                    .requirements(DUPLICATES));
        });
    }

    private void tellDropped(Dropped dropped) {
        Origin other = kept.origin(dropped.partner());
        findings.add(Finding.of(
                        "split/" + dropped.reason().label(),
                        Severity.INFO,
                        "left out of the split: shares " + dropped.by() + " with " + other + " in " + dropped.part())
                .at(kept.origin(dropped.record()))
                .other(other)
                .requirements(LEAKS));
    }

    /** Returns the ordinal among all readable records of a valid one. */
    int ordinal(int validRecord) {
        return validOnes[validRecord];
    }

    Duplicates duplicates() {
        return duplicates;
    }

    Assignment assignment() {
        return assignment;
    }

    /** Returns the catalog of the valid records, which deduplication numbered. */
    Catalog valid() {
        return valid;
    }

    /** Returns the catalog of the records that deduplication kept, which the split numbered. */
    Catalog kept() {
        return kept;
    }

    Fates fates() {
        return fates;
    }

    List<Finding> findings() {
        return findings;
    }
}
