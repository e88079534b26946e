package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.Json;
import io.pairkit.Links;
import io.pairkit.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Turns of real conversations as records, and which of them resemble each other, by comparing all of them. */
final class Conversations {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    final List<String> conversation = new ArrayList<>();
    final List<String> scenario = new ArrayList<>();
    final List<String> text = new ArrayList<>();

    /** Reads a file of Taskmaster-4: a record for each user turn that the assistant answers. */
    static Conversations read(InputStream stream) throws IOException, Json.Malformed {
        byte[] bytes = new GZIPInputStream(stream).readAllBytes();
        var all = new Conversations();
        for (Object each : (List<?>) Json.parse(bytes, 0, bytes.length, new ArrayList<>())) {
            var dialogue = (Map<?, ?>) each;
            Map<?, ?> before = Map.of();
            for (Object turn : (List<?>) dialogue.get("utterances")) {
                var now = (Map<?, ?>) turn;
                boolean isAnswer = "assistant".equalsIgnoreCase(String.valueOf(now.get("speaker")));
                if (isAnswer && "user".equalsIgnoreCase(String.valueOf(before.get("speaker")))) {
                    all.conversation.add(String.valueOf(dialogue.get("conversation_id")));
                    all.scenario.add(String.valueOf(dialogue.get("scenario")));
                    all.text.add(String.valueOf(before.get("text")));
                }
                before = now;
            }
        }
        return all;
    }

    Catalog catalog() {
        var draft = new Catalog.Draft("conversation_id", "scenario");
        for (int i = 0; i < text.size(); i++) {
            long content = (conversation.get(i) + text.get(i)).hashCode() * 0x9E3779B97F4A7C15L + i;
            draft.add(new Catalog.Entry(
                    new Origin("data.json", i + 1, 0),
                    content,
                    Optional.empty(),
                    List.of(List.of(conversation.get(i)), List.of(scenario.get(i)))));
        }
        return draft.build();
    }

    /** Returns all pairs of records whose sets of three consecutive words have at least this Jaccard index. */
    Links links(double threshold) {
        var numbers = new LinkedHashMap<Set<String>, Integer>();
        int[] textOf = text.stream()
                .mapToInt(each -> numbers.computeIfAbsent(shingles(each), set -> numbers.size()))
                .toArray();
        List<Set<String>> sets = List.copyOf(numbers.keySet());
        var left = new ArrayList<Integer>();
        var right = new ArrayList<Integer>();
        var similarity = new ArrayList<Double>();
        for (int a = 0; a < sets.size(); a++) {
            for (int b = a + 1; b < sets.size(); b++) {
                int least = Math.min(sets.get(a).size(), sets.get(b).size());
                int most = Math.max(sets.get(a).size(), sets.get(b).size());
                if (least >= threshold * most) {
                    int shared = 0;
                    for (String shingle : sets.get(a)) {
                        shared += sets.get(b).contains(shingle) ? 1 : 0;
                    }
                    double jaccard = (double) shared / (least + most - shared);
                    if (jaccard >= threshold) {
                        left.add(a);
                        right.add(b);
                        similarity.add(jaccard);
                    }
                }
            }
        }
        return Links.ofTexts(
                new Links.Basis(threshold, "prompt", true, "words:3"),
                textOf,
                sets.size(),
                left.stream().mapToInt(i -> i).toArray(),
                right.stream().mapToInt(i -> i).toArray(),
                similarity.stream().mapToDouble(d -> d).toArray());
    }

    private static Set<String> shingles(String text) {
        var words = new ArrayList<String>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(word.group()));
        var shingles = new HashSet<String>();
        for (int i = 0; i + 3 <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + 3)));
        }
        if (shingles.isEmpty()) {
            shingles.add(String.join(" ", words));
        }
        return shingles;
    }
}
