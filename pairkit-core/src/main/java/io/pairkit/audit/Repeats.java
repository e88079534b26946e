package io.pairkit.audit;

import io.pairkit.Json;
import io.pairkit.Message;
import io.pairkit.Origin;
import io.pairkit.Pair;
import io.pairkit.audit.tally.Examples;
import io.pairkit.audit.tally.LongTable;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Exact and near duplicates: what stands twice counts twice in training, and once too often in evaluation. */
final class Repeats implements Audit {
    static final AuditInfo EXACT = AuditInfo.gate("duplicates/exact", Rows.DUPLICATES)
            .limit("max-exact-duplicates 0.01")
            .what("at most 1 % of the records repeat an earlier one exactly")
            .because("what stands twice is learnt twice, and hides in the evaluation set")
            .errs(
                    "records that differ in attributes alone count as repeated, because the same is trained; one in training and one in an evaluation part are a leak, not a repeat");
    static final AuditInfo NEAR = AuditInfo.gate("duplicates/near", Rows.DUPLICATES)
            .limit("max-near-duplicates 0.1")
            .what("at most 10 % of the records nearly repeat a kept one")
            .because("near-duplicates count many times and hide in evaluation data")
            .errs("families of slot variants (order 5521, order 5522) are kept apart by dedup and do not count");

    @Override
    public AuditInfo info() {
        return EXACT;
    }

    @Override
    public List<AuditInfo> infos() {
        return List.of(EXACT, NEAR);
    }

    @Override
    public Tally begin(Brief brief) {
        return new Seen(brief);
    }

    /** A hash of everything that is trained, so that only true repeats are equal. */
    static long identity(Facts facts) {
        Pair pair = facts.pair();
        long hash = facts.pairHash();
        if (pair.rejected().isPresent()) {
            hash = Fold.join(hash, Fold.exact(pair.rejected().get().textAndCalls()));
        }
        for (Message message : pair.messages()) {
            for (String image : message.images()) {
                hash = Fold.join(hash, Fold.exact(image));
            }
        }
        Object tools = pair.fields().get("tools");
        Object label = pair.fields().get("label");
        if (tools != null) {
            hash = Fold.join(hash, Fold.exact(tools.toString()));
        }
        return label == null ? hash : Fold.join(hash, Fold.exact(label.toString()));
    }

    private static final class Seen implements Tally, Audits.Ordered {
        private final Brief brief;
        private final Parts sides = new Parts(null);
        private final LongTable pairs = new LongTable();
        private final List<long[]> later = new ArrayList<>(); // ordinal of the repeat, ordinal of the first
        private final Examples blank = new Examples(0);
        private long exact;
        private int size;

        Seen(Brief brief) {
            this.brief = brief;
        }

        @Override
        public void add(Facts facts) {
            sides.add(facts);
            if (facts.prompt().isBlank() && facts.answer().isBlank()) {
                blank.add(facts.origin());
                size++;
                return;
            }
            long identity = facts.identity();
            int side = sides.side(size);
            repeat(pairs.putIfAbsent(side == 0 ? identity : Fold.join(identity, side), size), size);
            size++;
        }

        private void repeat(int first, int ordinal) {
            if (first >= 0) {
                exact++;
                if (later.size() < brief.examples()) {
                    later.add(new long[] {ordinal, first});
                }
            }
        }

        @Override
        public void merge(Tally other) {
            Seen that = (Seen) other;
            // every first occurrence of the later part is a repeat here if it is known; in the order of the records
            var entries = new ArrayList<long[]>(that.pairs.size());
            that.pairs.forEach((hash, ordinal) -> entries.add(new long[] {hash, ordinal}));
            entries.sort((a, b) -> Long.compare(a[1], b[1]));
            var more = new ArrayList<long[]>();
            var firsts = new java.util.HashMap<Long, Long>();
            for (long[] entry : entries) {
                int first = pairs.putIfAbsent(entry[0], (int) entry[1] + size);
                if (first >= 0) {
                    exact++;
                    more.add(new long[] {entry[1] + size, first});
                    firsts.put(entry[1] + size, (long) first);
                }
            }
            exact += that.exact;
            for (long[] pair : that.later) { // its first may have an earlier first here
                more.add(new long[] {pair[0] + size, firsts.getOrDefault(pair[1] + size, pair[1] + size)});
            }
            more.sort((a, b) -> Long.compare(a[0], b[0]));
            later.addAll(more);
            if (later.size() > brief.examples()) {
                later.subList(brief.examples(), later.size()).clear();
            }
            blank.merge(that.blank);
            sides.merge(that.sides);
            size += that.size;
        }

        @Override
        public void report(Outcome out) {
            int[] keepers = out.evidence().keeperOf();
            long near = -1;
            if (keepers != null) {
                near = IntStream.range(0, keepers.length)
                        .filter(record -> isRepeat(keepers, record))
                        .count();
            }
            out.figure(
                    "duplicates",
                    Json.object(
                            "exact",
                            exact,
                            "exactShare",
                            share(exact, out.size()),
                            "near",
                            near < 0 ? null : near,
                            "nearShare",
                            near < 0 ? null : share(near, out.size())));
            if (exact > 0) {
                boolean tooMany = share(exact, out.size()) > brief.limit("max-exact-duplicates");
                String message = String.format(
                        Locale.ROOT,
                        "%d of %d records (%.1f %%) repeat an earlier one exactly; at most %.0f %%",
                        exact,
                        out.size(),
                        100 * share(exact, out.size()),
                        100 * brief.limit("max-exact-duplicates"));
                (tooMany ? out.report(EXACT, message) : out.advise(EXACT, message))
                        .count(exact)
                        .examples(later.stream()
                                .map(at -> out.origin((int) at[0]))
                                .toList())
                        .others(later.stream()
                                .map(at -> out.origin((int) at[1]))
                                .toList())
                        .next("take the repeats out: dedup keeps one of each");
            }
            if (keepers == null) {
                out.notChecked(NEAR, "near-duplicates were not looked for");
            } else {
                near(out, keepers, near);
            }
        }

        /** Whether a record has a keeper on its own side: training, evaluation, or a set without parts. */
        private boolean isRepeat(int[] keepers, int record) {
            return keepers[record] >= 0
                    && (record >= sides.size() || sides.side(record) == sides.side(keepers[record]));
        }

        private void near(Outcome out, int[] keepers, long near) {
            double share = share(near, out.size());
            double limit = brief.limit("max-near-duplicates");
            if (near == 0 || share <= 0.9 * limit) {
                return;
            }
            var examples = new ArrayList<Origin>();
            var others = new ArrayList<Origin>();
            for (int i = 0; i < keepers.length && examples.size() < brief.examples(); i++) {
                if (isRepeat(keepers, i)) {
                    examples.add(out.origin(i));
                    others.add(out.origin(keepers[i]));
                }
            }
            String message = String.format(
                    Locale.ROOT,
                    "%d of %d records (%.1f %%) nearly repeat a kept one; at most %.0f %%",
                    near,
                    out.size(),
                    100 * share,
                    100 * limit);
            (share > limit ? out.report(NEAR, message) : out.advise(NEAR, message))
                    .count(near)
                    .examples(examples)
                    .others(others)
                    .next("take the near-duplicates out with dedup, and write pairs that differ in more than a word");
        }

        private static double share(long some, long all) {
            return all == 0 ? 0 : (double) some / all;
        }
    }
}
