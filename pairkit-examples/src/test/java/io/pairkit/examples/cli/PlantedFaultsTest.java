package io.pairkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real sets with one planted fault, the same without it, and with records that only look faulty, written before the audits were
 * tried on them: the command names exactly these blockers, and of each the records that were planted.
 */
class PlantedFaultsTest {
    private static final Pattern TEXT = Pattern.compile("\"@@(\\d+)\"");

    private static List<String> texts = List.of();

    @TempDir
    Path folder;

    @BeforeAll
    static void read() {
        texts = lines("texts.jsonl.gz");
    }

    private static List<String> lines(String resource) {
        try (InputStream in = PlantedFaultsTest.class.getResourceAsStream("/io/pairkit/examples/planted/" + resource);
                var reader =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static Stream<Planted> cases() {
        return lines("cases.jsonl.gz").stream().map(Planted::of);
    }

    /** One set and what the audit must say of it. */
    record Planted(String name, Map<?, ?> fields, String line) {
        static Planted of(String line) {
            try {
                var fields = (Map<?, ?>) Json.parse(line);
                return new Planted(String.valueOf(fields.get("name")), fields, line);
            } catch (Json.Malformed e) {
                throw new IllegalStateException(line.substring(0, 60), e);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void exactly_the_planted_fault_blocks_and_its_records_are_named(Planted planted) throws Exception {
        Path set = folder.resolve("set.jsonl");
        var lines = new ArrayList<String>();
        for (Object record : (List<?>) planted.fields().get("set")) {
            lines.add(TEXT.matcher(Json.write(record))
                    .replaceAll(found ->
                            java.util.regex.Matcher.quoteReplacement(texts.get(Integer.parseInt(found.group(1))))));
        }
        Files.write(set, lines);
        var arguments = new ArrayList<>(List.of(
                "audit", set.toString(), "--format", "json", "--quiet", "--examples", "all", "--as-of", "2026-11-21"));
        if (planted.fields().get("files") instanceof Map<?, ?> files) {
            for (Map.Entry<?, ?> file : files.entrySet()) {
                Files.writeString(folder.resolve(String.valueOf(file.getKey())), String.valueOf(file.getValue()));
            }
        }
        for (Object argument : (List<?>) planted.fields().get("args")) {
            String text = String.valueOf(argument);
            arguments.add(text.startsWith("--") ? text : folder.resolve(text).toString());
        }

        Ran ran = Ran.of(arguments.toArray(String[]::new));
        assertThat(ran.err()).isEmpty();

        Object report = Json.parse(ran.out());
        var named = new TreeSet<String>();
        for (Object blocker : (List<?>) Json.at(report, "/blockers")) {
            named.add(String.valueOf(Json.at(blocker, "/code")));
        }
        assertThat(named)
                .as(ran.out())
                .hasToString(String.valueOf(planted.fields().get("codes")));
        var expected = (Map<?, ?>) planted.fields().get("lines");
        for (Object blocker : (List<?>) Json.at(report, "/blockers")) {
            Object wanted = expected.get(Json.at(blocker, "/code"));
            if (wanted != null) {
                assertThat(linesOf(
                                blocker,
                                String.valueOf(Json.at(blocker, "/code")).contains("conflict")))
                        .hasToString(String.valueOf(wanted));
            }
        }
    }

    /** The records that a blocker names; of a conflict with their counterparts, since either may be the planted one. */
    private static TreeSet<Long> linesOf(Object blocker, boolean both) {
        var lines = new TreeSet<Long>();
        for (Object example : (List<?>) Json.at(blocker, "/examples")) {
            lines.add(((Number) Json.at(example, "/line")).longValue());
            if (both) {
                lines.add(((Number) Json.at(example, "/other/line")).longValue());
            }
        }
        return lines;
    }
}
