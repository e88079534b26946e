package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.matching;
import static io.pairkit.format.platform.Checks.nullOr;
import static io.pairkit.format.platform.Checks.object;
import static io.pairkit.format.platform.Checks.oneOf;
import static io.pairkit.format.platform.Checks.text;
import static io.pairkit.format.platform.Checks.truth;

import io.pairkit.Json;
import io.pairkit.validate.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tools in OpenAI's notation, which most platforms share: their definitions, the calls of them, the results. */
final class Tools {
    static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
    static final Check NAMED = matching(NAME, "a name of 1 to 64 letters, digits, _ and -");

    /** What a tool is called and what it takes. */
    static final Form FUNCTION = Form.of()
            .need("name", "the tool's name", NAMED)
            .may("description", "what it does", nullOr(text()))
            .may("parameters", "a JSON Schema", nullOr(object()))
            .may("strict", "true or false", nullOr(truth()));

    static final Form DEFINITION = Form.of()
            .need("type", "function", oneOf("function"))
            .need("function", "name, description, parameters", FUNCTION);

    /** A list of tool definitions. */
    static final Check DEFINITIONS = list(0, DEFINITION);

    private Tools() {}

    /** A call whose arguments are the text of a JSON value; text that is no JSON is only a warning. */
    static final Check ARGUMENTS_TEXT = node -> {
        if (!node.isText()) {
            node.error(
                    "target/arguments",
                    "arguments must be a text that holds JSON, was " + node.kind(),
                    "write the JSON of the arguments as a text");
        } else if (parsed(node) == null) {
            node.warn("target/arguments", "the arguments are not valid JSON", "write valid JSON inside the text");
        }
    };

    /** A list of calls. */
    static Check calls(boolean idNeeded, Check arguments) {
        Form function = Form.of().need("name", "the tool's name", text()).need("arguments", "the arguments", arguments);
        Form call = idNeeded
                ? Form.of().need("id", "the call's id", text())
                : Form.of().may("id", "its id", nullOr(text()));
        return list(
                0, call.need("type", "function", oneOf("function")).need("function", "name and arguments", function));
    }

    /** Like {@link #calls}, for platforms that do not ask for the type. */
    static Check callsWithoutType(boolean idNeeded, Check arguments) {
        Form function = Form.of().need("name", "the tool's name", text()).need("arguments", "the arguments", arguments);
        Form call = idNeeded
                ? Form.of().need("id", "the call's id", text())
                : Form.of().may("id", "its id", nullOr(text()));
        return list(
                0,
                call.may("type", "function", nullOr(oneOf("function")))
                        .need("function", "name and arguments", function));
    }

    /** Returns what a text of JSON holds, the value itself if it is none, or null for broken JSON. */
    static @Nullable Node parsed(Node node) {
        if (!node.isText()) {
            return node;
        }
        try {
            return node.as(Json.parse(node.text()));
        } catch (Json.Malformed e) {
            return null;
        }
    }

    /**
     * Compares the calls in some turns with the tools that are offered.
     *
     * @param tools the list of definitions, perhaps as a text of JSON; not there if none are offered
     * @param unlisted how bad a call of a tool is that is not among those offered
     */
    static void fit(Node tools, List<Node> turns, Severity unlisted) {
        Map<String, @Nullable Object> schemas = schemas(tools);
        for (Node turn : turns) {
            for (Node call : turn.get("tool_calls").items()) {
                Node function = call.get("function").isObject() ? call.get("function") : call;
                Node name = function.get("name");
                if (!name.isText()) {
                    continue;
                }
                if (!schemas.containsKey(name.text())) {
                    if (tools.isThere() || unlisted == Severity.ERROR) {
                        name.report(
                                unlisted,
                                "target/unknown-tool",
                                "the call names " + name.shown() + ", which is not among the tools of the record",
                                "add the tool to \"tools\", or correct the name");
                    }
                    continue;
                }
                Node arguments = parsed(function.get("arguments"));
                if (arguments != null && arguments.isSet()) {
                    Arguments.check(arguments, schemas.get(name.text()));
                }
            }
        }
    }

    private static Map<String, @Nullable Object> schemas(Node tools) {
        var schemas = new HashMap<String, @Nullable Object>();
        Node list = parsed(tools);
        if (list != null) {
            for (Node tool : list.items()) {
                Node function = tool.get("function").isObject() ? tool.get("function") : tool;
                if (function.get("name").isText()) {
                    schemas.put(
                            function.get("name").text(),
                            function.get("parameters").value());
                }
            }
        }
        return schemas;
    }

    /** Each result names a call that was made before it. */
    static void answered(List<Node> turns, Severity severity) {
        Set<String> made = new HashSet<>();
        for (Node turn : turns) {
            turn.get("tool_calls")
                    .items()
                    .forEach(call -> made.add(call.get("id").text()));
            Node id = turn.get("tool_call_id");
            if (turn.get("role").is("tool") && id.isText() && !made.contains(id.text())) {
                id.report(
                        severity,
                        "target/tool-call-id",
                        "the result answers the call " + id.shown() + ", which was not made before",
                        "give the result the id of its call");
            }
        }
    }
}
