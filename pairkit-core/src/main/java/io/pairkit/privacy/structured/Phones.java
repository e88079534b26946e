package io.pairkit.privacy.structured;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Probe;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Cues;
import java.util.List;

/**
 * Telephone numbers: written with + and a country, in the groups of North America, or any seven to fifteen digits next to
 * a word such as "call" or "mobile". Where libphonenumber is on the class path it judges the numbers written with +.
 */
public final class Phones implements Probe {
    private static final List<String> CUES = List.of(
            "phone",
            "telephone",
            "telefon",
            "tel.",
            "tel:",
            "tel ",
            "tel#",
            "mobile",
            "cell",
            "cellphone",
            "handy",
            "fax",
            "call ",
            "calling",
            "called",
            "dial",
            "whatsapp",
            "sms",
            "text me",
            "message to",
            "messages to",
            "text him",
            "text her",
            "contact",
            "hotline",
            "desk:",
            "ring ",
            "reach me",
            "reach us",
            "reached",
            "reach him",
            "reach her",
            "answering",
            "landline",
            "phone number",
            "direct line",
            "helpline",
            "voicemail",
            "pager",
            "office:",
            "work:",
            "home:",
            "ph:",
            "mob:",
            "mob.",
            "mob ",
            "ph.",
            "t:",
            "m:",
            "numéro",
            "teléfono",
            "téléphone",
            "tél",
            "portable",
            "móvil",
            "movil",
            "celular",
            "mobil",
            "mobiel",
            "rufnummer",
            "ruf mich",
            "rufen sie",
            "ruft",
            "appelez",
            "appeler",
            "joindre",
            "llám",
            "llama al",
            "llame",
            "chiama",
            "anrufen",
            "erreichbar",
            "ligue",
            "cellulare",
            "telefone",
            "telefoon",
            "bel ",
            "puhelin",
            "telefón",
            "komórk",
            "手机",
            "手機",
            "电话",
            "電話",
            "联系",
            "携帯",
            "전화",
            "휴대폰",
            "連絡",
            "телефон",
            "тел.",
            "номер",
            "звоните",
            "هاتف",
            "جوال",
            "טלפון",
            "τηλέφων",
            "điện thoại",
            "telepon",
            "फ़ोन",
            "फोन",
            "โทร");
    private static final List<String> DENIED = List.of(
            "order",
            "invoice",
            "ticket",
            "account",
            "case",
            "reference",
            "ref",
            "tracking",
            "zip",
            "item",
            "sku",
            "isbn",
            "serial",
            "version",
            "id ",
            "id:",
            "id=",
            "_id",
            "id#",
            "model",
            "part",
            "build",
            "pin",
            "code",
            "amount",
            "total",
            "price",
            "year",
            "flight",
            "policy",
            "claim",
            "confirmation",
            "transaction",
            "routing",
            "seed",
            "port",
            "error",
            "population",
            "timestamp",
            "limit",
            "cost",
            "usd",
            "passport",
            "паспорт");
    private static final List<String> AFTER =
            List.of("office", "fax", "mobile", "cell", "home", "work", "phone", "desk", "tel");
    private static final List<String> ABBREVIATED = List.of(
            "cell.", "mob.", "t\u00e9l.", "telef.", "\u0442\u0435\u043b.", "num.", "n\u00fam.", "a.m.", "no.", "port.");
    private static final int MAX_GROUPS = 8;

    public static Seeker seeker() {
        return Seeker.of(Family.STRUCTURED, "PHONE", "privacy/phone", 0.8, List.of(), new Phones())
                .onDigits();
    }

    @Override
    public void look(Scan scan, Seeker self, int from, int to) {
        if (to - from > 15 || scan.covered(from)) {
            return;
        }
        int start = PhoneText.start(scan, from);
        char before = scan.at(start - 1);
        boolean plus = scan.at(start) == '+' || scan.at(start + 1) == '+';
        if (Ascii.word(before) && !plus
                || before == '$'
                || before == '\u20ac'
                || before == '\u00a3'
                || before == '#' && !plus
                || before == '<') {
            return;
        }
        if ((before == '.' || before == '-' || before == '/' || before == ',' || before == '=' || before == '*')
                && Ascii.digit(scan.at(start - 2))) {
            return;
        }
        int[] ends = new int[MAX_GROUPS];
        int[] counts = new int[MAX_GROUPS];
        int groups = PhoneText.groups(scan, from, to, ends, counts);
        for (int last = groups - 1; last >= 0; last--) {
            int total = 0;
            for (int i = 0; i <= last; i++) {
                total += counts[i];
            }
            if (total < 7) {
                return;
            }
            if (total <= 15
                    && ended(scan, ends[last])
                    && judge(scan, self, start, from, ends, counts, last + 1, total, plus)) {
                return;
            }
        }
    }

