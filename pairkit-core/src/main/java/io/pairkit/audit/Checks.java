package io.pairkit.audit;

import io.pairkit.Pair;
import io.pairkit.privacy.Detectors;
import io.pairkit.privacy.Poison;
import io.pairkit.privacy.Privacy;
import io.pairkit.validate.Finding;
import io.pairkit.validate.LengthBias;
import io.pairkit.validate.RepeatedIds;
import io.pairkit.validate.Rules;
import io.pairkit.validate.Validation;
import java.util.List;

/**
 * What is checked in every record where nobody has checked before, in the same read as the audits: the recommended rules, privacy,
 * poison. Records are checked on any thread and taken in on one, in order.
 */
final class Checks {
    private static final Validation EACH = Validation.of(
            Rules.recommended().and(Privacy.of(Detectors.all()).rule()).and(Poison.rule()));

    private final Complaints found = new Complaints();
    private final RepeatedIds ids = new RepeatedIds();
    private final LengthBias lengths = new LengthBias();

    /** Returns what is wrong with a record by itself. */
    List<Finding> check(Pair pair) {
        return EACH.check(pair);
    }

    /** Takes in what was found in the records that follow. */
    void merge(Complaints complaints, List<Facts> records) {
        for (Facts facts : records) {
            ids.meet(facts.pair()).ifPresent(found::add);
            lengths.meet(facts.pair());
        }
        found.merge(complaints);
    }

    /** Takes in a finding about a piece that is no pair, or about a file. */
    void add(Finding finding) {
        found.add(finding);
    }

    /** Returns all that was found, once, after the last record. */
    Complaints found() {
        lengths.finding().ifPresent(found::add);
        return found;
    }
}
