package io.pairkit.privacy;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.structured.Cards;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up values that keep the form of real ones and belong to nobody. */
final class StandIns {
    private static final List<String> PEOPLE = List.of(
            "Alex Morgan",
            "Sam Taylor",
            "Robin Parker",
            "Jamie Reed",
            "Casey Brooks",
            "Jordan Ellis",
            "Riley Hayes",
            "Morgan Blake",
            "Taylor Quinn",
            "Avery Lane",
            "Quinn Harper",
            "Rowan Ellis");

    private StandIns() {}

    static String of(String kind, String value, SplittableRandom random) {
        return switch (kind) {
            case "EMAIL" -> "user" + random.nextInt(1000, 10_000) + "@example.com";
            case "PHONE" -> phone(value, random);
            case "IP" ->
                value.indexOf(':') >= 0
                        ? "2001:db8::" + Integer.toHexString(random.nextInt(1, 0x10000))
                        : "192.0.2." + random.nextInt(1, 255);
            case "SSN" -> "9" + shape(value.substring(1), random);
            case "CARD" -> card(value, random);
            case "IBAN" ->
                "XX00"
                        + shape(value.substring(Math.min(4, value.length())), random)
                                .replaceAll("[0-9]", "0");
            case "PASSPORT" -> "EXAMPLE00".substring(0, Math.max(7, Math.min(9, value.length())));
            case "PERSON" -> PEOPLE.get(random.nextInt(PEOPLE.size()));
            case "ADDRESS" -> random.nextInt(1, 100) + " Example Street";
            case "PASSWORD", "API_KEY", "TOKEN", "JWT", "PRIVATE_KEY" -> marked(value, random);
            default -> shape(value, random);
        };
    }

    private static String phone(String value, SplittableRandom random) {
        String line = "555-01" + random.nextInt(10) + random.nextInt(10);
        return value.startsWith("+") ? "+1 202-" + line : "202-" + line;
    }

    /** A number in the same groups that no issuer has given out: it begins with 9 and fails the check. */
    private static String card(String value, SplittableRandom random) {
        String number = "9" + shape(value.substring(1), random);
        String digits = number.replaceAll("[^0-9]", "");
        if (!Cards.luhn(digits)) {
            return number;
        }
        int last = number.length() - 1;
        return number.substring(0, last) + (char) ('0' + (number.charAt(last) - '0' + 1) % 10);
    }

    /** The form of the value with EXAMPLE in it, so that nobody takes it for a secret. */
    private static String marked(String value, SplittableRandom random) {
        String shaped = value.length() > 64 ? shape(value.substring(0, 24), random) : shape(value, random);
        int keep = Math.min(4, shaped.length());
        return shaped.length() < 12
                ? "EXAMPLE" + random.nextInt(10, 100)
                : shaped.substring(0, keep) + "EXAMPLE" + shaped.substring(keep + 7);
    }

    /** Replaces each letter by a letter and each digit by a digit. */
    private static String shape(String value, SplittableRandom random) {
        var out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Ascii.digit(c)) {
                out.append((char) ('0' + random.nextInt(10)));
            } else if (Ascii.upper(c)) {
                out.append((char) ('A' + random.nextInt(26)));
            } else if (Character.isLetter(c)) {
                out.append((char) ('a' + random.nextInt(26)));
            } else {
                out.append(c == '\n' ? ' ' : c);
            }
        }
        return out.toString();
    }
}
