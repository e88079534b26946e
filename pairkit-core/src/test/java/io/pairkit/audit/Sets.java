package io.pairkit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Clean sets from real data, and files made of lines, for tests that plant one fault. */
final class Sets {
    private static final String[] CATEGORIES = {"sharing", "money", "time", "distance", "animals"};

    private Sets() {}

    /** Real questions with worked answers, 160 of them, which a person found free of faults; with categories. */
    static List<String> clean() {
        var lines = new ArrayList<String>();
        List<String> all = lines("gsm8k-1000.jsonl.gz");
        for (int i = 0; i < 160; i++) {
            lines.add(with(all.get(i), "category", CATEGORIES[i % 5]));
        }
        return lines;
    }

    /** A clean set with 40 refusals, 30 multi-hop pairs, some clarifications and redirections. */
    static List<String> kinds() {
        var lines = new ArrayList<String>();
        List<String> clean = clean();
        for (int i = 0; i < clean.size(); i++) {
            String line = with(clean.get(i), "kind", i % 8 == 5 ? "multi_hop" : "Answer");
            lines.add(i % 8 == 5 ? withRaw(line, "sources", "[\"guide.md#a" + i + "\", \"faq.md\"]") : line);
        }
        for (int i = 0; i < 80; i++) {
            String kind = i < 64 ? "refusal" : i < 72 ? "clarification" : "redirection";
            lines.add(Json.write(Json.object(
                    "question",
                    "Can you tell me about subject number " + i + " of the " + CATEGORIES[i % 5] + " office?",
                    "answer",
                    "Subject " + i + " is not something that this desk deals with, so there is nothing to say here.",
                    "category",
                    CATEGORIES[i % 5],
                    "kind",
                    kind)));
        }
        for (int i = 0; i < 8; i++) {
            lines.set(i, withRaw(with(clean.get(i), "kind", "multi-hop"), "sources", "[\"a.md\", \"b" + i + ".md\"]"));
        }
        return lines;
    }

    static List<String> lines(String resource) {
        try (InputStream in = new GZIPInputStream(Sets.class.getResourceAsStream(resource))) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The records of a resource of JSON lines. */
    static List<Object> records(String resource) {
        return lines(resource).stream().map(Sets::parsed).toList();
    }

    private static Object parsed(String json) {
        try {
            return Json.parse(json);
        } catch (Json.Malformed e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String with(String line, String name, String value) {
        return withRaw(line, name, Json.write(value));
    }

    static String withRaw(String line, String name, String json) {
        return line.substring(0, line.lastIndexOf('}')) + ", \"" + name + "\": " + json + "}";
    }

    static String pair(String question, String answer) {
        return Json.write(Json.object("question", question, "answer", answer, "category", "money"));
    }

    static Pairs file(Path folder, String name, List<String> lines) {
        return Pairs.read(write(folder, name, lines));
    }

    static Path write(Path folder, String name, List<String> lines) {
        try {
            Path file = folder.resolve(name);
            Files.writeString(file, String.join("\n", lines) + "\n");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a resource to a file so that it is read as a user's file is. */
    static Pairs resource(Path folder, String resource) {
        return Pairs.read(copy(folder, resource));
    }

    static Path copy(Path folder, String resource) {
        try (InputStream in = Sets.class.getResourceAsStream(resource)) {
            return Files.write(folder.resolve(resource), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Plan plan(String json) {
        return Plan.of(parsed(json));
    }

    static List<String> codes(List<Notice> notices) {
        return notices.stream().map(Notice::code).toList();
    }

    /** The one blocker there must be, and none else. */
    static Notice onlyBlocker(AuditReport report, String code) {
        assertThat(codes(report.blockers())).as(report.text()).containsExactly(code);
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_READY);
        return report.blockers().get(0);
    }

    static List<Long> linesOf(Notice notice) {
        return notice.examples().stream().map(at -> at.line()).toList();
    }

    static Pair any() {
        return Pair.of("Where is my order?", "Please give me its number, then I can look it up.");
    }
}
