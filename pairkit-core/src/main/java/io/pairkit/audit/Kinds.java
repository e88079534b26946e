package io.pairkit.audit;

import io.pairkit.Json;
import io.pairkit.Spelling;
import io.pairkit.audit.tally.Counts;
import io.pairkit.audit.tally.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Enough pairs of each kind that is demanded: a model without refusals answers everything, one without clarifications guesses.
 *
 * <p>A kind is demanded where the plan lists it; without a plan where records carry kinds and the profile demands it. Kinds
 * are counted by the field alone.
 */
final class Kinds implements Audit {
    private static final AuditInfo INFO = AuditInfo.gate("kinds/too-few", Rows.KINDS)
            .limit("min-refusals 30, min-multi-hop 20, min-clarifications 1, min-redirections 1, or the plan's min")
            .what("each kind that the plan or the profile demands has enough pairs")
            .because("a model declines, asks back and redirects only when it has seen it done often enough")
            .errs("a kind is only counted where its field says so; wording alone proves nothing");
    static final AuditInfo UNKNOWN = AuditInfo.advice("kinds/unknown", Rows.KINDS)
            .what("the field kind has one of the known values")
            .limit("none")
            .because("a kind that nobody knows is counted nowhere")
            .errs("a house may have kinds of its own");
    static final AuditInfo BETTER = AuditInfo.advice("kinds/more-refusals", Rows.KINDS)
            .limit("better-refusals 60")
            .what("there are 60 refusals where refusals are demanded")
            .because("30 are the least, 60 hold")
            .errs("as the gate on kinds");

    @Override
    public AuditInfo info() {
        return INFO;
    }

    @Override
    public List<AuditInfo> infos() {
        return List.of(INFO, UNKNOWN, BETTER);
    }

    @Override
    public Tally begin(Brief brief) {
        return new Tallied(brief);
    }

    private static final int ROWS = 1000;

    private static final class Tallied implements Tally {
        private final Brief brief;
        private final Counts kinds;
        private final Counts unknown;
        private final Map<String, Map<String, Long>> matrix = new LinkedHashMap<>();

        Tallied(Brief brief) {
            this.brief = brief;
            this.kinds = new Counts(brief.examples());
            this.unknown = new Counts(brief.examples());
        }

        @Override
        public void add(Facts facts) {
            String name;
            if (facts.kind().isPresent()) {
                name = facts.kind().get().label();
                kinds.add(name, facts.origin());
            } else {
                name = "(none)";
                if (!facts.kindText().isEmpty()) {
                    unknown.add(facts.kindText(), facts.origin());
                }
            }
            String category = facts.category().isEmpty() ? "(none)" : facts.category();
            row(category).merge(name, 1L, Long::sum);
        }

        /** The first {@value #ROWS} categories have rows of their own, the others share one. */
        private Map<String, Long> row(String category) {
            Map<String, Long> row = matrix.get(category);
            return row != null
                    ? row
                    : matrix.computeIfAbsent(matrix.size() < ROWS ? category : "…", key -> new TreeMap<>());
        }

        @Override
        public void merge(Tally later) {
            Tallied that = (Tallied) later;
            kinds.merge(that.kinds);
            unknown.merge(that.unknown);
            that.matrix.forEach((category, row) ->
                    row.forEach((kind, count) -> row(category).merge(kind, count, Long::sum)));
        }

        @Override
        public void report(Outcome out) {
            out.figure("byKind", kinds.fields(20));
            out.figure("matrix", matrix());
            for (String value : unknown.byCount().stream().limit(5).toList()) {
                out.report(
                                UNKNOWN,
                                "\"" + io.pairkit.Excerpt.of(value, 40) + "\" is no kind; the nearest is \""
                                        + Spelling.nearest(
                                                value,
                                                java.util.Arrays.stream(Kind.values())
                                                        .map(Kind::label)
                                                        .toList())
                                        + "\"")
                        .count(unknown.of(value))
                        .examples(unknown.shown(value))
                        .next("write one of answer, multi-hop, reasoning, refusal, clarification, redirection");
            }
            Map<Kind, Long> wanted = wanted();
            if (out.size() == 0) {
                return;
            }
            if (kinds.isEmpty()) {
                absent(out);
                return;
            }
            wanted.forEach((kind, least) -> judge(out, kind, least));
        }

        private void absent(Outcome out) {
            if (brief.plan().kinds().isEmpty()) {
                out.notChecked(INFO, "no record has the field \"kind\" and the plan demands none");
                return;
            }
            var names = new ArrayList<String>();
            brief.plan().kinds().keySet().forEach(kind -> names.add(kind.label()));
            out.unmeasured(
                    INFO, "the plan lists " + String.join(", ", names) + " and no record has the field \"kind\"");
        }

        private Map<Kind, Long> wanted() {
            var wanted = new LinkedHashMap<Kind, Long>();
            if (!brief.plan().isEmpty()) {
                brief.plan()
                        .kinds()
                        .forEach((kind, quota) -> wanted.put(kind, quota.min() >= 0 ? quota.min() : usual(kind)));
                return wanted;
            }
            for (Kind kind : brief.profile().demands()) {
                if (kind != Kind.MULTI_HOP || kinds.of(kind.label()) > 0) {
                    wanted.put(kind, usual(kind));
                }
            }
            return wanted;
        }

        private long usual(Kind kind) {
            return switch (kind) {
                case REFUSAL -> (long) brief.limit("min-refusals");
                case MULTI_HOP -> (long) brief.limit("min-multi-hop");
                case CLARIFICATION -> (long) brief.limit("min-clarifications");
                case REDIRECTION -> (long) brief.limit("min-redirections");
                default -> 1;
            };
        }

        private void judge(Outcome out, Kind kind, long least) {
            long there = kinds.of(kind.label());
            AuditInfo info = AuditInfo.gate(
                    "kinds/too-few-" + kind.label(),
                    kind == Kind.MULTI_HOP ? Rows.MULTI_HOP : kind == Kind.REASONING ? Rows.CHAINS : Rows.KINDS);
            if (there < least) {
                out.report(info, "there are " + there + " pairs of kind " + kind.label() + "; at least " + least)
                        .count(least - there)
                        .next("write " + (least - there) + " more pairs of kind " + kind.label() + advice(kind));
            } else if (kind == Kind.REFUSAL && there < brief.limit("better-refusals")) {
                long better = (long) brief.limit("better-refusals");
                out.report(BETTER, "there are " + there + " refusals; " + better + " are better")
                        .count(there)
                        .next("write " + (better - there) + " more, on topics that the product does not cover");
            }
        }

        private static String advice(Kind kind) {
            return switch (kind) {
                case REFUSAL -> ", on topics that the product does not cover";
                case CLARIFICATION -> ", on questions that can mean two things";
                case REDIRECTION -> ", on questions that belong elsewhere";
                case MULTI_HOP -> ", each naming two sources and needing both";
                default -> "";
            };
        }

        private List<@Nullable Object> matrix() {
            var rows = new ArrayList<@Nullable Object>();
            new TreeMap<>(matrix)
                    .forEach((category, row) -> row.forEach((kind, count) ->
                            rows.add(Json.object("category", category, "kind", kind, "count", count))));
            return rows;
        }
    }
}
