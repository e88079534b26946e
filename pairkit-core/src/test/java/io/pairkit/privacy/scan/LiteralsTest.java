package io.pairkit.privacy.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LiteralsTest {
    private static final List<String> WORDS =
            List.of("pw ", "pass?", "aa", "aba", "abab", " key", "a1", "1-1", "\u00e9cole", "\u5bc6\u7801", "a\u7801");
    private static final List<String> KEYS = List.of("sk_", "AK", "aBa-");
    private static final String LETTERS = "aab?pPwWsSkKeEyYAB__-  1123.\u00e9colE\u5bc6\u7801\ud83d\ude00x\n";

    private static String drawn(Random random) {
        var text = new StringBuilder();
        for (int length = random.nextInt(24); length > 0; length--) {
            boolean word = random.nextInt(4) == 0;
            text.append(
                    word ? WORDS.get(random.nextInt(WORDS.size())) : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private record Seen(List<String> literals, List<Integer> digits) {}

    private static Literals literals(List<String> words, boolean exact) {
        return new Literals(
                words.stream().map(word -> new Literals.Literal(word, exact)).toList(), true);
    }

    private static Seen find(Literals literals, List<String> words, String text) {
        var seen = new Seen(new ArrayList<>(), new ArrayList<>());
        literals.find(text, new Literals.Sink() {
            @Override
            public void literal(int number, int from, int to) {
                assertThat(to - from).isEqualTo(words.get(number).length());
                seen.literals.add(words.get(number) + "@" + from);
            }

            @Override
            public void digits(int from) {
                seen.digits.add(from);
            }
        });
        return seen;
    }

    /** Returns a text as the pass sees it: small letters, and question marks for what is beyond Latin-1. */
    private static String seen(String text, String word) {
        boolean foreign = word.chars().anyMatch(c -> c > 255);
        return Ascii.lower(
                foreign
                        ? text
                        : text.replaceAll("[^\\u0000-\\u00ff\ud800-\udfff]", "?")
                                .replaceAll("[\ud800\udc00-\udbff\udfff]", "??"));
    }

    private static List<String> expected(List<String> words, String text) {
        var expected = new ArrayList<String>();
        for (String word : words) {
            String seen = seen(text, word);
            for (int at = seen.indexOf(word); at >= 0; at = seen.indexOf(word, at + 1)) {
                expected.add(word + "@" + at);
            }
        }
        return expected;
    }

    @Test
    void every_occurrence_of_a_word_is_reported_once() {
        Literals literals = literals(WORDS, false);
        var random = new Random(7);
        for (int run = 0; run < 4000; run++) {
            String text = drawn(random);
            assertThat(find(literals, WORDS, text).literals)
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(expected(WORDS, text));
        }
    }

    @Test
    void a_key_is_reported_where_it_can_begin() {
        Literals literals = literals(KEYS, true);
        var random = new Random(8);
        for (int run = 0; run < 4000; run++) {
            String text = " " + drawn(random) + (run % 2 == 0 ? " sk_x" : ".AKaBa-1");
            List<String> reported = find(literals, KEYS, text).literals;
            for (String key : KEYS) {
                for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
                    boolean alone = !Ascii.word(text.charAt(at - 1));
                    boolean goesOn = at + key.length() < text.length() && text.charAt(at + key.length()) > ' ';
                    if (alone && goesOn) {
                        assertThat(reported).as(text).contains(key + "@" + at);
                    }
                }
            }
            assertThat(reported).as(text).doesNotHaveDuplicates().allSatisfy(hit -> {
                int sign = hit.lastIndexOf('@');
                assertThat(text.startsWith(hit.substring(0, sign), Integer.parseInt(hit.substring(sign + 1))))
                        .isTrue();
            });
        }
    }

    @Test
    void groups_of_digits_are_reported_if_long_or_behind_a_letter_or_before_another() {
        var use = Pattern.compile(
                "(?<![0-9])(?:[0-9]{7,}|(?<=.[A-Za-z])[0-9]{2,}" + "|[0-9]+(?=[ .()/?\\x{80}-\\x{ffff}-].{0,2}[0-9]))",
                Pattern.DOTALL);
        Literals literals = literals(WORDS, false);
        var random = new Random(9);
        for (int run = 0; run < 2000; run++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(20); length > 0; length--) {
                text.append("0123456789 -./()x,\u00e9\u5bc6".charAt(random.nextInt(20)));
            }
            List<Integer> expected =
                    use.matcher(text).results().map(m -> m.start()).toList();
            assertThat(find(literals, WORDS, text.toString()).digits)
                    .as("%s", text)
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_literal_without_characters_or_with_nul_is_refused() {
        for (String literal : List.of("", "a\0b")) {
            assertThatThrownBy(() -> new Literals(List.of(new Literals.Literal(literal, false)), false))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("a literal must not be empty or hold NUL");
        }
    }
}
