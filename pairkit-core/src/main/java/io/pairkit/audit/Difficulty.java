package io.pairkit.audit;

import io.pairkit.audit.tally.Counts;
import io.pairkit.audit.tally.Examples;
import io.pairkit.audit.tally.Rows;
import java.util.List;
import java.util.Locale;

/** Hard questions are there, and answered best. Difficulty is what the field says. */
final class Difficulty implements Audit {
    private static final AuditInfo HARD = AuditInfo.advice("difficulty/hard-answers", Rows.HARD)
            .limit("the median of the others")
            .what("answers to hard questions are no shorter than the others, and were approved by a person")
            .because("hard inputs need the clearest answers")
            .errs("length is a poor sign of clarity; difficulty is what the field says");
    private static final AuditInfo EASY = AuditInfo.advice("difficulty/easy-only", Rows.SHORTCUTS)
            .limit("none")
            .what("a set that names difficulties has hard questions")
            .because("a model trained on easy questions fails on hard ones without a sign")
            .errs("difficulty is what the field says");
    private static final int BUCKETS = 16;
    private static final int LEAST = 20;

    @Override
    public AuditInfo info() {
        return HARD;
    }

    @Override
    public List<AuditInfo> infos() {
        return List.of(HARD, EASY);
    }

    @Override
    public Tally begin(Brief brief) {
        return new Counted(brief);
    }

    private static final class Counted implements Tally {
        private final Counts values = new Counts(0);
        private final long[] hard = new long[BUCKETS]; // answers by the logarithm of their words
        private final long[] others = new long[BUCKETS];
        private final Examples unreviewed;

        Counted(Brief brief) {
            this.unreviewed = new Examples(brief.examples());
        }

        @Override
        public void add(Facts facts) {
            String given = facts.attribute("difficulty");
            if (given.isEmpty()) {
                return;
            }
            String value = given.toLowerCase(Locale.ROOT);
            values.add(value, facts.origin());
            boolean isHard = value.equals("hard") || value.equals("difficult");
            (isHard ? hard : others)
                    [Math.min(BUCKETS - 1, Integer.SIZE - Integer.numberOfLeadingZeros(facts.words()))]++;
            if (isHard && !facts.is("review", "approved")) {
                unreviewed.add(facts.origin());
            }
        }

        @Override
        public void merge(Tally later) {
            Counted that = (Counted) later;
            values.merge(that.values);
            unreviewed.merge(that.unreviewed);
            for (int i = 0; i < BUCKETS; i++) {
                hard[i] += that.hard[i];
                others[i] += that.others[i];
            }
        }

        @Override
        public void report(Outcome out) {
            out.figure("difficulty", values.fields(10));
            if (values.total() >= LEAST && values.distinct() == 1 && values.of("easy") > 0) {
                out.report(EASY, "all records that name their difficulty are easy")
                        .count(values.total())
                        .next("write hard questions: rare cases, messy wording, two topics at once");
            }
            long hardOnes = sum(hard);
            if (hardOnes < LEAST) {
                return;
            }
            if (sum(others) >= LEAST && medianBucket(hard) < medianBucket(others)) {
                out.report(HARD, "the answers to hard questions are shorter than the others by their median")
                        .count(hardOnes)
                        .examples(unreviewed.shown())
                        .next("give hard questions the clearest and fullest answers");
            } else if (unreviewed.count() > 0.5 * hardOnes) {
                out.report(
                                HARD,
                                unreviewed.count() + " of " + hardOnes
                                        + " answers to hard questions were not approved by a person")
                        .count(unreviewed.count())
                        .examples(unreviewed.shown())
                        .next("review the hard questions first");
            }
        }

        private static long sum(long[] buckets) {
            long sum = 0;
            for (long count : buckets) {
                sum += count;
            }
            return sum;
        }

        private static int medianBucket(long[] buckets) {
            long all = sum(buckets);
            long seen = 0;
            for (int i = 0; i < buckets.length; i++) {
                seen += buckets[i];
                if (2 * seen >= all) {
                    return i;
                }
            }
            return 0;
        }
    }
}
