package io.pairkit.privacy.secret;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Probe;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Cues;
import io.pairkit.privacy.value.Never;
import io.pairkit.privacy.value.Strength;
import io.pairkit.privacy.value.Values;
import java.util.List;

/** Passwords in addresses, {@code scheme://user:password@host}, and in {@code curl -u user:password}: only the password. */
public final class Connections {
    private static final int MAX_AUTHORITY = 300;
    private static final List<String> WORDS = List.of(
            "password", "passwd", "pass", "pwd", "passwort", "secret", "token", "pw123example", "username", "user");

    private static final List<String> LOCAL =
            List.of("localhost", "127.0.0.1", "0.0.0.0", "db", "host.docker.internal");

    private Connections() {}

    public static List<Seeker> seekers() {
        return List.of(
                secret("privacy/secret/connection-string", "://", Connections::address),
                secret("privacy/secret/connection-string", "jdbc:oracle:thin:", Connections::oracle),
                secret("privacy/secret/connection-string", "sqlplus ", Connections::oracle),
                secret("privacy/secret/password", " -u ", Connections::option),
                secret("privacy/secret/password", "--user ", Connections::option));
    }

    private static Seeker secret(String code, String literal, Probe probe) {
        return Seeker.of(Family.SECRET, "PASSWORD", code, 0.95, List.of(literal), probe);
    }

    private static void address(Scan scan, Seeker self, int from, int to) {
        if (from == 0 || !Ascii.alnum(scan.charAt(from - 1))) {
            return;
        }
        int end = Math.min(scan.length, to + MAX_AUTHORITY);
        int colon = -1;
        int at = -1;
        int i = to;
        for (; i < end && !ends(scan.charAt(i)); i++) {
            char c = scan.charAt(i);
            if (c == ':' && colon < 0 && at < 0) {
                colon = i;
            } else if (c == '@') {
                at = i;
            }
        }
        scan.looked(i - to);
        if (at < 0 && colon > 0 && i < scan.length && "/?#".indexOf(scan.charAt(i)) >= 0) {
            at = odd(scan, colon, Math.min(end, i + 64)); // a password that holds / or #
        } else if (at > 0
                && (scan.at(i) == '#' || scan.at(i) == '?')
                && scan.text(at, i).indexOf('.') < 0) {
            at = Math.max(at, odd(scan, i, Math.min(end, i + 64))); // one that holds both: no host ends so
        }
        if (colon >= 0 && at > colon + 1 && !isDefault(scan, to, colon, at)) {
            report(scan, self, colon + 1, at);
        } else if (at > to && (colon < 0 || colon == at - 1)) {
            key(scan, self, to, colon < 0 ? at : colon);
        }
    }

    /** A key that stands in the place of the user, {@code https://KEY@host}, {@code curl -u KEY:}. */
    private static void key(Scan scan, Seeker self, int from, int to) {
        String text = scan.text(from, to);
        if (Values.random(text, 20) && Strength.Mix.of(text).digits() > 1) {
            report(scan, self, from, to);
        }
    }

    /** Returns whether the password is the user once more and the computer nobody's in particular: guest:guest@localhost. */
    private static boolean isDefault(Scan scan, int user, int colon, int at) {
        boolean same = scan.text(user, colon).equals(scan.text(colon + 1, at));
        return same
                && LOCAL.stream()
                        .anyMatch(host -> scan.is(at + 1, host) && !Ascii.word(scan.at(at + 1 + host.length())));
    }

    private static boolean ends(char c) {
        return c <= ' '
                || c == '/'
                || c == '?'
                || c == '#'
                || c == '"'
                || c == '\''
                || c == '`'
                || c == '<'
                || c == '>'
                || c == '\\'
                || c == '\u201d';
    }

    /** Returns the @ behind a password that holds a slash, a question mark or a hash sign; a port is no password. */
    private static int odd(Scan scan, int colon, int end) {
        if (Ascii.digit(scan.at(colon + 1))
                && scan.digits(colon + 1) <= colon + 6
                && scan.at(scan.digits(colon + 1)) == '/') {
            return -1;
        }
        for (int i = colon + 1; i < end && scan.charAt(i) > ' ' && "\"'`<>\\".indexOf(scan.charAt(i)) < 0; i++) {
            if (scan.charAt(i) == '@') {
                return Ascii.alnum(scan.at(i + 1)) ? i : -1;
            }
        }
        return -1;
    }

    /** {@code jdbc:oracle:thin:scott/tiger@host}. */
    private static void oracle(Scan scan, Seeker self, int from, int to) {
        int slash = -1;
        int at = to;
        while (at < scan.length && at - to < 120 && scan.charAt(at) > ' ' && scan.charAt(at) != '@') {
            slash = scan.charAt(at) == '/' && slash < 0 ? at : slash;
            at++;
        }
        scan.looked(at - to);
        if (slash > to && scan.at(at) == '@' && at > slash + 1) {
            report(scan, self, slash + 1, at);
        }
    }

    private static void option(Scan scan, Seeker self, int from, int to) {
        if (scan.charAt(from) != ' ' && !Ascii.space(scan.at(from - 1))
                || !Cues.around(scan, from - 80, from, List.of("curl", "wget", "http"))) {
            return;
        }
        int value = Values.quote(scan.at(to)) ? to + 1 : to;
        int colon = -1;
        int i = value;
        for (; i < scan.length && i - value < 120 && scan.charAt(i) > ' ' && !Values.quote(scan.charAt(i)); i++) {
            if (scan.charAt(i) == ':' && colon < 0) {
                colon = i;
            }
        }
        scan.looked(i - value);
        if (colon > value && i > colon + 1) {
            report(scan, self, colon + 1, i);
        } else if (colon == i - 1 && colon > value) {
            key(scan, self, value, colon);
        }
    }

    private static void report(Scan scan, Seeker self, int from, int to) {
        String value = scan.text(from, to);
        boolean template = value.startsWith("$")
                        && value.length() > 1
                        && Ascii.word(value.charAt(1))
                        && value.chars().noneMatch(c -> c >= '0' && c <= '9')
                || value.startsWith("{")
                || value.startsWith("%s")
                || value.startsWith("[")
                || value.startsWith(":");
        if (!template && !Never.placeholder(value) && !WORDS.contains(Ascii.lower(value)) && !stars(value)) {
            scan.hit(self, from, to);
        }
    }

    private static boolean stars(String value) {
        return value.chars().allMatch(c -> c == '*' || c == 'x' || c == 'X' || c == '.');
    }
}
