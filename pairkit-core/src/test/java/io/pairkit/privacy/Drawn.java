package io.pairkit.privacy;

import java.util.SplittableRandom;

/** Values drawn at random: keys by their shape, mail addresses, cards, account numbers and what else has a form. */
final class Drawn {
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String MIXED = LOWER + UPPER + DIGITS;

    private final SplittableRandom random;

    Drawn(SplittableRandom random) {
        this.random = random;
    }

    /** Fills a shape: {@code %a36} is 36 letters and digits, u upper, l lower, h hex, d digits, x also - and _. */
    String fill(String shape) {
        var out = new StringBuilder();
        for (int i = 0; i < shape.length(); i++) {
            if (shape.charAt(i) != '%') {
                out.append(shape.charAt(i));
                continue;
            }
            char kind = shape.charAt(++i);
            int count = 0;
            while (i + 1 < shape.length() && DIGITS.indexOf(shape.charAt(i + 1)) >= 0) {
                count = count * 10 + shape.charAt(++i) - '0';
            }
            String from = switch (kind) {
                case 'h' -> DIGITS + "abcdef";
                case 'd' -> DIGITS;
                case 'U' -> UPPER + DIGITS;
                case 'u' -> UPPER;
                case 'm' -> LOWER + UPPER;
                case 'x' -> MIXED;
                default -> MIXED;
            };
            for (int k = 0; k < count; k++) {
                boolean inner = kind == 'x' && k > 0 && k < count - 1 && random.nextInt(24) == 0;
                out.append(inner ? "-_".charAt(random.nextInt(2)) : from.charAt(random.nextInt(from.length())));
            }
        }
        return out.toString();
    }

    String email() {
        String[] locals = {"jo", "anna.berg", "b_ill", "sales+eu", "m.o-reilly", "x99", "Karl.Heinz", "support"};
        String[] domains = {
            "acme.io",
            "mail.corp.co.uk",
            "gmail.com",
            "web.de",
            "uni-bonn.de",
            "startup.ai",
            "shop.com.br",
            "acme.museum"
        };
        return locals[random.nextInt(locals.length)] + "@" + domains[random.nextInt(domains.length)];
    }

    String card() {
        String[] shapes = {"4%d14", "5%d14", "37%d12", "6011%d11", "36%d11", "3540%d11", "2300%d11"};
        String body =
                fill(shapes[random.nextInt(shapes.length)].replace("5%d14", "5" + (1 + random.nextInt(5)) + "%d13"));
        for (char last = '0'; last <= '9'; last++) {
            if (sum(body + last) % 10 == 0) {
                return grouped(body + last);
            }
        }
        throw new IllegalStateException(body);
    }

    private static int sum(String number) {
        int sum = 0;
        for (int i = number.length() - 1, k = 0; i >= 0; i--, k++) {
            int digit = (number.charAt(i) - '0') * (k % 2 + 1);
            sum += digit / 10 + digit % 10;
        }
        return sum;
    }

    String grouped(String number) {
        String joint = new String[] {"", "", " ", "-"}[random.nextInt(4)];
        return switch (number.length()) {
            case 16 ->
                String.join(
                        joint,
                        number.substring(0, 4),
                        number.substring(4, 8),
                        number.substring(8, 12),
                        number.substring(12));
            case 15 -> String.join(joint, number.substring(0, 4), number.substring(4, 10), number.substring(10));
            default -> String.join(joint, number.substring(0, 4), number.substring(4, 10), number.substring(10));
        };
    }

    String iban() {
        String[] shapes = {
            "DE%d18", "GB%u4%d14", "FR%d10%U11%d2", "NL%u4%d10", "ES%d20", "CH%d5%U12", "AT%d16", "PL%d24"
        };
        String shape = fill(shapes[random.nextInt(shapes.length)]);
        var number = new StringBuilder();
        for (char c : (shape.substring(2) + shape.substring(0, 2) + "00").toCharArray()) {
            number.append(Character.isLetter(c) ? String.valueOf(c - 'A' + 10) : c);
        }
        int check = 98
                - new java.math.BigInteger(number.toString())
                        .mod(java.math.BigInteger.valueOf(97))
                        .intValue();
        String iban = shape.substring(0, 2) + (check < 10 ? "0" : "") + check + shape.substring(2);
        return random.nextBoolean() ? iban : iban.replaceAll("(.{4})(?=.)", "$1 ");
    }

    String ip() {
        if (random.nextInt(4) == 0) {
            return "2a0" + random.nextInt(10) + ":" + fill("%h4") + ":" + fill("%h4") + "::" + fill("%h3");
        }
        int first;
        do {
            first = random.nextInt(11, 220);
        } while (first == 127
                || first == 100
                || first == 169
                || first == 172
                || first == 192
                || first == 198
                || first == 203);
        return first + "." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
    }

    String ssn() {
        int area;
        do {
            area = random.nextInt(1, 900);
        } while (area == 666);
        String digits = String.format(
                java.util.Locale.ROOT, "%03d-%02d-%04d", area, random.nextInt(1, 100), random.nextInt(1, 10000));
        return random.nextInt(4) == 0 ? digits.replace("-", "") : digits;
    }

    String phone() {
        String[] shapes = {
            "+1 415 26%d1 %d4",
            "+4915%d9",
            "+44 20 79%d2 %d4",
            "(212) 73%d1-%d4",
            "646-28%d1-%d4",
            "0171 %d7",
            "030 %d3 %d4",
            "+33 6 12 34 %d2 %d2",
            "1-800-26%d1-%d4",
            "020 79%d2 %d4",
            "415.73%d1.%d4",
            "+91 98%d3 %d5",
            "0%d2-%d3%d4"
        };
        return fill(shapes[random.nextInt(shapes.length)]);
    }
}
