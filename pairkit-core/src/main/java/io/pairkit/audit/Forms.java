package io.pairkit.audit;

import io.pairkit.Json;
import io.pairkit.audit.tally.Counts;
import io.pairkit.audit.tally.Examples;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.text.SourceCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One form, one language, enough pairs, no mimicry of sources. All advice, counted over all records. */
final class Forms implements Audit {
    private static final AuditInfo MIXED = AuditInfo.advice("consistency/mixed-forms", Rows.FORMS)
            .limit("max-second-form 0.3")
            .what("most answers have one form: prose, bullets, JSON, code or a label")
            .because("60/40 bullets to prose is a mixed signal")
            .errs("forms that belong to different categories or modes are wanted; they are told apart there");
    static final AuditInfo OTHER_FORM = AuditInfo.advice("consistency/not-the-planned-form", Rows.FORMS)
            .limit("a tenth of the answers")
            .what("answers have the form of the plan")
            .because("the form is learnt before the content")
            .errs("the form is told by layout alone");
    static final AuditInfo SIZE = AuditInfo.advice("size/few-pairs", Rows.SIZE)
            .limit("min-pairs 200, or the size of the plan")
            .what("there are enough pairs for what the profile promises")
            .because("a handful of pairs teaches a form and hardly a domain")
            .errs("quality counts more than volume; 300 great pairs beat 3,000 mediocre ones");
    static final AuditInfo LANGUAGE = AuditInfo.advice("language/other", Rows.TRAFFIC)
            .limit("none")
            .what("answers are in the language of the plan, or of the others")
            .because("a stray language comes back in the wrong place")
            .errs("short answers and names are told wrong; see the figures of the detector");
    static final AuditInfo MIMICRY = AuditInfo.advice("pair/source-mimicry", Rows.ECHO)
            .limit("none")
            .what("answers speak of their subject, not of a chapter or document")
            .because("users do not see the chapter")
            .errs(
                    "factual answers that begin with According to are right; they are known by their mode or by what follows");
    private static final int BUCKETS = 16;

    @Override
    public AuditInfo info() {
        return MIXED;
    }

    @Override
    public List<AuditInfo> infos() {
        return List.of(MIXED, OTHER_FORM, SIZE, LANGUAGE, MIMICRY);
    }

    @Override
    public Tally begin(Brief brief) {
        return new Counted(brief);
    }

    private static final class Counted implements Tally {
        private final Brief brief;
        private final Counts forms;
        private final Map<String, Map<String, Long>> formsByCategory = new LinkedHashMap<>();
        private final Map<String, Map<String, Long>> formsByMode = new LinkedHashMap<>();
        private final long[] lengths = new long[BUCKETS];
        private final Counts languages;
        private final Examples mimicry;
        private long all;

        Counted(Brief brief) {
            this.brief = brief;
            this.forms = new Counts(brief.examples());
            this.languages = new Counts(brief.examples());
            this.mimicry = new Examples(brief.examples());
        }

        @Override
        public void add(Facts facts) {
            all++;
            String form = facts.form().label();
            forms.add(form, facts.origin());
            count(formsByCategory, facts.category(), form, 1);
            count(formsByMode, facts.attribute("mode"), form, 1);
            int bucket = Math.min(BUCKETS - 1, 32 - Integer.numberOfLeadingZeros(facts.words()));
            lengths[bucket]++;
            String language = facts.language();
            if (!language.isEmpty() && (language.equals("en") || !SourceCode.isCode(facts.answer()))) {
                languages.add(facts.language(), facts.origin());
            }
            if (facts.mimics()) {
                mimicry.add(facts.origin());
            }
        }

        private static void count(Map<String, Map<String, Long>> table, String row, String form, long more) {
            if (!row.isEmpty() && (table.size() < 1000 || table.containsKey(row))) {
                table.computeIfAbsent(row, key -> new TreeMap<>()).merge(form, more, Long::sum);
            }
        }

        @Override
        public void merge(Tally later) {
            Counted that = (Counted) later;
            all += that.all;
            forms.merge(that.forms);
            that.formsByCategory.forEach(
                    (row, cells) -> cells.forEach((form, n) -> count(formsByCategory, row, form, n)));
            that.formsByMode.forEach((row, cells) -> cells.forEach((form, n) -> count(formsByMode, row, form, n)));
            for (int i = 0; i < BUCKETS; i++) {
                lengths[i] += that.lengths[i];
            }
            languages.merge(that.languages);
            mimicry.merge(that.mimicry);
        }

