package io.pairkit.dedup;

import io.pairkit.Excerpt;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.dedup.join.Similarity;
import io.pairkit.dedup.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Puts results into words and tables. */
final class Explanations {
    private Explanations() {}

    static Sheet explain(Pairs pairs, Removal removal) {
        Map<Integer, Pair> both = Reader.read(pairs, new TreeSet<>(List.of(removal.removed(), removal.kept())));
        Pair removed = Objects.requireNonNull(both.get(removal.removed()));
        Pair kept = Objects.requireNonNull(both.get(removal.kept()));
        var lines = new ArrayList<String>();
        lines.add("removed  " + place(removed, removal.removed()));
        lines.add("for      " + place(kept, removal.kept()));
        lines.add("as       " + removal.verdict().label() + ", prompt " + number(removal.prompt()) + ", answer "
                + number(removal.answer()) + "; [removed|kept]");
        lines.addAll(Sheet.wrapped("prompt   ", new Alignment(removed.prompt(), kept.prompt()).marked(150)));
        lines.addAll(Sheet.wrapped("answer   ", new Alignment(removed.answer(), kept.answer()).marked(150)));
        return Sheet.of(lines);
    }

    private static String place(Pair pair, int ordinal) {
        return pair.origin().line() == 0 ? "record " + ordinal : pair.origin().toString();
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** At each threshold: how many go, for how many, and the one that is nearest to staying. */
    static Sheet explorer(
            NearDuplicates recipe, Corpus corpus, int[] order, Pairs pairs, Progress progress, double... thresholds) {
        var nearest = new ArrayList<int[]>();
        var counts = new ArrayList<int[]>();
        var wanted = new TreeSet<Integer>();
        for (double threshold : thresholds) {
            int[] because = new Join(recipe.threshold(threshold), corpus)
                    .decide(order, progress)
                    .leaders()
                    .because();
            int[] least = nearest(recipe, corpus, because);
            nearest.add(least);
            counts.add(new int[] {
                (int) IntStream.of(because).filter(kept -> kept >= 0).count(),
                (int) IntStream.of(because).filter(kept -> kept >= 0).distinct().count()
            });
            for (int record : least) {
                wanted.add(record);
            }
        }
        Map<Integer, Pair> read = Reader.read(pairs, wanted);
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < thresholds.length; i++) {
            String example = "";
            if (nearest.get(i).length == 2) {
                Pair left = Objects.requireNonNull(read.get(nearest.get(i)[0]));
                Pair right = Objects.requireNonNull(read.get(nearest.get(i)[1]));
                Alignment texts = recipe.on() == Field.ANSWER || left.prompt().equals(right.prompt())
                        ? new Alignment(left.answer(), right.answer())
                        : new Alignment(left.prompt(), right.prompt());
                example = Excerpt.of(texts.marked(24), Sheet.COLUMNS);
            }
            rows.add(List.of(number(thresholds[i]), "" + counts.get(i)[0], "" + counts.get(i)[1], example));
        }
        return Sheet.table(List.of("threshold", "removed", "for", "the nearest to staying"), rows);
    }

    /** Returns the removed record with the least similarity and the one for which it goes; empty if none goes. */
    private static int[] nearest(NearDuplicates recipe, Corpus corpus, int[] because) {
        Similarity similarity =
                new Similarity(corpus.tokens(), recipe.shingles().n());
        int[] nearest = {};
        double least = 2;
        for (int record = 0; record < because.length; record++) {
            int kept = because[record];
            if (kept >= 0) {
                double shared = Math.min(
                        recipe.on().prompt() ? similarity.of(record, kept, Tokens.PROMPT) : 1,
                        recipe.on().answer() ? similarity.of(record, kept, Tokens.ANSWER) : 1);
                if (shared < least) {
                    least = shared;
                    nearest = new int[] {record, kept};
                }
            }
        }
        return nearest;
    }
}
