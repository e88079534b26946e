package io.pairkit.privacy.structured;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Probe;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Cues;
import java.util.List;

/** Addresses of computers that are somebody's: not private, documentation or loopback ones, not versions. */
public final class Ips implements Probe {
    private static final List<String> VERSIONS = List.of(
            "version",
            "versions",
            "ver.",
            "ver ",
            "v.",
            "section",
            "table",
            "annex",
            "fig.",
            "requirement",
            "sections",
            "sec.",
            "build",
            "release",
            "chapter",
            "firmware",
            "revision",
            "rev ",
            "rev.",
            "paragraph",
            "clause",
            "article",
            "figure",
            "\u00a7",
            "abschnitt",
            "kapitel",
            "absatz",
            "ziffer",
            "chapitre",
            "secci\u00f3n",
            "cap\u00edtulo",
            "appendix",
            "upgrade to",
            "upgraded to",
            "update to",
            "sdk",
            "driver");

    private static final List<String> USERS =
            List.of("root", "admin", "ubuntu", "ec2-user", "deploy", "pi", "centos", "debian", "user", "administrator");
    private static final List<String> REMOTE = List.of("ssh", "scp", "sftp", "rsync", "://", "mosh");

    public static Seeker v4() {
        return Seeker.of(Family.STRUCTURED, "IP", "privacy/ip", 0.85, List.of(), new Ips())
                .onDigits();
    }

    public static Seeker v6() {
        return Seeker.of(
                Family.STRUCTURED,
                "IP",
                "privacy/ip",
                0.9,
                List.of(":0", ":1", ":2", ":3", ":4", ":5", ":6", ":7", ":8", ":9", ":a", ":b", ":c", ":d", ":e", ":f"),
                Ips6::look);
    }

    @Override
    public void look(Scan scan, Seeker self, int from, int to) {
        if (to - from > 3 || scan.at(to) != '.' || !Ascii.digit(scan.at(to + 1))) {
            return;
        }
        int[] parts = new int[4];
        int at = from;
        for (int i = 0; i < 4; i++) {
            int end = at;
            while (end < scan.length && end - at < 4 && Ascii.digit(scan.charAt(end))) {
                parts[i] = parts[i] * 10 + scan.charAt(end) - '0';
                end++;
            }
            boolean leading = end - at > 1 && scan.charAt(at) == '0';
            if (end == at || end - at > 3 || parts[i] > 255 || leading || i < 3 && scan.at(end) != '.') {
                return;
            }
            at = i < 3 ? end + 1 : end;
        }
        scan.looked(at - from);
        char after = scan.at(at);
        if (Ascii.word(after) || (after == '.' || after == '-') && Ascii.word(scan.at(at + 1))) {
            return;
        }
        char before = scan.at(from - 1);
        if (Ascii.word(before) || (before == '.' || before == '-') && Ascii.word(scan.at(from - 2))) {
            return;
        }
        scan.digitsEnd(at);
        if (reserved(parts)
                || version(scan, from, before)
                || heading(scan, from, at, parts)
                || network(scan, at, parts)) {
            return;
        }
        scan.hit(self, from, at);
    }

    /** Returns whether an address belongs to nobody: RFC 1918, 5735, 5737, 6598 and their like. */
    static boolean reserved(int[] p) {
        int a = p[0];
        int b = p[1];
        int c = p[2];
        return a == 0
                || a == 10
                || a == 127
                || a >= 224
                || a == 172 && b >= 16 && b <= 31
                || a == 192 && b == 168
                || a == 169 && b == 254
                || a == 100 && b >= 64 && b <= 127
                || a == 198 && (b == 18 || b == 19)
                || a == 192 && b == 0 && (c == 0 || c == 2)
                || a == 198 && b == 51 && c == 100
                || a == 203 && b == 0 && c == 113
                || a == 192 && b == 88 && c == 99;
    }

    /** Returns whether what stands before an @ is the user of a computer and not a package: {@code root@52.14.8.20}. */
    private static boolean login(Scan scan, int from) {
        int start = from - 1;
        while (start > 0
                && from - start < 40
                && (Ascii.word(scan.charAt(start - 1)) || scan.charAt(start - 1) == '-')) {
            start--;
        }
        return USERS.contains(Ascii.lower(scan.text(start, from - 1))) || Cues.around(scan, start - 24, start, REMOTE);
    }

    /** Returns whether this is the number of a section at the beginning of a line: "3.5.2.1 Scope". */
    private static boolean heading(Scan scan, int from, int end, int[] parts) {
        int before = from;
        while (before > 0 && from - before < 8 && " #*\t|->".indexOf(scan.charAt(before - 1)) >= 0) {
            before--;
        }
        boolean begins = before == 0 || scan.charAt(before - 1) == '\n';
        int word = scan.blanks(scan.at(end) == '.' ? end + 1 : end, 3);
        boolean title = word > end && Character.isUpperCase(scan.at(word)) && Character.isLowerCase(scan.at(word + 1));
        return begins && title && parts[0] < 30 && parts[1] < 30 && parts[2] < 30 && parts[3] < 30;
    }

    private static boolean version(Scan scan, int from, char before) {
        if (before == '=' && scan.at(from - 2) == '='
                || before == '@' && !login(scan, from)
                || before == '~'
                || before == '^') {
            return true;
        }
        if (before == '/' && Ascii.letter(scan.at(from - 2))) {
            return true; // Product/1.2.3.4
        }
        if (before == ' ' && Ascii.lower(scan.at(from - 2)) == 'v' && !Ascii.word(scan.at(from - 3))) {
            return true; // v 1.2.3.4
        }
        int word = Cues.last(scan, from - 28, from, VERSIONS);
        if (word < 0) {
            return false;
        }
        for (int i = word; i < from; i++) {
            if (scan.charAt(i) == '\n' || scan.charAt(i) == ',' && i < from - 2) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether this is a network and not a host: 52.94.0.0/16. */
    private static boolean network(Scan scan, int end, int[] p) {
        if (scan.at(end) != '/' || !Ascii.digit(scan.at(end + 1))) {
            return false;
        }
        int bits = scan.charAt(end + 1) - '0';
        if (Ascii.digit(scan.at(end + 2))) {
            bits = bits * 10 + scan.charAt(end + 2) - '0';
        }
        long address = (long) p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3];
        return bits < 32 && (address & (1L << (32 - bits)) - 1) == 0;
    }
}
