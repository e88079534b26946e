package io.pairkit.privacy.record;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds values that are known from another place of the same record. */
public final class Repeats {
    private final Map<String, Seeker> values;

    public Repeats(Map<String, Seeker> values) {
        this.values = values;
    }

    /** Returns whether a value is unlikely to stand somewhere by chance. */
    public static boolean telling(String value, Seeker seeker) {
        if (seeker.family() == Family.NAME) {
            return value.length() >= 8 && value.indexOf(' ') > 0;
        }
        var mix = Strength.Mix.of(value);
        return value.length() >= 7 && mix.digits() > 0 && (mix.letters() > 0 || mix.digits() >= 7);
    }

    /** Returns what is known in a text and what is repeated there, in order and without overlaps. */
    public List<Scan.Found> in(String text, List<Scan.Found> known) {
        var all = new ArrayList<>(known);
        for (Map.Entry<String, Seeker> each : values.entrySet()) {
            String value = each.getKey();
            for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length())) {
                int end = at + value.length();
                boolean word = at > 0 && Ascii.word(text.charAt(at - 1))
                        || end < text.length() && Ascii.word(text.charAt(end));
                if (!word && free(known, at, end)) {
                    all.add(new Scan.Found(
                            each.getValue(), at, end, each.getValue().confidence()));
                }
            }
        }
        if (all.size() == known.size()) {
            return known;
        }
        all.sort(Comparator.comparingInt(Scan.Found::start).thenComparingInt(found -> -found.end()));
        var apart = new ArrayList<Scan.Found>(all.size());
        int end = 0;
        for (Scan.Found found : all) {
            if (found.start() >= end) {
                apart.add(found);
                end = found.end();
            }
        }
        return apart;
    }

    private static boolean free(List<Scan.Found> known, int from, int to) {
        return known.stream().noneMatch(found -> found.start() < to && from < found.end());
    }
}
