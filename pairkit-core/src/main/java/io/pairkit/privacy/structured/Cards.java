package io.pairkit.privacy.structured;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Probe;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Cues;
import java.util.List;
import java.util.Set;

/** Payment card numbers: digits in the groups that cards are printed in, an issuer's prefix and length, and Luhn's check. */
public final class Cards implements Probe {
    private static final List<String> CUES = List.of(
            "card",
            "credit",
            "debit",
            "visa",
            "mastercard",
            "amex",
            "american express",
            "maestro",
            "discover",
            "diners",
            "cc ",
            "cc:",
            "cc#",
            "ccn",
            "pan ",
            "carte",
            "karte",
            "tarjeta");

    /** Beginnings of Maestro, Dankort, Elo, Hipercard, Verve and Troy, where other numbers hardly ever begin so. */
    private static final Set<Integer> LONG = Set.of(
            5018, 5019, 5020, 5038, 5041, 5060, 5061, 5090, 5893, 6304, 6362, 6363, 6759, 6761, 6762, 6763, 6799, 9792);

    /** Numbers that payment firms publish for tests. */
    private static final Set<String> TESTS = Set.of(
            "4111111111111111",
            "4242424242424242",
            "4012888888881881",
            "4222222222222",
            "4012000033330026",
            "4012000077777777",
            "4009348888881881",
            "4444333322221111",
            "4166676667666746",
            "4646464646464644",
            "4871049999999910",
            "4532759734545858",
            "4217651111111119",
            "4000056655665556",
            "4001919257537193",
            "4007702835532454",
            "5555555555554444",
            "5105105105105100",
            "5200828282828210",
            "5454545454545454",
            "5425233430109903",
            "5301250070000191",
            "5555341244441115",
            "5577000055770004",
            "5136333333333335",
            "5585558555855583",
            "5555444433331111",
            "5431111111111111",
            "5399999999999999",
            "2223003122003222",
            "2223000048400011",
            "2222405343248877",
            "2222990905257051",
            "2223007648726984",
            "2223577120017656",
            "5111005111051128",
            "5112345112345114",
            "5120350100064537",
            "5100290029002909",
            "5103221911199245",
            "378282246310005",
            "371449635398431",
            "378734493671000",
            "374245455400126",
            "378282246310000",
            "343434343434343",
            "371111111111114",
            "371144371144376",
            "341134113411347",
            "346827630435344",
            "6011111111111117",
            "6011000990139424",
            "6011981111111113",
            "6011601160116611",
            "6445644564456445",
            "6011000991300009",
            "6011000991543426",
            "30569309025904",
            "38520000023237",
            "3056930009020004",
            "36227206271667",
            "36006666333344",
            "36148900647913",
            "3530111333300000",
            "3566002020360505",
            "3569990010095841",
            "3566111111111113",
            "3569990012290937",
            "6771798021000008",
            "6759649826438453",
            "6331101999990016",
            "6555900000604105",
            "5610591081018250",
            "5019717010103742",
            "6250941006528599",
            "4119862760338320",
            "4761739001010010",
            "5413330089010434",
            "4761530001111118",
            "5413330089600119",
            "4111111145551142",
            "4988438843884305",
            "4977949494949497",
            "2222410740360010",
            "2223520443560010",
            "4543474002249996",
            "5436031030606378",
            "2223000010479399",
            "345678901234564",
            "30123456789019",
            "4659105569051157",
            "4024764449971519",
            "5204740009900014",
            "5409889944179029",
            "6011988461284820",
            "6222988812340000",
            "4000111111111115",
            "5031433215406351",
            "4509953566233704",
            "4235647728025682",
            "371180303257522",
            "5031755734530604",
            "4075595716483764",
            "5267318187975449",
            "4386289407660153",
            "5104015555555558",
            "4718609108204366",
            "2305324257848228",
            "4084084084084081",
            "5060666666666666666",
            "507850785078507812",
            "5531886652142950",
            "4187427415564246",
            "5438898014560229",
            "4751763236699647",
            "5258585922666506",
            "5399838383838381",
            "4012888818888");

    public static Seeker seeker() {
        return Seeker.of(Family.STRUCTURED, "CARD", "privacy/card", 0.95, List.of(), new Cards())
                .onDigits();
    }

