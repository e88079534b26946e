package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.any;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.matching;
import static io.pairkit.format.platform.Checks.nullOr;
import static io.pairkit.format.platform.Checks.object;
import static io.pairkit.format.platform.Checks.text;
import static io.pairkit.format.platform.Checks.truth;
import static io.pairkit.format.platform.Checks.weight;

import io.pairkit.format.wire.Wires;
import io.pairkit.validate.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Mistral: mistral-finetune and La Plateforme, checked with the v3 tokenizer's rules. */
final class Mistral implements Platform {
    private static final Check ID =
            matching(Pattern.compile("[a-zA-Z0-9]{9}"), "an id of exactly nine letters or digits");
    private static final Map<String, Set<String>> NEXT = Map.of(
            "user", Set.of("assistant", "user"),
            "assistant", Set.of("assistant", "user", "tool"),
            "tool", Set.of("assistant", "tool", "user"));

    private static final Form CALL = Form.of()
            .need("id", "nine letters or digits", text())
            .need(
                    "function",
                    "name and arguments",
                    Form.of()
                            .need("name", "", Tools.NAMED)
                            .need("arguments", "the text of JSON", Tools.ARGUMENTS_TEXT));
    private static final Form TOOL_DEFINITION = Form.of()
            .need(
                    "function",
                    "name, description, parameters",
                    Form.of()
                            .need("name", "", Tools.NAMED)
                            .need("description", "", text())
                            .need("parameters", "a JSON Schema", object().and(Arguments.isSchema())));

    private static final Check NO_WEIGHT =
            weight -> weight.warn("target/weight", "a weight is read on assistant turns only", "remove it");
    private static final Form TURN = Form.of()
            .need("role", "who speaks", any())
            .may("content", "text", nullOr(text()))
            .may("text", "the same as content", nullOr(text()))
            .then(Mistral::oneBody);
    private static final Form ASSISTANT = TURN.may("tool_calls", "calls", nullOr(list(0, CALL)))
            .may("weight", "0 or 1", nullOr(weight()))
            .then(Mistral::contentXorCalls);
    private static final Form OTHER =
            TURN.may("weight", "", NO_WEIGHT).then(turn -> saysSomething(turn, "a turn needs content"));
    private static final Form TOOL = OTHER.need("tool_call_id", "nine letters or digits", ID);

    private static final Check TURNS = list(
                    1, Order.byRole(Map.of("system", OTHER, "user", OTHER, "assistant", ASSISTANT, "tool", TOOL)))
            .and(Order.last(Severity.ERROR, "assistant"))
            .and(Mistral::single)
            .and(Mistral::order)
            .and(Mistral::callsAndResults)
            .and(Mistral::ids);

    private static final Form INSTRUCT = Form.of()
            .may("messages", "turns of system, user, assistant, tool; needed, unless given as interactions", TURNS)
            .may("interactions", "another name of messages", TURNS)
            .may("system_prompt", "the system turn", nullOr(text()))
            .may("tools", "tool definitions with description", nullOr(list(0, TOOL_DEFINITION)))
            .may("available_tools", "another name of tools", nullOr(list(0, TOOL_DEFINITION)))
            .may("only_last", "train the last turn only", nullOr(truth()))
            .then(Mistral::oneOfTwo)
            .then(Mistral::oneSystem)
            .then(record -> Tools.fit(tools(record), turns(record).items(), Severity.WARNING))
            .then(Mistral::onlyLastTrained);

    private static Node turns(Node record) {
        return record.get(record.has("messages") ? "messages" : "interactions");
    }

    private static Node tools(Node record) {
        return record.get(record.has("tools") ? "tools" : "available_tools");
    }

    private static void oneBody(Node turn) {
        if (turn.has("content") && turn.has("text")) {
            turn.get("text").error("target/two-names", "a turn has both content and text", "keep content alone");
        }
    }

    private static Node body(Node turn) {
        return turn.get("content").isSet() ? turn.get("content") : turn.get("text");
    }

    private static void saysSomething(Node turn, String demand) {
        if (!body(turn).isSet()) {
            turn.error("target/empty-turn", demand + ", found " + turn.found(), "write the text of the turn");
        }
    }

    private static void contentXorCalls(Node turn) {
        boolean says = body(turn).isFilled();
        boolean calls = turn.get("tool_calls").isFilled();
        if (says && calls) {
            turn.get("tool_calls")
                    .error(
                            "target/content-and-calls",
                            "an assistant turn has either content or tool_calls, found both",
                            "put the text into a turn of its own, or leave it out");
        } else if (!says && !calls) {
            turn.error(
                    "target/empty-turn",
                    "an assistant turn needs content or tool_calls, found neither",
                    "write the answer, or remove the turn");
        }
    }

