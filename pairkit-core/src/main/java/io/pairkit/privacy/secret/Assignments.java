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

/**
 * Secrets that only the word before them gives away: {@code DB_PASSWORD=…}, {@code "api_key": "…"}, {@code --token …},
 * "the password is …".
 */
public final class Assignments implements Probe {
    /** What may be taken for a secret behind a cue word. */
    enum Demand {
        /** What a person could have thought up. */
        PASSWORD,
        /** What a machine has drawn. */
        RANDOM,
        /** Forty characters of base 64, as Amazon draws them. */
        AWS
    }

    private static final List<String> DIGESTS = List.of("md5", "sha1", "sha2", "sha5", "hash", "digest", "checksum");
    private static final int MAX_VALUE = 512;

    private final Demand demand;
    private final boolean foreign;

    /** @param foreign whether the cues are words of other languages, which take endings and verbs of their own */
    private Assignments(Demand demand, boolean foreign) {
        this.demand = demand;
        this.foreign = foreign;
    }

    public static List<Seeker> seekers() {
        return List.of(
                Seeker.of(
                        Family.SECRET,
                        "API_KEY",
                        "privacy/secret/aws",
                        0.95,
                        SecretNames.AWS,
                        new Assignments(Demand.AWS, false)),
                password(SecretNames.PASSWORDS, false),
                password(SecretNames.SHORT, false),
                password(SecretNames.FOREIGN_PASSWORDS, true),
                generic("API_KEY", SecretNames.KEYS, false),
                generic("API_KEY", SecretNames.FOREIGN_KEYS, true),
                generic("TOKEN", SecretNames.TOKENS, false));
    }

    private static Seeker password(List<String> cues, boolean foreign) {
        var probe = new Assignments(Demand.PASSWORD, foreign);
        return Seeker.of(Family.GENERIC_SECRET, "PASSWORD", "privacy/secret/password", 0.8, cues, probe);
    }

    private static Seeker generic(String kind, List<String> cues, boolean foreign) {
        var probe = new Assignments(Demand.RANDOM, foreign);
        return Seeker.of(Family.GENERIC_SECRET, kind, "privacy/secret/generic", 0.75, cues, probe);
    }

    @Override
    public void look(Scan scan, Seeker self, int from, int to) {
        char last = scan.charAt(to - 1);
        if (last == '=' || last == ':') {
            boolean inside = Ascii.word(scan.charAt(from)) && Ascii.word(scan.at(from - 1)) && scan.at(from - 1) != '_';
            if (demand != Demand.PASSWORD || !inside) { // compass=, bypass:
                judge(scan, self, from, scan.blanks(to, 3), true);
            }
            return;
        }
        boolean alone = last == ' ';
        int word = alone || Values.quote(last) ? to - 1 : to;
        if (word < to && !alone && Ascii.word(scan.at(from - 1))) {
            return; // "compass": …
        }
        if (!CueName.begins(scan, from) || alone && Ascii.word(scan.at(from - 1))) {
            return;
        }
        int name = CueName.end(scan, word, foreign);
        if (name < 0) {
            return;
        }
        int value = Separators.after(scan, name, from, foreign);
        if (value >= 0) {
            judge(scan, self, from, value, !alone || scan.at(name) != ' ');
            return;
        }
        bare(scan, self, from, name, alone);
    }

    /**
     * A value behind the cue and nothing else between: {@code --password hunter2}, "with password Winter2024".
     *
     * @param alone whether the cue is a common word too, so that only a strong value will do
     */
    private boolean bare(Scan scan, Seeker self, int from, int name, boolean alone) {
        int value = scan.blanks(name, 2);
        boolean joined = value == name && !(foreign && Ascii.unspaced(scan.at(name - 1)));
        if (joined || value >= scan.length) {
            return false;
        }
        boolean option = scan.at(from - 1) == '-' && scan.at(from - 2) == '-';
        boolean quoted = Values.quote(scan.charAt(value));
        int[] span = value(scan, value);
        if (span.length == 0) {
            return false;
        }
        String text = scan.text(span[0], span[1]);
        var mix = Strength.Mix.of(text);
        int sign = Values.quote(scan.at(span[0] - 1)) ? span[0] - 2 : span[0] - 1;
        boolean argument = scan.at(sign) == '=' || !quoted && isArgument(text); // "must pass level=3"
        boolean place = text.indexOf(':') != text.lastIndexOf(':'); // file.c:457:12
        boolean path = place || !quoted && text.indexOf('/') != text.lastIndexOf('/') && text.equals(Ascii.lower(text));
        boolean strong = mix.digits() > 0 && mix.letters() > 1 && mix.symbols() + mix.upper() > 0 && text.length() >= 7;
        boolean plain = mix.digits() > 0 && mix.letters() > 2 && text.length() >= 6 && mix.symbols() == 0;
        boolean wanted = demand == Demand.AWS
                ? Values.aws(text)
                : demand == Demand.RANDOM
                        ? Values.random(text, 20) && mix.digits() > 1
                        : quoted
                                ? Passwords.fits(text, true, false) && mix.digits() > 0
                                : strong || plain && (option || !alone);
        if (!wanted || argument || path || Values.isCode(scan, span[0], span[1], quoted) || Never.placeholder(text)) {
            return false;
        }
        report(scan, self, span[0], span[1]);
        return true;
    }

