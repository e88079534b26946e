package io.pairkit.privacy.secret;

import io.pairkit.Json;
import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Probe;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Cues;
import io.pairkit.privacy.value.Never;
import io.pairkit.privacy.value.Strength;
import io.pairkit.privacy.value.Values;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Secrets with a form of their own: JSON web tokens, PEM blocks, bearer and basic authorisation. */
public final class Credentials {
    private static final int MAX_PART = 16_384;
    private static final int MAX_PEM = 65_536;

    private Credentials() {}

    public static List<Seeker> seekers() {
        return List.of(
                secret("JWT", "privacy/secret/jwt", 0.99, "eyJ", Credentials::jwt),
                secret("PRIVATE_KEY", "privacy/secret/private-key", 0.99, "---- BEGIN ", Credentials::pem),
                secret("PRIVATE_KEY", "privacy/secret/private-key", 0.99, "-----BEGIN ", Credentials::pem),
                secret("TOKEN", "privacy/secret/bearer", 0.85, "bearer ", Credentials::bearer),
                secret("TOKEN", "privacy/secret/okta", 0.9, "ssws ", Credentials::bearer),
                secret("PASSWORD", "privacy/secret/basic-auth", 0.95, "basic ", Credentials::basic));
    }

    private static Seeker secret(String kind, String code, double confidence, String literal, Probe probe) {
        var family = literal.equals("bearer ") || literal.equals("ssws ") ? Family.GENERIC_SECRET : Family.SECRET;
        return Seeker.of(family, kind, code, confidence, List.of(literal), probe);
    }

    private static boolean base64Url(char c) {
        return Ascii.alnum(c) || c == '-' || c == '_';
    }

    private static int part(Scan scan, int from) {
        int at = from;
        while (at < scan.length && at - from < MAX_PART && base64Url(scan.charAt(at))) {
            at++;
        }
        scan.looked(at - from + 1);
        return at;
    }

    /** Three parts in base 64, of which the first decodes to an object that names an algorithm. */
    private static void jwt(Scan scan, Seeker self, int from, int to) {
        if (from > 0 && scan.glued(from) || scan.at(from - 1) == '.') {
            return;
        }
        int header = part(scan, from);
        if (scan.at(header) != '.' || !decodes(scan.text(from, header))) {
            return;
        }
        int payload = part(scan, header + 1);
        if (payload - header < 9 || scan.at(payload) != '.' || isSample(scan.text(header + 1, payload))) {
            return;
        }
        int end = part(scan, payload + 1);
        for (int more = 0; more < 2 && scan.at(end) == '.' && base64Url(scan.at(end + 1)); more++) {
            int next = part(scan, end + 1); // the five parts of an encrypted token
            if (next - end < 12) {
                break;
            }
            end = next;
        }
        if (!Never.placeholder(scan, from, end)) {
            scan.hit(self, from, end);
        }
    }

