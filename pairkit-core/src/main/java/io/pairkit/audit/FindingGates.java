package io.pairkit.audit;

import io.pairkit.Json;
import io.pairkit.Origin;
import io.pairkit.audit.tally.LongTable;
import io.pairkit.validate.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What rules, schema and privacy scan found in single records, counted for the set: errors in a gate's row block. */
final class FindingGates implements Audit {
    private static final int LABELLED = 3;
    private static final AuditInfo INFO = AuditInfo.gate("records/errors", "R87", "R92", "R98")
            .limit("0 secrets, 0 structured personal data, 0 errors in the rows of gates")
            .what("no record has an error in the row of a gate")
            .because("one leaked key or one broken record is one too many")
            .errs(
                    "as the rule or the detector that found it; a label that at least 3 records have may be the very word that was asked");

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
            brief.evidence().complaints().echoes().forEach(finding -> echoes.add(finding.origin()));
        }

        @Override
        public void add(Facts facts) {
            if (facts.form() != Form.LABEL
                    || (echoes.isEmpty() && brief.evidence().isChecked())) {
                return;
            }
            answers.add(facts.answerHash(), 1);
            if (echoes.contains(facts.origin()) || facts.findings().stream().anyMatch(Counted::isEcho)) {
                labels.put(facts.origin(), facts.answerHash());
            }
        }

        private static boolean isEcho(Finding finding) {
            return finding.code().equals(Complaints.ECHO);
        }

        @Override
        public void merge(Tally later) {
            Counted that = (Counted) later;
            that.answers.forEach((hash, count) -> answers.add(hash, count));
            labels.putAll(that.labels);
        }

        /** A user may write "review", and the label be "review": where others have that label too, nothing is wrong. */
        private boolean isLabel(Finding echo) {
            Long answer = labels.get(echo.origin());
            return answer != null && answers.get(answer) >= LABELLED;
        }

        @Override
        public void report(Outcome out) {
            if (!out.evidence().isChecked()) {
                out.unmeasured(INFO, "no rule and no privacy scan was run over the records");
            }
            List<String> allowed = brief.plan().allowedOn(brief.day());
            out.evidence().complaints().complaints(echo -> !isLabel(echo)).stream()
                    .filter(kind -> !isAllowed(kind.any(), allowed))
                    .forEach(kind -> report(out, kind));
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

        private void report(Outcome out, Complaints.Complaint kind) {
            Finding any = kind.any();
            long records = kind.recordCount();
            String[] rows = any.requirements().isEmpty()
                    ? new String[] {"house"}
                    : any.requirements().toArray(String[]::new);
            AuditInfo info = kind.blocks() ? AuditInfo.gate(code(any), rows) : AuditInfo.advice(code(any), rows);
            out.report(
                            info,
                            kind.count()
                                    + (kind.count() == 1 ? " finding in " : " findings in ")
                                    + records
                                    + (records == 1 ? " record: " : " records: ")
                                    + any.message())
                    .count(records)
                    .examples(kind.first(brief.examples()))
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
                long needed = out.evidence().complaints().complaints(echo -> true).stream()
                        .filter(kind -> isAllowed(kind.any(), List.of(allowance.kind())))
                        .mapToLong(Complaints.Complaint::count)
                        .sum();
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
