package io.pairkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys planted in every corner of a file are in nothing that a command tells. */
class SecretsStayTest {
    /** Records themselves, which a command copies. */
    private static final Set<String> DATA = Set.of(
            "kept.jsonl",
            "removed.jsonl",
            "quarantine.jsonl",
            "dropped.jsonl",
            "train.jsonl",
            "validation.jsonl",
            "test.jsonl",
            "converted.jsonl",
            "redacted.jsonl", // attributes are left alone
            "in.jsonl");

    private final List<String> keys = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(7);

    @TempDir
    private Path place;

    /** Returns a key that is drawn now, so that no file of ours holds one. */
    private String key() {
        String signs = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        var key = new StringBuilder("gh").append("p_");
        for (int i = 0; i < 36; i++) {
            key.append(signs.charAt(random.nextInt(signs.length())));
        }
        keys.add(key.toString());
        return key.toString();
    }

    private String input() throws IOException {
        var lines = new ArrayList<String>();
        String twin = "explain how the pipeline logs in to the registry when the runner has the token " + key();
        for (int i = 0; i < 30; i++) {
            lines.add(Json.write(
                    Json.object("prompt", "How do I set option " + i + "?", "completion", "Choose " + i * 7)));
        }
        lines.add(Json.write(Json.object("prompt", twin, "completion", "The limit is 30 days, " + key())));
        lines.add(Json.write(Json.object("prompt", twin, "completion", "The limit is 45 days, " + key())));
        for (String field : List.of("kind", "review", "author", "source", "language", "extra")) {
            lines.add(Json.write(Json.object("prompt", "Why " + field + "?", "completion", "So.", field, key())));
        }
        lines.add(Json.write(Json.object("prompt", "Deep?", "completion", "Yes.", "metadata", Map.of("note", key()))));
        lines.add(Json.write(Json.object("prompt", "c", "chosen", "a " + key(), "rejected", "b " + key())));
        lines.add("{\"messages\":[{\"role\":\"" + key()
                + "\",\"content\":\"x\"},{\"role\":\"assistant\",\"content\":\"y\"}]}");
        lines.add("{\"prompt\":\"cut " + key() + "\",\"completion\":");
        lines.add("no json " + key());
        lines.add("{\"x\":\"" + key() + "\"}");
        lines.add("{\"prompt\":\"a " + key() + "\",\"prompt\":\"b\",\"completion\":\"c\"}");
        return Files.writeString(place.resolve("in.jsonl"), String.join("\n", lines) + "\n")
                .toString();
    }

    private void silent(String where, String text) {
        for (String key : keys) {
            assertThat(text).as(where).doesNotContain(key.substring(4, 20));
        }
    }

    @Test
    void no_command_tells_a_key() throws IOException {
        String in = input();
        String out = place.resolve("out").toString();
        List<String[]> commands = List.of(
                new String[] {"validate", in, "--examples", "all"},
                new String[] {"validate", in, "--format", "json"},
                new String[] {"validate", in, "--format", "sarif"},
                new String[] {
                    "convert",
                    in,
                    "--to",
                    "openai-chat-sft",
                    "--out",
                    out + "/converted.jsonl",
                    "--losses",
                    out + "/lost"
                },
                new String[] {"dedup", in, "--out", out + "/dedup", "--format", "json"},
                new String[] {"split", in, "--out", out + "/split", "--format", "json"},
                new String[] {"audit", in, "--html", out + "/audit.html", "--format", "json"},
                new String[] {"redact", in, "--out", out + "/redacted.jsonl", "--format", "json"},
                new String[] {"review", "sample", in, "-n", "50", "--out", out + "/sheet.csv"},
                new String[] {"curate", in, "--out", out + "/curated"});
        Files.createDirectories(Path.of(out));
        for (String[] command : commands) {
            Ran ran = Ran.of(command);
            assertThat(ran.code()).as(String.join(" ", command)).isBetween(0, 1);
            silent(command[0], ran.out());
            silent(command[0], ran.err());
        }
        try (Stream<Path> files = Files.walk(Path.of(out))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!DATA.contains(file.getFileName().toString())) {
                    silent(file.toString(), Files.readString(file));
                }
            }
        }
    }
}
