package io.pairkit.audit;

import java.util.List;

/**
 * The verdict on a set and what it rests on.
 *
 * @param verdict NOT READY with a blocker, NOT ENOUGH EVIDENCE with none but something unmeasured, else READY
 * @param blockers the gates that failed
 * @param advice what is worth doing and blocks nothing
 * @param unmeasured gates that apply and could not be measured, each a sentence that names what is missing
 */
public record Readiness(Verdict verdict, List<Notice> blockers, List<Notice> advice, List<String> unmeasured) {
    public Readiness {
        blockers = List.copyOf(blockers);
        advice = List.copyOf(advice);
        unmeasured = List.copyOf(unmeasured);
    }

    /** Returns the readiness that follows from what the gates found. */
    public static Readiness of(List<Notice> blockers, List<Notice> advice, List<String> unmeasured) {
        Verdict verdict = !blockers.isEmpty()
                ? Verdict.NOT_READY
                : unmeasured.isEmpty() ? Verdict.READY : Verdict.NOT_ENOUGH_EVIDENCE;
        return new Readiness(verdict, blockers, advice, unmeasured);
    }

    /** Returns the verdict and the number of blockers, such as {@code NOT READY: 2 blockers}. */
    public String headline() {
        return switch (verdict) {
            case READY -> "READY";
            case NOT_READY -> "NOT READY: " + (blockers.size() == 1 ? "1 blocker" : blockers.size() + " blockers");
            case NOT_ENOUGH_EVIDENCE -> "NOT ENOUGH EVIDENCE";
        };
    }
}