        @Override
        public void report(Outcome out) {
            out.figure("lengths", histogram());
            out.figure("languages", languages.fields(30));
            if (all == 0) {
                return;
            }
            size(out);
            forms(out);
            language(out);
            if (mimicry.count() > 0) {
                out.report(
                                MIMICRY,
                                mimicry.count()
                                        + " answers describe their source (\"Chapter 5 discusses …\") instead of answering")
                        .count(mimicry.count())
                        .examples(mimicry.shown())
                        .next("answer the question in the product's own voice");
            }
        }

        private List<Object> histogram() {
            var bars = new ArrayList<Object>();
            for (int i = 0; i < BUCKETS; i++) {
                if (lengths[i] > 0) {
                    bars.add(Json.object("from", i == 0 ? 0 : 1 << (i - 1), "below", 1 << i, "count", lengths[i]));
                }
            }
            return bars;
        }

        private void size(Outcome out) {
            long least = brief.plan().minSize() > 0 ? brief.plan().minSize() : (long) brief.limit("min-pairs");
            var bands = new LinkedHashMap<String, Object>();
            Profile.ids().forEach(id -> bands.put(id, Profile.named(id).band(all)));
            out.figure("bands", bands);
            if (all < least) {
                out.report(
                                SIZE,
                                all + " pairs; at least " + least + " are advised ("
                                        + brief.profile().band(all) + ")")
                        .count(all)
                        .next("write " + (least - all) + " more pairs, where the gaps are");
            }
        }

        private void forms(Outcome out) {
            String planned = brief.plan().answer().form();
            if (!planned.isEmpty() && !planned.equals("json")) {
                long other = all - forms.of(planned);
                if (other > 0.1 * all) {
                    List<String> names = forms.byCount().stream()
                            .filter(name -> !name.equals(planned))
                            .toList();
                    out.report(
                                    OTHER_FORM,
                                    percent(other) + " of the answers are not " + planned + ", the form of the plan")
                            .count(other)
                            .examples(forms.shown(names.get(0)))
                            .next("bring the answers to the form of the plan");
                }
                return;
            }
            List<String> names = forms.byCount().stream()
                    .filter(name -> !name.equals(Form.TOOL_CALL.label())) // calls and the words around them go together
                    .toList();
            if (names.size() < 2
                    || forms.of(names.get(1)) <= brief.limit("max-second-form") * all
                    || unexplained(formsByCategory) <= brief.limit("max-second-form")
                    || unexplained(formsByMode) <= brief.limit("max-second-form")) {
                return;
            }
            out.report(
                            MIXED,
                            percent(forms.of(names.get(0))) + " of the answers are " + names.get(0) + " and "
                                    + percent(forms.of(names.get(1))) + " " + names.get(1) + ": a mixed signal")
                    .count(forms.of(names.get(1)))
                    .examples(forms.shown(names.get(1)))
                    .next("choose one form, or say by category or mode where each belongs");
        }

        private double unexplained(Map<String, Map<String, Long>> table) {
            if (table.size() < 2) {
                return 1;
            }
            long usual = table.values().stream()
                    .mapToLong(row -> row.values().stream()
                            .mapToLong(Long::longValue)
                            .max()
                            .orElse(0))
                    .sum();
            return (double) (all - usual) / all;
        }

        private void language(Outcome out) {
            List<String> names = languages.byCount();
            String planned = brief.plan().language();
            String main = !planned.isEmpty() ? planned : names.isEmpty() ? "" : names.get(0);
            long other = languages.total() - languages.of(main);
            if (!main.isEmpty() && other > 0 && (!planned.isEmpty() || other < 0.05 * all)) {
                List<String> others =
                        names.stream().filter(name -> !name.equals(main)).toList();
                out.report(
                                LANGUAGE,
                                other + (other == 1 ? " answer is" : " answers are") + " not in " + main + " but in "
                                        + String.join(
                                                ", ", others.stream().limit(5).toList()))
                        .count(other)
                        .examples(others.stream()
                                .flatMap(name -> languages.shown(name).stream())
                                .sorted()
                                .limit(brief.examples())
                                .toList())
                        .next("translate these answers or take them out; very short ones may be told wrong");
            }
        }

        private String percent(long some) {
            return String.format(Locale.ROOT, "%.0f %%", 100.0 * some / all);
        }
    }
}
