package io.pairkit.privacy.secret;

import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Never;
import io.pairkit.privacy.value.Strength;
import io.pairkit.privacy.value.Values;
import java.util.List;

/** Passwords that stand before their cue: "log in with kate and Winter2024! as the password". */
final class Behind {
    private static final List<String> JOINTS = List.of(
            " as ",
            " as the ",
            " as my ",
            " as a ",
            " as your ",
            " for ",
            " is the ",
            " is my ",
            " is your ",
            " (that's the ",
            " (that is the ",
            " (the ",
            " (");
    private static final int MOST = 64;

    private Behind() {}

    /** Reports the word before "as the password" where it can be one; returns whether it did. */
    static boolean look(Scan scan, Seeker self, int from) {
        for (String joint : JOINTS) {
            int end = from - joint.length();
            if (end > 0 && scan.is(end, joint)) {
                return before(scan, self, end);
            }
        }
        return false;
    }

    private static boolean before(Scan scan, Seeker self, int to) {
        int end = Values.quote(scan.at(to - 1)) ? to - 1 : to;
        int start = end;
        while (start > 0
                && end - start < MOST
                && scan.charAt(start - 1) > ' '
                && !Values.quote(scan.charAt(start - 1))) {
            start--;
        }
        scan.looked(end - start);
        String text = scan.text(start, end);
        var mix = Strength.Mix.of(text);
        boolean strong = text.length() >= 7
                && mix.digits() > 0
                && mix.letters() > 1
                && mix.symbols() + mix.upper() > 0
                && Passwords.fits(text, true, true);
        if (!strong || Never.placeholder(text) || Values.isCode(scan, start, end, end < to) || scan.covered(start)) {
            return false;
        }
        scan.hit(self, start, end);
        return true;
    }
}
