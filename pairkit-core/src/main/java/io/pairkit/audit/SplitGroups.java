package io.pairkit.audit;

import io.pairkit.Origin;
import io.pairkit.audit.tally.LongTable;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.text.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A ticket, document, customer or conversation is in one part of the split only. */
final class SplitGroups implements Audit {
    /** The attributes whose records belong together, where they occur. */
    static final List<String> KEYS = List.of("ticket_id", "document_id", "customer_id", "conversation_id");

    private static final AuditInfo INFO = AuditInfo.gate("split/group-crosses", Rows.SPLITS)
            .limit("0 groups in two parts")
            .what("records of one ticket, document, customer or conversation are in one part of the split")
            .because("what the model learnt from one half of a conversation makes the other half easy")
            .errs(
                    "a key that says little, such as a country in place of a customer, makes groups that need not be kept together");

    @Override
    public AuditInfo info() {
        return INFO;
    }

    @Override
    public Tally begin(Brief brief) {
        return new Crossing(brief);
    }

    private static final class Crossing implements Tally, Audits.Ordered {
        private final Brief brief;
        private final List<String> keys;
        private final Parts parts;
        private final LongTable[] groups; // key value → number
        private int[][] groupOf; // key, record → number of the value, or -1
        private final long[] present;

        Crossing(Brief brief) {
            this.brief = brief;
            this.keys = !brief.plan().groupBy().isEmpty()
                    ? brief.plan().groupBy()
                    : !brief.evidence().groupKeys().isEmpty() ? brief.evidence().groupKeys() : KEYS;
            this.parts = new Parts(brief.evidence().splitOf());
            this.groups = new LongTable[keys.size()];
            Arrays.setAll(groups, i -> new LongTable());
            this.groupOf = new int[keys.size()][64];
            this.present = new long[keys.size()];
        }

        @Override
        public void add(Facts facts) {
            int record = parts.size();
            parts.add(facts);
            for (int k = 0; k < groupOf.length; k++) {
                if (record == groupOf[k].length) {
                    groupOf[k] = Arrays.copyOf(groupOf[k], record + (record >> 1));
                }
                String value = parts.of(record) == Parts.NONE ? "" : facts.attribute(keys.get(k));
                if (value.isEmpty()) {
                    groupOf[k][record] = -1;
                } else {
                    present[k]++;
                    groupOf[k][record] = number(groups[k], Fold.exact(value));
                }
            }
        }

        private static int number(LongTable table, long hash) {
            int known = table.putIfAbsent(hash, table.size());
            return known >= 0 ? known : table.size() - 1;
        }

        @Override
        public void merge(Tally later) {
            Crossing that = (Crossing) later;
            int before = parts.size();
            parts.merge(that.parts);
            for (int k = 0; k < groupOf.length; k++) {
                int[] renamed = new int[that.groups[k].size()];
                int key = k;
                var entries = new ArrayList<long[]>();
                that.groups[k].forEach((hash, old) -> entries.add(new long[] {hash, old}));
                entries.sort((a, b) -> Long.compare(a[1], b[1]));
                entries.forEach(entry -> renamed[(int) entry[1]] = number(groups[key], entry[0]));
                groupOf[k] = Arrays.copyOf(groupOf[k], Math.max(64, parts.size()));
                for (int i = 0; i < that.parts.size(); i++) {
                    int old = that.groupOf[k][i];
                    groupOf[k][before + i] = old < 0 ? -1 : renamed[old];
                }
                present[k] += that.present[k];
            }
        }

        @Override
        public void report(Outcome out) {
            if (!parts.isSplit()) {
                out.notChecked(
                        INFO, "no split: no file is named train, validation or test and no record has \"split\"");
                return;
            }
            if (Arrays.stream(present).sum() == 0) {
                if (!brief.plan().groupBy().isEmpty()) {
                    out.unmeasured(
                            INFO, "the plan groups by " + String.join(", ", keys) + " and no record has that field");
                } else {
                    out.notChecked(INFO, "no record has a group key (" + String.join(", ", keys) + ")");
                }
                return;
            }
            var offenders = new boolean[parts.size()];
            long crossing = 0;
            var names = new ArrayList<String>();
            for (int k = 0; k < groupOf.length; k++) {
                long some = mark(groupOf[k], groups[k].size(), offenders);
                if (some > 0) {
                    names.add(keys.get(k));
                    crossing += some;
                }
            }
            if (crossing == 0) {
                return;
            }
            var examples = new ArrayList<Origin>();
            long count = 0;
            for (int i = 0; i < offenders.length; i++) {
                if (offenders[i]) {
                    count++;
                    if (examples.size() < brief.examples()) {
                        examples.add(out.origin(i));
                    }
                }
            }
            out.report(
                            INFO,
                            String.format(
                                    Locale.ROOT,
                                    "%d %s of %s %s in two parts of the split (%d records on the smaller side)",
                                    crossing,
                                    crossing == 1 ? "group" : "groups",
                                    String.join(", ", names),
                                    crossing == 1 ? "is" : "are",
                                    count))
                    .count(count)
                    .examples(examples)
                    .next("split again, grouped by " + String.join(", ", names));
        }

        /** Marks the records of a crossing group that are not in its largest part; returns the number of such groups. */
        private long mark(int[] groupOfRecord, int size, boolean[] offenders) {
            int width = Parts.NAMES.size();
            int[] counts = new int[size * width];
            for (int i = 0; i < parts.size(); i++) {
                if (groupOfRecord[i] >= 0 && parts.of(i) != Parts.NONE) {
                    int group = groupOfRecord[i];
                    counts[group * width + parts.of(i)]++;
                }
            }
            int[] largest = new int[size];
            long crossing = 0;
            for (int group = 0; group < size; group++) {
                int used = 0;
                for (int part = Parts.TRAIN; part < width; part++) {
                    used += counts[group * width + part] > 0 ? 1 : 0;
                    if (counts[group * width + part] > counts[group * width + largest[group]]) {
                        largest[group] = part;
                    }
                }
                if (used > 1) {
                    crossing++;
                } else {
                    largest[group] = -1;
                }
            }
            for (int i = 0; i < parts.size(); i++) {
                int group = groupOfRecord[i];
                offenders[i] |=
                        group >= 0 && parts.of(i) != Parts.NONE && largest[group] > 0 && parts.of(i) != largest[group];
            }
            return crossing;
        }
    }
}
