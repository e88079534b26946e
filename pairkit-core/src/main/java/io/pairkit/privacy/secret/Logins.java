package io.pairkit.privacy.secret;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Never;
import io.pairkit.privacy.value.Strength;
import io.pairkit.privacy.value.Values;
import java.util.List;
import java.util.Set;

/** Passwords that stand behind a user and not behind a word for them: "log in as root with …", "credentials: bob:…". */
final class Logins {
    private static final List<String> CUES = List.of(
            "log in",
            "login",
            "log on",
            "logon",
            "logging in",
            "sign in",
            "sign on",
            "credentials",
            "creds",
            "username",
            "user/pass",
            "zugangsdaten",
            "anmeldedaten",
            "login-daten",
            "benutzername",
            "identifiants",
            "credenciales",
            "credenciais",
            "credenziali",
            "inloggegevens",
            "логин",
            "учетные данные",
            "учётные данные",
            "账号",
            "帐号",
            "用户名",
            "アカウント");
    /** What may stand right before the password. */
    private static final Set<String> JOINTS = Set.of(
            "/", "|", "with", "and", "using", "mit", "und", "con", "y", "avec", "et", "com", "e", "met", "en", "с", "и",
            "&", "-", "\u2013");

    private static final int REACH = 80;

    private Logins() {}

    static Seeker seeker() {
        return Seeker.of(Family.GENERIC_SECRET, "PASSWORD", "privacy/secret/password", 0.7, CUES, Logins::look);
    }

    private static void look(Scan scan, Seeker self, int from, int to) {
        if (Ascii.word(scan.at(from - 1))) {
            return;
        }
        int end = Math.min(scan.length, to + REACH);
        scan.looked(end - to);
        String before = "";
        int at = to;
        while (at < end && scan.charAt(at) != '\n' && !stops(scan, at)) {
            if (scan.charAt(at) <= ' ') {
                at++;
                continue;
            }
            int stop = at;
            while (stop < scan.length && stop - at < REACH && scan.charAt(stop) > ' ') {
                stop++;
            }
            if (value(scan, self, at, stop, before)) {
                return;
            }
            before = Ascii.lower(scan.text(at, stop));
            at = stop;
        }
    }

    private static boolean isPassword(String text) {
        var mix = Strength.Mix.of(text);
        boolean mixed = text.length() >= 7 && mix.upper() > 0 && mix.lower() > 1 && mix.digits() > 0;
        boolean joined = text.indexOf('_') > 0 || text.indexOf('.') > 0;
        return Passwords.thoughtUp(text) || mixed && joined && Passwords.fits(text, false, false);
    }

    private static boolean stops(Scan scan, int at) {
        return (scan.charAt(at) == '.' || scan.charAt(at) == '?') && Ascii.space(scan.at(at + 1));
    }

    /** Reports a word behind a user, {@code user:word} or {@code user/word}, or behind one that joins it to the user. */
    private static boolean value(Scan scan, Seeker self, int from, int to, String before) {
        int user = from;
        while (user < to && (Ascii.word(scan.charAt(user)) || ".@-".indexOf(scan.charAt(user)) >= 0)) {
            user++;
        }
        boolean pair = user - from > 1 && (scan.at(user) == ':' || scan.at(user) == '/') && user + 5 < to;
        int[] span = Values.span(scan, pair ? user + 1 : from, REACH);
        if (span.length == 0 || !pair && !JOINTS.contains(before)) {
            return false;
        }
        String text = scan.text(span[0], span[1]);
        if (!isPassword(text) || Never.placeholder(text) || Values.isCode(scan, span[0], span[1], false)) {
            return false;
        }
        if (!scan.covered(span[0])) {
            scan.hit(self, span[0], span[1]);
        }
        return true;
    }
}
