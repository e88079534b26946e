package io.pairkit.privacy;

import java.util.List;

/**
 * Secrets that only the word before them gives away: {@code DB_PASSWORD=…}, {@code "api_key": "…"}, {@code --token …},
 * "the password is …".
 */
final class Assignments implements Probe {
    /** What may be taken for a secret behind a cue word. */
    enum Demand {
        /** What a person could have thought up. */
        PASSWORD,
        /** What a machine has drawn. */
        RANDOM,
        /** Forty characters of base 64, as Amazon draws them. */
        AWS
    }

    private static final int MAX_TAIL = 28;
    private static final int MAX_BETWEEN = 48;
    private static final int MAX_VALUE = 512;

    /** Words in a name that make it something about a secret and not the secret: token_count, secretName, password_hash. */
    private static final List<String> ABOUT = List.of(
            "id",
            "type",
            "count",
            "hash",
            "name",
            "length",
            "len",
            "url",
            "uri",
            "path",
            "file",
            "field",
            "label",
            "policy",
            "arn",
            "expir",
            "expires",
            "index",
            "size",
            "limit",
            "version",
            "reset",
            "manager",
            "required",
            "prompt",
            "input",
            "placeholder",
            "hint",
            "error",
            "rule",
            "strength",
            "ring",
            "reference",
            "ref",
            "ttl",
            "digest",
            "salt",
            "algorithm",
            "encoder",
            "valid",
            "check",
            "attempts",
            "regex",
            "pattern",
            "format",
            "endpoint",
            "column",
            "form",
            "provider",
            "min",
            "max",
            "public",
            "budget",
            "window",
            "dir",
            "usage",
            "rotation",
            "age",
            "status",
            "generator",
            "store",
            "service",
            "map",
            "list",
            "ids",
            "per",
            "level");

    private static final List<String> ABOUT_BEFORE = List.of(
            "public_", "public", "hashed_", "hashed", "encrypted_", "max_", "min_", "num_", "n_", "csrf_field_", "no_");

    private final Demand demand;

    Assignments(Demand demand) {
        this.demand = demand;
    }

    static List<Detector> detectors() {
        return List.of(
                Detector.builtIn(
                        Detector.Family.SECRET,
                        "API_KEY",
                        "privacy/secret/aws",
                        0.95,
                        List.of(
                                "secret_access_key",
                                "secretaccesskey",
                                "secret access key",
                                "aws_secret",
                                "secret key"),
                        new Assignments(Demand.AWS)),
                Detector.builtIn(
                        Detector.Family.GENERIC_SECRET,
                        "PASSWORD",
                        "privacy/secret/password",
                        0.8,
                        List.of(
                                "password",
                                "passwd",
                                "passwort",
                                "passphrase",
                                "passcode",
                                "pwd",
                                "_pass",
                                "kennwort",
                                "pass=",
                                "pass:"),
                        new Assignments(Demand.PASSWORD)),
                Detector.builtIn(
                        Detector.Family.GENERIC_SECRET,
                        "API_KEY",
                        "privacy/secret/generic",
                        0.75,
                        List.of(
                                "api_key",
                                "apikey",
                                "api-key",
                                "api key",
                                "access_key",
                                "accesskey",
                                "access key",
                                "access-key",
                                "auth_key",
                                "authkey",
                                "auth key",
                                "secret",
                                "encryption_key",
                                "encryption key",
                                "signing_key",
                                "signing key",
                                "private_key",
                                "account_key",
                                "accountkey",
                                "account key",
                                "credential",
                                "app_key",
                                "appkey",
                                "master_key",
                                "master key",
                                "license_key",
                                "license key",
                                "service_key",
                                "?key=",
                                "&key=",
                                "?sig=",
                                "&sig=",
                                "app key",
                                "integration key",
                                "write_key",
                                "ingest_key",
                                "deploy key"),
                        new Assignments(Demand.RANDOM)),
                Detector.builtIn(
                        Detector.Family.GENERIC_SECRET,
                        "TOKEN",
                        "privacy/secret/generic",
                        0.75,
                        List.of("token", "x-auth", "session_key", "sessionid", "session_id="),
                        new Assignments(Demand.RANDOM)));
    }

