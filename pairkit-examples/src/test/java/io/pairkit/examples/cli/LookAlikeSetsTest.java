package io.pairkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clean sets that look faulty to a naive check: none may be blocked, and each is blocked for what is put into it. */
class LookAlikeSetsTest {
    private static final int SIZE = 120;
    private static final List<String> THINGS = List.of(
            "router",
            "toaster",
            "kettle",
            "drill",
            "tent",
            "lamp",
            "sofa",
            "printer",
            "scanner",
            "monitor",
            "keyboard",
            "headset",
            "blender",
            "fan",
            "heater",
            "mirror",
            "rug",
            "desk",
            "chair",
            "pump",
            "helmet",
            "jacket");
    private static final List<String> TOWNS = List.of(
            "Lisbon", "Porto", "Ghent", "Turin", "Graz", "Cork", "Nantes", "Bilbao", "Leeds", "Bergen", "Tampere",
            "Brno");

    @TempDir
    Path folder;

    /** A question and its answer by number, what contradicts it or empty, and a wrong answer with the gate that it fails. */
    enum Kind {
        EMPTY_EXTRACTIONS(
                i -> "List the error codes of run " + i + " in " + town(i) + " as JSON: "
                        + (i % 2 == 0 ? "ERROR E" + (100 + i) : "all went well"),
                i -> i % 2 == 0 ? "[\"E" + (100 + i) + "\"]" : "[]",
                i -> "[\"E" + (100 + i) + "\"",
                "truth/json-answer"),
        LABELS_OF_A_LETTER(
                i -> "Is this about money? Case " + i + ": the " + thing(i) + " from " + town(i)
                        + (i % 3 == 0 ? " was charged twice" : " came late"),
                i -> i % 3 == 0 ? "y" : "n",
                i -> "",
                "coverage/no-final-answer"),
        PROSE_THAT_BEGINS_LIKE_JSON(
                i -> "How does half-written JSON look in the " + thing(i) + " of " + town(i) + ", run " + i + "?",
                i -> List.of(
                                "{\"incomplete\": is how it starts, and then line " + i + " just ends.",
                                "{} is the empty object, seen in run " + i + ".",
                                "[See page " + i + " of the manual] for the long form.",
                                "{\"name\": and nothing after it is what run " + i + " saw.")
                        .get(i % 4),
                i -> "{\"incomplete\": \"" + i + "\", \"rest\": [1, 2",
                "truth/json-answer"),
        SPANISH_SUPPORT(
                i -> "¿Cuánto tarda en llegar el pedido " + i + " (" + thing(i) + ") a " + town(i) + "?",
                i -> "La entrega del pedido " + i + " a " + town(i) + " suele tardar entre 3 y " + (4 + i % 5)
                        + " días laborables, según la provincia.",
                i -> "La entrega cuesta 3 + " + i + " = " + (4 + i) + " euros.",
                "truth/arithmetic"),
        STEPS_OF_A_SUM(
                i -> "A shop in " + town(i) + " packs " + (i + 2) + " crates of 7 " + thing(i)
                        + "s and has 3 loose ones. How many is that?",
                i -> "First multiply: " + (i + 2) + " * 7 = " + 7 * (i + 2) + ".\nThen add 3: " + 7 * (i + 2)
                        + " + 3 = " + (7 * i + 17) + ".\nThe answer is " + (7 * i + 17) + ".",
                i -> "First multiply: " + (i + 2) + " * 7 = " + (7 * i + 15) + ".\nThe answer is " + (7 * i + 15) + ".",
                "truth/arithmetic"),
        NUMBERS_IN_CODE(
                i -> "Write a line of Python that prints the " + thing(i) + " price " + i + " for " + town(i) + ".",
                i -> "```python\nprint(round(" + i + " * 1.19, 2))  # 19 = 100 * 0.19\n```",
                i -> "```python\nprint(round(" + i + " * 1.19, 2))\n",
                "truth/open-code-fence"),
        CITED_PASSAGES(
                i -> "Passage [1] The " + thing(i) + " works in " + town(i) + " opened in " + (1900 + i)
                        + ".\n\nWhen did the " + thing(i) + " works open?",
                i -> "According to passage [1], they opened in " + (1900 + i) + ".",
                i -> "",
                "coverage/no-final-answer"),
        SLOTS_IN_LOWER_CASE(
                i -> "I bought a " + thing(i) + " in " + town(i / 22) + ", shelf " + i
                        + ", and paid by card. For how many days can I send it back to you free of charge?",
                i -> "You have " + List.of(14, 30, 60).get(i % 3) + " days for the " + thing(i) + " from shelf " + i
                        + ".",
                i -> "",
                "coverage/no-final-answer");

