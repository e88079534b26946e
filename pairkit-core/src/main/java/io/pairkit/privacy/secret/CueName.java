package io.pairkit.privacy.secret;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;

/** The name that a cue word is part of: {@code DB_PASSWORD}, {@code passwordHash}, "access token". */
public final class CueName {
    private static final int MAX_TAIL = 28;

    private CueName() {}

    /** Returns whether the cue is the beginning of a word, or follows a word in the same name: DB_PASSWORD, dbPassword. */
    public static boolean begins(Scan scan, int from) {
        int start = from;
        while (start > 0 && from - start < MAX_TAIL && Ascii.word(scan.charAt(start - 1))) {
            start--;
        }
        scan.looked(from - start);
        return !SecretNames.isAboutBefore(Ascii.lower(scan.text(start, from)));
    }

    /** Returns the end of the name that the cue is part of, or -1 where the name means something else. */
    public static int end(Scan scan, int to, boolean foreign) {
        int at = scan.is(to, "\u00f1a") ? to + 2 : to; // contraseña
        if (at < scan.length && Ascii.letter(scan.charAt(at)) && !Ascii.upper(scan.charAt(at))) {
            boolean plural = scan.charAt(at) == 's' && !Ascii.word(scan.at(at + 1));
            boolean german = scan.is(at, "wort") || scan.is(at, "word") || scan.is(at, "key");
            if (!plural && !german && !foreign) {
                return -1; // tokenizer, secretary
            }
        }
        int part = at;
        while (at < scan.length && at - to < MAX_TAIL && (Ascii.word(scan.charAt(at)) || joins(scan, at))) {
            boolean hump = Ascii.upper(scan.charAt(at)) && at > 0 && !Ascii.upper(scan.charAt(at - 1));
            if (hump || !Ascii.alnum(scan.charAt(at))) {
                if (about(scan, part, at)) {
                    return -1;
                }
                part = Ascii.alnum(scan.charAt(at)) ? at : at + 1;
            }
            at++;
        }
        scan.looked(at - to);
        if (scan.is(at, " key") || scan.is(at, " code")) { // "secret key", "access key"
            at = scan.is(at, " key") ? at + 4 : at + 5;
            part = at;
        }
        return about(scan, part, at) ? -1 : at;
    }

    private static boolean joins(Scan scan, int at) {
        return scan.charAt(at) == '-' && Ascii.letter(scan.at(at + 1)) && Ascii.letter(scan.at(at - 1));
    }

    private static boolean about(Scan scan, int from, int to) {
        return to > from && SecretNames.isAbout(Ascii.lower(scan.text(from, to)));
    }

    /** Returns whether the name before and at the cue is that of a credential: {@code _authToken}, SNYK_TOKEN. */
    static boolean isCredential(Scan scan, int from) {
        int start = from;
        while (start > 0
                && from - start < MAX_TAIL
                && (Ascii.word(scan.charAt(start - 1)) || scan.charAt(start - 1) == ' ')) {
            start--;
        }
        return SecretNames.isCredential(Ascii.lower(scan.text(start, from)));
    }
}
