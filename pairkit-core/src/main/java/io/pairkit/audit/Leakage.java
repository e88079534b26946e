package io.pairkit.audit;

import io.pairkit.Json;
import io.pairkit.Links;
import io.pairkit.Origin;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.audit.tally.LongTable;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** No evaluation prompt in training data: neither one handed in, nor one of another part of the split. */
final class Leakage implements Audit {
    static final AuditInfo EVALUATION = AuditInfo.gate("leakage/evaluation", Rows.LEAKS)
            .limit("max-leaks 0")
            .what("no prompt of the evaluation data stands in the training data")
            .because("a model that has seen the question is not measured by it")
            .errs("a very short prompt, such as a greeting, is in many sets by chance");
    static final AuditInfo SPLIT = AuditInfo.gate("leakage/split", Rows.LEAKS)
            .limit("max-leaks 0")
            .what("no prompt of the validation or test part stands in the training part")
            .because("what was seen in training is no test")
            .errs("short prompts that everybody writes, such as thanks, occur in every part");
    static final AuditInfo HOLD_OUT = AuditInfo.advice("split/hold-out-size", Rows.HOLD_OUT)
            .limit("min-hold-out 0.1 to max-hold-out 0.15")
            .what("the hold-out is a tenth to a seventh of the set")
            .because("less measures nothing, more is taken from training")
            .errs("tiny sets need a larger one");

    @Override
    public AuditInfo info() {
        return EVALUATION;
    }

    @Override
    public List<AuditInfo> infos() {
        return List.of(EVALUATION, SPLIT, HOLD_OUT);
    }

    @Override
    public Tally begin(Brief brief) {
        return new Prompts(brief);
    }

    private static final class Prompts implements Tally, Audits.Ordered {
        private final Brief brief;
        private final Parts parts;
        private final LongTable masks = new LongTable(); // prompt → bits of the parts it occurs in
        private final LongTable first = new LongTable(); // prompt → first record outside training
        private final LongTable evaluation = new LongTable();
        private final List<Origin> evaluationPlaces = new ArrayList<>();
        private long[] prompts = new long[64];
        private int size;
        private final List<int[]> found = new ArrayList<>();
        private long foundCount;

        Prompts(Brief brief) {
            this.brief = brief;
            this.parts = new Parts(brief.evidence().splitOf());
            Pairs given = brief.evidence().evaluation().orElse(null);
            if (given != null) {
                try (var stream = given.stream()) {
                    stream.forEach(this::remember);
                }
            }
        }

        private void remember(Pair pair) {
            long hash = Fold.hash(pair.prompt());
            if (hash != 0 && evaluation.putIfAbsent(hash, evaluationPlaces.size()) < 0) {
                evaluationPlaces.add(pair.origin());
            }
        }

        @Override
        public void add(Facts facts) {
            parts.add(facts);
            long hash = facts.promptHash();
            int part = parts.of(size);
            if (size == prompts.length) {
                prompts = java.util.Arrays.copyOf(prompts, size + (size >> 1));
            }
            prompts[size] = hash;
            if (hash != 0) {
                note(hash, part, size);
            }
            size++;
        }

        private void note(long hash, int part, int ordinal) {
            if (part != Parts.NONE) {
                masks.or(hash, 1 << part);
                if (part != Parts.TRAIN) {
                    first.putIfAbsent(hash, ordinal);
                }
            }
            if (evaluation.size() > 0 && part <= Parts.TRAIN) {
                int at = evaluation.get(hash);
                if (at >= 0) {
                    foundCount++;
                    if (found.size() < brief.examples()) {
                        found.add(new int[] {ordinal, at});
                    }
                }
            }
        }

        @Override
        public void merge(Tally later) {
            Prompts that = (Prompts) later;
            int before = size;
            parts.merge(that.parts);
            prompts = java.util.Arrays.copyOf(prompts, Math.max(64, size + that.size));
            for (int i = 0; i < that.size; i++) {
                prompts[size++] = that.prompts[i];
                if (that.prompts[i] != 0) {
                    note(that.prompts[i], parts.of(before + i), before + i);
                }
            }
        }

