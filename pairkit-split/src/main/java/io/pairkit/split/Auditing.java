package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.Excerpt;
import io.pairkit.Links;
import io.pairkit.split.grouping.Key;
import io.pairkit.validate.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One run of a {@link SplitAudit}. */
final class Auditing {
    private static final int MOST_PARTS = 60; // parts are bits of a long

    private final SplitAudit audit;
    private final Catalog catalog;
    private final double[][] features;
    private final int[] partOf;
    private final List<String> names;
    private final int[] counts;
    private final List<SplitReport.Border> borders = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();

    Auditing(SplitAudit audit, Catalog catalog, List<String> partOf, double[][] features) {
        this.audit = audit;
        this.catalog = catalog;
        this.features = features;
        this.names = names(partOf);
        if (names.size() > MOST_PARTS) {
            throw new IllegalArgumentException(
                    "at most " + MOST_PARTS + " parts can be examined, were " + names.size());
        }
        this.counts = new int[names.size()];
        this.partOf = partOf.stream().mapToInt(names::indexOf).toArray();
        for (int part : this.partOf) {
            if (part >= 0) {
                counts[part]++;
            }
        }
    }

    /** Returns the names of the parts: training first, then by name. */
    private static List<String> names(List<String> partOf) {
        var sizes = new TreeMap<String, Integer>();
        partOf.stream().filter(name -> !name.isEmpty()).forEach(name -> sizes.merge(name, 1, Integer::sum));
        if (sizes.isEmpty()) {
            return List.of();
        }
        String training = sizes.containsKey("train")
                ? "train"
                : sizes.containsKey("training")
                        ? "training"
                        : Collections.max(sizes.entrySet(), Map.Entry.comparingByValue())
                                .getKey();
        var names = new ArrayList<>(sizes.keySet());
        names.remove(training);
        names.add(0, training);
        return List.copyOf(names);
    }

    SplitReport run() {
        if (names.size() < 2) {
            found.add(Finding.error(
                    "split/no-parts", "a split has at least 2 parts, found " + names.size() + " among the records"));
        }
        List<Key> keys =
                audit.keys().stream().map(name -> Key.attribute(catalog, name)).toList();
        keys.forEach(this::key);
        audit.links().forEach(this::links);
        var shifts = new Shifts(catalog, partOf, names, keys, audit.seed());
        List<SplitReport.Shift> shifted = audit.attributes().stream()
                .flatMap(each -> shifts.of(each).stream())
                .toList();
        shifted.stream().filter(SplitReport.Shift::isReal).forEach(this::tell);
        List<SplitReport.Telling> telling = telling();
        telling.stream().filter(SplitReport.Telling::isAlarming).forEach(this::tell);
        Collections.sort(found);
        var sizes = new LinkedHashMap<String, Integer>();
        for (int part = 0; part < counts.length; part++) {
            sizes.put(names.get(part), counts[part]);
        }
        return new SplitReport(Collections.unmodifiableMap(sizes), borders, shifted, telling, found);
    }

    private void key(Key key) {
        long[] parts = new long[key.values()];
        int[] perPart = new int[key.values() * names.size()];
        int[] first = new int[perPart.length];
        Arrays.fill(first, -1);
        each(key, (record, value) -> {
            int cell = value * names.size() + partOf[record];
            parts[value] |= 1L << partOf[record];
            first[cell] = perPart[cell]++ == 0 ? record : first[cell];
        });
        int[][] crossing = new int[names.size()][names.size()];
        int[] last = new int[catalog.size()];
        each(key, (record, value) -> {
            cross(crossing, record, parts[value]);
            long others = parts[value] & ~(1L << partOf[record]);
            int winner = winner(perPart, value);
            if (others != 0 && winner != partOf[record] && last[record]++ == 0) {
                int other = first[value * names.size() + winner];
                found.add(Finding.error(
                                "split/key-across",
                                key.name() + " \"" + Excerpt.of(key.value(value), 60) + "\" is in "
                                        + names.get(partOf[record]) + " and in " + names.get(winner))
                        .fix("keep all records of one " + key.name() + " in one part")
                        .requirements(List.of("R93"))
                        .at(catalog.origin(record))
                        .other(catalog.origin(other)));
            }
        });
        border(key.name(), crossing);
    }

    private interface EachValue {
        void accept(int record, int value);
    }

    private void each(Key key, EachValue consumer) {
        for (int record = 0; record < partOf.length; record++) {
            if (partOf[record] >= 0) {
                int here = record;
                key.forEach(record, value -> consumer.accept(here, value));
            }
        }
    }

    /** Returns the part that has most records of a value, among equals the first: the others are at fault. */
    private int winner(int[] perPart, int value) {
        int winner = 0;
        for (int part = 1; part < names.size(); part++) {
            if (perPart[value * names.size() + part] > perPart[value * names.size() + winner]) {
                winner = part;
            }
        }
        return winner;
    }

    private void cross(int[][] crossing, int record, long parts) {
        for (int other = 0; other < names.size(); other++) {
            if (other != partOf[record] && (parts >> other & 1) != 0) {
                crossing[partOf[record]][other]++;
            }
        }
    }

