package io.pairkit.format.wire;

import io.pairkit.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns an example of one kind into one of another, as far as that makes sense. */
final class Kinds {
    /** Fields that some loader would take for its own. */
    private static final Set<String> READ_BY_LOADERS = Set.of(
            "messages",
            "interactions",
            "conversations",
            "contents",
            "prompt",
            "completion",
            "completions",
            "chosen",
            "rejected",
            "label",
            "labels",
            "text",
            "instruction",
            "input",
            "output",
            "system",
            "history",
            "segments",
            "images",
            "videos",
            "audios",
            "tools",
            "weight",
            "kto_tag",
            "mask",
            "type",
            "parallel_tool_calls");

    private Kinds() {}

    /** A conversation that ends with an answer. */
    static Optional<Example> chat(Example example, Ledger ledger) {
        return switch (example.kind()) {
            case CHAT -> labelled(example, ledger).flatMap(chat -> untilAnswer(chat, ledger));
            case PREFERENCE -> {
                ledger.add(LossKind.PREF_REJ, "", "the worse answer");
                var turns = new ArrayList<>(example.turns());
                turns.addAll(example.chosen());
                yield untilAnswer(example.kind(Example.Kind.CHAT).turns(turns).sides(List.of(), List.of()), ledger);
            }
            case STEPS -> {
                ledger.add(LossKind.STEP, "/labels", example.steps().size() + " labels of steps");
                Turn answer = example.turns().get(1);
                yield Optional.of(example.kind(Example.Kind.CHAT)
                        .turns(List.of(example.turns().get(0), answer.text(answer.text()))));
            }
            case SEGMENTS -> {
                ledger.add(LossKind.TEMPLATE, "/segments", "segments became turns of user and assistant");
                yield untilAnswer(example.kind(Example.Kind.CHAT), ledger);
            }
            case PROMPT -> {
                ledger.skip("the record has no answer to train");
                yield Optional.empty();
            }
            case TEXT -> {
                ledger.skip("a text has no turns");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Example> labelled(Example example, Ledger ledger) {
        if (Boolean.FALSE.equals(example.label())) {
            ledger.add(
                    LossKind.LABEL,
                    "/label",
                    "the record",
                    "its answer is labelled as a bad one; only good answers are trained");
            return Optional.empty();
        }
        if (example.label() != null) {
            ledger.add(LossKind.LABEL_GOOD, "/label", "the label true");
        }
        return Optional.of(example);
    }

    /** Cuts what follows the last answer. */
    private static Optional<Example> untilAnswer(Example example, Ledger ledger) {
        List<Turn> turns = example.turns();
        int last = turns.size() - 1;
        while (last >= 0 && !turns.get(last).is(Role.ASSISTANT)) {
            last--;
        }
        if (last < 0) {
            ledger.skip("the record has no answer to train");
            return Optional.empty();
        }
        for (Turn turn : turns.subList(last + 1, turns.size())) {
            ledger.add(LossKind.TURNS, turn.pointer(), "a turn after the last answer");
        }
        return Optional.of(example.turns(turns.subList(0, last + 1)));
    }

    /** A preference of one answer each, or a conversation that ends with an answer, without its label. */
    static Optional<Example> preferenceOrChat(Example example, Ledger ledger) {
        return example.kind() == Example.Kind.PREFERENCE
                ? preference(example, ledger).flatMap(each -> oneAnswerEach(each, ledger))
                : chat(example.label(null), ledger);
    }

    static Optional<Example> preference(Example example, Ledger ledger) {
        if (example.kind() != Example.Kind.PREFERENCE) {
            ledger.skip("the record has no worse answer to compare with");
            return Optional.empty();
        }
        if (example.chosen().isEmpty() || example.rejected().isEmpty()) {
            ledger.skip("one side of the record is empty");
            return Optional.empty();
        }
        if (example.turns().stream().anyMatch(turn -> turn.pointer().startsWith("/chosen"))) {
            ledger.add(LossKind.PREF_IMPLICIT, "/chosen", "the prompt was told apart from the answers");
        }
        return Optional.of(example);
    }

    /** Keeps the last answer of each side, for targets that take one turn; what stands before it must be the same. */
    static Optional<Example> oneAnswerEach(Example example, Ledger ledger) {
        List<Turn> better = example.chosen();
        List<Turn> worse = example.rejected();
        Turn good = better.get(better.size() - 1);
        Turn bad = worse.get(worse.size() - 1);
        if (!good.is(Role.ASSISTANT) || !bad.is(Role.ASSISTANT)) {
            ledger.skip("a side does not end with an answer");
            return Optional.empty();
        }
        for (List<Turn> side : List.of(better, worse)) {
            for (Turn turn : side.subList(0, side.size() - 1)) {
                ledger.add(LossKind.TURNS, turn.pointer(), "a turn before the answer in one side only");
            }
        }
        return Optional.of(example.sides(List.of(good), List.of(bad)));
    }

    /** Up to the last question; the answer, if any, is left out. */
    static Optional<Example> prompt(Example example, boolean mayEndWithTool, Ledger ledger) {
        List<Turn> turns = example.turns();
        if (example.kind() == Example.Kind.TEXT || example.kind() == Example.Kind.SEGMENTS) {
            ledger.skip("the record has no question");
            return Optional.empty();
        }
        int last = turns.size() - 1;
        while (last >= 0
                && !turns.get(last).is(Role.USER)
                && !(mayEndWithTool && turns.get(last).is(Role.TOOL))) {
            last--;
        }
        if (last < 0) {
            ledger.skip("the record has no question");
            return Optional.empty();
        }
        return Optional.of(example.kind(Example.Kind.PROMPT).turns(turns.subList(0, last + 1)));
    }

    /** Keeps other fields where the target passes over what it does not know. */
    static void keepExtras(Example example, Map<String, @Nullable Object> record, Ledger ledger) {
        example.extras().forEach((key, value) -> {
            if (READ_BY_LOADERS.contains(key) || record.containsKey(key)) {
                dropped(example, key, ledger);
            } else {
                record.put(key, value);
            }
        });
        sampleWeight(example, ledger);
    }

    static void dropExtras(Example example, Ledger ledger) {
        example.extras().keySet().forEach(key -> dropped(example, key, ledger));
        sampleWeight(example, ledger);
    }

    private static void sampleWeight(Example example, Ledger ledger) {
        if (example.weight() != null) {
            ledger.add(
                    LossKind.WEIGHT_SCALE,
                    "/weight",
                    "weight " + example.weight() + " of the record",
                    "the target has no weight of a record");
        }
    }

    static void dropped(Example example, String key, Ledger ledger) {
        LossKind kind = key.equals("parallel_tool_calls") || key.equals("tool_choice")
                ? LossKind.PARALLEL
                : example.kind() == Example.Kind.PROMPT ? LossKind.META_GRADER : LossKind.META;
        ledger.add(kind, "/" + io.pairkit.Json.step(key), "the field " + key);
    }

    static void dropTools(Example example, Ledger ledger) {
        if (!example.tools().isEmpty()) {
            ledger.add(LossKind.TOOLDEF, "/tools", example.tools().size() + " definitions of tools");
        }
    }
}
