package io.pairkit.format.wire;

import io.pairkit.Json;
import io.pairkit.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Preferences, labelled answers, prompts and steps. */
final class Preferences {
    private Preferences() {}

    /** {@code input, preferred_output, non_preferred_output}. */
    static Wire openAi(String name, ChatWriter chat) {
        return Wire.of(
                name,
                Example.Kind.PREFERENCE,
                (example, ledger) -> Kinds.preference(example, ledger)
                        .flatMap(each -> Kinds.oneAnswerEach(each, ledger))
                        .flatMap(each -> open(each, ledger))
                        .map(each -> {
                            var input =
                                    Json.object("messages", chat.messages(chat.prepared(each.turns(), ledger), ledger));
                            chat.tools(each, input, ledger);
                            var settings = Json.object();
                            chat.rest(each, settings, ledger);
                            input.putAll(settings);
                            return List.of(Json.object(
                                    "input", input,
                                    "preferred_output", chat.messages(chat.prepared(each.chosen(), ledger), ledger),
                                    "non_preferred_output",
                                            chat.messages(chat.prepared(each.rejected(), ledger), ledger)));
                        })
                        .orElse(List.of()));
    }

    private static Optional<Example> open(Example example, Ledger ledger) {
        List<Turn> turns = example.turns();
        if (turns.isEmpty() || turns.get(turns.size() - 1).is(Role.ASSISTANT)) {
            ledger.skip("the conversation before the answers does not end with a question");
            return Optional.empty();
        }
        return Optional.of(example);
    }

    /** {@code prompt, chosen, rejected} as lists of turns. */
    static Wire trl(String name, ChatWriter chat) {
        return Wire.of(
                name,
                Example.Kind.PREFERENCE,
                (example, ledger) -> Kinds.preference(example, ledger)
                        .map(each -> {
                            var record = Json.object(
                                    "prompt", chat.messages(chat.prepared(each.turns(), ledger), ledger),
                                    "chosen", chat.messages(chat.prepared(each.chosen(), ledger), ledger),
                                    "rejected", chat.messages(chat.prepared(each.rejected(), ledger), ledger));
                            chat.tools(each, record, ledger);
                            chat.rest(each, record, ledger);
                            return List.of(record);
                        })
                        .orElse(List.of()));
    }

    /** {@code chosen, rejected}, each a whole conversation. */
    static Wire whole(String name, ChatWriter chat) {
        return Wire.of(
                name,
                Example.Kind.PREFERENCE,
                (example, ledger) -> Kinds.preference(example, ledger)
                        .map(each -> {
                            var better = new ArrayList<>(each.turns());
                            better.addAll(each.chosen());
                            var worse = new ArrayList<>(each.turns());
                            worse.addAll(each.rejected());
                            var record = Json.object(
                                    "chosen", chat.messages(chat.prepared(better, ledger), ledger),
                                    "rejected", chat.messages(chat.prepared(worse, ledger), ledger));
                            chat.tools(each, record, ledger);
                            chat.rest(each, record, ledger);
                            return List.of(record);
                        })
                        .orElse(List.of()));
    }

    /** {@code prompt, completion, label}; a preference becomes two records. */
    static Wire unpaired(String name, ChatWriter chat) {
        return Wire.of(name, Example.Kind.CHAT, (example, ledger) -> {
            if (example.kind() == Example.Kind.PREFERENCE) {
                return Kinds.preference(example, ledger)
                        .map(each -> {
                            ledger.add(LossKind.PREF_SPLIT, "", "the better and the worse answer became two records");
                            return List.of(
                                    labelled(each.turns(), each.chosen(), true, each, chat, ledger),
                                    labelled(each.turns(), each.rejected(), false, each, chat, ledger));
                        })
                        .orElse(List.of());
            }
            if (example.label() == null || example.kind() != Example.Kind.CHAT) {
                ledger.skip("the record does not say whether its answer is a good one");
                return List.of();
            }
            List<Turn> turns = example.turns();
            int last = lastQuestion(turns);
            return List.of(labelled(
                    turns.subList(0, last + 1),
                    turns.subList(last + 1, turns.size()),
                    example.label(),
                    example,
                    chat,
                    ledger));
        });
    }

