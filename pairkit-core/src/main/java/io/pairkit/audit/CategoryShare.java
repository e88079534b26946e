package io.pairkit.audit;

import io.pairkit.Catalog;
import io.pairkit.Json;
import io.pairkit.Spelling;
import io.pairkit.audit.tally.Counts;
import io.pairkit.audit.tally.Examples;
import io.pairkit.audit.tally.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * No category may hold more than its share, and each category of the plan needs its quota: a set in which one kind of question
 * drowns the others teaches that kind alone.
 *
 * <p>The share applies where at least three categories occur; below that one of them must hold half.
 */
public final class CategoryShare implements Audit {
    /** From the advice profile {@code recommended}. */
    public static final double RECOMMENDED = 0.5;

    private static final double NEAR = 0.9;
    private static final double RARE_SHARE = 0.1;
    private static final int NAMED = 5;
    private static final AuditInfo SHARE = AuditInfo.gate("coverage/category-share", Rows.COVERAGE)
            .limit("max-category-share 0.5, where at least 3 categories occur")
            .what("no category holds more than its share of the pairs")
            .because("what fills the set is what the model learns; the rest is noise to it")
            .errs(
                    "a set that is meant to be narrow has few categories on purpose: name its sub-categories, or raise the limit");
    static final AuditInfo QUOTA = AuditInfo.gate("coverage/category-quota", Rows.COVERAGE)
            .limit("the plan's min for each category")
            .what("each category of the plan has at least as many pairs as the plan says")
            .because("the plan was made before the pairs, so that gaps show")
            .errs("a category under another name counts as missing");
    static final AuditInfo UNPLANNED = AuditInfo.advice("coverage/unplanned-category", Rows.PLAN)
            .limit("none")
            .what("every category is one of the plan")
            .because("what nobody planned is often a slip of spelling, or a topic that the plan forgot")
            .errs("a plan that is older than the set");
    static final AuditInfo PLANNED_SHARE = AuditInfo.advice("coverage/planned-share", Rows.PLAN)
            .limit("10 points from the planned share")
            .what("each category has about the share that the plan gives it")
            .because("shares were chosen for a reason")
            .errs("small sets miss a share by chance");
    static final AuditInfo RARE = AuditInfo.advice("coverage/rare-category", Rows.RARE)
            .limit("a tenth of an even share")
            .what("no category is so rare that it is hardly seen")
            .because("rare categories are forgotten first; they are what to write next")
            .errs("a category may be rare on purpose; a plan with quotas says so");
    static final AuditInfo PART = AuditInfo.advice("coverage/uncategorised", Rows.COVERAGE)
            .limit("none")
            .what("either all records have a category or none has")
            .because("shares of what is labelled say little about what is not")
            .errs("records that need no category, such as refusals");

    /** Returns the audit. */
    public CategoryShare() {}

    @Override
    public AuditInfo info() {
        return SHARE;
    }

    @Override
    public List<AuditInfo> infos() {
        return List.of(SHARE, QUOTA, UNPLANNED, PLANNED_SHARE, PART, RARE);
    }

    @Override
    public Tally begin(Brief brief) {
        return new Shares(brief);
    }

    /**
     * Measures the largest category of a catalog.
     *
     * @param attribute the attribute that holds the category; the catalog must have it
     * @param limit the largest share that passes, in (0, 1]
     * @param examples how many records to name at most
     * @return a blocker if the limit is passed
     */
    public static Optional<Notice> check(Catalog catalog, String attribute, double limit, int examples) {
        if (!(limit > 0 && limit <= 1)) {
            throw new IllegalArgumentException("limit must be in (0, 1], was " + limit);
        }
        var counts = new Counts(examples);
        for (int record = 0; record < catalog.size(); record++) {
            Optional<String> category = catalog.value(record, attribute);
            if (category.isPresent()) {
                counts.add(category.get(), catalog.origin(record));
            }
        }
        if (counts.distinct() < 3) {
            return Optional.empty();
        }
        String largest = counts.byCount().get(0);
        if (share(counts, largest) <= limit) {
            return Optional.empty();
        }
        return Optional.of(new Notice(
                SHARE.code(),
                SHARE.requirements(),
                message(counts, largest, limit),
                counts.of(largest),
                counts.shown(largest),
                next(counts, largest, limit, category -> true)));
    }

    private static double share(Counts counts, String category) {
        return (double) counts.of(category) / counts.total();
    }

    private static String message(Counts counts, String largest, double limit) {
        return String.format(
                Locale.ROOT,
                "\"%s\" holds %.0f %% of the pairs; at most %.0f %%",
                io.pairkit.Excerpt.of(largest, 40),
                100 * share(counts, largest),
                100 * limit);
    }

    /** The others together must reach (1 − limit) / limit of the largest; the smallest are filled up first. */
    private static String next(Counts counts, String largest, double limit, Predicate<String> planned) {
        long big = counts.of(largest);
        long missing = (long) Math.ceil(big * (1 - limit) / limit - 1e-9) - (counts.total() - big);
        List<String> smallest = new ArrayList<>(counts.byCount());
        java.util.Collections.reverse(smallest);
        smallest.removeIf(name -> name.equals(largest) || !planned.test(name));
        List<String> names = smallest.stream().limit(3).toList();
        if (names.isEmpty()) {
            return "write " + missing + " pairs in other categories";
        }
        var parts = new ArrayList<String>();
        long left = missing;
        for (int i = 0; i < names.size() && left > 0; i++) {
            long some = (left + names.size() - i - 1) / (names.size() - i);
            parts.add(some + (i == 0 ? " pairs in " : " in ") + names.get(i));
            left -= some;
        }
        return "write " + String.join(", ", parts);
    }

