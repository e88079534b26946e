package io.pairkit.validate;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.Unreadable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One run of a validation: counts on the calling thread what the workers found. */
final class Run implements Pairs.Sink<Validation.Judged> {
    private final Validation recipe;
    private final Pairs pairs;
    private final Consumer<? super Finding> findings;
    private final Map<String, long[]> byCode = new TreeMap<>();
    private final long[] bySeverity = new long[Severity.values().length];
    private final long[] broken;
    private final BitSet invalid = new BitSet();
    private final RepeatedIds ids = new RepeatedIds();
    private final LengthBias lengths = new LengthBias();
    private long readable;
    private long unreadable;
    private long suppressed;
    private long known;

    Run(Validation recipe, Pairs pairs, Consumer<? super Finding> findings) {
        this.recipe = recipe;
        this.pairs = pairs;
        this.findings = findings;
        this.broken = new long[recipe.conditions().size()];
    }

    Checked run(Progress progress) {
        pairs.process(recipe.threads(), progress, recipe::judge, this);
        if (readable + unreadable == 0 && !byCode.containsKey("file/empty")) {
            hand(Finding.error("file/empty", "there is no record in the input")
                    .requirements(List.of(Rows.FORMAT))
                    .fix("check that this is the input you meant"));
        }
        lengths.finding().ifPresent(this::hand);
        var conditions = new ArrayList<Condition.Result>();
        for (int i = 0; i < broken.length; i++) {
            conditions.add(new Condition.Result(recipe.conditions().get(i), broken[i], readable));
        }
        return new Checked(
                recipe, pairs, readable, unreadable, suppressed, known, invalid, byCode, bySeverity, conditions);
    }

    @Override
    public void pair(int ordinal, Pair pair, Validation.Judged judged) {
        readable++;
        ids.meet(pair).ifPresent(this::hand);
        lengths.meet(pair);
        suppressed += judged.suppressed();
        known += judged.known();
        List<Finding> found = judged.findings();
        if (found.isEmpty()) {
            return;
        }
        for (Finding finding : found) {
            hand(finding);
            if (finding.severity() == Severity.ERROR) {
                invalid.set(ordinal);
            }
        }
        for (int i = 0; i < broken.length; i++) {
            List<String> codes = recipe.conditions().get(i).codes();
            if (found.stream().anyMatch(finding -> codes.contains(finding.code()))) {
                broken[i]++;
            }
        }
    }

    @Override
    public void unreadable(Unreadable piece) {
        unreadable++;
        if (recipe.baseline().knows(piece)) {
            known++;
        } else {
            hand(piece.finding());
        }
    }

    @Override
    public void note(Finding finding) {
        hand(finding);
    }

    private void hand(Finding finding) {
        byCode.computeIfAbsent(finding.code(), none -> new long[1])[0]++;
        bySeverity[finding.severity().ordinal()]++;
        findings.accept(finding);
    }
}
