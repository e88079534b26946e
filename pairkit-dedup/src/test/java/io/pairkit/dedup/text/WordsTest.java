package io.pairkit.dedup.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static List<Long> lucene(String text) throws IOException {
        var hashes = new ArrayList<Long>();
        try (StandardTokenizer tokenizer = new StandardTokenizer();
                TokenStream stream = new LowerCaseFilter(tokenizer)) {
            tokenizer.setReader(new StringReader(text));
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                hashes.add(Words.hashOf(term.toString()));
            }
            stream.end();
        }
        return hashes;
    }

    private static List<Long> read(Words words, String text) {
        words.read(text);
        var hashes = new ArrayList<Long>();
        for (int i = 0; i < words.size(); i++) {
            hashes.add(words.word(i) & ~Words.KIND);
        }
        return hashes;
    }

    @Test
    void ascii_words_are_those_of_lucene_token_for_token() throws IOException {
        String rich = "aZ09_.,:;'\"-\n \t#*@/";
        var words = new Words();
        for (long seed = 0; seed < 20_000; seed++) {
            var random = new SplittableRandom(seed);
            var text = new StringBuilder();
            int length = random.nextInt(40);
            for (int i = 0; i < length; i++) {
                text.append(
                        random.nextInt(3) == 0
                                ? (char) random.nextInt(128)
                                : rich.charAt(random.nextInt(rich.length())));
            }
            assertThat(read(words, text.toString()))
                    .as("seed %s: %s", seed, text)
                    .isEqualTo(lucene(text.toString()));
        }
    }

    @Test
    void words_of_any_script_are_those_of_lucene_token_for_token() throws IOException {
        int[][] ranges = {
            {0, 128},
            {0xC0, 0x250},
            {0x300, 0x370},
            {0x400, 0x500},
            {0x5D0, 0x5F0},
            {0x600, 0x700},
            {0xE00, 0xE60},
            {0x2000, 0x2070},
            {0x3040, 0x3100},
            {0x4E00, 0x4F00},
            {0xAC00, 0xAD00},
            {0x1F300, 0x1F700},
            {0xD800, 0xE000}
        };
        var words = new Words();
        for (long seed = 0; seed < 5_000; seed++) {
            var random = new SplittableRandom(seed);
            var text = new StringBuilder();
            int length = random.nextInt(40);
            for (int i = 0; i < length; i++) {
                int[] range = ranges[random.nextInt(ranges.length)];
                text.appendCodePoint(random.nextInt(range[0], range[1]));
            }
            assertThat(read(words, text.toString()))
                    .as("seed %s: %s", seed, text)
                    .isEqualTo(lucene(text.toString()));
        }
    }

    @Test
    void a_word_of_more_than_255_characters_is_cut_as_lucene_cuts_it() throws IOException {
        var words = new Words();
        for (int length : new int[] {254, 255, 256, 257, 509, 510, 511, 2000}) {
            for (String text : List.of(
                    "x".repeat(length), "go " + "ab.".repeat(length / 3) + "c", "1".repeat(length - 1) + ".5 end")) {
                assertThat(read(words, text))
                        .as("%s of %s", text.length(), text.charAt(0))
                        .isEqualTo(lucene(text));
            }
        }
    }

    @Test
    void a_name_is_capitalised_away_from_the_start_of_a_sentence() {
        assertThat(names("Ask Bob. He knows Dr. Who and I'm Paul's friend; I say Hi!\nBye Ann"))
                .containsExactly("Bob", "Dr", "Who", "Paul's", "Hi", "Ann");
        assertThat(names("zwei Äpfel. Über Ökonomie")).containsExactly("Äpfel", "Ökonomie");
    }

    private static List<String> names(String text) {
        var words = new Words();
        words.read(text);
        var names = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            if ((words.word(i) & Words.NAME) != 0) {
                names.add(text.substring(words.start(i), words.end(i)));
            }
        }
        return names;
    }

    @Test
    void a_number_has_a_digit() {
        var words = new Words();
        words.read("v1.2 two 3rd ٣ x");
        assertThat(java.util.stream.IntStream.range(0, words.size()).mapToObj(i -> (words.word(i) & Words.NUMBER) != 0))
                .containsExactly(true, false, true, true, false);
    }
}
