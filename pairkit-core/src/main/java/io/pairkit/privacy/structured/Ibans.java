package io.pairkit.privacy.structured;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Probe;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Cues;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** International bank account numbers: a country, its length, and the check of ISO 13616 modulo 97. */
public final class Ibans implements Probe {
    private static final Map<String, Integer> LENGTHS = lengths();

    public static Seeker seeker() {
        return Seeker.of(Family.STRUCTURED, "IBAN", "privacy/iban", 0.99, List.of(), new Ibans())
                .onDigits();
    }

    private static Map<String, Integer> lengths() {
        var lengths = new TreeMap<String, Integer>();
        String all =
                "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28"
                        + " EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26"
                        + " IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28"
                        + " NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25"
                        + " SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";
        for (String each : all.split(" ", -1)) {
            lengths.put(each.substring(0, 2), Integer.parseInt(each.substring(2)));
        }
        return lengths;
    }

    /** Words without which two small letters and digits are no account. */
    private static final java.util.List<String> CUES =
            java.util.List.of("iban", "account", "konto", "compte", "cuenta", "bank");

    @Override
    public void look(Scan scan, Seeker self, int from, int to) {
        if (from < 2 || !Ascii.letter(scan.charAt(from - 1)) || !Ascii.letter(scan.charAt(from - 2))) {
            return;
        }
        int start = from - 2;
        if (Ascii.word(scan.at(start - 1)) || !Ascii.digit(scan.at(from + 1))) {
            return;
        }
        String country = scan.text(start, from).toUpperCase(java.util.Locale.ROOT);
        Integer wanted = LENGTHS.get(country);
        if (wanted == null) {
            return;
        }
        var number = new StringBuilder(wanted);
        int at = start;
        int hyphens = 0;
        while (at < scan.length && number.length() < wanted) {
            char c = scan.charAt(at);
            if (Ascii.alnum(c)) {
                number.append(Ascii.lower(c));
            } else if (!((c == ' ' || c == '-' || c == '\u00a0') && Ascii.alnum(scan.at(at + 1)))) {
                break;
            } else {
                hyphens += c == '-' ? 1 : 0;
            }
            at++;
        }
        scan.looked(at - start);
        boolean printed = hyphens == 0 || hyphens == (wanted - 1) / 4; // a UUID has fewer
        boolean written = Ascii.upper(scan.charAt(start)) || Cues.around(scan, start - 40, start, CUES);
        if (number.length() == wanted && printed && written && !Ascii.alnum(scan.at(at)) && mod97(number)) {
            scan.hit(self, start, at);
            scan.digitsEnd(at);
        }
    }

    private static boolean mod97(CharSequence number) {
        int rest = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt((i + 4) % number.length());
            rest = Ascii.digit(c) ? (rest * 10 + c - '0') % 97 : (rest * 100 + c - 'a' + 10) % 97;
        }
        return rest == 1;
    }
}
