package io.pairkit.privacy.structured;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Probe;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Never;
import java.util.List;

/** Passport numbers: six to nine letters and digits next to the word. */
public final class Passports implements Probe {
    private static final int REACH = 48;
    private static final List<String> NUMBER = List.of("no", "nr", "n", "num", "núm", "č", "nº", "numb");

    public static Seeker seeker() {
        return Seeker.of(
                Family.STRUCTURED,
                "PASSPORT",
                "privacy/passport",
                0.85,
                List.of(
                        "passport",
                        "reisepass",
                        "passeport",
                        "pasaporte",
                        "passaporto",
                        "passaporte",
                        "paspoort",
                        "paszport",
                        "pasaport",
                        "pasport",
                        "pass-nr",
                        "pass nr",
                        "passnummer",
                        "passnr",
                        "ausweisnummer",
                        "pas č.",
                        "护照",
                        "護照",
                        "パスポート",
                        "旅券",
                        "여권",
                        "паспорт",
                        "جواز",
                        "דרכון",
                        "διαβατήριο",
                        "पासपोर्ट",
                        "hộ chiếu"),
                new Passports());
    }

    @Override
    public void look(Scan scan, Seeker self, int from, int to) {
        int end = Math.min(scan.length, to + REACH);
        scan.looked(end - to);
        int at = to;
        while (at < end) {
            char c = scan.charAt(at);
            if (c == '.' && scan.at(at + 1) == ' ' && !number(scan, at) || c == '?' || c == '!' || c == ';') {
                return;
            }
            if (!Ascii.alnum(c) || Ascii.word(scan.at(at - 1)) || scan.covered(at)) {
                at++;
                continue;
            }
            int stop = at;
            while (stop < scan.length && Ascii.alnum(scan.charAt(stop))) {
                stop++;
            }
            scan.looked(stop - at);
            char after = scan.at(stop);
            int groups = RussianPassport.end(scan, from, at);
            if (groups > 0) {
                scan.hit(self, at, groups);
                scan.digitsEnd(groups);
                return;
            }
            boolean date =
                    (after == '-' || after == '/' || after == '.' && Ascii.digit(scan.at(stop + 1))) && stop - at <= 4;
            String text = scan.text(at, stop);
            boolean fits = passport(text) || isGerman(scan, from) && german(text);
            if (!date && fits && !Ascii.word(after)) {
                scan.hit(self, at, stop);
                scan.digitsEnd(stop);
                return;
            }
            if (stop - at == 1 && Ascii.upper(c) && after == ' ' && scan.digits(stop + 1) - stop - 1 >= 7) {
                scan.hit(self, at, scan.digits(stop + 1)); // "passport P 1234567"
                return;
            }
            at = stop;
        }
    }

    /** Returns whether a full stop ends a word for "number": no., nr., n., núm. */
    private static boolean number(Scan scan, int dot) {
        int start = dot;
        while (start > 0 && dot - start < 5 && Character.isLetter(scan.charAt(start - 1))) {
            start--;
        }
        return NUMBER.contains(Ascii.lower(scan.text(start, dot)));
    }

    private static boolean isGerman(Scan scan, int cue) {
        return scan.is(cue, "reisepass") || scan.is(cue, "passn") || scan.is(cue, "pass-n") || scan.is(cue, "ausweis");
    }

    /** Returns whether this is a German number: nine signs without vowels, which may have a single digit, the check. */
    private static boolean german(String text) {
        return text.length() == 9
                && "CFGHJK".indexOf(text.charAt(0)) >= 0
                && Ascii.digit(text.charAt(8))
                && text.chars().allMatch(c -> "CFGHJKLMNPRTVWXYZ0123456789".indexOf(c) >= 0);
    }

    private static boolean passport(String text) {
        if (text.length() < 6 || text.length() > 9) {
            return false;
        }
        long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        long upper = text.chars().filter(c -> c >= 'A' && c <= 'Z').count();
        boolean german = upper + digits == text.length() && digits >= (text.length() == 9 ? 3 : 4) && upper >= 1;
        boolean usual = digits >= (upper > 0 ? 6 : 7) && digits + upper == text.length();
        return (german || usual) && !Never.placeholder(text);
    }
}
