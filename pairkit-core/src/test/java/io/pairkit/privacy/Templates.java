package io.pairkit.privacy;

import io.pairkit.privacy.structured.Cards;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts written down with holes that are filled from a seed: {@code ⟦w36⟧} with drawn characters, {@code ⟦strong⟧} and
 * <code>{domain}</code> with a line of words.txt. The marks « and » enclose what is to be found.
 */
final class Templates {
    private static final Pattern HOLE = Pattern.compile("⟦([^⟧]+)⟧");
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final Map<Character, String> CLASSES = Map.ofEntries(
            Map.entry('w', LOWER + UPPER + DIGITS),
            Map.entry('a', LOWER + UPPER),
            Map.entry('h', "0123456789abcdef"),
            Map.entry('H', "0123456789ABCDEF"),
            Map.entry('d', DIGITS),
            Map.entry('u', UPPER + DIGITS),
            Map.entry('U', UPPER),
            Map.entry('l', LOWER + DIGITS),
            Map.entry('b', LOWER + UPPER + DIGITS + "+/"),
            Map.entry('s', LOWER + UPPER + DIGITS + "-_"),
            Map.entry('B', UPPER + "234567"),
            Map.entry('A', "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"),
            Map.entry('p', LOWER + UPPER + DIGITS + "!#$%^&*-_+."));
    private static final Map<String, String> IBANS = Map.ofEntries(
            Map.entry("DE", "d18"),
            Map.entry("FR", "d10u11d2"),
            Map.entry("GB", "U4d14"),
            Map.entry("ES", "d20"),
            Map.entry("IT", "U1d10u12"),
            Map.entry("NL", "U4d10"),
            Map.entry("BE", "d12"),
            Map.entry("CH", "d5u12"),
            Map.entry("AT", "d16"),
            Map.entry("PT", "d21"),
            Map.entry("PL", "d24"),
            Map.entry("SE", "d20"),
            Map.entry("DK", "d14"),
            Map.entry("NO", "d11"),
            Map.entry("FI", "d14"),
            Map.entry("IE", "U4d14"),
            Map.entry("LU", "d3u13"),
            Map.entry("CZ", "d20"),
            Map.entry("HU", "d24"),
            Map.entry("GR", "d7u16"),
            Map.entry("TR", "d6u16"),
            Map.entry("SA", "d2u18"),
            Map.entry("AE", "d19"),
            Map.entry("BR", "d23U1u1"),
            Map.entry("MT", "U4d5u18"));

    private static final Pattern WORD = Pattern.compile("\\{([a-z]+)\\}");
    private static final Map<String, String[]> WORDS = lines("words.txt").stream()
            .map(line -> line.split("\t"))
            .collect(Collectors.toMap(line -> line[0], line -> line[1].split("\\|")));

    private final SplittableRandom random;

    Templates(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A text and what is to be found in it, in characters; nothing where start is -1. */
    record Filled(String text, int start, int end) {}

    static List<String> lines(String name) {
        try (InputStream in = Templates.class.getResourceAsStream("written/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Filled fill(String template) {
        Matcher words = WORD.matcher(template);
        Matcher holes = HOLE.matcher(words.replaceAll(word ->
                Matcher.quoteReplacement(WORDS.containsKey(word.group(1)) ? word(word.group(1)) : word.group())));
        String text = holes.replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1))))
                .replace("\\\\n", "\0")
                .replace("\\n", "\n")
                .replace("\0", "\\n");
        int start = text.indexOf('«');
        return new Filled(text.replace("«", "").replace("»", ""), start, text.indexOf('»') - 1);
    }

    private String word(String list) {
        String[] words = WORDS.get(list);
        return words[random.nextInt(words.length)];
    }

    private String value(String hole) {
        if (WORDS.containsKey(hole)) {
            return word(hole);
        }
        String[] parts = hole.split(":");
        return switch (parts[0]) {
            case "uuid" ->
                drawn('h', 8) + "-" + drawn('h', 4) + "-4" + drawn('h', 3) + "-a" + drawn('h', 3) + "-"
                        + drawn('h', 12);
            case "basic" -> base64("svc" + drawn('l', 4) + ":" + drawn('w', 14));
            case "jwt" ->
                url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + url("{\"sub\":\"" + drawn('d', 9) + "\"}") + "."
                        + drawn('s', 43);
            case "pem" -> lines('\n');
            case "pemesc" -> lines('\u0001').replace("\u0001", "\\\\n");
            case "b64" -> drawn('b', 64);
            case "card" -> luhn(parts[1], Integer.parseInt(parts[2]));
            case "cards" -> grouped(luhn(parts[1], Integer.parseInt(parts[2])), " ");
            case "cardd" -> grouped(luhn(parts[1], Integer.parseInt(parts[2])), "-");
            case "cardamex" -> {
                String card = luhn(parts[1], Integer.parseInt(parts[2]));
                yield card.substring(0, 4) + " " + card.substring(4, 10) + " " + card.substring(10);
            }
            case "iban" -> parts[2].equals("s") ? grouped(iban(parts[1]), " ") : iban(parts[1]);
            case "ibanl" -> iban(parts[1]).toLowerCase(java.util.Locale.ROOT);
            case "ssn" -> ssn("-");
            case "ssns" -> ssn(" ");
            case "ssnc" -> ssn("");
            default -> drawn(hole.charAt(0), Integer.parseInt(hole.substring(1)));
        };
    }

    private String lines(char joint) {
        return IntStream.range(0, 6).mapToObj(i -> drawn('b', 64)).collect(Collectors.joining(String.valueOf(joint)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Characters of a class; no sign at either end, no digit 0 in front, a password with a digit and a letter. */
    private String drawn(char kind, int length) {
        String all = CLASSES.get(kind);
        while (true) {
            var out = new StringBuilder();
            for (int i = 0; i < length; i++) {
                out.append(all.charAt(random.nextInt(all.length())));
            }
            boolean edges =
                    Character.isLetterOrDigit(out.charAt(0)) && Character.isLetterOrDigit(out.charAt(length - 1));
            boolean zero = kind == 'd' && out.charAt(0) == '0';
            boolean mixed = kind != 'p'
                    || Character.isLetter(out.charAt(0)) && out.chars().anyMatch(Character::isDigit);
            if ((edges || "+/".indexOf(out.charAt(0)) >= 0) && !zero && mixed) {
                return out.toString();
            }
        }
    }

    private String luhn(String prefix, int length) {
        String body = prefix + drawn('d', length - 1 - prefix.length());
        return IntStream.range(0, 10)
                .mapToObj(digit -> body + digit)
                .filter(Cards::luhn)
                .findFirst()
                .orElseThrow();
    }

    private static String grouped(String text, String joint) {
        return text.replaceAll("(.{4})(?=.)", "$1" + joint);
    }

    private String iban(String country) {
        var body = new StringBuilder();
        Matcher part = Pattern.compile("([a-zA-Z])([0-9]+)").matcher(IBANS.get(country));
        while (part.find()) {
            body.append(drawn(part.group(1).charAt(0), Integer.parseInt(part.group(2))));
        }
        var number = new StringBuilder();
        (body + country + "00").chars().forEach(c -> number.append(Character.digit(c, 36)));
        int rest = new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue();
        return country + String.format(java.util.Locale.ROOT, "%02d", 98 - rest) + body;
    }

    private String ssn(String joint) {
        return (100 + random.nextInt(500)) + joint + (10 + random.nextInt(89)) + joint + (1000 + random.nextInt(8999));
    }
}
