package io.pairkit.dedup;

import io.pairkit.Progress;
import io.pairkit.dedup.join.Disagreement;
import io.pairkit.dedup.join.SameQuestions;
import io.pairkit.dedup.join.Similarity;
import io.pairkit.dedup.text.Tokens;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** Finds the records that answer a question otherwise than earlier ones, and in what. */
final class Disagreements {
    private Disagreements() {}

    /**
     * Finds them.
     *
     * @param stays which records take part
     */
    static List<Conflict> find(NearDuplicates recipe, Corpus corpus, IntPredicate stays, Progress progress) {
        var questions = SameQuestions.of(
                new Join(recipe, corpus).compared(),
                recipe.threshold(),
                stays,
                Conflict.MOST_OTHERS,
                recipe.threads(),
                progress);
        return List.copyOf(questions.each(() -> sayer(recipe, corpus)));
    }

    private static SameQuestions.Says<Conflict> sayer(NearDuplicates recipe, Corpus corpus) {
        Similarity similarity =
                new Similarity(corpus.tokens(), recipe.shingles().n());
        Disagreement disagreement = new Disagreement(corpus.tokens());
        return (record, earlier, count) -> {
            List<Conflict.Other> others = Arrays.stream(earlier)
                    .mapToObj(other -> new Conflict.Other(
                            other,
                            similarity.of(record, other, Tokens.PROMPT),
                            similarity.of(record, other, Tokens.ANSWER),
                            Conflict.Kind.of(disagreement.of(record, other))))
                    .toList();
            Conflict.Kind gravest = others.stream()
                    .map(Conflict.Other::kind)
                    .max(Comparator.naturalOrder())
                    .orElse(Conflict.Kind.DIFFERENT);
            return new Conflict(record, others, count, gravest);
        };
    }
}