        final IntFunction<String> prompt;
        final IntFunction<String> answer;
        final IntFunction<String> wrong;
        final String code;

        Kind(IntFunction<String> prompt, IntFunction<String> answer, IntFunction<String> wrong, String code) {
            this.prompt = prompt;
            this.answer = answer;
            this.wrong = wrong;
            this.code = code;
        }
    }

    private static String thing(int i) {
        return THINGS.get(i % THINGS.size());
    }

    private static String town(int i) {
        return TOWNS.get(i % TOWNS.size());
    }

    private static List<Map<String, @Nullable Object>> records(Kind kind) {
        var records = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < SIZE; i++) {
            records.add(Json.object("prompt", kind.prompt.apply(i), "completion", kind.answer.apply(i)));
        }
        return records;
    }

    private Map<String, List<Long>> blockers(List<? extends Map<String, ?>> records) throws Exception {
        Path set = folder.resolve("set.jsonl");
        Files.write(set, records.stream().map(Json::write).toList());
        Ran ran = Ran.of("audit", set.toString(), "--format", "json", "--quiet", "--examples", "all");
        var found = new LinkedHashMap<String, List<Long>>();
        for (Object blocker : (List<?>) ran.json().get("blockers")) {
            found.put(
                    String.valueOf(Json.at(blocker, "/code")),
                    ((List<?>) Json.at(blocker, "/examples"))
                            .stream()
                                    .map(example -> ((Number) Json.at(example, "/line")).longValue())
                                    .toList());
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_clean_set_is_ready(Kind kind) throws Exception {
        assertThat(blockers(records(kind))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_is_wrong_in_a_few_records_blocks_and_names_them(Kind kind) throws Exception {
        var records = records(kind);
        var random = new SplittableRandom(kind.ordinal());
        var lines = new ArrayList<Long>();
        for (int i = 0; i < 5; i++) {
            int at = 2 * (12 * i + random.nextInt(12));
            records.set(at, Json.object("prompt", kind.prompt.apply(at), "completion", kind.wrong.apply(at)));
            lines.add(at + 1L);
        }
        assertThat(blockers(records)).isEqualTo(Map.of(kind.code, lines));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SPANISH_SUPPORT", "STEPS_OF_A_SUM", "CITED_PASSAGES", "SLOTS_IN_LOWER_CASE", "LABELS_OF_A_LETTER"
            })
    void a_copy_that_says_another_thing_blocks_and_is_named(Kind kind) throws Exception {
        var records = records(kind);
        var lines = new ArrayList<Long>();
        for (int at : new int[] {7, 40, 81}) {
            String answer = kind.answer.apply(at);
            records.add(Json.object(
                    "prompt",
                    "Please, " + kind.prompt.apply(at),
                    "completion",
                    answer.equals("y") ? "n" : answer.equals("n") ? "y" : answer.replaceFirst("\\d+(?=\\D*$)", "77")));
            lines.add((long) records.size());
        }
        assertThat(blockers(records)).isEqualTo(Map.of("consistency/conflict", lines));
    }
}
