package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the whole of a text says of its names: a part of a name that it gives in full elsewhere, who speaks in a conversation,
 * a given name in one line with an address or a number of somebody's.
 */
public final class Mentions {
    private static final int NEAR = 60;

    private Mentions() {}

    /** Adds to a scan what its other hits make a name. */
    public static void add(Scan scan) {
        List<Scan.Found> found = List.copyOf(scan.result());
        if (!Names.accented(scan)) {
            SmallNames.add(scan);
        }
        Map<String, Seeker> parts = parts(scan, found);
        @Nullable Seeker speaker = Speakers.add(scan, found);
        for (int i = 0; i < found.size(); i++) {
            Scan.Found hit = found.get(i);
            if (hit.confidence() == Lone.ALONE
                    && (speaker != null || beside(scan, found, i) || among(scan, found, i))) {
                scan.hit(hit.seeker(), hit.start(), hit.end(), Lone.SOMEBODY);
            }
        }
        if (!parts.isEmpty() && !Lone.sums(scan, found.get(0).start())) {
            mentions(scan, parts);
        }
    }

    /** Returns whether a hit of another kind stands near, in the same sentence. */
    private static boolean beside(Scan scan, List<Scan.Found> found, int index) {
        Scan.Found hit = found.get(index);
        Scan.Found after = index + 1 < found.size() ? found.get(index + 1) : null;
        Scan.Found second = index + 2 < found.size() ? found.get(index + 2) : null;
        Scan.Found before = index > 0 ? found.get(index - 1) : null;
        return near(scan, hit, after)
                || near(scan, hit, second) && after != null && isName(after)
                || before != null && near(scan, before, hit) && !isName(before);
    }

    /** Returns whether a given name is one of three or more in a row. */
    private static boolean among(Scan scan, List<Scan.Found> found, int index) {
        int first = index;
        while (first > 0 && index - first < 3 && joined(scan, found.get(first - 1), found.get(first))) {
            first--;
        }
        int last = index;
        while (last + 1 < found.size() && last - index < 3 && joined(scan, found.get(last), found.get(last + 1))) {
            last++;
        }
        return last - first > 1 && Lone.plain(scan, found.get(index).start());
    }

    private static boolean joined(Scan scan, Scan.Found one, Scan.Found next) {
        String between =
                next.start() - one.end() > 6 || next.start() < one.end() ? "" : scan.text(one.end(), next.start());
        return isName(one)
                && isName(next)
                && (between.equals(", ") || between.equals(" and ") || between.equals(", and "));
    }

    private static boolean isName(Scan.Found found) {
        return found.seeker().kind().equals("PERSON");
    }

    private static boolean near(Scan scan, Scan.Found hit, Scan.@Nullable Found other) {
        if (other == null || other.start() - hit.end() > NEAR || isName(other) && isName(hit)) {
            return false;
        }
        for (int at = hit.end(); at < other.start(); at++) {
            char c = scan.charAt(at);
            if (c == '\n' && scan.at(at + 1) == '\n'
                    || (c == '.' || c == '?' || c == '!' || c == ';') && Ascii.space(scan.at(at + 1))) {
                return false;
            }
        }
        return true;
    }

    private static void mentions(Scan scan, Map<String, Seeker> parts) {
        int at = 0;
        while (at < scan.length) {
            int end = at;
            while (end < scan.length && (Character.isLetter(scan.charAt(end)) || scan.charAt(end) == '-' && end > at)) {
                end++;
            }
            if (end - at > 2
                    && Character.isUpperCase(scan.charAt(at))
                    && (at == 0 || !Ascii.word(scan.charAt(at - 1)))) {
                Seeker seeker = parts.get(scan.text(at, end));
                boolean street = scan.at(end) == ' ' && NameWords.PLACES.contains(next(scan, end + 1));
                if (seeker != null && !street && !Ascii.word(scan.at(end))) {
                    scan.hit(seeker, at, end, Lone.SOMEBODY);
                }
            }
            at = end + 1;
        }
        scan.looked(scan.length);
    }

    private static String next(Scan scan, int from) {
        int end = from;
        while (end < scan.length && end - from < 20 && Ascii.letter(scan.charAt(end))) {
            end++;
        }
        return Ascii.lower(scan.text(from, end));
    }

    private static Map<String, Seeker> parts(Scan scan, List<Scan.Found> found) {
        var parts = new HashMap<String, Seeker>();
        for (Scan.Found hit : found) {
            if (isName(hit) && hit.confidence() >= Lone.SOMEBODY) {
                NameText.Words words = NameText.words(scan, hit.start());
                if (words.count > 1 && words.end() == hit.end()) {
                    part(scan, parts, hit.seeker(), words, 0);
                    part(scan, parts, hit.seeker(), words, words.count - 1);
                }
            }
        }
        return parts;
    }

    private static void part(Scan scan, Map<String, Seeker> parts, Seeker seeker, NameText.Words words, int index) {
        String word = scan.text(words.begins[index], words.ends[index]);
        int kind = words.kind(scan, index);
        if (word.length() > 2 && (kind & Gazetteer.AMBIGUOUS) == 0 && !Gazetteer.isWord(word, 0, word.length())) {
            parts.put(word, seeker);
        }
    }
}
