package io.pairkit.audit;

import io.pairkit.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where audits report: blockers, advice, what could not be measured, what was not checked, figures. */
public final class Outcome {
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Gap> unmeasured = new ArrayList<>();
    private final List<Gap> notChecked = new ArrayList<>();
    private final Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    private final Places places;
    private final Evidence evidence;

    Outcome(Places places, Evidence evidence) {
        this.places = places;
        this.evidence = evidence;
    }

    /**
     * A gate that was not judged, and why.
     *
     * @param code the audit
     * @param requirements the requirements it serves, the leading one first
     * @param message one sentence that names the field or the file that is missing
     */
    public record Gap(String code, List<String> requirements, String message) {
        public Gap {
            requirements = List.copyOf(requirements);
        }

        /** Returns this gap as a JSON object. */
        public Map<String, @Nullable Object> fields() {
            return io.pairkit.Json.object(
                    "code",
                    code,
                    "requirement",
                    requirements.isEmpty() ? "" : requirements.get(0),
                    "requirements",
                    requirements,
                    "message",
                    message);
        }
    }

    /** A notice being made. */
    public static final class Draft {
        private final AuditInfo info;
        private final boolean blocks;
        private final String message;
        private long count;
        private List<Origin> examples = List.of();
        private List<Origin> others = List.of();
        private String next = "";

        private Draft(AuditInfo info, boolean blocks, String message) {
            this.info = info;
            this.blocks = blocks;
            this.message = message;
        }

        /** Sets how many records or cases there are. */
        public Draft count(long value) {
            count = value;
            return this;
        }

        /** Sets the offending records that are named. */
        public Draft examples(List<Origin> value) {
            examples = List.copyOf(value);
            return this;
        }

        /** Sets for each example its counterpart. */
        public Draft others(List<Origin> value) {
            others = List.copyOf(value);
            return this;
        }

        /** Sets what to do, one sentence. */
        public Draft next(String sentence) {
            next = sentence;
            return this;
        }

        private Notice notice() {
            return new Notice(info.code(), info.requirements(), message, count, examples, others, next);
        }
    }

    /** Reports a notice: a blocker where the audit is a gate, else advice. */
    public Draft report(AuditInfo info, String message) {
        return add(new Draft(info, info.isGate(), message));
    }

    /** Reports advice, also for a gate that is near its limit. */
    public Draft advise(AuditInfo info, String message) {
        return add(new Draft(info, false, message));
    }

    private Draft add(Draft draft) {
        drafts.add(draft);
        return draft;
    }

    /** Says that a gate applies and could not be measured; the message names the field or file that is missing. */
    public void unmeasured(AuditInfo info, String message) {
        unmeasured.add(new Gap(info.code(), info.requirements(), message));
    }

    /** Says that a gate does not apply because its input was not given. */
    public void notChecked(AuditInfo info, String message) {
        notChecked.add(new Gap(info.code(), info.requirements(), message));
    }

    /** Adds a figure, a JSON value. */
    public void figure(String name, @Nullable Object value) {
        figures.put(name, value);
    }

    /** What others found out, with what came to light while the records were read. */
    Evidence evidence() {
        return evidence;
    }

    /** Returns where a record comes from. */
    public Origin origin(int ordinal) {
        return places.origin(ordinal);
    }

    /** Returns how many records were audited. */
    public int size() {
        return places.size();
    }

    List<Notice> blockers() {
        return drafts.stream().filter(draft -> draft.blocks).map(Draft::notice).toList();
    }

    List<Notice> advice() {
        return drafts.stream().filter(draft -> !draft.blocks).map(Draft::notice).toList();
    }

    List<Gap> unmeasured() {
        return unmeasured;
    }

    List<Gap> notChecked() {
        return notChecked;
    }

    Map<String, @Nullable Object> figures() {
        return figures;
    }
}
