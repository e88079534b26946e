package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.any;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.nullOr;
import static io.pairkit.format.platform.Checks.object;
import static io.pairkit.format.platform.Checks.text;

import io.pairkit.format.wire.Wires;
import java.util.HashMap;
import java.util.List;

/** Google Vertex AI: supervised tuning of Gemini. */
final class Gemini implements Platform {
    private static final List<String> UNION =
            List.of("text", "fileData", "functionCall", "functionResponse", "inlineData");

    private static final Form PART = Form.of()
            .may("text", "text", text())
            .may(
                    "fileData",
                    "mimeType and fileUri",
                    Form.of().need("mimeType", "", text()).need("fileUri", "gs://…", text().and(Gemini::inStorage)))
            .may(
                    "functionCall",
                    "name and args",
                    Form.of().need("name", "", text()).may("args", "", nullOr(object())))
            .may(
                    "functionResponse",
                    "name and response",
                    Form.of().need("name", "", text()).need("response", "", object()))
            .may(
                    "inlineData",
                    "",
                    data -> data.warn(
                            "target/part",
                            "inline data are not documented for tuning",
                            "store the file and name it in fileData"))
            .then(Gemini::oneMember);

    private static void inStorage(Node uri) {
        if (uri.isText() && !uri.text().startsWith("gs://")) {
            uri.warn("target/media", "expected gs://…, was " + uri.shown(), "store the file in Cloud Storage");
        }
    }

    private static void oneMember(Node part) {
        List<String> members =
                UNION.stream().filter(key -> part.get(key).isSet()).toList();
        if (members.size() != 1) {
            part.error(
                    "target/part",
                    "a part holds exactly one of text, fileData, functionCall, functionResponse, found " + part.found(),
                    members.isEmpty() ? "write {\"text\": …}" : "make a part of each");
        }
    }

    private static final Check TURNS = list(1, turn()).and(Gemini::lastIsModel);

    private static Check turn() {
        return Form.of()
                .may("role", "user or model", nullOr(any()))
                .need("parts", "at least one part", list(1, PART))
                .then(turn -> {
                    Node role = turn.get("role");
                    if (!role.isThere() || role.is("")) {
                        turn.warn(
                                "target/role",
                                "a turn without a role counts as the user's",
                                "write \"role\": \"user\" or \"model\"");
                    } else if (role.is("function")
                            && turn.get("parts").items().stream().allMatch(part -> part.has("functionResponse"))) {
                        role.warn(
                                "target/role",
                                "the role function is not documented for tuning",
                                "write \"role\": \"user\"");
                    } else if (!role.is("user") && !role.is("model")) {
                        role.error(
                                "target/role",
                                "expected the role model, user, was " + role.shown(),
                                "use one of these roles; case counts");
                    }
                });
    }

    private static void lastIsModel(Node turns) {
        List<Node> items = turns.items();
        if (!items.isEmpty() && !items.get(items.size() - 1).get("role").is("model")) {
            items.get(items.size() - 1)
                    .error(
                            "target/last-role",
                            "the last turn must be of model: there is nothing to learn otherwise",
                            "cut the turns after the answer, or add the answer");
        }
    }

    private static final Form SYSTEM =
            Form.of().need("parts", "at least one text part", list(1, Form.of().need("text", "text", text())));

    private static final Form FORM = Form.of()
            .need("contents", "turns of user and model with parts", TURNS)
            .may("systemInstruction", "an object with text parts", SYSTEM)
            .may("tools", "function declarations", nullOr(list(0, object())))
            .othersUnknown()
            .then(Gemini::callsFit)
            .then(Gemini::ambiguous);

    private static void callsFit(Node record) {
        var declared = new HashMap<String, Object>();
        for (Node tool : record.get("tools").items()) {
            for (Node function : tool.get("functionDeclarations").items()) {
                Object parameters = function.get("parameters").value();
                declared.put(function.get("name").text(), parameters == null ? List.of() : parameters);
            }
        }
        if (declared.isEmpty()) {
            return;
        }
        for (Node turn : record.get("contents").items()) {
            for (Node part : turn.get("parts").items()) {
                Node call = part.get("functionCall");
                if (!call.isObject()) {
                    continue;
                }
                if (!declared.containsKey(call.get("name").text())) {
                    call.get("name")
                            .warn(
                                    "target/unknown-tool",
                                    "the call names " + call.get("name").shown() + ", which is not declared in tools",
                                    "declare it, or correct the name");
                }
            }
        }
    }

    /** Results are matched by name, so two calls of one function in a turn cannot be told apart. */
    private static void ambiguous(Node record) {
        for (Node turn : record.get("contents").items()) {
            List<String> names = turn.get("parts").items().stream()
                    .filter(part -> part.get("functionCall").isObject())
                    .map(part -> part.get("functionCall").get("name").text())
                    .toList();
            if (names.size() != names.stream().distinct().count()) {
                turn.warn(
                        "target/ambiguous-calls",
                        "one turn calls a function twice, and results are matched by name only",
                        "call it in two turns");
            }
        }
    }

    @Override
    public List<Profile> profiles() {
        return List.of(
                Profile.of("vertex-gemini-sft", "Vertex AI Gemini", Wires.CONTENTS, FORM)
                        .version("2026")
                        .sources(
                                "Google Cloud: prepare supervised fine-tuning data for Gemini models (copies of 2025-09 and 2026)")
                        .file(
                                FileRules.of()
                                        .better(100, 10_000_000, "the guide recommends or takes")
                                        .maxBytes(1L << 30)
                                        .maxTokens(131_072)
                                        .note(
                                                "validation at most 5000 records, and at most 30 % of training above 1000")
                                        .note(
                                                "300000 multimodal records; text 1 million on the page of 2025-09, 10 million on that of 2026")));
    }
}
