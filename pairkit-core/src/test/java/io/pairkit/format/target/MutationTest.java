package io.pairkit.format.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Records broken at random: every target judges them and every conversion answers, whatever stands where. */
class MutationTest {
    private static final List<Object> ODD = Arrays.asList(
            null,
            true,
            0,
            -1,
            1.5,
            "",
            "x",
            "[]",
            "{}",
            "{\"a\":",
            List.of(),
            Map.of(),
            List.of("x"),
            List.of(1),
            Map.of("role", 1),
            List.of(Map.of()),
            Map.of("text", 1),
            List.of(List.of()),
            "<image>",
            "\ud800");

    @Test
    void no_record_makes_a_check_or_a_conversion_fail() throws Exception {
        List<Map<String, Object>> seeds = new ArrayList<>();
        for (TargetCasesTest.Case each : TargetCasesTest.read("reference-cases.jsonl")) {
            try {
                if (Json.parse(each.line()) instanceof Map<?, ?> map) {
                    seeds.add(copy(map));
                }
            } catch (Json.Malformed e) {
                // lines that are no JSON never reach a target
            }
        }
        List<Target> targets = Targets.all();
        for (long seed = 0; seed < 3000; seed++) {
            var random = new SplittableRandom(seed);
            @SuppressWarnings("unchecked")
            var record = (Map<String, Object>) mutated(seeds.get(random.nextInt(seeds.size())), random, 0);
            for (int i = 0; i < 5; i++) {
                Target target = targets.get(random.nextInt(targets.size()));
                try {
                    target.check(record);
                    for (Map<String, Object> made :
                            Conversion.to(target).convert(record).records()) {
                        assertThat(target.takes(made))
                                .as("seed %s, %s: %s", seed, target, Json.write(record))
                                .isTrue();
                    }
                } catch (RuntimeException | StackOverflowError e) {
                    throw new AssertionError("seed " + seed + ", " + target + ": " + Json.write(record), e);
                }
            }
        }
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    private static Object mutated(Object value, SplittableRandom random, int depth) {
        if (depth > 0 && random.nextInt(12) == 0) {
            return ODD.get(random.nextInt(ODD.size()));
        }
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, each) -> {
                if (random.nextInt(15) > 0) {
                    copy.put(String.valueOf(key), mutated(each, random, depth + 1));
                }
            });
            return copy;
        }
        if (value instanceof List<?> list) {
            var copy = new ArrayList<Object>();
            for (Object each : list) {
                int times = random.nextInt(10) == 0 ? random.nextInt(3) : 1;
                for (int i = 0; i < times; i++) {
                    copy.add(mutated(each, random, depth + 1));
                }
            }
            return copy;
        }
        return value;
    }
}