    /** Returns whether a payload is that of the sample that introductions show: John Doe, 1234567890. */
    private static boolean isSample(String payload) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(payload);
            return Json.parse(new String(bytes, StandardCharsets.UTF_8)) instanceof Map<?, ?> map
                    && "1234567890".equals(map.get("sub"))
                    && "John Doe".equals(map.get("name"));
        } catch (IllegalArgumentException | Json.Malformed e) {
            return false; // an encrypted one
        }
    }

    private static boolean decodes(String header) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(header);
            return Json.parse(new String(bytes, StandardCharsets.UTF_8)) instanceof Map<?, ?> map
                    && (map.containsKey("alg") || map.containsKey("typ"));
        } catch (IllegalArgumentException | Json.Malformed e) {
            return false; // base 64 of something else
        }
    }

    /** From BEGIN to END; where the end is cut off, to the end of the base 64. */
    private static void pem(Scan scan, Seeker self, int from, int to) {
        int label = to;
        while (label < scan.length
                && label - to < 40
                && (Ascii.alnum(scan.charAt(label)) || scan.charAt(label) == ' ')) {
            label++;
        }
        String name = scan.text(to, label);
        String dashes = scan.charAt(from + 4) == ' ' ? "----" : "-----"; // of RFC 4716, of RFC 7468
        if (!name.contains("PRIVATE KEY") || !scan.is(label, dashes)) {
            return;
        }
        int body = label + dashes.length();
        int last = Math.min(scan.length, body + MAX_PEM);
        int end = closed(
                scan, body, last, (dashes.length() == 4 ? "---- end " : "-----end ") + Ascii.lower(name) + dashes);
        int run = body;
        int signs = 0;
        while (run < (end > 0 ? end : last) && (end > 0 || body(scan.charAt(run)))) {
            signs += Ascii.alnum(scan.charAt(run)) ? 1 : 0;
            run++;
        }
        scan.looked(run - from);
        if (isFilledIn(scan, body) || signs < 16 + (end > 0 ? name.length() : 0)) {
            return;
        }
        if (end < 0) {
            end = run;
            while (end > body && !Ascii.alnum(scan.charAt(end - 1)) && "+/=".indexOf(scan.charAt(end - 1)) < 0) {
                end--;
            }
        }
        if (!Never.placeholder(scan.text(from, Math.min(end, body + 64)))) {
            scan.hit(self, from, end);
        }
    }

    /** Returns whether the block begins with a sign that no base 64 has, as what is to be filled in does: {@code <your key>}. */
    private static boolean isFilledIn(Scan scan, int body) {
        int at = body;
        while (at < scan.length && scan.charAt(at) <= ' ') {
            at++;
        }
        return scan.at(at) != '\0' && "<[{$*(".indexOf(scan.at(at)) >= 0;
    }

    private static boolean body(char c) {
        return Ascii.alnum(c) || "+/= \n\r\t\\\":,;.".indexOf(c) >= 0;
    }

    /** Returns the end of a block that has one, or -1. */
    private static int closed(Scan scan, int from, int last, String end) {
        for (int at = from; at < last; at++) {
            if (scan.charAt(at) == '-' && scan.at(at + 1) == '-') {
                scan.looked(at - from);
                if (scan.is(at, end)) {
                    return at + end.length();
                }
                if (scan.is(at, "-----begin")) {
                    return -1;
                }
            }
        }
        scan.looked(last - from);
        return -1;
    }

    private static void bearer(Scan scan, Seeker self, int from, int to) {
        if (Ascii.word(scan.at(from - 1))) {
            return;
        }
        int start = scan.is(to, "token ") ? to + 6 : to;
        start = Values.quote(scan.at(start)) ? start + 1 : start;
        int at = start;
        while (at < scan.length
                && at - start < 2048
                && (base64Url(scan.charAt(at)) || "._~+/=|".indexOf(scan.charAt(at)) >= 0)) {
            at++;
        }
        scan.looked(at - start);
        while (at > start && (scan.charAt(at - 1) == '.' || scan.charAt(at - 1) == '|')) {
            at--;
        }
        if ("<[{$*(".indexOf(scan.at(at)) >= 0) {
            return; // the head of a key whose rest has been taken out: sk-…-<redacted>
        }
        String value = scan.text(start, at);
        var mix = Strength.Mix.of(value);
        boolean random = at - start >= 12
                && mix.digits() > 0
                && mix.letters() > 0
                && (Values.random(value, 12) || Strength.entropy(value) >= 3.5 && mix.digits() > 2);
        if (random && !Never.placeholder(value)) {
            scan.hit(self, start, at);
        }
    }

    private static void basic(Scan scan, Seeker self, int from, int to) {
        if (!Cues.around(scan, from - 24, from, List.of("authorization", "auth"))) {
            return;
        }
        int at = to;
        while (at < scan.length
                && at - to < 512
                && (base64Url(scan.charAt(at)) || "+/=".indexOf(scan.charAt(at)) >= 0)) {
            at++;
        }
        scan.looked(at - to);
        try {
            byte[] bytes = Base64.getDecoder().decode(scan.text(to, at));
            String decoded = new String(bytes, StandardCharsets.ISO_8859_1);
            if (decoded.indexOf(':') > 0 && decoded.chars().allMatch(c -> c >= ' ' && c < 127)) {
                scan.hit(self, to, at);
            }
        } catch (IllegalArgumentException e) {
            // no base 64: a word, as in "basic authorization"
        }
    }
}
