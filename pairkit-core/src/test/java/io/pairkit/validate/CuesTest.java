package io.pairkit.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CuesTest {
    private static final String[] NOISE = {
        " ", "a", "The ", "json", ".", "\n", "é", "漢", "😀", "0", "_", "<|", "|>", "[", "]", "in ", "stock", "x"
    };

    @Test
    void one_pass_finds_what_a_search_for_each_phrase_finds() {
        var phrases = new ArrayList<String>();
        for (Cue cue : Cue.values()) {
            phrases.addAll(List.of(cue.phrases));
        }
        for (long seed = 0; seed < 3000; seed++) {
            var random = new SplittableRandom(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                if (random.nextInt(3) == 0) {
                    String phrase = phrases.get(random.nextInt(phrases.size()));
                    text.append(random.nextBoolean() ? phrase : phrase.toUpperCase(Locale.ROOT));
                } else {
                    text.append(NOISE[random.nextInt(NOISE.length)]);
                }
            }
            long found = Cues.in(text.toString());
            assertThat(Cues.in(text.toString(), new char[5]))
                    .as("seed %s", seed)
                    .isEqualTo(found);
            for (Cue cue : Cue.values()) {
                if (cue.phrases.length > 0) {
                    assertThat(cue.in(found))
                            .as("seed %s, %s in \"%s\"", seed, cue, text)
                            .isEqualTo(slow(text.toString(), cue));
                    assertThat(Cues.find(text.toString(), cue) >= 0).isEqualTo(cue.in(found));
                }
            }
        }
    }

    /** The same by regular expressions. */
    private static boolean slow(String text, Cue cue) {
        for (String phrase : cue.phrases) {
            String before = Character.isLetterOrDigit(phrase.charAt(0)) ? "(?<![\\p{L}\\p{N}])" : "";
            String after = Character.isLetterOrDigit(phrase.charAt(phrase.length() - 1)) ? "(?![\\p{L}\\p{N}])" : "";
            if (Pattern.compile(before + Pattern.quote(phrase) + after, Pattern.CASE_INSENSITIVE)
                    .matcher(text)
                    .find()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void a_buffer_for_no_text_at_all_still_searches_a_text() {
        assertThat(Cues.in("As an AI language model, I", new char[Cues.bufferFor(0)]))
                .isEqualTo(Cues.in("As an AI language model, I"));
    }

    @Test
    void odd_characters_are_told_apart() {
        assertThat(Cue.REPLACEMENT.in(Cues.in("lost \ufffd"))).isTrue();
        assertThat(Cue.CONTROL.in(Cues.in("nul \0"))).isTrue();
        assertThat(Cue.CONTROL.in(Cues.in("tab\tline\r\n"))).isFalse();
        assertThat(Cue.HIDDEN.in(Cues.in("zero\u200bwidth"))).isTrue();
        assertThat(Cue.HIDDEN.in(Cues.in("می\u200cخواهم 👩\u200d💻"))).isFalse();
        assertThat(Cue.FENCE.in(Cues.in("```"))).isTrue();
        assertThat(Cue.FENCE.in(Cues.in("a `b` and ``c``"))).isFalse();
    }

    @Test
    void garbled_text_is_told_from_text_with_accents() {
        for (String good : List.of(
                "Ça va, Élan, NÃO, MÃE, À la carte, Â, ß", "€ 20 – “quoted” … naïve", "Ärger, Öl, Übung", "数据")) {
            assertThat(Cue.MOJIBAKE.in(Cues.in(good))).as(good).isFalse();
            String garbled = new String(
                    good.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(Cue.MOJIBAKE.in(Cues.in(garbled))).as(garbled).isTrue();
        }
    }
}
