package io.pairkit.examples.cli;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.dedup.Difference;
import io.pairkit.dedup.Field;
import io.pairkit.dedup.Variant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words in which slot variants differ: read from their texts in one more pass, since no text is kept. */
final class Differing {
    private Differing() {}

    private record Texts(String prompt, String answer) {}

    static Map<Variant, List<List<String>>> words(Pairs pairs, List<Variant> variants, Field on, Progress progress) {
        var wanted = new BitSet();
        for (Variant variant : variants) {
            wanted.set(variant.record());
            wanted.set(variant.near());
        }
        var texts = new HashMap<Integer, Texts>();
        if (!variants.isEmpty()) {
            pairs.process(1, progress, pair -> pair, (int ordinal, Pair pair, Pair same) -> {
                if (wanted.get(ordinal)) {
                    texts.put(ordinal, new Texts(pair.prompt(), pair.answer()));
                }
            });
        }
        var differing = new HashMap<Variant, List<List<String>>>();
        for (Variant variant : variants) {
            differing.put(variant, between(texts.get(variant.near()), texts.get(variant.record()), on));
        }
        return differing;
    }

    private static List<List<String>> between(@Nullable Texts near, @Nullable Texts record, Field on) {
        if (near == null || record == null) {
            throw new IllegalStateException("a slot variant was not found again in the input");
        }
        var words = new ArrayList<List<String>>();
        if (on != Field.ANSWER) {
            add(words, near.prompt(), record.prompt());
        }
        if (on != Field.PROMPT) {
            add(words, near.answer(), record.answer());
        }
        return HiddenWords.of(near.prompt(), near.answer(), record.prompt(), record.answer())
                .in(words);
    }

    private static void add(List<List<String>> words, String near, String record) {
        for (Difference each : Difference.between(near, record)) {
            words.add(List.of(each.left(), each.right()));
        }
    }
}
