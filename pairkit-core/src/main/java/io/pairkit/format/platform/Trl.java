package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.any;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.nullOr;
import static io.pairkit.format.platform.Checks.text;
import static io.pairkit.format.platform.Checks.textOr;
import static io.pairkit.format.platform.Checks.truth;
import static io.pairkit.format.platform.Checks.valueOrJsonText;

import io.pairkit.format.wire.Wire;
import io.pairkit.format.wire.Wires;
import io.pairkit.validate.Severity;
import java.util.List;
import java.util.Set;

/** Hugging Face TRL: every form in which its trainers take a record. Other columns are passed over. */
final class Trl implements Platform {
    private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant", "tool");

    private static final Check CONTENT = nullOr(textOr(list(0, any())));
    private static final Check ARGUMENTS = arguments -> {
        if (arguments.isText()) {
            arguments.warn(
                    "target/arguments",
                    "arguments are a text here; most chat templates quote them twice",
                    "write the arguments as an object");
        } else if (!arguments.isObject()) {
            arguments.error(
                    "target/arguments", "arguments must be an object, was " + arguments.kind(), "write an object {…}");
        }
    };
    private static final Form TURN = Form.of()
            .need("role", "who speaks", text().and(role -> {
                if (role.isText() && !ROLES.contains(role.text())) {
                    role.warn(
                            "target/role",
                            "most chat templates do not know the role " + role.shown(),
                            "use system, user, assistant or tool");
                }
            }))
            .may("content", "text or parts", CONTENT)
            .may("tool_calls", "calls", nullOr(Tools.callsWithoutType(false, ARGUMENTS)))
            .may("weight", "", weight -> weight.warn("target/not-read", "weights are not read", "remove the weight"))
            .then(turn -> {
                if (!turn.has("content") && !turn.get("tool_calls").isFilled()) {
                    turn.error("target/empty-turn", "a turn needs content, found " + turn.found(), "write the text");
                }
            });
    static final Check TURNS = list(1, TURN);

    private static final Check TEXT_OR_TURNS = textOr(TURNS);
    private static final Check PROMPT = TEXT_OR_TURNS.and(prompt -> {
        if (prompt.isList()) {
            Order.last(Severity.ERROR, "user", "tool", "assistant").check(prompt);
            Order.lastIsNot(
                            Severity.WARNING,
                            "assistant",
                            "the prompt ends with an assistant turn, which will be continued")
                    .check(prompt);
        }
    });
    private static final Check TOOLS = nullOr(valueOrJsonText(list(0, any())));

    private static Form record() {
        return Form.of();
    }

    private static Form withTools(Form form) {
        return form.may("tools", "tool definitions, or their JSON as text", TOOLS);
    }

    /** The fields are all texts or all lists of turns. */
    private static Check alike(String... names) {
        return record -> {
            boolean texts = false;
            boolean lists = false;
            for (String name : names) {
                texts |= record.get(name).isText();
                lists |= record.get(name).isList();
            }
            if (texts && lists) {
                record.error(
                        "target/mixed-forms",
                        "of " + String.join(", ", names) + " some are texts and some lists of turns",
                        "write all of them as texts, or all as lists of turns");
            }
        };
    }

    private static final Form LANGUAGE_MODELING = withTools(
                    record().may("text", "text; or messages", text()).may("messages", "turns; or text", TURNS))
            .then(record -> {
                if (!record.has("text") && !record.has("messages")) {
                    record.error(
                            "target/missing-field",
                            "expected field \"messages\" or \"text\", found " + record.found(),
                            "add one of them");
                } else if (record.has("text") && record.has("messages")) {
                    record.warn("target/two-names", "the record has both text and messages", "keep one of them");
                }
                Tools.fit(record.get("tools"), record.get("messages").items(), Severity.WARNING);
            });

    private static final Form PROMPT_ONLY = withTools(record().need("prompt", "text or turns", PROMPT));

    private static final Form PROMPT_COMPLETION = withTools(
                    record().need("prompt", "text or turns", PROMPT).need("completion", "text or turns", TEXT_OR_TURNS))
            .then(alike("prompt", "completion"));

    private static final Form PREFERENCE = withTools(
                    record().may("prompt", "text or turns; without it the turns that both sides share", PROMPT)
                            .need("chosen", "text or turns", TEXT_OR_TURNS)
                            .need("rejected", "text or turns", TEXT_OR_TURNS))
            .then(alike("prompt", "chosen", "rejected"))
            .then(Trl::sides);

    private static void sides(Node record) {
        boolean explicit = record.has("prompt");
        for (String side : List.of("chosen", "rejected")) {
            Node value = record.get(side);
            if (value.is("")) {
                value.report(
                        explicit ? Severity.WARNING : Severity.ERROR,
                        "target/empty",
                        explicit
                                ? "the side is empty"
                                : "an empty side cannot be compared with the other for the prompt",
                        "write the answer, or remove the record");
            }
        }
        Object chosen = record.get("chosen").value();
        if (chosen != null && chosen.equals(record.get("rejected").value())) {
            record.get("rejected")
                    .warn("target/same-sides", "both answers are the same", "remove the record, or correct one side");
        }
    }

    private static final Form UNPAIRED = withTools(record().need("prompt", "text or turns", PROMPT)
                    .need("completion", "text or turns", TEXT_OR_TURNS)
                    .need("label", "true or false", truth()))
            .then(alike("prompt", "completion"));

    static final Form STEPWISE = record().need("prompt", "text", text())
            .need("completions", "the steps, texts", list(0, text()))
            .need("labels", "true or false for each step", list(0, truth()))
            .then(record -> {
                int steps = record.get("completions").items().size();
                int labels = record.get("labels").items().size();
                if (record.get("completions").isList() && record.get("labels").isList() && steps != labels) {
                    record.get("labels")
                            .error(
                                    "target/count",
                                    steps + " steps have " + labels + " labels",
                                    "give each step its label");
                } else if (steps == 0 && record.get("completions").isList()) {
                    record.get("completions").warn("target/empty", "there is no step", "remove the record");
                }
            });

    private static FileRules file() {
        return FileRules.of()
                .lenient()
                .oneKind("form", Severity.ERROR, record -> {
                    for (String key : List.of("messages", "prompt", "chosen", "text")) {
                        if (record.get(key) != null) {
                            return record.get(key) instanceof List ? "turns" : "text";
                        }
                    }
                    return "";
                })
                .note("the form is told by the first record");
    }

    private static Profile profile(String id, String name, Wire wire, Form form) {
        return Profile.of(id, name, wire, form)
                .version("1.10.0.dev0 (2026-07-24)")
                .sources("huggingface/trl docs/source/dataset_formats.md, trl/data_utils.py f2cd577 (2026-07-24)")
                .file(file());
    }

    @Override
    public List<Profile> profiles() {
        return List.of(
                profile("trl-language-modeling", "TRL language modeling", Wires.TRL, LANGUAGE_MODELING),
                profile("trl-prompt-only", "TRL prompts", Wires.TRL_PROMPT_ONLY, PROMPT_ONLY),
                profile(
                        "trl-prompt-completion",
                        "TRL prompts and completions",
                        Wires.TRL_PROMPT_COMPLETION,
                        PROMPT_COMPLETION),
                profile("trl-preference", "TRL preferences", Wires.TRL_PREFERENCE, PREFERENCE),
                profile("trl-unpaired-preference", "TRL unpaired preferences", Wires.TRL_UNPAIRED, UNPAIRED),
                profile("trl-stepwise", "TRL stepwise supervision", Wires.STEPWISE, STEPWISE));
    }
}
