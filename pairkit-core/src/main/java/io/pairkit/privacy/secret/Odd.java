package io.pairkit.privacy.secret;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Probe;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Never;
import java.util.List;

/** Keys whose telling part stands in the middle or at the end. */
public final class Odd {
    private Odd() {}

    public static List<Seeker> seekers() {
        return List.of(
                secret("telegram", "TOKEN", ":AA", Odd::telegram),
                Seeker.of(
                        Family.SECRET,
                        "API_KEY",
                        "privacy/secret/mailchimp",
                        0.95,
                        List.of("-us1", "-us2", "-us3", "-us4", "-us5", "-us6", "-us7", "-us8", "-us9"),
                        Odd::mailchimp),
                secret("terraform", "TOKEN", ".atlasv1.", between(14, 60, 80)),
                secret("firebase", "TOKEN", ":APA91b", between(11, 120, 200)),
                secret("maxmind", "API_KEY", "_mmk", between(36, 0, 0)),
                secret("newrelic", "API_KEY", "NRAL", Odd::newRelic),
                secret("teams", "TOKEN", ".webhook.office.com/webhookb2/", Odd::teams),
                secret("azure", "API_KEY", "8Q~", Odd::azure),
                secret("azure", "API_KEY", "AccountKey=", Odd::azureStorage),
                secret("openai", "API_KEY", "T3BlbkFJ", Odd::openAi),
                Seeker.of(
                        Family.SECRET,
                        "PASSWORD",
                        "privacy/secret/connection-string",
                        0.95,
                        List.of(":5432:", ":5433:", ":6432:", ":*:"),
                        Odd::pgpass),
                Seeker.of(
                        Family.GENERIC_SECRET,
                        "PASSWORD",
                        "privacy/secret/password",
                        0.8,
                        List.of("\".tochararray()"),
                        Odd::characters),
                discord());
    }

    private static Seeker discord() {
        var probe = new Probe() {
            @Override
            public void look(Scan scan, Seeker self, int from, int to) {
                bot(scan, self, from);
            }

            @Override
            public boolean isExact() {
                return true;
            }
        };
        var beginnings = List.of("MT", "MD", "Mj", "Mz", "NT", "ND", "Nj", "Nz", "OT", "OD");
        return Seeker.of(Family.SECRET, "TOKEN", "privacy/secret/discord", 0.95, beginnings, probe);
    }

    private static Seeker secret(String vendor, String kind, String literal, Probe probe) {
        return Seeker.of(Family.SECRET, kind, "privacy/secret/" + vendor, 0.95, List.of(literal), probe);
    }

    private static void report(Scan scan, Seeker self, int from, int to) {
        if (!Never.placeholder(scan, from, to)) {
            scan.hit(self, from, to);
        }
    }

    /** A line of {@code .pgpass}: host, port, database, user and, to the end of the line, the password. */
    private static void pgpass(Scan scan, Seeker self, int from, int to) {
        int at = to;
        int colons = 0;
        while (at < scan.length && at - to < 120 && scan.charAt(at) > ' ' && colons < 2) {
            colons += scan.charAt(at) == ':' ? 1 : 0;
            at++;
        }
        int end = at;
        while (end < scan.length && end - at < 80 && scan.charAt(end) > ' ') {
            end++;
        }
        scan.looked(end - to);
        boolean closes = end == scan.length || scan.charAt(end) == '\n' || scan.charAt(end) == '\r';
        boolean host = from > 0 && scan.charAt(from - 1) > ' ' && scan.at(from - 1) != ']';
        if (host && closes && colons == 2 && end - at >= 4 && scan.text(at, end).indexOf(':') < 0) {
            report(scan, self, at, end);
        }
    }

    /** A text made an array of characters, as Java's key stores take their passwords. */
    private static void characters(Scan scan, Seeker self, int from, int to) {
        int start = from;
        while (start > 0 && from - start < 60 && scan.charAt(start - 1) != '"' && scan.charAt(start - 1) != '\n') {
            start--;
        }
        scan.looked(from - start);
        String text = scan.text(start, from);
        boolean word = text.chars().allMatch(c -> Ascii.letter((char) c) || c == ' ' || c == ',');
        if (scan.at(start - 1) == '"' && !word && Passwords.fits(text, true, true)) {
            report(scan, self, start, from);
        }
    }

    private static boolean token(char c) {
        return Ascii.alnum(c) || c == '_' || c == '-';
    }

    /** Returns the end of a run of token characters, at most {@code most} of them. */
    private static int run(Scan scan, int from, int most) {
        int at = from;
        while (at < scan.length && at - from < most && token(scan.charAt(at))) {
            at++;
        }
        scan.looked(at - from);
        return at;
    }

