package io.pairkit.split;

import io.pairkit.Groups;
import io.pairkit.Links;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a {@link Split} was told, in the pieces that are told together. */
final class Wishes {
    private Wishes() {}

    static <T> List<T> with(List<T> list, List<? extends T> more) {
        var both = new ArrayList<T>(list);
        more.stream().filter(item -> !both.contains(item)).forEach(both::add);
        return List.copyOf(both);
    }

    /** What is never torn apart. */
    record Together(List<String> keys, List<Groups> groups, MissingKeys missing) {
        static final Together NOTHING = new Together(List.of(), List.of(), MissingKeys.ALONE);

        Together keys(List<String> more) {
            return new Together(with(keys, more), groups, missing);
        }

        Together groups(Groups more) {
            return new Together(keys, with(groups, List.of(more)), missing);
        }

        Together missing(MissingKeys value) {
            return new Together(keys, groups, value);
        }
    }

    /** What never stands on two sides. */
    record Apart(List<Links> links, double maxGroupShare, OnCross onCross) {
        static final Apart NOTHING = new Apart(List.of(), 0.02, OnCross.DROP_EVAL);

        Apart {
            if (!(maxGroupShare >= 0 && maxGroupShare <= 1)) {
                throw new IllegalArgumentException("maxGroupShare must be in [0, 1], was " + maxGroupShare);
            }
        }

        Apart links(Links more) {
            return new Apart(with(links, List.of(more)), maxGroupShare, onCross);
        }

        Apart maxGroupShare(double value) {
            return new Apart(links, value, onCross);
        }

        Apart onCross(OnCross value) {
            return new Apart(links, maxGroupShare, value);
        }

        /** Returns how many records a group may have that links unite. */
        int cap(int records) {
            return (int) Math.max(10, Math.floor(maxGroupShare * records));
        }
    }

    /** What is alike in all parts. */
    record Margins(
            List<String> balanced,
            Map<String, Integer> bands,
            int rare,
            boolean groupSizes,
            List<String> covered,
            int least) {
        static final Margins NONE = new Margins(List.of(), Map.of(), 1, false, List.of(), 1);

        Margins {
            if (least < 1) {
                throw new IllegalArgumentException("every part needs at least 1 record of a label, was " + least);
            }
            if (rare < 1) {
                throw new IllegalArgumentException("values are merged below at least 1 record, was " + rare);
            }
        }

        Margins balanced(List<String> more) {
            return new Margins(with(balanced, more), bands, rare, groupSizes, covered, least);
        }

        Margins banded(String attribute, int number) {
            if (number < 2) {
                throw new IllegalArgumentException("at least 2 bands are needed, was " + number);
            }
            var all = new TreeMap<>(bands);
            all.put(attribute, number);
            return new Margins(
                    with(balanced, List.of(attribute)),
                    Collections.unmodifiableMap(all),
                    rare,
                    groupSizes,
                    covered,
                    least);
        }

        Margins rare(int records) {
            return new Margins(balanced, bands, records, groupSizes, covered, least);
        }

        Margins groupSizes(boolean value) {
            return new Margins(balanced, bands, rare, value, covered, least);
        }

        Margins covered(List<String> more, int atLeast) {
            return new Margins(with(balanced, more), bands, rare, groupSizes, with(covered, more), atLeast);
        }

        List<String> attributes() {
            return with(balanced, covered);
        }
    }

    /** What was before. */
    record Before(Optional<Assignments> previous, OnBridge onBridge) {
        static final Before NOTHING = new Before(Optional.empty(), OnBridge.QUARANTINE);
    }

    /** How parts are filled: by chance and the best balance, or by time. */
    record Filling(long seed, Optional<String> time, Duration gap) {
        static final Filling BALANCED = new Filling(42, Optional.empty(), Duration.ZERO);

        Filling {
            if (gap.isNegative()) {
                throw new IllegalArgumentException("the gap must not be negative, was " + gap);
            }
        }
    }

    static List<String> attributes(Together together, Margins margins, Filling filling) {
        return Stream.of(together.keys().stream(), margins.attributes().stream(), filling.time().stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }
}