    private static boolean ended(Scan scan, int end) {
        char after = scan.at(end);
        if (Ascii.word(after)) {
            return after == 'x' || after == 'e' || !Ascii.alnum(after) && after != '_' && after > 127 || after == 'X';
        }
        boolean joint = after == '-' || after == '.' || after == '/' || after == ',' || after == ':' || after == '%';
        if (after == '-' && Ascii.upper(scan.at(end + 1)) && Ascii.upper(scan.at(end + 2))) {
            return false; // 1-800-662-HELP
        }
        return !(joint && Ascii.digit(scan.at(end + 1))) && after != '%' && after != '=' && !scan.is(end, " =");
    }

    private static boolean judge(
            Scan scan,
            Seeker self,
            int start,
            int from,
            int[] ends,
            int[] counts,
            int groups,
            int total,
            boolean plus) {
        int end = ends[groups - 1];
        double confidence;
        String text = scan.text(start, end);
        if (plus) {
            boolean sure = PhoneNumbers.possible(text);
            boolean fits = total >= 8 && scan.charAt(from) != '0' && PhoneText.isPhoneLike(counts, groups, total);
            if (!fits || !sure && !cued(scan, start, end)) {
                return false;
            }
            confidence = 0.95;
        } else if (PhoneText.american(scan, from, ends, counts, groups)) {
            boolean cue = cued(scan, start, end);
            boolean written = groups > 1 && (PhoneText.valid(scan, from, counts, groups) || cue);
            if (!written || !cue && denied(scan, start)) {
                return false;
            }
            confidence = cue ? 0.95 : 0.8;
        } else if (!PhoneText.dateOrNumber(scan, from, ends, counts, groups) && cued(scan, start, end)) {
            confidence = 0.75;
        } else {
            return false;
        }
        if (PhoneText.fictitious(text)) {
            scan.digitsEnd(end);
            return true;
        }
        int whole = PhoneText.extension(scan, end);
        scan.hit(self, start, whole, confidence);
        scan.digitsEnd(whole);
        return true;
    }

    /** Returns whether the words around say that this is a telephone number, and none closer says that it is something else. */
    private static boolean cued(Scan scan, int start, int end) {
        int first = start;
        int newlines = 0;
        while (first > 0 && start - first < 44) {
            char c = scan.charAt(first - 1);
            int endOf = first;
            if (c == '\n' && ++newlines > 1 || c == '?' || c == '!') {
                break;
            }
            if (c == '.'
                    && Ascii.space(scan.at(first))
                    && !scan.is(first - 4, "tel.")
                    && !scan.is(first - 3, "ph.")
                    && !scan.is(first - 3, "no.")
                    && !scan.is(first - 3, "nr.")
                    && ABBREVIATED.stream().noneMatch(word -> scan.is(endOf - word.length(), word))) {
                break;
            }
            first--;
        }
        int cue = Cues.last(scan, first, start, CUES);
        if (cue >= 0 && Cues.last(scan, cue + 1, start, DENIED) < 0 && lineLabel(scan, cue, start)) {
            return true;
        }
        int at = scan.at(end) == '-' || scan.at(end) == ' ' ? end + 1 : end;
        at = scan.at(at) == '(' ? at + 1 : at;
        for (String word : AFTER) {
            if (scan.is(at, word) && at > end && !Ascii.letter(scan.at(at + word.length()))) {
                return true;
            }
        }
        return false;
    }

    /** A cue on the line before counts only as a label: "Phone:" and a line end. */
    private static boolean lineLabel(Scan scan, int cue, int start) {
        for (int i = cue; i < start; i++) {
            if (scan.charAt(i) == '\n') {
                return scan.at(i - 1) == ':' || scan.at(i - 1) == '\r' && scan.at(i - 2) == ':';
            }
        }
        return true;
    }

    private static boolean denied(Scan scan, int start) {
        return Cues.last(scan, start - 20, start, DENIED) >= 0;
    }
}
