package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of people of which a text gives only a part, once it has given them in full: "Magnus" where Magnus Poulsen occurs. */
public final class Mentions {
    private Mentions() {}

    /** Adds to a scan every capitalised word that is a part of a full name found in it. */
    public static void add(Scan scan) {
        Map<String, Seeker> parts = parts(scan, scan.result());
        if (parts.isEmpty()) {
            return;
        }
        int at = 0;
        while (at < scan.length) {
            int end = at;
            while (end < scan.length && Character.isLetter(scan.charAt(end))) {
                end++;
            }
            if (end - at > 2
                    && Character.isUpperCase(scan.charAt(at))
                    && (at == 0 || !Ascii.word(scan.charAt(at - 1)))) {
                Seeker seeker = parts.get(scan.text(at, end));
                boolean street = scan.at(end) == ' ' && NameWords.PLACES.contains(next(scan, end + 1));
                if (seeker != null && !street && !Ascii.word(scan.at(end))) {
                    scan.hit(seeker, at, end, 0.55);
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
            if (hit.seeker().kind().equals("PERSON") && hit.confidence() >= 0.55) {
                String[] words = scan.text(hit.start(), hit.end()).split(" ");
                if (words.length > 1) {
                    String last = words[words.length - 1];
                    if (words[0].length() > 2 && Names.isGiven(words[0])) {
                        parts.put(words[0], hit.seeker());
                    }
                    if (last.length() > 2 && Names.isFamily(last)) {
                        parts.put(last, hit.seeker());
                    }
                }
            }
        }
        return parts;
    }
}
