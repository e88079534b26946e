package io.pairkit.format.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document of seeds, InstructLab's qna.yaml: many questions with their answers, each perhaps about a passage. */
final class Seeds {
    private static final String SEEDS = "seed_examples";

    private Seeds() {}

    static boolean isDocument(Map<String, @Nullable Object> record) {
        return record.get(SEEDS) instanceof List<?>;
    }

    /** Returns a record for each question, with the fields that all of them share. What is no seed has no question either. */
    static List<Map<String, @Nullable Object>> records(Map<String, @Nullable Object> document) {
        var records = new ArrayList<Map<String, @Nullable Object>>();
        if (document.get(SEEDS) instanceof List<?> seeds) {
            for (Object seed : seeds) {
                Map<?, ?> one = seed instanceof Map<?, ?> map ? map : Map.of();
                questions(one).forEach(question -> records.add(record(document, one, question)));
            }
        }
        return records;
    }

    /** Of knowledge several to a passage; of a skill the seed is the question. */
    private static List<Map<?, ?>> questions(Map<?, ?> seed) {
        var questions = new ArrayList<Map<?, ?>>();
        if (seed.get("questions_and_answers") instanceof List<?> several) {
            several.forEach(one -> questions.add(one instanceof Map<?, ?> question ? question : Map.of()));
        } else {
            questions.add(seed);
        }
        return questions;
    }

    private static Map<String, @Nullable Object> record(
            Map<String, @Nullable Object> document, Map<?, ?> seed, Map<?, ?> question) {
        var record = new LinkedHashMap<String, @Nullable Object>();
        copy(question, "question", record, "instruction");
        copy(seed, "context", record, "input");
        copy(question, "answer", record, "output");
        document.forEach((key, value) -> {
            if (!key.equals(SEEDS)) {
                record.putIfAbsent(key, value);
            }
        });
        return record;
    }

    private static void copy(Map<?, ?> from, String name, Map<String, @Nullable Object> to, String as) {
        Object value = from.get(name);
        if (value != null) {
            to.put(as, value);
        }
    }
}
