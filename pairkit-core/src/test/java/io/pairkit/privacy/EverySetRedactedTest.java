package io.pairkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Redacts every file of a folder of real data and holds the promises of redaction against each record.
 *
 * <p>{@code mvn test -Dtest=EverySetRedactedTest -Dtest.excluded= -Dpairkit.data=FOLDER}
 */
@Tag("slow")
@EnabledIfSystemProperty(named = "pairkit.data", matches = ".+")
class EverySetRedactedTest {
    private static final Redaction ALL = Redaction.of(Privacy.of(Detectors.all()));

    @Test
    void redacting_is_done_once_leaves_nothing_and_breaks_nothing() throws IOException {
        int records = 0;
        int changed = 0;
        for (Path file : files()) {
            try (Stream<Pair> pairs = Pairs.read(file).stream()) {
                for (Pair pair : (Iterable<Pair>) pairs::iterator) {
                    records++;
                    changed += holds(pair) ? 1 : 0;
                }
            }
        }
        assertThat(records).isGreaterThan(1_000);
        assertThat(changed).isGreaterThan(100);
    }

    /** Returns whether a record was changed. */
    private static boolean holds(Pair pair) {
        Redacted once = ALL.redact(pair);
        if (!once.isChanged()) {
            assertThat(once.pair()).isSameAs(pair);
            return false;
        }
        assertThat(ALL.redact(once.pair()).pair())
                .as("twice: %s", pair.origin())
                .isSameAs(once.pair());
        assertThat(ALL.privacy().check(once.pair()))
                .as("left: %s", pair.origin())
                .isEmpty();
        List<String> before = texts(pair);
        List<String> after = texts(once.pair());
        assertThat(after).as("texts: %s", pair.origin()).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            if (isJson(before.get(i))) {
                assertThat(isJson(after.get(i))).as("json: %s", pair.origin()).isTrue();
            }
        }
        assertThat(once.pair().id()).as("id: %s", pair.origin()).satisfies(id -> {
            if (!pair.id().startsWith("sha256:")) {
                assertThat(id).isEqualTo(pair.id());
            }
        });
        return true;
    }

    private static List<String> texts(Pair pair) {
        var texts = new ArrayList<String>();
        pair.messages().forEach(message -> {
            message.texts().stream().map(Text::value).forEach(texts::add);
            message.toolCalls().forEach(call -> texts.add(call.arguments()));
        });
        pair.rejected()
                .ifPresent(message -> message.texts().stream().map(Text::value).forEach(texts::add));
        return texts;
    }

    private static boolean isJson(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return false;
        }
        try {
            Json.parse(text);
            return true;
        } catch (Json.Malformed e) {
            return false;
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("pairkit.data")))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(jsonl|json|csv|tsv)(\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }
}
