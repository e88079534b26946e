package io.pairkit.privacy.secret;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import java.util.List;

/** Passwords for one program and keys of authenticators, as they are shown to be copied: four letters, a blank, four letters. */
public final class Groups {
    private static final int FAR = 160;
    private static final int GROUP = 4;

    private Groups() {}

    public static List<Seeker> seekers() {
        return List.of(Seeker.of(
                Family.SECRET,
                "PASSWORD",
                "privacy/secret/app-password",
                0.9,
                List.of(
                        "app password",
                        "app-password",
                        "app passwort",
                        "application password",
                        "setup key",
                        "secret key",
                        "app-specific"),
                (scan, self, from, to) -> look(scan, self, to)));
    }

    private static void look(Scan scan, Seeker self, int from) {
        int end = Math.min(scan.length, from + FAR);
        int at = from;
        while (at < end) {
            int groups = 0;
            int odd = 0;
            int next = at;
            while (isGroup(scan, next)) {
                odd += isOdd(scan, next) ? 1 : 0;
                groups++;
                next += GROUP + 1;
            }
            if (groups >= 4 && odd * 2 >= groups) {
                scan.hit(self, at, next - 1);
                return;
            }
            while (at < end && scan.charAt(at) > ' ') {
                at++;
            }
            at++;
        }
        scan.looked(end - from);
    }

    /** Returns whether four letters or digits of base 32 stand at a place, and nothing is joined to them. */
    private static boolean isGroup(Scan scan, int from) {
        for (int i = from; i < from + GROUP; i++) {
            char c = scan.at(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && !(c >= '2' && c <= '7')) {
                return false;
            }
        }
        return !Ascii.word(scan.at(from - 1)) && !Ascii.word(scan.at(from + GROUP));
    }

    /** Returns whether a group is no word: it has a digit, no vowel, or three consonants in a row. */
    private static boolean isOdd(Scan scan, int from) {
        int row = 0;
        boolean odd = false;
        for (int i = from; i < from + GROUP; i++) {
            char c = scan.at(i);
            row = "aeiouyAEIOUY".indexOf(c) < 0 ? row + 1 : 0;
            odd |= Ascii.digit(c) || row == 3;
        }
        return odd;
    }
}