        @Override
        public void report(Outcome out) {
            long leaks = evaluation(out) + (parts.isSplit() ? split(out) : 0);
            out.figure("leaks", leaks);
            if (!parts.isSplit()) {
                out.notChecked(
                        SPLIT, "no split: no file is named train, validation or test and no record has \"split\"");
                return;
            }
            out.figure(
                    "splits",
                    Json.object(
                            "train", parts.count(Parts.TRAIN),
                            "validation", parts.count(Parts.VALIDATION),
                            "test", parts.count(Parts.TEST)));
            double held = 1 - (double) parts.count(Parts.TRAIN) / Math.max(1, size - parts.count(Parts.NONE));
            if (held < brief.limit("min-hold-out") - 0.005) {
                out.report(
                                HOLD_OUT,
                                String.format(
                                        java.util.Locale.ROOT,
                                        "%.1f %% of the records are held out; %.0f to %.0f %% are advised",
                                        100 * held,
                                        100 * brief.limit("min-hold-out"),
                                        100 * brief.limit("max-hold-out")))
                        .next("hold out more, so that every category can be measured");
            }
        }

        private long evaluation(Outcome out) {
            List<Leak> given = out.evidence().leaks().orElse(null);
            if (given == null && out.evidence().evaluation().isEmpty()) {
                out.notChecked(EVALUATION, "no evaluation data was given");
                return 0;
            }
            var byRecord = new TreeMap<Integer, Origin>();
            if (given != null) {
                given.forEach(leak -> byRecord.putIfAbsent(leak.record(), leak.evaluation()));
            }
            found.forEach(at -> byRecord.putIfAbsent(at[0], evaluationPlaces.get(at[1])));
            long count = Math.max(byRecord.size(), foundCount);
            if (count > brief.limit("max-leaks")) {
                List<Integer> shown =
                        byRecord.keySet().stream().limit(brief.examples()).toList();
                out.report(
                                EVALUATION,
                                count + (count == 1 ? " record has" : " records have")
                                        + " the prompt of an evaluation record")
                        .count(count)
                        .examples(shown.stream().map(out::origin).toList())
                        .others(shown.stream().map(byRecord::get).toList())
                        .next("take these records out of the training data");
            }
            return count;
        }

        /** Training records whose prompt stands in another part, equal or linked. */
        private long split(Outcome out) {
            Links links = out.evidence().promptLinks().orElse(null);
            var examples = new ArrayList<Origin>();
            var others = new ArrayList<Origin>();
            long count = 0;
            for (int i = 0; i < size; i++) {
                if (parts.of(i) != Parts.TRAIN) {
                    continue;
                }
                int other = -1;
                if (prompts[i] != 0 && (masks.get(prompts[i]) & ~(1 << Parts.TRAIN)) != 0) {
                    other = first.get(prompts[i]);
                }
                if (other < 0 && links != null && i < links.records()) {
                    other = linked(links, i);
                }
                if (other >= 0) {
                    count++;
                    if (examples.size() < brief.examples()) {
                        examples.add(out.origin(i));
                        others.add(out.origin(other));
                    }
                }
            }
            if (count > brief.limit("max-leaks")) {
                out.report(
                                SPLIT,
                                count + (count == 1 ? " training record has" : " training records have")
                                        + " a prompt of the validation or test part")
                        .count(count)
                        .examples(examples)
                        .others(others)
                        .next("split again with near-duplicates kept together, or take these records out");
            }
            return count;
        }

        private int linked(Links links, int record) {
            int text = links.textOf(record);
            if (text < 0) {
                return -1;
            }
            int own = elsewhere(links, text);
            if (own >= 0) {
                return own;
            }
            int[] best = {-1};
            links.forEachNeighbour(text, neighbour -> {
                if (best[0] < 0) {
                    best[0] = elsewhere(links, neighbour);
                }
            });
            return best[0];
        }

        private int elsewhere(Links links, int text) {
            return links.recordsOf(text)
                    .filter(record -> record < size && parts.of(record) > Parts.TRAIN)
                    .findFirst()
                    .orElse(-1);
        }
    }
}
