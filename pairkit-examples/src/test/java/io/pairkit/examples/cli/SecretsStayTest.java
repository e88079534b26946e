package io.pairkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            "records.jsonl",
            "fold-1.jsonl",
            "fold-2.jsonl",
            "fold-3.jsonl",
            "in.jsonl");

    private static final List<String> ATTRIBUTES = List.of(
            "id",
            "kind",
            "mode",
            "category",
            "label",
            "language",
            "author",
            "annotator",
            "source",
            "split",
            "round",
            "failure_mode",
            "difficulty",
            "review",
            "ticket_id",
            "document_id",
            "customer_id",
            "conversation_id",
            "extra");

    private final List<String> told = new ArrayList<>();
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

    private String password() {
        String password = "Zq" + random.nextInt(10, 99) + "-Wt" + random.nextInt(1000, 9999) + "k";
        keys.add("    " + password); // as long as a key, so that the same part is looked for
        return password;
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
        for (String field : ATTRIBUTES) {
            for (int i = 0; i < 2; i++) {
                lines.add(Json.write(
                        Json.object("prompt", "Why " + field + i + "?", "completion", "So " + i, field, key())));
            }
        }
        String customer = key();
        for (int i = 0; i < 12; i++) {
            lines.add(Json.write(Json.object(
                    "id", "c" + i, "prompt", "Ask " + i * 17, "completion", "As " + i, "customer_id", customer)));
        }
        String session = key();
        for (int i = 0; i < 12; i++) {
            lines.add(Json.write(Json.object(
                    "id", "s" + i, "prompt", "Tell " + i * 19, "completion", "To " + i, "session_key", session)));
        }
        lines.add(Json.write(Json.object("prompt", "A field?", "completion", "Named.", key(), "x")));
        lines.add(
                Json.write(Json.object("prompt", "Sources?", "completion", "Two.", "sources", List.of(key(), key()))));
        lines.add(Json.write(Json.object("system", "Use " + key(), "prompt", "Who?", "completion", "I.")));
        lines.add("{\"messages\":[{\"role\":\"system\",\"content\":\"" + key()
                + "\"},{\"role\":\"user\",\"content\":\"go\"},"
                + "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"" + key()
                + "\",\"type\":\"function\",\"function\":{\"name\":\"" + key()
                + "\",\"arguments\":\"{\\\"token\\\":\\\""
                + key() + "\\\",\\\"" + key() + "\\\":1}\"}}]}]}");
        lines.add(Json.write(Json.object(
                "prompt", "Open it", "completion", "Here: postgres://app:" + password() + "@db.acme.io/x")));
        lines.add(Json.write(Json.object("prompt", "the password is " + password() + ".", "completion", "Noted.")));
        String near = "when the nightly job starts it reads the file and logs in, the password is ";
        lines.add(Json.write(Json.object("prompt", near + password(), "completion", "It then goes on as before")));
        lines.add(Json.write(Json.object("prompt", near + password(), "completion", "It then goes on as before")));
        lines.add(
                Json.write(Json.object("prompt", "Note?", "completion", "Yes", "category", "password: " + password())));
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

    private String plan() throws IOException {
        return Files.writeString(
                        place.resolve("plan.json"),
                        Json.write(Json.object(
                                "useCase",
                                "support " + key(),
                                "terms",
                                List.of(key()),
                                "categories",
                                Map.of(key(), Map.of("min", 30)),
                                "labels",
                                List.of(key()))))
                .toString();
    }

    /** Returns rule files and schemas that hold a key: as a name, as a value, broken, and such that all records miss them. */
    private List<String> rules() {
        return List.of(
                "{\"%s\":1}",
                "{\"task\":\"%s\"}",
                "{\"except\":[\"%s\"]}",
                "{\"only\":[\"%s\"]}",
                "{\"severity\":{\"%s\":\"error\"}}",
                "{\"severity\":{\"pair/answer-too-short\":\"%s\"}}",
                "{\"conditions\":{\"%s\":0.1}}",
                "{\"conditions\":{\"pair/answer-too-short\":\"%s\"}}",
                "{\"answerSchema\":\"%s\"}",
                "{\"answerSchema\":{\"const\":\"%s\"}}",
                "{\"answerSchema\":{\"enum\":[\"%s\"]}}",
                "{\"answerSchema\":{\"pattern\":\"%s\"}}",
                "{\"answerSchema\":{\"pattern\":\"(%s\"}}",
                "{\"answerSchema\":{\"type\":\"object\",\"required\":[\"%s\"]}}",
                "{\"answerSchema\":{\"$ref\":\"#/%s\"}}",
                "{broken %s",
                "task: [ %s",
                "%s");
    }

    private List<String> schemas() {
        return List.of(
                "{\"required\":[\"%s\"]}",
                "{\"properties\":{\"prompt\":{\"const\":\"%s\"}}}",
                "{\"properties\":{\"prompt\":{\"enum\":[\"%s\"]},\"completion\":{\"maxLength\":1}}}",
                "{\"properties\":{\"id\":{\"pattern\":\"%s\"}}}",
                "{\"additionalProperties\":false,\"properties\":{\"%s\":{}}}",
                "{\"propertyNames\":{\"maxLength\":3}}",
                "{\"type\":\"%s\"}",
                "{\"not\":{\"const\":\"%s\"},\"minProperties\":99}",
                "{\"%s\"");
    }

    @Test
    void no_rule_file_schema_or_baseline_makes_a_command_tell_a_key() throws IOException {
        String in = input();
        int number = 0;
        for (String format : List.of("text", "json", "sarif")) {
            for (String body : rules()) {
                Path file = place.resolve("rules" + number++ + (body.startsWith("{") ? ".json" : ".yaml"));
                Files.writeString(file, body.formatted(key()));
                judge("validate", in, "--rules", file.toString(), "--format", format);
            }
            for (String body : schemas()) {
                Path file = Files.writeString(place.resolve("schema" + number++ + ".json"), body.formatted(key()));
                judge("validate", in, "--schema", file.toString(), "--format", format);
                judge("validate", in, "--answer-schema", file.toString(), "--format", format);
            }
        }
        Path known = place.resolve("known.json");
        judge("validate", in, "--baseline", known.toString());
        silent("the baseline", Files.readString(known));
        assertThat(Ran.of("validate", in, "--baseline", known.toString(), "--format", "json")
                        .out())
                .contains("\"findings\":[]");
        judge("redact", in, "--out", place.resolve("x.jsonl").toString(), "--" + key());
        judge("redact", in, "--out", place.resolve("x.jsonl").toString(), "--kinds", key());
        judge(key());
        assertThat(told).isEmpty();
    }

    private void judge(String... command) {
        Ran ran = Ran.of(command);
        assertThat(ran.code()).as(String.join(" ", command)).isBetween(0, 2);
        silent(String.join(" ", command), ran.out());
        silent(String.join(" ", command), ran.err());
    }

    private void silent(String where, String text) {
        for (String key : keys) {
            String part = key.substring(4, Math.min(20, key.length())).toLowerCase(Locale.ROOT);
            int at = text.toLowerCase(Locale.ROOT).indexOf(part);
            if (at >= 0) {
                told.add(
                        where + ": …" + text.substring(Math.max(0, at - 80), at).replace('\n', ' ') + "⟨" + part + "⟩");
            }
        }
    }

    @Test
    void no_command_tells_a_key() throws IOException {
        String in = input();
        String out = place.resolve("out").toString();
        String named = Files.copy(Path.of(in), place.resolve(key() + ".jsonl")).toString();
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
                new String[] {"dedup", in, "--out", out + "/dedup-text", "--threshold", "0.6", "--slot-guard", "on"},
                new String[] {"dedup", in, "--against", in, "--out", out + "/against", "--format", "json"},
                new String[] {"index", "add", out + "/index", in},
                new String[] {"index", "find", out + "/index", in, "--format", "json"},
                new String[] {"split", in, "--out", out + "/split", "--format", "json"},
                new String[] {
                    "split",
                    in,
                    "--out",
                    out + "/keyed",
                    "--group-by",
                    "customer_id,ticket_id",
                    "--stratify",
                    "category,author",
                    "--cover",
                    "label,extra",
                    "--near-duplicates",
                    "0.8",
                    "--fail-on",
                    "never"
                },
                new String[] {
                    "split",
                    in,
                    "--group-by",
                    "customer_id,ticket_id",
                    "--stratify",
                    "category",
                    "--cover",
                    "label",
                    "--diagnose"
                },
                new String[] {"split", in, "--out", out + "/folds", "--folds", "3", "--stratify", "extra"},
                new String[] {"validate", in, "--names", "on", "--format", "json"},
                new String[] {"validate", in, "--fix", "--out", out + "/repaired"},
                new String[] {"validate", in, "--target", "openai-chat-sft"},
                new String[] {"audit", in, "--plan", plan(), "--group-by", "customer_id", "--eval", in},
                new String[] {"audit", in, "--against-traffic", in, "--format", "json", "--examples", "all"},
                new String[] {"audit", in, "--html", out + "/audit.html", "--format", "json"},
                new String[] {"redact", in, "--out", out + "/redacted.jsonl", "--format", "json"},
                new String[] {"review", "sample", in, "-n", "50", "--out", out + "/sheet.csv"},
                new String[] {"split", in, "--out", out + "/sessions", "--group-by", "session_key", "--fail-on", "never"
                },
                new String[] {"validate", named, "--format", "json"},
                new String[] {"dedup", named, "--out", out + "/named", "--format", "json"},
                new String[] {"split", named, "--out", out + "/named-split", "--format", "json", "--fail-on", "never"},
                new String[] {"curate", in, "--out", out + "/curated"});
        Files.createDirectories(Path.of(out));
        for (String[] command : commands) {
            Ran ran = Ran.of(command);
            assertThat(ran.code()).as(String.join(" ", command)).isBetween(0, 1);
            silent(String.join(" ", command), ran.out());
            silent(String.join(" ", command), ran.err());
        }
        try (Stream<Path> files = Files.walk(Path.of(out))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean index = file.startsWith(Path.of(out, "index")); // keeps the texts that it compares
                if (!index && !DATA.contains(file.getFileName().toString())) {
                    silent(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        assertThat(told).isEmpty();
    }
}