    private void border(String by, int[][] crossing) {
        for (int part = 0; part < names.size(); part++) {
            for (int other = 0; other < names.size(); other++) {
                if (part != other) {
                    borders.add(new SplitReport.Border(
                            names.get(part),
                            names.get(other),
                            by,
                            crossing[part][other],
                            (double) crossing[part][other] / counts[part]));
                }
            }
        }
    }

    /** Of a linked pair the record in training is at fault, of two evaluation parts the one in the part named earlier. */
    private void links(Links links) {
        long[] own = new long[links.texts()];
        int[] first = new int[links.texts() * names.size()];
        Arrays.fill(first, -1);
        for (int record = partOf.length - 1; record >= 0; record--) {
            if (partOf[record] >= 0 && links.textOf(record) >= 0) {
                own[links.textOf(record)] |= 1L << partOf[record];
                first[links.textOf(record) * names.size() + partOf[record]] = record;
            }
        }
        long[] near = own.clone();
        for (int link = 0; link < links.size(); link++) {
            near[links.leftText(link)] |= own[links.rightText(link)];
            near[links.rightText(link)] |= own[links.leftText(link)];
        }
        int[][] crossing = new int[names.size()][names.size()];
        for (int record = 0; record < partOf.length; record++) {
            int text = links.textOf(record);
            if (partOf[record] >= 0 && text >= 0) {
                cross(crossing, record, near[text]);
                long later = near[text] >> partOf[record] + 1 << partOf[record] + 1;
                if (later != 0) {
                    tell(links, record, Long.numberOfTrailingZeros(later), first);
                }
            }
        }
        border(links.basis().field(), crossing);
    }

    private void tell(Links links, int record, int other, int[] first) {
        int text = links.textOf(record);
        int[] twin = {first[text * names.size() + other]};
        links.forEachNeighbour(text, neighbour -> {
            int candidate = first[neighbour * names.size() + other];
            twin[0] = twin[0] < 0 || candidate >= 0 && candidate < twin[0] ? candidate : twin[0];
        });
        found.add(Finding.error(
                        "split/near-duplicate-across",
                        "the " + links.basis().field() + " of this record of " + names.get(partOf[record])
                                + " is a near-duplicate of one in " + names.get(other))
                .fix("remove it from " + names.get(partOf[record]))
                .requirements(partOf[record] == 0 ? List.of("R64", "R91") : List.of("R91"))
                .at(catalog.origin(record))
                .other(catalog.origin(twin[0])));
    }

    private void tell(SplitReport.Shift shift) {
        found.add(Finding.warning(
                        "split/shift",
                        shift.part() + " differs from " + shift.other() + " in " + shift.attribute() + " by "
                                + Explanation.percent(shift.distance()) + ", chance makes "
                                + Explanation.percent(shift.chance()) + "; most in \""
                                + Excerpt.of(shift.value(), 60) + "\": " + Explanation.percent(shift.share())
                                + " instead of " + Explanation.percent(shift.otherShare()))
                .requirements(List.of("R5")));
    }

    private List<SplitReport.Telling> telling() {
        var telling = new ArrayList<SplitReport.Telling>();
        for (int feature = 0; feature < features.length; feature++) {
            double[] values = features[feature];
            for (int part = 1; part < names.size(); part++) {
                telling.add(telling(audit.features().get(feature), values, part));
            }
        }
        return telling;
    }

    /** The cut at which the shares below it differ most between a part and training. */
    private SplitReport.Telling telling(String feature, double[] values, int part) {
        Integer[] order = java.util.stream.IntStream.range(0, partOf.length)
                .filter(record -> partOf[record] == 0 || partOf[record] == part)
                .boxed()
                .sorted(Comparator.comparingDouble(record -> values[record]))
                .toArray(Integer[]::new);
        int below = 0;
        int belowOther = 0;
        double widest = 0;
        double cut = 0;
        for (int i = 0; i < order.length; i++) {
            if (partOf[order[i]] == part) {
                below++;
            } else {
                belowOther++;
            }
            boolean ends = i + 1 == order.length || values[order[i + 1]] > values[order[i]];
            double apart = Math.abs((double) below / counts[part] - (double) belowOther / counts[0]);
            if (ends && apart > widest) {
                widest = apart;
                cut = values[order[i]];
            }
        }
        double chance = 1.63 * Math.sqrt((double) (counts[0] + counts[part]) / ((double) counts[0] * counts[part]));
        return new SplitReport.Telling(
                feature, names.get(part), names.get(0), cut, 0.5 + widest / 2, Math.min(1, 0.5 + chance / 2));
    }

    private void tell(SplitReport.Telling each) {
        found.add(Finding.warning(
                        "split/telling-feature",
                        each.feature() + " alone tells " + each.part() + " from " + each.other() + " in "
                                + Explanation.percent(each.accuracy()) + " of the cases (50 % is guessing): cut at "
                                + each.cut())
                .requirements(List.of("R75")));
    }
}
