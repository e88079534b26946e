package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.Progress;
import io.pairkit.dedup.Admission;
import io.pairkit.dedup.Known;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.dedup.Revision;
import io.pairkit.dedup.Verdict;
import io.pairkit.files.WholeFolder;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an index said of a batch, in the files and rows of {@code dedup}. */
final class IndexResults {
    private final NearDuplicates recipe;
    private final Loaded loaded;

    IndexResults(NearDuplicates recipe, Loaded loaded) {
        this.recipe = recipe;
        this.loaded = loaded;
    }

    /** Writes the folder, if one is wanted. */
    void write(@Nullable Path out, boolean force, Admission found, Bars bars) {
        if (out == null) {
            return;
        }
        try (var folder = WholeFolder.begin(out, force)) {
            var results = new DedupFolder(folder);
            results.copy(loaded, found::isRemoved, bars);
            results.rows("duplicates.jsonl", found.removals().map(this::duplicate));
            results.rows("variants.jsonl", variants(found, bars));
            results.rows("conflicts.jsonl", found.conflicts().stream().map(this::conflict));
            results.rows("revisions.jsonl", found.revisions().stream().map(IndexResults::revision));
            results.summary(summary(found));
            bars.check();
            folder.commit();
        }
    }

    private Map<String, @Nullable Object> duplicate(Admission.Twin twin) {
        return Json.object(
                "removed", loaded.who(twin.record()),
                "kept", who(twin.kept()),
                "prompt", twin.prompt(),
                "answer", twin.answer(),
                "verdict", twin.verdict().label());
    }

    private Stream<Map<String, @Nullable Object>> variants(Admission found, Progress progress) {
        var records = new BitSet();
        found.variants().forEach(slot -> records.set(slot.record()));
        Map<Integer, HiddenWords> hidden = HiddenWords.of(loaded.pairs(), records, progress);
        return found.variants().stream()
                .map(slot -> variant(slot, hidden.getOrDefault(slot.record(), HiddenWords.of())));
    }

    private Map<String, @Nullable Object> variant(Admission.Slot slot, HiddenWords hidden) {
        return Json.object(
                "record", loaded.who(slot.record()),
                "near", who(slot.near()),
                "prompt", slot.prompt(),
                "answer", slot.answer(),
                "differs",
                        hidden.in(slot.differs().stream()
                                .map(each -> List.of(each.left(), each.right()))
                                .toList()));
    }

    private Map<String, @Nullable Object> conflict(Admission.Question question) {
        return Json.object(
                "record", loaded.who(question.record()),
                "others",
                        question.others().stream()
                                .map(other -> {
                                    var row = who(other.known());
                                    row.put("prompt", other.prompt());
                                    row.put("answer", other.answer());
                                    return row;
                                })
                                .toList(),
                "count", question.count(),
                "kind", question.kind().label());
    }

    /** Returns a decision that changed: null says that the record stayed or stays. */
    static Map<String, @Nullable Object> revision(Revision revision) {
        return Json.object(
                "record", who(revision.record()),
                "was", revision.was().map(IndexResults::who).orElse(null),
                "is", revision.is().map(IndexResults::who).orElse(null));
    }

    private static Map<String, @Nullable Object> who(Known known) {
        return Json.object("file", known.origin().file(), "line", known.origin().line(), "id", known.id());
    }

    /** Returns what is printed and written beside the rows. */
    Map<String, @Nullable Object> summary(Admission found) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        found.removals().forEach(twin -> counts.merge(twin.verdict(), 1, Integer::sum));
        var byVerdict = Json.object();
        for (Verdict verdict : Verdict.values()) {
            byVerdict.put(verdict.label(), counts.getOrDefault(verdict, 0));
        }
        return Json.object(
                "read", loaded.pieces(),
                "unreadable", loaded.pieces() - found.size(),
                "kept", found.keptCount(),
                "removed", found.removedCount(),
                "byVerdict", byVerdict,
                "conflicts", found.conflicts().size(),
                "variants", found.variants().size(),
                "revisions", found.revisions().size(),
                "settings", NearOptions.settings(recipe));
    }

    /** Returns the summary and all rows, for those who want no folder. */
    Map<String, @Nullable Object> everything(Admission found) {
        var all = summary(found);
        all.put("duplicates", rows(found.removals().map(this::duplicate)));
        all.put("variantRows", rows(variants(found, Progress.none())));
        all.put("conflictRows", rows(found.conflicts().stream().map(this::conflict)));
        all.put("revisionRows", rows(found.revisions().stream().map(IndexResults::revision)));
        return all;
    }

    private static List<Map<String, @Nullable Object>> rows(Stream<Map<String, @Nullable Object>> rows) {
        return rows.toList();
    }
}