    private static Map<String, @Nullable Object> labelled(
            List<Turn> prompt, List<Turn> answer, boolean label, Example example, ChatWriter chat, Ledger ledger) {
        var record = Json.object(
                "prompt", chat.messages(chat.prepared(prompt, ledger), ledger),
                "completion", chat.messages(chat.prepared(answer, ledger), ledger),
                "label", label);
        chat.tools(example, record, ledger);
        chat.rest(example, record, ledger);
        return record;
    }

    private static int lastQuestion(List<Turn> turns) {
        int last = turns.size() - 1;
        while (last >= 0 && !turns.get(last).is(Role.USER) && !turns.get(last).is(Role.TOOL)) {
            last--;
        }
        return last;
    }

    /** {@code prompt, completion} as lists of turns. */
    static Wire promptCompletion(String name, ChatWriter chat) {
        return Wire.of(
                name,
                Example.Kind.CHAT,
                (example, ledger) -> Kinds.chat(example, ledger)
                        .flatMap(each -> {
                            List<Turn> turns = chat.prepared(each.turns(), ledger);
                            int last = lastQuestion(turns);
                            if (last < 0) {
                                ledger.skip("the record has no question");
                                return Optional.empty();
                            }
                            for (Turn turn : turns.subList(0, last)) {
                                if (turn.is(Role.ASSISTANT)) {
                                    ledger.add(
                                            LossKind.HIST_TRAIN,
                                            turn.pointer(),
                                            "this answer is not trained any more",
                                            "the target trains only the completion");
                                }
                            }
                            var record = Json.object(
                                    "prompt", chat.messages(turns.subList(0, last + 1), ledger),
                                    "completion", chat.messages(turns.subList(last + 1, turns.size()), ledger));
                            chat.tools(each, record, ledger);
                            chat.rest(each, record, ledger);
                            return Optional.of(List.of(record));
                        })
                        .orElse(List.of()));
    }

    /** {@code prompt} as a list of turns, or {@code messages} for a grader; an answer becomes a field or is left out. */
    static Wire prompts(String name, String key, @Nullable String answerKey, ChatWriter chat) {
        return Wire.of(
                name,
                Example.Kind.PROMPT,
                (example, ledger) -> Kinds.prompt(example, answerKey == null, ledger)
                        .map(each -> {
                            var record = Json.object(key, chat.messages(chat.prepared(each.turns(), ledger), ledger));
                            List<Turn> given =
                                    example.turns().size() > each.turns().size()
                                            ? example.turns()
                                                    .subList(
                                                            each.turns().size(),
                                                            example.turns().size())
                                            : example.chosen();
                            for (Turn turn : given) {
                                if (answerKey != null
                                        && turn.is(Role.ASSISTANT)
                                        && turn.calls().isEmpty()
                                        && turn == given.get(given.size() - 1)
                                        && !each.extras().containsKey(answerKey)) {
                                    record.put(answerKey, turn.text());
                                } else {
                                    ledger.add(LossKind.TURNS, turn.pointer(), "the answer");
                                }
                            }
                            if (!example.rejected().isEmpty()) {
                                ledger.add(LossKind.PREF_REJ, "", "the worse answer");
                            }
                            chat.tools(each, record, ledger);
                            if (answerKey == null) {
                                chat.rest(each, record, ledger);
                            } else {
                                each.extras().forEach(record::putIfAbsent);
                            }
                            return List.of(record);
                        })
                        .orElse(List.of()));
    }

    /** {@code prompt, completions, labels}. */
    static Wire steps(String name) {
        return Wire.of(name, Example.Kind.STEPS, (example, ledger) -> {
            if (example.kind() != Example.Kind.STEPS) {
                ledger.skip("the record has no labelled steps");
                return List.of();
            }
            var record = Json.object(
                    "prompt", example.turns().get(0).text(),
                    "completions",
                            example.turns().get(1).parts().stream()
                                    .map(part -> part.text() == null ? "" : part.text())
                                    .toList(),
                    "labels", example.steps());
            Kinds.keepExtras(example, record, ledger);
            return List.of(record);
        });
    }
}
