package io.pairkit.audit;

import io.pairkit.Json;
import io.pairkit.Origin;
import io.pairkit.audit.tally.Counts;
import io.pairkit.audit.tally.Examples;
import io.pairkit.audit.tally.LongTable;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.text.Fold;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One interface and one system prompt in the whole set, unless category or mode explains a second one. */
final class Interfaces implements Audit {
    private static final AuditInfo SECOND = AuditInfo.gate("interface/second-interface", Rows.INTERFACE)
            .limit("max-second-interface 0.05")
            .what("nearly all records have the interface of serving time")
            .because("a model learns the interface with the answers; two of them are half learnt each")
            .errs("a set for two products has two interfaces: say so in the field category or mode");
    static final AuditInfo PROMPT = AuditInfo.gate("interface/second-system-prompt", Rows.INTERFACE)
            .limit("max-second-interface 0.05")
            .what("nearly all records have the system prompt of serving time")
            .because("instructions that change from record to record are learnt as noise")
            .errs(
                    "prompts that differ in a date, a name or a number count as one; so do those that category or mode explains");
    static final AuditInfo SERVED = AuditInfo.gate("interface/not-the-served-one", Rows.INTERFACE)
            .limit("max-second-interface 0.05")
            .what("nearly all records have the interface that the plan names")
            .because("the interface at serving time is what must be learnt")
            .errs("the interface is told by the layout of the record");

    @Override
    public AuditInfo info() {
        return SECOND;
    }

    @Override
    public List<AuditInfo> infos() {
        return List.of(SECOND, PROMPT, SERVED);
    }

    @Override
    public Tally begin(Brief brief) {
        return new Seen(brief);
    }

    /** How often each value occurs, also within each category and mode. */
    private static final class Values {
        private final LongTable counts = new LongTable();
        private final LongTable byCategory = new LongTable();
        private final LongTable byMode = new LongTable();
        private final Map<Long, Long> categoryOf = new HashMap<>(); // combination → category
        private final Map<Long, Long> modeOf = new HashMap<>();

        void add(long value, String category, String mode) {
            counts.add(value, 1);
            if (!category.isEmpty()) {
                add(byCategory, categoryOf, value, Fold.exact(category), 1);
            }
            if (!mode.isEmpty()) {
                add(byMode, modeOf, value, Fold.exact(mode), 1);
            }
        }

        private static void add(LongTable table, Map<Long, Long> of, long value, long explainer, int more) {
            long both = Fold.join(explainer, value);
            if (table.add(both, more) == more && of.size() < Counts.MOST) {
                of.put(both, explainer);
            }
        }

        void merge(Values that) {
            that.counts.forEach((value, count) -> counts.add(value, count));
            that.byCategory.forEach((both, count) -> byCategory.add(both, count));
            that.byMode.forEach((both, count) -> byMode.add(both, count));
            that.categoryOf.forEach(categoryOf::putIfAbsent);
            that.modeOf.forEach(modeOf::putIfAbsent);
        }

        /** The share of records whose value is not the usual one of their category, or of their mode: what is left unexplained. */
        double unexplained(long all) {
            return Math.min(unexplained(byCategory, categoryOf, all), unexplained(byMode, modeOf, all));
        }

        private static double unexplained(LongTable table, Map<Long, Long> of, long all) {
            var usual = new HashMap<Long, Integer>();
            long[] labelled = {0};
            table.forEach((both, count) -> {
                labelled[0] += count;
                Long explainer = of.get(both);
                if (explainer != null) {
                    usual.merge(explainer, count, Math::max);
                }
            });
            if (usual.size() < 2) {
                return 1; // one category explains nothing
            }
            long explained =
                    usual.values().stream().mapToLong(Integer::longValue).sum();
            return (double) (all - explained) / all;
        }
    }

    private static final class Seen implements Tally {
        private final Brief brief;
        private final Counts interfaces;
        private final Values interfaceValues = new Values();
        private final Values systems = new Values();
        private final Map<Long, Examples> systemExamples = new LinkedHashMap<>();
        private final Map<Long, String> systemTexts = new TreeMap<>();
        private long all;

        Seen(Brief brief) {
            this.brief = brief;
            this.interfaces = new Counts(brief.examples());
        }

        @Override
        public void add(Facts facts) {
            all++;
            String mode = facts.attribute("mode");
            interfaces.add(facts.interfaceName(), facts.origin());
            interfaceValues.add(Fold.exact(facts.interfaceName()), facts.category(), mode);
            systems.add(facts.systemHash(), facts.category(), mode);
            Examples known = systemExamples.get(facts.systemHash());
            if (known == null && systemExamples.size() < 1000) {
                known = new Examples(brief.examples());
                systemExamples.put(facts.systemHash(), known);
                systemTexts.put(facts.systemHash(), io.pairkit.Excerpt.of(facts.system(), 60));
            }
            if (known != null) {
                known.add(facts.origin());
            }
        }

