package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import java.util.List;

/** Names in texts without a single capital, as many write in chats: a given name and a family name that is no other word. */
final class SmallNames {
    private static final int MOST = 4_000; // characters of a text that is written so

    private static final Seeker PERSON = Names.seeker(Lone.SOMEBODY, List.of("a"), (scan, self, from, to) -> {});

    private SmallNames() {}

    static void add(Scan scan) {
        if (scan.length > MOST) {
            return;
        }
        int at = 0;
        while (at < scan.length) {
            int end = NameText.small(scan, at);
            if (end - at > 2
                    && scan.at(end) == ' '
                    && !scan.glued(at)
                    && Gazetteer.isGiven(Gazetteer.kind(scan.text, at, end))) {
                int to = family(scan, end + 1);
                if (to > 0 && !scan.covered(at)) {
                    scan.hit(PERSON, at, to);
                    end = to;
                }
            }
            at = Math.max(end, at) + 1;
        }
    }

    /** Returns the end of the family name that begins here, perhaps behind an initial; or -1. */
    private static int family(Scan scan, int from) {
        int begin = from;
        if (Character.isLowerCase(scan.at(from))
                && (scan.at(from + 1) == ' ' || scan.at(from + 1) == '.' && scan.at(from + 2) == ' ')) {
            begin = scan.at(from + 1) == ' ' ? from + 2 : from + 3;
        }
        int particle = NameText.particle(scan, begin);
        begin = particle > 0 ? particle : begin;
        int end = NameText.small(scan, begin);
        int kind = Gazetteer.kind(scan.text, begin, end);
        boolean unknown = kind == 0
                && end - begin > 4
                && !Gazetteer.isWord(scan.text, begin, end)
                && !NameWords.endsAsThing(scan.text, end);
        return end - begin > 2 && (Gazetteer.isFamily(kind) || unknown) ? end : -1;
    }
}
