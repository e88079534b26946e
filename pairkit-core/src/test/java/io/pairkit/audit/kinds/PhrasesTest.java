package io.pairkit.audit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    /** The parts before => only save time: without one of them the expression never occurs. */
    @ParameterizedTest
    @ValueSource(strings = {"kinds-own.jsonl.gz", "kinds-real.jsonl.gz"})
    void an_expression_never_occurs_where_none_of_its_parts_does(String resource) throws Exception {
        List<String> sentences = sentences(resource);
        for (Phrases phrases : List.of(Phrases.ENGLISH, Phrases.OTHERS)) {
            for (Phrases.Line line : phrases.lines()) {
                for (String sentence : sentences) {
                    if (line.expression().matcher(sentence).find()) {
                        assertThat(line.mayOccur(sentence))
                                .as("%s in %s", line, sentence)
                                .isTrue();
                    }
                }
            }
        }
    }

    private static List<String> sentences(String resource) throws Exception {
        var sentences = new ArrayList<String>();
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(PhrasesTest.class.getResourceAsStream("/io/pairkit/audit/" + resource)),
                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                sentences.addAll(Opening.of(String.valueOf(Json.at(Json.parse(line), "/answer")))
                        .sentences());
            }
        }
        return sentences;
    }
}