    @Override
    public void look(Scan scan, Seeker self, int from, int to) {
        if (to - from > 19 || to - from < 4 || bound(scan, from)) {
            return;
        }
        int end = to;
        int digits = to - from;
        int groups = 1;
        int sizes = digits;
        char separator = scan.at(to);
        if (digits < 12) {
            if (separator != ' ' && separator != '-' && separator != '.' && separator != '\u00a0') {
                return;
            }
            while (scan.at(end) == separator && Ascii.digit(scan.at(end + 1)) && digits < 19) {
                int next = scan.digits(end + 1);
                if (next - end - 1 <= 2 && scan.at(next) == '/') {
                    break; // the month to which it is valid
                }
                if (digits + next - end - 1 > 19 || next - end - 1 > 7) {
                    break;
                }
                digits += next - end - 1;
                sizes = sizes * 10 + next - end - 1;
                end = next;
                groups++;
            }
            if (!printed(sizes)) {
                return;
            }
        }
        char after = scan.at(end);
        if (Ascii.word(after)
                || (after == '.' || after == '-' || after == ',' && groups > 1) && Ascii.digit(scan.at(end + 1))) {
            return;
        }
        String number = digitsOf(scan, from, end);
        int trust = issuer(number);
        if (trust == 0 || !luhn(number) || TESTS.contains(number) || template(number)) {
            return;
        }
        boolean cued = Cues.around(scan, from - 48, from, CUES) || Cues.around(scan, end, end + 24, CUES);
        if (trust > 1 || cued) {
            scan.hit(self, from, end, cued ? 0.99 : groups > 1 ? 0.95 : 0.85);
            scan.digitsEnd(end);
        }
    }

    /** Returns whether the digits are part of something longer: a name, a decimal fraction, a price, an id. */
    private static boolean bound(Scan scan, int from) {
        char before = scan.at(from - 1);
        if (Ascii.word(before)) {
            return true;
        }
        boolean joint = before == '.' || before == '-' || before == ',';
        boolean word = before == ',' ? Ascii.digit(scan.at(from - 2)) : Ascii.word(scan.at(from - 2));
        return joint && word || before == '$' || before == '\u20ac';
    }

    /** Returns whether the groups are those that cards are printed in; {@code sizes} has a decimal digit for each. */
    private static boolean printed(int sizes) {
        return sizes == 4444
                || sizes == 465
                || sizes == 464
                || sizes == 44443
                || sizes == 4441
                || sizes == 4442
                || sizes == 4333
                || sizes == 88;
    }

    private static String digitsOf(Scan scan, int from, int to) {
        var digits = new StringBuilder(19);
        for (int i = from; i < to; i++) {
            if (Ascii.digit(scan.charAt(i))) {
                digits.append(scan.charAt(i));
            }
        }
        return digits.toString();
    }

    /** Returns 2 for the prefix and length of a large issuer, 1 for one that needs a cue word, 0 for none. */
    static int issuer(String number) {
        int length = number.length();
        int two = Integer.parseInt(number.substring(0, 2));
        int three = Integer.parseInt(number.substring(0, 3));
        int four = Integer.parseInt(number.substring(0, 4));
        if (number.charAt(0) == '4') {
            return length == 16 || length == 19 ? 2 : length == 13 ? 1 : 0;
        }
        if (two >= 51 && two <= 55 || four >= 2221 && four <= 2720 || four >= 2200 && four <= 2204) {
            return length == 16 ? 2 : 0;
        }
        if (two == 34 || two == 37) {
            return length == 15 ? 2 : 0;
        }
        if (four == 6011 || three >= 644 && three <= 649 || two == 65 || two == 62 || two == 60 || two == 81) {
            return length == 16 ? 2 : length > 16 && length <= 19 ? 2 : 0;
        }
        if (three >= 300 && three <= 305 || two == 36 || two == 38 || two == 39 || three == 309) {
            return length == 14 ? 2 : length == 16 ? 1 : 0;
        }
        if (four >= 3528 && four <= 3589) {
            return length >= 16 && length <= 19 ? 2 : 0;
        }
        if (four == 2131 || four == 1800) {
            return length == 15 ? 2 : 0;
        }
        if (two == 35 && length == 16) {
            return 1;
        }
        if (LONG.contains(four)) {
            return length >= 16 ? 2 : length >= 12 ? 1 : 0;
        }
        boolean maestro = two == 50 || two >= 56 && two <= 59 || two == 63 || two == 67 || two == 69 || four == 604;
        return maestro && length >= 12 ? 1 : 0;
    }

    public static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** Returns whether a number is made up: Stripe's 400000…, at most two different digits, six zeros in a row. */
    private static boolean template(String number) {
        return number.startsWith("400000") || number.chars().distinct().count() <= 2 || number.contains("000000");
    }
}