    /** Returns beginning and end of a value, without a name or the mark of an encoding before it. */
    private int[] value(Scan scan, int from) {
        int[] span = Values.span(scan, from, MAX_VALUE);
        if (span.length == 0) {
            return span;
        }
        int at = span[0];
        while (at < span[1] && at - span[0] < 40 && (Ascii.letter(scan.charAt(at)) || scan.charAt(at) == '_')) {
            at++;
        }
        boolean named = scan.at(at) == '=' && at > span[0] + 1 && at + 4 < span[1] && scan.at(at + 1) != '=';
        boolean encoded = scan.is(span[0], "base64:");
        boolean user = demand == Demand.RANDOM && scan.at(at) == ':' && at > span[0] + 2 && at + 4 < span[1];
        return encoded ? new int[] {span[0] + 7, span[1]} : named || user ? new int[] {at + 1, span[1]} : span;
    }

    private void judge(Scan scan, Seeker self, int from, int value, boolean direct) {
        if (value >= scan.length) {
            return;
        }
        boolean message =
                scan.charAt(value) == '?' && scan.at(value - 1) == ':'; // ${NAME:?printed where it is not set}
        if (message || scan.at(from - 1) == ':' && scan.runBefore(from, 90).contains("arn:aws")) {
            return;
        }
        boolean quoted = Values.quote(scan.charAt(value));
        int[] span = value(scan, value);
        if (span.length == 0) {
            return;
        }
        int noisy = demand == Demand.RANDOM && (quoted || scan.at(span[0] - 1) == '=') ? noisy(scan, span[0]) : -1;
        if (noisy > 0) {
            report(scan, self, span[0], noisy);
            return;
        }
        String text = scan.text(span[0], span[1]);
        boolean id = Values.uuid(text) && !self.kind().equals("API_KEY") && !CueName.isCredential(scan, from);
        boolean common = demand == Demand.PASSWORD && direct && Passwords.isCommon(text);
        boolean digest = text.length() >= 32 && Cues.around(scan, from - 48, from, DIGESTS);
        if (id || digest || Never.placeholder(text) || !common && Values.isCode(scan, span[0], span[1], quoted)) {
            return;
        }
        boolean wanted = demand == Demand.PASSWORD
                ? Passwords.fits(text, quoted, direct)
                : demand == Demand.AWS
                        ? Values.aws(text)
                        : Values.random(text, 16) || direct && Values.random(text, 12) && (quoted || isMixed(text));
        if (wanted || common) {
            report(scan, self, span[0], span[1]);
        }
    }

    /** Returns whether a text is a name and its value, {@code attempts=3}. */
    private static boolean isArgument(String text) {
        int sign = text.indexOf('=');
        return sign > 1 && text.substring(0, sign).chars().allMatch(c -> Ascii.word((char) c));
    }

    /** Returns whether capitals, small letters and digits take turns, as in a short key that was drawn. */
    private static boolean isMixed(String text) {
        var mix = Strength.Mix.of(text);
        return mix.upper() > 1 && mix.lower() > 1 && mix.digits() > 1 && mix.symbols() == 0;
    }

    /** Returns the end of a key with signs all over, as Django draws them for its settings, or -1: it goes to the next blank. */
    private static int noisy(Scan scan, int from) {
        int end = from;
        while (end < scan.length && end - from < 128 && scan.charAt(end) > ' ' && !Values.quote(scan.charAt(end))) {
            end++;
        }
        scan.looked(end - from);
        String text = scan.text(from, end);
        var mix = Strength.Mix.of(text);
        boolean drawn = text.length() >= 32
                && mix.digits() > 1
                && mix.letters() > 8
                && mix.symbols() > 3
                && Strength.entropy(text) >= 4.2
                && text.chars().allMatch(c -> c < 128);
        return drawn && !text.contains("://") && !Never.placeholder(text) ? end : -1;
    }

    private static void report(Scan scan, Seeker self, int start, int end) {
        if (!scan.covered(start)) {
            scan.hit(self, start, end);
        }
    }
}