    @Override
    public void look(Scan scan, Detector self, int from, int to) {
        int name = to;
        char last = scan.charAt(to - 1);
        int value;
        boolean direct = true;
        if (last == '=' || last == ':') {
            if (demand == Demand.PASSWORD && Ascii.word(scan.at(from - 1)) && scan.at(from - 1) != '_') {
                return; // compass=, bypass:
            }
            value = scan.blanks(to, 3);
        } else {
            if (!beginsName(scan, from)) {
                return;
            }
            name = tail(scan, to);
            if (name < 0) {
                return;
            }
            value = Separators.after(scan, name, from);
            if (value < 0) {
                direct = false;
                value = Separators.further(scan, name, MAX_BETWEEN);
            }
            if (value < 0) {
                bare(scan, self, from, name);
                return;
            }
        }
        judge(scan, self, from, value, direct);
    }

    /** Returns whether the cue is the beginning of a word, or follows a word in the same name: DB_PASSWORD, dbPassword. */
    private static boolean beginsName(Scan scan, int from) {
        int start = from;
        while (start > 0 && from - start < MAX_TAIL && Ascii.word(scan.charAt(start - 1))) {
            start--;
        }
        scan.looked(from - start);
        String before = Ascii.lower(scan.text(start, from));
        for (String about : ABOUT_BEFORE) {
            if (before.equals(about) || before.endsWith("_" + about)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the end of the name that the cue is part of, or -1 where the name means something else. */
    private static int tail(Scan scan, int to) {
        int at = to;
        if (at < scan.length && Ascii.letter(scan.charAt(at)) && !Ascii.upper(scan.charAt(at))) {
            boolean plural = scan.charAt(at) == 's' && !Ascii.word(scan.at(at + 1));
            boolean german = scan.is(at, "wort") || scan.is(at, "word") || scan.is(at, "key");
            if (!plural && !german) {
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
        return to > from && to - from < 14 && ABOUT.contains(Ascii.lower(scan.text(from, to)));
    }

    /** A value behind the cue and nothing else between: {@code --password hunter2}, "with password Winter2024". */
    private void bare(Scan scan, Detector self, int from, int name) {
        int value = scan.blanks(name, 2);
        if (value == name || value >= scan.length) {
            return;
        }
        boolean option = scan.at(from - 1) == '-' && scan.at(from - 2) == '-';
        boolean quoted = Values.quote(scan.charAt(value));
        int[] span = Values.span(scan, value, MAX_VALUE);
        if (span.length == 0) {
            return;
        }
        String text = scan.text(span[0], span[1]);
        var mix = Strength.Mix.of(text);
        boolean strong = mix.digits() > 0 && mix.letters() > 1 && mix.symbols() + mix.upper() > 0 && text.length() >= 7;
        boolean plain = mix.digits() > 0 && mix.letters() > 2 && text.length() >= 6 && mix.symbols() == 0;
        boolean wanted = demand == Demand.AWS
                ? Values.aws(text)
                : demand == Demand.RANDOM
                        ? Values.random(text, 20) && mix.digits() > 1
                        : quoted
                                ? Passwords.fits(text, true, false) && mix.digits() > 0
                                : strong || (plain && option) || plain;
        if (wanted && !Values.isCode(scan, span[0], span[1], quoted) && !Never.placeholder(text)) {
            report(scan, self, from, span[0], span[1]);
        }
    }

    private void judge(Scan scan, Detector self, int from, int value, boolean direct) {
        if (value >= scan.length) {
            return;
        }
        boolean quoted = Values.quote(scan.charAt(value));
        int[] span = Values.span(scan, value, MAX_VALUE);
        if (span.length == 0) {
            return;
        }
        String text = scan.text(span[0], span[1]);
        boolean id = Values.uuid(text) && !self.kind().equals("API_KEY");
        if (id || Never.placeholder(text) || Values.isCode(scan, span[0], span[1], quoted)) {
            return;
        }
        boolean wanted = demand == Demand.PASSWORD
                ? Passwords.fits(text, quoted, direct)
                : demand == Demand.AWS
                        ? Values.aws(text)
                        : Values.random(text, 16) || (quoted && direct && Values.random(text, 12));
        if (wanted) {
            report(scan, self, from, span[0], span[1]);
        }
    }

    private static void report(Scan scan, Detector self, int from, int start, int end) {
        if (!scan.covered(start)) {
            scan.hit(self, start, end);
        }
    }
}
