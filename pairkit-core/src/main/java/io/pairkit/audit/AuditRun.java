package io.pairkit.audit;

import io.pairkit.Pair;
import io.pairkit.Unreadable;
import io.pairkit.validate.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One audit under way: takes in records in order, can be merged with the run over the records that follow, reports once.
 *
 * <p>{@link Audits#run} does all of it; this is for callers that have the records in pieces, on several machines say. Not
 * safe for several threads: give each thread a run of its own, over a contiguous piece, and merge them in order.
 */
public final class AuditRun {
    private final Brief brief;
    private final List<Audit> audits;
    private final List<Audit.Tally> tallies;
    private final List<FigureLimit> conditions;
    private final Map<String, String> pointers;
    private final Places places = new Places();
    private final List<Finding> notes = new ArrayList<>();
    private final @Nullable Checks checks;
    private long unreadable;

    /**
     * Starts a run.
     *
     * @param checks runs the rules over each record; null where somebody else has or will
     */
    AuditRun(Brief brief, List<Audit> audits, List<FigureLimit> conditions, @Nullable Checks checks) {
        this.brief = brief;
        this.checks = checks;
        this.audits = audits;
        this.conditions = conditions;
        this.tallies = new ArrayList<>(audits.size());
        audits.forEach(audit -> tallies.add(audit.begin(brief)));
        this.pointers = Facts.pointers(brief.plan().attributeFields());
    }

    /** Measures a pair; on any thread. */
    public Facts measure(Pair pair) {
        return Facts.of(pair, pointers);
    }

    /** What a stretch of records comes to: what can be added up in any order, and the records for what needs them in order. */
    static final class Part {
        private final List<Facts> facts = new ArrayList<>();
        private final List<Audit.@Nullable Tally> tallies = new ArrayList<>();
        private final Complaints complaints = new Complaints();
    }

    /** Starts a part; on any thread. */
    Part part() {
        var part = new Part();
        for (int i = 0; i < tallies.size(); i++) {
            part.tallies.add(
                    tallies.get(i) instanceof Audits.Ordered
                            ? null
                            : audits.get(i).begin(brief));
        }
        return part;
    }

    /** Takes the next record into a part. */
    void add(Part part, Pair pair) {
        List<Finding> found = checks == null ? List.of() : checks.check(pair);
        found.forEach(part.complaints::add);
        Facts facts = Facts.of(pair, pointers, found);
        part.facts.add(facts);
        for (int i = 0; i < part.tallies.size(); i++) {
            Audit.Tally tally = part.tallies.get(i);
            if (tally != null) {
                tally.add(facts);
            }
        }
    }

    /** Takes in the part that follows. */
    void merge(Part part) {
        if (checks != null) {
            checks.merge(part.complaints, part.facts);
        }
        for (Facts facts : part.facts) {
            places.add(facts.origin());
        }
        for (int i = 0; i < tallies.size(); i++) {
            Audit.Tally tally = part.tallies.get(i);
            if (tally != null) {
                tallies.get(i).merge(tally);
            } else {
                part.facts.forEach(tallies.get(i)::add);
            }
        }
    }

    /** Takes in the next record. */
    public void add(Facts facts) {
        places.add(facts.origin());
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).add(facts);
        }
    }

    /** Takes in a piece of input that is no pair: it is counted and goes no further. */
    public void addUnreadable() {
        unreadable++;
    }

    void addUnreadable(Unreadable piece) {
        addUnreadable();
        if (checks != null) {
            checks.add(piece.finding());
        }
    }

    void note(Finding finding) {
        if (checks != null) {
            checks.add(finding);
        }
        notes.add(finding);
    }

    /** Takes in what another run of the same audits has seen of the records that follow. */
    public void merge(AuditRun later) {
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).merge(later.tallies.get(i));
        }
        places.merge(later.places);
        notes.addAll(later.notes);
        unreadable += later.unreadable;
    }

    List<Audit.Tally> tallies() {
        return tallies;
    }

    /** Limits on which guides disagree: what counts here, and what each guide says itself. */
    private Map<String, Object> limits() {
        var limits = new LinkedHashMap<String, Object>();
        for (String name : Profile.recommended().own()) {
            var said = new LinkedHashMap<String, @Nullable Object>();
            said.put("here", brief.limit(name));
            for (String id : Profile.ids()) {
                Profile profile = Profile.named(id);
                if (profile.own().contains(name)) {
                    said.put(id, profile.limit(name));
                }
            }
            if (said.values().stream().distinct().count() > 1) {
                limits.put(name, said);
            }
        }
        return limits;
    }

    /** Reports; call it once, after the last record. */
    public AuditReport report() {
        return report(brief.evidence());
    }

    /** Reports by evidence that may have come after the records. */
    AuditReport report(Evidence evidence) {
        var out = new Outcome(places, checks == null ? evidence : evidence.complaints(checks.found()));
        out.figure("read", places.size() + unreadable);
        out.figure("valid", places.size());
        out.figure("invalid", unreadable);
        if (places.size() == 0) {
            out.report(AuditInfo.gate("file/empty", "R52", "R54", "R105"), "there is no readable pair in the input")
                    .count(unreadable)
                    .next("check that this is the file you meant");
        }
        tallies.forEach(tally -> tally.report(out));
        out.figure("limits", limits());
        var figures = new LinkedHashMap<String, @Nullable Object>(out.figures());
        conditions.forEach(condition -> condition.judge(figures, out));
        Readiness readiness = Readiness.of(
                out.blockers(),
                out.advice(),
                out.unmeasured().stream()
                        .map(gap -> (gap.requirements().isEmpty()
                                        ? ""
                                        : gap.requirements().get(0) + ": ")
                                + gap.message())
                        .toList());
        return new AuditReport(readiness, out.unmeasured(), out.notChecked(), figures, brief.profile(), brief.day());
    }
}
