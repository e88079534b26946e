package io.pairkit.audit;

import io.pairkit.Origin;
import io.pairkit.audit.tally.Rows;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Findings of single records by their codes: of each code the first finding, and where all stand, in 20 bytes each. */
final class Complaints {
    /** Echoes are looked at one by one: a label may be the very word that was asked. */
    static final String ECHO = "pair/answer-equals-prompt";

    private final Map<String, Complaint> byCode = new TreeMap<>();
    private final List<Finding> echoes = new ArrayList<>(0);
    private final Set<Origin> misshapen = new HashSet<>();

    /** All findings of one code that block, or all that do not. */
    static final class Complaint {
        private final Finding any;
        private final boolean blocks;
        private final Places places = new Places();
        private boolean inOrder = true; // each record once and after the one before
        private long count;

        private Complaint(Finding any, boolean blocks) {
            this.any = any;
            this.blocks = blocks;
        }

        Finding any() {
            return any;
        }

        boolean blocks() {
            return blocks;
        }

        long count() {
            return count;
        }

        /** How many records there are. */
        long recordCount() {
            return inOrder ? places.size() : records().size();
        }

        /** The first records, each once, sorted. */
        List<Origin> first(int most) {
            return (inOrder ? IntStream.range(0, places.size()).mapToObj(places::origin) : records().stream())
                    .limit(most)
                    .toList();
        }

        private void merge(Complaint later) {
            inOrder &= later.inOrder
                    && (places.size() == 0 || places.origin(places.size() - 1).compareTo(later.places.origin(0)) < 0);
            places.merge(later.places);
            count += later.count;
        }

        private TreeSet<Origin> records() {
            return IntStream.range(0, places.size())
                    .mapToObj(places::origin)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private void add(Origin origin) {
            count++;
            int order = places.size() == 0 ? 1 : origin.compareTo(places.origin(places.size() - 1));
            inOrder &= order >= 0;
            if (order != 0) {
                places.add(origin);
            }
        }
    }

    /** Adds a finding, unless it is of what audits measure by themselves. */
    void add(Finding finding) {
        if (Evidence.isAudited(finding.code())) {
            return;
        }
        if (finding.code().equals(ECHO)) {
            echoes.add(finding);
        } else {
            put(finding);
        }
    }

    /** Whether the shape of a record is broken, such as a message without a role. */
    static boolean isMisshapen(Finding finding) {
        return finding.severity() == Severity.ERROR && finding.requirement().equals("R52");
    }

    private void put(Finding finding) {
        boolean blocks = finding.severity() == Severity.ERROR && Rows.GATES.contains(finding.requirement());
        byCode.computeIfAbsent((blocks ? "0 " : "1 ") + finding.code(), key -> new Complaint(finding, blocks))
                .add(finding.origin());
        if (isMisshapen(finding)) {
            misshapen.add(finding.origin());
        }
    }

    /** Returns these and more. */
    Complaints and(Complaints more) {
        var all = new Complaints();
        all.merge(this);
        all.merge(more);
        return all;
    }

    /** Takes in what was found in the records that follow. */
    void merge(Complaints later) {
        later.byCode.forEach((key, kind) -> byCode.computeIfAbsent(key, code -> new Complaint(kind.any, kind.blocks))
                .merge(kind));
        echoes.addAll(later.echoes);
        misshapen.addAll(later.misshapen);
    }

    List<Finding> echoes() {
        return echoes;
    }

    /** Records with an error in their shape, such as a message without a role. */
    Set<Origin> misshapen() {
        return misshapen;
    }

    /** The complaints by code, what blocks first, with those echoes that count. */
    Collection<Complaint> complaints(Predicate<Finding> echoCounts) {
        var counted = new Complaints();
        echoes.stream().filter(echoCounts).forEach(counted::put);
        return counted.byCode.isEmpty() ? byCode.values() : and(counted).byCode.values();
    }

    long size() {
        return echoes.size()
                + byCode.values().stream().mapToLong(Complaint::count).sum();
    }
}