    private static void single(Node turns) {
        if (turns.items().size() == 1 && turns.items().get(0).get("role").is("assistant")) {
            turns.error("target/order", "a single turn cannot be the assistant's", "add the question");
        }
    }

    /** System turns are lifted out first, wherever they stand. */
    private static void order(Node turns) {
        String before = "";
        for (Node turn : turns.items()) {
            Node role = turn.get("role");
            if (role.is("system") || !NEXT.containsKey(role.text())) {
                continue;
            }
            if (NEXT.containsKey(before) && !NEXT.get(before).contains(role.text())) {
                role.error(
                        "target/order",
                        "a turn of " + role.text() + " cannot follow one of " + before,
                        "let the assistant call the tool first");
            }
            before = role.text();
        }
    }

    private static void callsAndResults(Node turns) {
        int open = 0;
        boolean first = true;
        for (Node turn : turns.items()) {
            if (turn.get("role").is("system")) {
                continue;
            }
            if (turn.get("role").is("tool")) {
                open--;
            } else if (turn.get("role").is("assistant") && !first) {
                if (open != 0) {
                    unequal(turn, open);
                    return;
                }
                open = turn.get("tool_calls").items().size();
            }
            first = false;
        }
        if (open < 0) {
            unequal(turns, open);
        }
    }

    private static void unequal(Node where, int open) {
        where.error(
                "target/calls-and-results",
                open > 0 ? open + " tool calls have no result" : -open + " results have no tool call",
                "give one tool turn for each call before the assistant speaks again");
    }

    /** The id "null" may stand in the last turn only. */
    private static void ids(Node turns) {
        List<Node> items = turns.items();
        for (int i = 0; i < items.size(); i++) {
            for (Node call : items.get(i).get("tool_calls").items()) {
                Node id = call.get("id");
                if (id.isText() && !(id.is("null") && i == items.size() - 1)) {
                    ID.check(id);
                }
            }
        }
    }

    private static void oneOfTwo(Node record) {
        if (!record.has("messages") && !record.has("interactions")) {
            record.error(
                    "target/missing-field", "expected field \"messages\", found " + record.found(), "add \"messages\"");
        }
        for (String[] two : new String[][] {{"messages", "interactions"}, {"tools", "available_tools"}}) {
            if (record.has(two[0]) && record.has(two[1])) {
                record.get(two[1])
                        .error(
                                "target/two-names",
                                "the record has both " + two[0] + " and " + two[1],
                                "keep " + two[0]);
            }
        }
    }

    private static void oneSystem(Node record) {
        int systems = record.get("system_prompt").isSet() ? 1 : 0;
        for (Node turn : turns(record).items()) {
            if (turn.get("role").is("system") && ++systems > 1) {
                turn.error("target/two-systems", "only one system prompt is allowed", "join them into one");
            }
        }
    }

    private static void onlyLastTrained(Node record) {
        boolean weighted = turns(record).items().stream().anyMatch(turn -> turn.has("weight"));
        if (weighted && tools(record).isFilled()) {
            record.warn(
                    "target/only-last-trained",
                    "with tools only the last assistant turn is trained, whatever the weights",
                    "write one record for each assistant turn that is to be trained");
        }
    }

    private static final Form PRETRAIN = Form.of()
            .may("text", "the text; needed, unless given as content", text())
            .may("content", "another name of text", text())
            .then(record -> {
                if (record.has("text") == record.has("content")) {
                    record.error(
                            "target/two-names",
                            record.has("text")
                                    ? "the record has both text and content"
                                    : "expected field \"text\", found " + record.found(),
                            "keep \"text\" alone");
                }
            });

    private static final FileRules FILE = FileRules.of()
            .maxBytes(512L << 20)
            .note("several training files are allowed; validation at most 1 MB or 5 % of training");

    @Override
    public List<Profile> profiles() {
        String[] sources = {
            "mistralai/mistral-finetune 1943535 (2026-06-12)", "mistralai/mistral-common bc022b9 (2026-07-23)"
        };
        return List.of(
                Profile.of("mistral-instruct", "Mistral instruct", Wires.MISTRAL, INSTRUCT)
                        .version("2026-07")
                        .sources(sources)
                        .file(FILE),
                Profile.of("mistral-pretrain", "Mistral pretraining", Wires.TEXT, PRETRAIN)
                        .version("2026-06")
                        .sources(sources)
                        .file(FILE));
    }
}
