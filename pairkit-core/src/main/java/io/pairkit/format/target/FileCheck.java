package io.pairkit.format.target;

import com.google.common.hash.Hashing;
import io.pairkit.Excerpt;
import io.pairkit.Origin;
import io.pairkit.Pair;
import io.pairkit.Unreadable;
import io.pairkit.format.InputFile;
import io.pairkit.format.RawFile;
import io.pairkit.format.platform.FileRules;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Collects what a platform demands of a file as a whole: the number of records, records of one kind only, no record twice,
 * size, byte-order mark, blank lines. A finding about the file as a whole has line 0.
 *
 * <p>Records may come in any order, and collectors that saw different records may be merged: the findings are the same. Not
 * safe for several threads at once; give each its own and merge them.
 *
 * <pre>{@code
 * FileCheck check = target.file();
 * check.bytes(new InputFile("train.jsonl", path));
 * pairs.stream().forEach(check::add);
 * List<Finding> findings = check.findings();
 * }</pre>
 */
public final class FileCheck {
    /** The line of a finding about a file as a whole. */
    static final long WHOLE = 0;

    private final Target target;
    private final FileRules rules;
    private final Map<String, Seen> files = new TreeMap<>();
    private final List<Finding> bytes = new ArrayList<>();

    FileCheck(Target target) {
        this.target = target;
        this.rules = target.fileRules();
    }

    /** What was seen of one file. */
    private static final class Seen {
        private long records;
        private final List<Map<String, Group>> kinds = new ArrayList<>();
        private final Map<Long, Origin> firsts = new HashMap<>();
        private final Map<Origin, Origin> duplicates = new TreeMap<>();
    }

    /** Records of one kind: how many, and the first of them. */
    private record Group(long count, Origin first) {
        Group with(Group other) {
            return new Group(count + other.count, first.compareTo(other.first) <= 0 ? first : other.first);
        }
    }

    private Seen seen(String file) {
        return files.computeIfAbsent(file, name -> {
            var seen = new Seen();
            rules.kinds().forEach(kind -> seen.kinds.add(new TreeMap<>()));
            return seen;
        });
    }

    /** Adds a record. */
    public void add(Pair pair) {
        Seen seen = seen(pair.origin().file());
        seen.records++;
        for (int i = 0; i < rules.kinds().size(); i++) {
            String kind = rules.kinds().get(i).of().apply(pair.fields());
            if (!kind.isEmpty()) {
                seen.kinds.get(i).merge(kind, new Group(1, pair.origin()), Group::with);
            }
        }
        if (rules.duplicates() != Severity.INFO) {
            meet(seen, Hashing.farmHashFingerprint64().hashBytes(pair.bytes()).asLong(), pair.origin());
        }
    }

    /** Adds a piece that is no record; the platform counts it as a line all the same. */
    public void add(Unreadable piece) {
        seen(piece.origin().file()).records++;
    }

    private static void meet(Seen seen, long hash, Origin here) {
        Origin known = seen.firsts.get(hash);
        if (known == null) {
            seen.firsts.put(hash, here);
        } else if (known.compareTo(here) <= 0) {
            seen.duplicates.put(here, known);
        } else {
            seen.firsts.put(hash, here);
            seen.duplicates.replaceAll((twin, first) -> first.equals(known) ? here : first);
            seen.duplicates.put(known, here);
        }
    }

    /** Takes in what another collector of the same target saw. */
    public FileCheck merge(FileCheck other) {
        if (!target.equals(other.target)) {
            throw new IllegalArgumentException(
                    "collectors of " + target.id() + " and " + other.target.id() + " do not merge");
        }
        other.files.forEach((name, theirs) -> {
            Seen mine = seen(name);
            mine.records += theirs.records;
            for (int i = 0; i < mine.kinds.size(); i++) {
                Map<String, Group> into = mine.kinds.get(i);
                theirs.kinds.get(i).forEach((kind, group) -> into.merge(kind, group, Group::with));
            }
            mine.duplicates.putAll(theirs.duplicates);
            theirs.firsts.forEach((hash, first) -> {
                Origin before = mine.firsts.get(hash);
                meet(mine, hash, first);
                if (before != null) {
                    Origin earliest = Objects.requireNonNull(mine.firsts.get(hash));
                    mine.duplicates.replaceAll(
                            (twin, known) -> known.equals(before) || known.equals(first) ? earliest : known);
                }
            });
        });
        bytes.addAll(other.bytes);
        return this;
    }

    /**
     * Reads a file once for what its bytes tell.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public void bytes(InputFile file) {
        RawFile raw = RawFile.scan(file);
        seen(file.name());
        bytes.addAll(FileBytes.check(rules, file.name(), raw));
    }

    static Finding finding(Origin at, Severity severity, String code, String message, String fix) {
        return Finding.of(code, severity, message).fix(fix).at(at).requirements(Target.REQUIREMENTS);
    }

    /** Returns what is wrong with the files, in the order of reports. */
    public List<Finding> findings() {
        var found = new ArrayList<>(bytes);
        files.forEach((name, seen) -> {
            counts(name, seen, found);
            kinds(seen, found);
            seen.duplicates.forEach((twin, first) -> found.add(finding(
                            twin,
                            rules.duplicates(),
                            "target/duplicate-record",
                            "the record stands in line " + first.line() + " already",
                            "remove it: the platform counts it as invalid or advises against it")
                    .other(first)));
        });
        return found.stream().sorted().distinct().toList();
    }

    private void counts(String name, Seen seen, List<Finding> found) {
        for (FileRules.Count count : rules.counts()) {
            if (seen.records < count.least() || seen.records > count.most()) {
                found.add(finding(
                        new Origin(name, WHOLE, 0),
                        count.severity(),
                        "target/record-count",
                        "the file has " + seen.records + " records; " + count.said() + " " + Limits.range(count),
                        seen.records < count.least() ? "add records" : "split the file, or leave records out"));
            }
        }
    }

    /** The first record decides what a file is; the line of the first record of every other kind is in the message. */
    private void kinds(Seen seen, List<Finding> found) {
        for (int i = 0; i < rules.kinds().size(); i++) {
            FileRules.Kind rule = rules.kinds().get(i);
            Map<String, Group> groups = seen.kinds.get(i);
            if (groups.size() < 2) {
                continue;
            }
            String leading = groups.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().first()))
                    .orElseThrow()
                    .getKey();
            groups.forEach((kind, group) -> {
                if (!kind.equals(leading)) {
                    found.add(finding(
                            new Origin(group.first().file(), WHOLE, 0),
                            rule.severity(),
                            "target/mixed-records",
                            "a file holds records of one " + rule.what() + ": " + group.count() + " are "
                                    + Excerpt.of(kind, 40) + " (line "
                                    + group.first().line()
                                    + " on), the first record is "
                                    + Excerpt.of(leading, 40),
                            "write them to a file of their own"));
                }
            });
        }
    }

    @Override
    public String toString() {
        return "FileCheck[" + target.id() + ": "
                + files.values().stream().mapToLong(seen -> seen.records).sum() + " records]";
    }
}
