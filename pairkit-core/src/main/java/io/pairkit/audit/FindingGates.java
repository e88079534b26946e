package io.pairkit.audit;

import io.pairkit.Json;
import io.pairkit.Origin;
import io.pairkit.audit.tally.LongTable;
import io.pairkit.audit.tally.Rows;
import io.pairkit.privacy.Detectors;
import io.pairkit.privacy.Poison;
import io.pairkit.privacy.Privacy;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Rules;
import io.pairkit.validate.Severity;
import io.pairkit.validate.Validation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What rules, schema and privacy scan found in single records, counted for the set: errors in a gate's row block. */
final class FindingGates implements Audit {
    private static final String ECHO = "pair/answer-equals-prompt";
    private static final int LABELLED = 3;
    private static final AuditInfo INFO = AuditInfo.gate("records/errors", "R87", "R92", "R98")
            .limit("0 secrets, 0 structured personal data, 0 errors in the rows of gates")
            .what("no record has an error in the row of a gate")
            .because("one leaked key or one broken record is one too many")
            .errs(
                    "as the rule or the detector that found it; a label that at least 3 records have may be the very word that was asked");

    /** What is checked in every record where nobody has checked before: the recommended rules, privacy, poison. */
    static Validation checks() {
        return Validation.of(
                Rules.recommended().and(Privacy.of(Detectors.all()).rule()).and(Poison.rule()));
    }

    @Override
    public AuditInfo info() {
        return INFO;
    }

    @Override
    public Tally begin(Brief brief) {
        return new Counted(brief);
    }

    private static final class Counted implements Tally {
        private final Brief brief;
        private final Set<Origin> echoes = new HashSet<>();
        private final Map<Origin, Long> labels = new HashMap<>(); // echo → hash of its answer
        private final LongTable answers = new LongTable();

        Counted(Brief brief) {
            this.brief = brief;
            brief.evidence().findings().stream()
                    .filter(finding -> finding.code().equals(ECHO))
                    .forEach(finding -> echoes.add(finding.origin()));
        }

        @Override
        public void add(Facts facts) {
            if (echoes.isEmpty() || facts.form() != Form.LABEL) {
                return;
            }
            answers.add(facts.answerHash(), 1);
            if (echoes.contains(facts.origin())) {
                labels.put(facts.origin(), facts.answerHash());
            }
        }

        @Override
        public void merge(Tally later) {
            Counted that = (Counted) later;
            that.answers.forEach((hash, count) -> answers.add(hash, count));
            labels.putAll(that.labels);
        }

        /** A user may write "review", and the label be "review": where others have that label too, nothing is wrong. */
        private boolean isLabel(Finding finding) {
            Long answer = finding.code().equals(ECHO) ? labels.get(finding.origin()) : null;
            return answer != null && answers.get(answer) >= LABELLED;
        }

        @Override
        public void report(Outcome out) {
            if (!brief.evidence().isChecked()) {
                out.unmeasured(INFO, "no rule and no privacy scan was run over the records");
            }
            List<String> allowed = brief.plan().allowedOn(brief.day());
            Map<String, List<Finding>> byCode = new TreeMap<>();
            for (Finding finding : brief.evidence().findings()) {
                if (!isAllowed(finding, allowed) && !isLabel(finding)) {
                    boolean blocks = finding.severity() == Severity.ERROR && Rows.GATES.contains(finding.requirement());
                    byCode.computeIfAbsent((blocks ? "0 " : "1 ") + finding.code(), key -> new ArrayList<>())
                            .add(finding);
                }
            }
            byCode.forEach((key, findings) -> report(out, key.charAt(0) == '0', findings));
            expired(out);
            register(out);
        }

        /** An allowance names a kind of personal data, never a secret. */
        private static boolean isAllowed(Finding finding, List<String> allowed) {
            String code = finding.code();
            return code.startsWith("privacy/")
                    && !code.startsWith("privacy/secret")
                    && allowed.stream().anyMatch(kind -> code.substring(8).equalsIgnoreCase(kind.replace('_', '-')));
        }

        private void report(Outcome out, boolean blocks, List<Finding> findings) {
            Finding any = findings.get(0);
            var records = new TreeSet<Origin>();
            findings.forEach(finding -> records.add(finding.origin()));
            String[] rows = any.requirements().isEmpty()
                    ? new String[] {"house"}
                    : any.requirements().toArray(String[]::new);
            AuditInfo info = blocks ? AuditInfo.gate(code(any), rows) : AuditInfo.advice(code(any), rows);
            out.report(
                            info,
                            findings.size()
                                    + (findings.size() == 1 ? " finding in " : " findings in ")
                                    + records.size()
                                    + (records.size() == 1 ? " record: " : " records: ")
                                    + any.message())
                    .count(records.size())
                    .examples(records.stream().limit(brief.examples()).toList())
                    .next(any.fix().isEmpty() ? "mend these records or take them out" : any.fix());
        }

        private static String code(Finding finding) {
            return finding.code().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** Writes down what the plan allows, with how often it was needed. */
        private void register(Outcome out) {
            var rows = new ArrayList<Object>();
            for (Plan.Allowance allowance : brief.plan().allowances()) {
                boolean holds = !allowance.until().isBefore(brief.day());
                long needed = brief.evidence().findings().stream()
                        .filter(finding -> isAllowed(finding, List.of(allowance.kind())))
                        .count();
                rows.add(Json.object(
                        "kind", allowance.kind(),
                        "reason", allowance.reason(),
                        "until", allowance.until().toString(),
                        "holds", holds,
                        "findings", needed));
            }
            if (!rows.isEmpty()) {
                out.figure("allowances", rows);
            }
        }

        private void expired(Outcome out) {
            var names = new LinkedHashSet<String>();
            brief.plan().allowances().stream()
                    .filter(allowance -> allowance.until().isBefore(brief.day()))
                    .forEach(allowance -> names.add(allowance.kind() + " (until " + allowance.until() + ")"));
            if (!names.isEmpty()) {
                out.advise(
                                AuditInfo.advice("privacy/allowance-expired", "R87", "R92", "R98"),
                                "allowances of the plan have expired and allow nothing: " + String.join(", ", names))
                        .count(names.size())
                        .next("renew them with a reason, or take the data out");
            }
        }
    }
}