        @Override
        public void merge(Tally later) {
            Seen that = (Seen) later;
            all += that.all;
            interfaces.merge(that.interfaces);
            interfaceValues.merge(that.interfaceValues);
            systems.merge(that.systems);
            that.systemExamples.forEach((hash, examples) -> {
                Examples known = systemExamples.get(hash);
                if (known == null && systemExamples.size() < 1000) {
                    known = new Examples(brief.examples());
                    systemExamples.put(hash, known);
                    systemTexts.put(hash, that.systemTexts.getOrDefault(hash, ""));
                }
                if (known != null) {
                    known.merge(examples);
                }
            });
        }

        @Override
        public void report(Outcome out) {
            List<long[]> prompts = mostFrequent(systems.counts);
            var shown = new LinkedHashMap<String, Object>();
            for (long[] prompt : prompts.stream().limit(10).toList()) {
                String text = prompt[0] == 0 ? "(none)" : systemTexts.getOrDefault(prompt[0], "…");
                shown.merge(text, prompt[1], (a, b) -> (long) a + (long) b);
            }
            out.figure("interfaces", interfaces.fields(20));
            out.figure("systemPrompts", Json.object("distinct", systems.counts.size(), "top", shown));
            if (all == 0) {
                return;
            }
            double limit = brief.limit("max-second-interface");
            served(out, limit);
            List<String> names = interfaces.byCount();
            if (names.size() > 1
                    && interfaces.of(names.get(1)) >= limit * all
                    && interfaceValues.unexplained(all) >= limit) {
                out.report(
                                SECOND,
                                percent(interfaces.of(names.get(1))) + " of the records have the interface "
                                        + names.get(1) + ", the others " + names.get(0) + "; less than "
                                        + percentOf(limit) + " may")
                        .count(all - interfaces.of(names.get(0)))
                        .examples(others(names))
                        .next("bring all records to the interface of serving time: convert does it");
            }
            if (prompts.size() > 1 && prompts.get(1)[1] >= limit * all && systems.unexplained(all) >= limit) {
                Examples second = systemExamples.getOrDefault(prompts.get(1)[0], new Examples(0));
                String text = prompts.get(1)[0] == 0
                        ? "no system prompt"
                        : "another system prompt (\"" + systemTexts.getOrDefault(prompts.get(1)[0], "") + "\")";
                out.report(
                                PROMPT,
                                percent(prompts.get(1)[1]) + " of the records have " + text + "; less than "
                                        + percentOf(limit) + " may, unless category or mode explains it")
                        .count(prompts.get(1)[1])
                        .examples(second.shown())
                        .next(
                                "give all records the system prompt of serving time, or name what tells them apart in the field mode");
            }
        }

        private void served(Outcome out, double limit) {
            String served = brief.plan().servedInterface();
            if (served.isEmpty() || all - interfaces.of(served) < limit * all) {
                return;
            }
            List<String> names = interfaces.byCount().stream()
                    .filter(name -> !name.equals(served))
                    .toList();
            out.report(
                            SERVED,
                            percent(all - interfaces.of(served)) + " of the records have the interface "
                                    + String.join(", ", names) + "; the plan serves " + served)
                    .count(all - interfaces.of(served))
                    .examples(names.stream()
                            .flatMap(name -> interfaces.shown(name).stream())
                            .sorted()
                            .limit(brief.examples())
                            .toList())
                    .next("convert the records to " + served);
        }

        private List<Origin> others(List<String> names) {
            return names.stream()
                    .skip(1)
                    .flatMap(name -> interfaces.shown(name).stream())
                    .sorted()
                    .limit(brief.examples())
                    .toList();
        }

        private static List<long[]> mostFrequent(LongTable counts) {
            var all = new java.util.ArrayList<long[]>();
            counts.forEach((value, count) -> all.add(new long[] {value, count}));
            all.sort((a, b) -> a[1] != b[1] ? Long.compare(b[1], a[1]) : Long.compare(a[0], b[0]));
            return all;
        }

        private String percent(long some) {
            return String.format(Locale.ROOT, "%.1f %%", 100.0 * some / all);
        }

        private static String percentOf(double share) {
            return String.format(Locale.ROOT, "%.0f %%", 100 * share);
        }
    }
}
