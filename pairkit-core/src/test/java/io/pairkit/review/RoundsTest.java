package io.pairkit.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {
    @Test
    void rounds_say_what_was_mended_what_broke_and_what_to_write() {
        Rounds rounds = Rounds.of(List.of(
                Map.of("round", 1, "id", "a", "category", "billing", "passed", false, "failure_mode", "asks twice"),
                Map.of("round", 1, "id", "b", "category", "billing", "passed", true),
                Map.of("round", 1, "id", "c", "category", "returns", "passed", false, "failure_mode", "wrong date"),
                Map.of("round", 2, "id", "a", "category", "billing", "passed", true),
                Map.of("round", 2, "id", "b", "category", "billing", "result", "fail", "failure_mode", "rude"),
                Map.of("round", 2, "id", "c", "category", "returns", "pass", "fail", "failure_mode", "wrong date"),
                Map.of("round", 10, "id", "c", "category", "returns", "failure_mode", "wrong date"),
                Map.of("round", 10, "id", "d", "category", "returns", "failure_mode", "wrong date"),
                Map.of("round", 10, "id", "e", "category", "billing", "failure_mode", "rude"),
                Map.of("round", 10, "id", "b", "category", "billing", "passed", 1)));

        assertThat(rounds.rounds()).extracting(Rounds.Round::name).containsExactly("1", "2", "10");
        assertThat(rounds.rounds().get(1))
                .isEqualTo(new Rounds.Round("2", 3, 2, Map.of("rude", 1, "wrong date", 1), 1, 1));
        assertThat(rounds.next())
                .containsExactly(
                        new Rounds.Next("returns", "wrong date", 2, 333), new Rounds.Next("billing", "rude", 1, 167));
        assertThat(rounds.toString()).contains("write 333 pairs in returns against \"wrong date\" (2 failures)");
    }

    private static List<Map<String, Object>> log(double[] train, double[] evaluation) {
        var entries = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < train.length; i++) {
            entries.add(Map.of("step", 100 * (i + 1), "loss", train[i]));
            entries.add(Map.of("step", 100 * (i + 1), "eval_loss", evaluation[i]));
        }
        return entries;
    }

    @Test
    void both_falling_is_learning() {
        LossLog read = LossLog.of(log(new double[] {2, 1.5, 1.2, 1}, new double[] {2.1, 1.7, 1.5, 1.4}));

        assertThat(read.state()).isEqualTo(LossLog.State.STILL_LEARNING);
        assertThat(read.means()).isEqualTo("still learning at step 400: evaluation loss is 1.400 and falls");
    }

    @Test
    void evaluation_up_while_training_falls_is_overfitting_from_the_best_step() {
        LossLog read = LossLog.of(log(new double[] {2, 1.5, 1.2, 0.9, 0.6}, new double[] {2.1, 1.7, 1.6, 1.7, 1.9}));

        assertThat(read.state()).isEqualTo(LossLog.State.OVERFITTING);
        assertThat(read.step()).isEqualTo(300);
    }

    @Test
    void evaluation_flat_is_a_plateau() {
        LossLog read = LossLog.of(List.of(Map.of(
                "log_history", log(new double[] {2, 1.5, 1.4, 1.3, 1.2}, new double[] {2.1, 1.7, 1.601, 1.6, 1.6}))));

        assertThat(read.state()).isEqualTo(LossLog.State.PLATEAU);
        assertThat(read.step()).isEqualTo(300);
    }

    @Test
    void two_evaluations_say_nothing() {
        assertThat(LossLog.of(log(new double[] {2, 1}, new double[] {2, 1})).state())
                .isEqualTo(LossLog.State.TOO_SHORT);
    }
}