    /** Returns the beginning of a run of token characters that ends here, at most {@code most} of them. */
    private static int back(Scan scan, int to, int most) {
        int at = to;
        while (at > 0 && to - at < most && token(scan.charAt(at - 1))) {
            at--;
        }
        scan.looked(to - at);
        return at;
    }

    private static void telegram(Scan scan, Seeker self, int from, int to) {
        int start = from;
        while (start > 0 && from - start < 11 && Ascii.digit(scan.charAt(start - 1))) {
            start--;
        }
        int end = run(scan, from + 1, 40);
        boolean shape = from - start >= 8 && from - start <= 10 && end - from - 1 >= 34 && end - from - 1 <= 36;
        boolean bot = start > 2 && scan.is(start - 3, "bot"); // api.telegram.org/bot123…
        if (shape && (bot || !Ascii.word(scan.at(start - 1)))) {
            report(scan, self, start, end);
        }
    }

    private static void mailchimp(Scan scan, Seeker self, int from, int to) {
        int start = back(scan, from, 33);
        int end = scan.digits(to);
        if (from - start == 32 && end - to <= 1 && hex(scan, start, from) && !Ascii.word(scan.at(end))) {
            report(scan, self, start, end);
        }
    }

    private static boolean hex(Scan scan, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Ascii.hex(scan.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns a search for so many token characters before the telling part, and some more behind it. */
    private static Probe between(int before, int least, int most) {
        return (scan, self, from, to) -> {
            int start = back(scan, from, before + 1);
            int end = run(scan, to, most + 1);
            if (from - start == before && end - to >= least && end - to <= most) {
                report(scan, self, start, end);
            }
        };
    }

    /** The keys that end in NRAL: 36 hexadecimal digits before it. */
    private static void newRelic(Scan scan, Seeker self, int from, int to) {
        int start = back(scan, from, 37);
        if (from - start == 36 && hex(scan, start, from) && !Ascii.word(scan.at(to))) {
            report(scan, self, start, to);
        }
    }

    /** The address of a webhook: who knows it may write. */
    private static void teams(Scan scan, Seeker self, int from, int to) {
        int start = back(scan, from, 60);
        int end = to;
        while (end < scan.length
                && end - to < 300
                && (token(scan.charAt(end)) || "/@".indexOf(scan.charAt(end)) >= 0)) {
            end++;
        }
        scan.looked(end - to);
        if (start < from && end - to > 60) {
            report(scan, self, scan.is(start - 8, "https://") ? start - 8 : start, end);
        }
    }

    private static boolean azure(char c) {
        return token(c) || c == '.' || c == '~';
    }

    private static void azure(Scan scan, Seeker self, int from, int to) {
        int start = from;
        while (start > 0 && from - start < 4 && azure(scan.charAt(start - 1))) {
            start--;
        }
        int end = to;
        while (end < scan.length && end - to < 36 && azure(scan.charAt(end))) {
            end++;
        }
        while (end > to && scan.charAt(end - 1) == '.') {
            end--;
        }
        if (from - start == 3 && end - to >= 31 && end - to <= 34) {
            report(scan, self, start, end);
        }
    }

    /** The key of a storage account: 64 bytes in base 64, which may begin with a slash. */
    private static void azureStorage(Scan scan, Seeker self, int from, int to) {
        int end = to;
        while (end < scan.length
                && end - to < 87
                && (Ascii.alnum(scan.charAt(end)) || scan.charAt(end) == '+' || scan.charAt(end) == '/')) {
            end++;
        }
        scan.looked(end - to);
        if (end - to == 86 && scan.is(end, "==")) {
            report(scan, self, to, end + 2);
        }
    }

    /** The old keys of OpenAI: twenty characters, a mark, twenty characters; found here when they lack their beginning. */
    private static void openAi(Scan scan, Seeker self, int from, int to) {
        int start = back(scan, from, 160);
        int end = run(scan, to, 160);
        if (from - start >= 20 && end - to >= 20) {
            report(scan, self, start, end);
        }
    }

    /** Three parts: the number of the bot in base 64 (so it begins with M, N or O), a time of six, and a signature. */
    private static void bot(Scan scan, Seeker self, int from) {
        if (scan.glued(from)) {
            return;
        }
        int dot = run(scan, from, 29);
        if (dot - from < 24 || dot - from > 28 || scan.at(dot) != '.') {
            return;
        }
        int second = run(scan, dot + 1, 7);
        int end = run(scan, second + 1, 40);
        if (second - dot == 7 && scan.at(second) == '.' && end - second > 27 && end - second < 40) {
            report(scan, self, from, end);
        }
    }
}
