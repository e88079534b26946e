package io.pairkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The official tests for draft 2020-12, less those that need documents from a web server. */
class SuiteTest {
    @Test
    void every_test_that_needs_no_network_comes_out_right() throws Exception {
        var wrong = new ArrayList<String>();
        int remote = 0;
        int right = 0;
        try (var in = new GZIPInputStream(SuiteTest.class.getResourceAsStream("suite.json.gz"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Object each : (List<?>) Json.parse(text)) {
                var group = (Map<?, ?>) each;
                Schema schema = schema(group.get("schema"));
                for (Object one : (List<?>) group.get("tests")) {
                    var test = (Map<?, ?>) one;
                    String name = group.get("file") + ": " + group.get("description") + ": " + test.get("description");
                    try {
                        boolean valid = schema.check(test.get("data")).isEmpty();
                        if (test.get("valid").equals(valid)) {
                            right++;
                        } else {
                            wrong.add(name);
                        }
                    } catch (IllegalArgumentException e) {
                        if (String.valueOf(e.getMessage()).contains("http://localhost:1234/")) {
                            remote++;
                        } else {
                            wrong.add(name + ": " + e.getMessage());
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(List.of(right, remote)).containsExactly(1250, 13);
    }

    @SuppressWarnings("unchecked")
    private static Schema schema(Object json) {
        // a schema may be true or false alone; records have objects as schemas, so one is put around it
        return Schema.of(json instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of("allOf", List.of(json)));
    }
}
