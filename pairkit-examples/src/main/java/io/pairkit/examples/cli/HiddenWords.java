package io.pairkit.examples.cli;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.privacy.Detectors;
import io.pairkit.privacy.Hit;
import io.pairkit.privacy.Privacy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that are part of a secret, told by the text that they stand in: by itself {@code hunter22} is a word like any other.
 */
final class HiddenWords {
    private static final Privacy SECRETS = Privacy.of(Detectors.secrets());

    private final Map<String, String> kinds = new HashMap<>(); // of each secret

    private HiddenWords() {}

    /** Returns the secrets in some texts. */
    static HiddenWords of(String... texts) {
        var hidden = new HiddenWords();
        for (String text : texts) {
            for (Hit hit : SECRETS.find(text)) {
                int from = text.offsetByCodePoints(0, hit.start());
                hidden.kinds.put(text.substring(from, text.offsetByCodePoints(from, hit.length())), hit.kind());
            }
        }
        return hidden;
    }

    /** Returns what is hidden in some records of an input, by ordinal; one more pass over the input unless none is wanted. */
    static Map<Integer, HiddenWords> of(Pairs pairs, BitSet records, Progress progress) {
        var all = new HashMap<Integer, HiddenWords>();
        if (!records.isEmpty()) {
            pairs.process(1, progress, pair -> pair, (int ordinal, Pair pair, Pair same) -> {
                if (records.get(ordinal)) {
                    all.put(ordinal, of(pair.prompt(), pair.answer()));
                }
            });
        }
        return all;
    }

    /** Returns pairs of words that stand in the same place, with {@code [KIND]} for both where one is part of a secret. */
    List<List<String>> in(List<List<String>> words) {
        if (kinds.isEmpty()) {
            return words;
        }
        var shown = new ArrayList<List<String>>();
        for (List<String> both : words) {
            String kind = kinds.entrySet().stream()
                    .filter(secret -> both.stream().anyMatch(word -> isPart(word, secret.getKey())))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
            shown.add(
                    kind.isEmpty()
                            ? both
                            : both.stream().map(word -> "[" + kind + "]").toList());
        }
        return shown;
    }

    private static boolean isPart(String word, String secret) {
        return word.length() > 2 && (word.contains(secret) || secret.contains(word));
    }
}