    private static final class Shares implements Tally {
        private final Brief brief;
        private final Counts counts;
        private final Examples without;

        Shares(Brief brief) {
            this.brief = brief;
            this.counts = new Counts(brief.examples());
            this.without = new Examples(brief.examples());
        }

        @Override
        public void add(Facts facts) {
            if (facts.category().isEmpty()) {
                without.add(facts.origin());
            } else {
                counts.add(facts.category(), facts.origin());
            }
        }

        @Override
        public void merge(Tally later) {
            counts.merge(((Shares) later).counts);
            without.merge(((Shares) later).without);
        }

        @Override
        public void report(Outcome out) {
            out.figure("byCategory", counts.fields(1000));
            Map<String, Plan.Quota> planned = brief.plan().categories();
            if (counts.isEmpty()) {
                if (!planned.isEmpty() && out.size() > 0) {
                    out.unmeasured(QUOTA, "the plan lists categories and no record has the field \"category\"");
                } else {
                    out.notChecked(SHARE, "no record has the field \"category\"");
                }
                return;
            }
            if (without.count() > 0) {
                out.report(PART, without.count() + " of " + out.size() + " records name no category")
                        .count(without.count())
                        .examples(without.shown())
                        .next("name the category of every record, so that gaps show");
            }
            skew(out, planned);
            quotas(out, planned);
            rare(out, planned);
        }

        /** What a plan does not say: categories that are hardly there, the smallest first. */
        private void rare(Outcome out, Map<String, Plan.Quota> planned) {
            double even = (double) counts.total() / counts.distinct();
            List<String> rare = new ArrayList<>(counts.byCount());
            rare.removeIf(name -> planned.containsKey(name) || counts.of(name) >= RARE_SHARE * even);
            java.util.Collections.reverse(rare);
            if (counts.distinct() >= brief.limit("min-categories") && !rare.isEmpty()) {
                List<String> named = rare.stream()
                        .limit(NAMED)
                        .map(name -> "\"" + io.pairkit.Excerpt.of(name, 40) + "\" (" + counts.of(name) + ")")
                        .toList();
                out.report(
                                RARE,
                                rare.size() + (rare.size() == 1 ? " category has" : " categories have")
                                        + " less than a tenth of an even share: " + String.join(", ", named))
                        .count(rare.stream().mapToLong(counts::of).sum())
                        .examples(rare.stream()
                                .flatMap(name -> counts.shown(name).stream())
                                .sorted()
                                .limit(brief.examples())
                                .toList())
                        .next(String.format(
                                Locale.ROOT,
                                "write next, the smallest first: %s; an even share would be %.0f pairs each",
                                String.join(", ", named),
                                even));
            }
        }

        private void skew(Outcome out, Map<String, Plan.Quota> planned) {
            String largest = counts.byCount().get(0);
            Plan.Quota quota = planned.get(largest);
            double limit = Math.max(brief.limit("max-category-share"), quota == null ? 0 : quota.share());
            double share = share(counts, largest);
            if (counts.distinct() < brief.limit("min-categories")) {
                out.notChecked(SHARE, "there are fewer than 3 categories");
            } else if (share > limit) {
                out.report(SHARE, message(counts, largest, limit))
                        .count(counts.of(largest))
                        .examples(counts.shown(largest))
                        .next(next(counts, largest, limit, name -> planned.isEmpty() || planned.containsKey(name)));
            } else if (share > NEAR * limit) {
                out.advise(SHARE, message(counts, largest, limit))
                        .count(counts.of(largest))
                        .examples(counts.shown(largest))
                        .next("write the next pairs in other categories");
            }
        }

        private void quotas(Outcome out, Map<String, Plan.Quota> planned) {
            planned.forEach((name, quota) -> {
                long there = counts.of(name);
                long wanted = quota.min() >= 0 ? quota.min() : quota.share() == 0 ? 0 : 1;
                if (there < wanted) {
                    out.report(QUOTA, "\"" + name + "\" has " + there + " pairs; the plan wants at least " + wanted)
                            .count(wanted - there)
                            .next("write " + (wanted - there) + " pairs in " + name);
                } else if (quota.share() > 0 && Math.abs(share(counts, name) - quota.share()) > 0.1) {
                    out.report(
                                    PLANNED_SHARE,
                                    String.format(
                                            Locale.ROOT,
                                            "\"%s\" holds %.0f %% of the pairs; the plan wants %.0f %%",
                                            name,
                                            100 * share(counts, name),
                                            100 * quota.share()))
                            .count(there)
                            .next("bring the set nearer to the plan, or change the plan");
                }
            });
            if (!planned.isEmpty()) {
                counts.byCount().stream()
                        .filter(name -> !planned.containsKey(name))
                        .limit(5)
                        .forEach(name -> out.report(
                                        UNPLANNED,
                                        "\"" + io.pairkit.Excerpt.of(name, 40) + "\" has "
                                                + counts.of(name)
                                                + " pairs and is not in the plan; the nearest category of the plan is \""
                                                + Spelling.nearest(name, List.copyOf(planned.keySet())) + "\"")
                                .count(counts.of(name))
                                .examples(counts.shown(name))
                                .next("rename the category, or add it to the plan"));
                out.figure("plan", gaps(planned));
            }
        }

        private Map<String, Object> gaps(Map<String, Plan.Quota> planned) {
            var rows = new java.util.LinkedHashMap<String, Object>();
            planned.forEach((name, quota) -> rows.put(
                    name,
                    Json.object(
                            "have",
                            counts.of(name),
                            "min",
                            Math.max(0, quota.min()),
                            "missing",
                            Math.max(0, quota.min() - counts.of(name)))));
            return rows;
        }
    }
}
