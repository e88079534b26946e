package io.pairkit.validate;

import io.pairkit.Excerpt;
import io.pairkit.Json;
import io.pairkit.Message;
import io.pairkit.Pair;
import io.pairkit.Role;
import io.pairkit.ToolCall;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls of tools and their results. */
final class ToolUse {
    private static final String CALLED = """
            {"messages":[{"role":"user","content":"Weather in Oslo?"},{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"weather","arguments":"{\\"city\\":\\"Oslo\\"}"}}]},{"role":"tool","tool_call_id":"c1","content":"4 degrees"},{"role":"assistant","content":"It is 4 degrees in Oslo."}]}""";

    private ToolUse() {}

    static final Rule ARGUMENTS = Rule.of(
            RuleInfo.of("tool/arguments-not-json")
                    .severity(Severity.ERROR)
                    .requirements(Rows.JSON)
                    .what("The arguments of a tool call are a JSON object.")
                    .because(
                            "A call that cannot be parsed fails when it is served, and the model learns to make such calls.")
                    .fix("write the arguments as one JSON object")
                    .examples(CALLED, CALLED.replace("\\\"Oslo\\\"}", "Oslo}")),
            ToolUse::arguments);

    private static void arguments(Pair pair, Findings out) {
        for (Message turn : pair.messages()) {
            if (turn.writtenRole().equals("function_call") && turn.toolCalls().isEmpty() && !turn.isBlank()) {
                unreadCall(turn, out);
            }
            for (ToolCall call : turn.toolCalls()) {
                if (!call.arguments().isBlank()) {
                    argumentsOf(call, out);
                }
            }
        }
    }

    private static void argumentsOf(ToolCall call, Findings out) {
        try {
            Object value = Json.parse(call.arguments());
            if (!(value instanceof Map)) {
                out.report(call.pointer(), "the arguments of " + name(call) + " must be a JSON object");
            }
        } catch (Json.Malformed e) {
            out.report(call.pointer(), "the arguments of " + name(call) + " are " + e.getMessage());
        }
    }

    /** A turn that should be {@code {"name": …, "arguments": …}}; a list of such calls is what some tools write too. */
    private static void unreadCall(Message turn, Findings out) {
        try {
            if (!(Json.parse(turn.text()) instanceof List)) {
                out.report(Places.text(turn), "the call must be a JSON object with a name and arguments");
            }
        } catch (Json.Malformed e) {
            out.report(Places.text(turn), "the call is " + e.getMessage());
        }
    }

    static final Rule RESULT_WITHOUT_CALL = Rule.of(
            RuleInfo.of("tool/result-without-call")
                    .requirements(Rows.WHOLE)
                    .what("The result of a tool follows a call, and names one that was made.")
                    .because(
                            "Most platforms refuse a result whose call is missing, and the model never sees why it came.")
                    .fix("put the call back, or correct the id of the result")
                    .examples(CALLED, CALLED.replace("\"tool_call_id\":\"c1\"", "\"tool_call_id\":\"c2\"")),
            ToolUse::resultWithoutCall);

    private static void resultWithoutCall(Pair pair, Findings out) {
        Set<String> ids = null;
        boolean called = false;
        for (Message turn : pair.messages()) {
            if (!turn.toolCalls().isEmpty() || turn.writtenRole().equals("function_call")) {
                called = true;
                ids = ids == null ? new HashSet<>() : ids;
                for (ToolCall call : turn.toolCalls()) {
                    ids.add(call.id());
                }
            }
            if (turn.role() != Role.TOOL) {
                continue;
            }
            if (!called) {
                out.report(turn.pointer(), "the result of a tool that was not called");
            } else if (pair.field(turn.pointer() + "/tool_call_id").orElse(null) instanceof String id
                    && ids != null
                    && !ids.contains(id)) {
                out.report(
                        turn.pointer() + "/tool_call_id",
                        "the result is for the call \"" + Excerpt.of(id, 40) + "\", which was not made");
            }
        }
    }

    static final Rule CALL_WITHOUT_RESULT = Rule.of(
            RuleInfo.of("tool/call-without-result")
                    .requirements(Rows.WHOLE)
                    .what("A call of a tool before the answer is followed by its result.")
                    .because("The model learns to answer without waiting for the tool.")
                    .fix("put the result back, or cut the conversation at the call")
                    .examples(CALLED, """
                            {"messages":[{"role":"user","content":"Weather in Oslo?"},{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"weather","arguments":"{}"}}]},{"role":"assistant","content":"It is 4 degrees in Oslo."}]}"""),
            ToolUse::callWithoutResult);

    private static void callWithoutResult(Pair pair, Findings out) {
        List<Message> turns = pair.messages();
        for (int i = 0; i + 1 < turns.size(); i++) {
            Message turn = turns.get(i);
            if (turn.role() == Role.ASSISTANT
                    && !turn.toolCalls().isEmpty()
                    && i != pair.before().size()
                    && turns.get(i + 1).role() == Role.ASSISTANT
                    && turns.get(i + 1).toolCalls().isEmpty()) {
                out.report(
                        turn.pointer(), "the call of " + name(turn.toolCalls().get(0)) + " has no result");
            }
        }
    }

    static final Rule UNKNOWN_TOOL = Rule.of(
            RuleInfo.of("tool/unknown-tool")
                    .requirements(Rows.SERVING)
                    .what("A tool that is called is among the tools that the record offers, where it offers any.")
                    .because("The model learns to call tools that it was not given.")
                    .fix("add the definition of the tool, or correct the name in the call")
                    .examples(
                            CALLED.replace(
                                    "{\"messages\"",
                                    "{\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"weather\"}}],\"messages\""),
                            CALLED.replace(
                                    "{\"messages\"",
                                    "{\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"clock\"}}],\"messages\"")),
            ToolUse::unknownTool);

    private static void unknownTool(Pair pair, Findings out) {
        @Nullable Set<String> offered = null;
        for (Message turn : pair.messages()) {
            for (ToolCall call : turn.toolCalls()) {
                offered = offered == null ? offered(pair) : offered;
                if (!offered.isEmpty() && !call.name().isEmpty() && !offered.contains(call.name())) {
                    out.report(
                            call.pointer(),
                            "the tool " + name(call) + " is not among the " + offered.size()
                                    + " that the record offers");
                }
            }
        }
    }

    /** Returns the names of the tools of a record, in any of the forms in which platforms list them. */
    private static Set<String> offered(Pair pair) {
        var names = new HashSet<String>();
        for (String key : List.of("tools", "functions", "toolConfig")) {
            Object tools = pair.fields().get(key);
            if (tools == null && pair.fields().get("input") instanceof Map<?, ?> input) {
                tools = input.get(key);
            }
            if (tools instanceof String text) {
                try {
                    tools = Json.parse(text);
                } catch (Json.Malformed e) {
                    return Set.of(); // another rule says so
                }
            }
            collect(tools, names, 0);
        }
        return names;
    }

    private static void collect(@Nullable Object tools, Set<String> names, int depth) {
        if (tools instanceof List<?> list) {
            list.forEach(tool -> collect(tool, names, depth));
        } else if (tools instanceof Map<?, ?> tool) {
            if (tool.get("name") instanceof String name) {
                names.add(name);
            } else if (depth < 4) {
                for (String inner :
                        List.of("function", "toolSpec", "tools", "functionDeclarations", "function_declarations")) {
                    collect(tool.get(inner), names, depth + 1);
                }
            }
        }
    }

    static final Rule DEFINITIONS = Rule.of(
            RuleInfo.of("tool/definitions-not-json")
                    .severity(Severity.ERROR)
                    .requirements(Rows.FORMAT)
                    .what("Tools that are given as a text are valid JSON.")
                    .because("The trainer cannot offer the model tools that it cannot read.")
                    .fix("write the tools as a JSON array")
                    .examples(
                            CALLED.replace(
                                    "{\"messages\"", "{\"tools\":\"[{\\\"name\\\":\\\"weather\\\"}]\",\"messages\""),
                            CALLED.replace(
                                    "{\"messages\"", "{\"tools\":\"[{\\\"name\\\":\\\"weather\\\"}\",\"messages\"")),
            (pair, out) -> {
                if (pair.fields().get("tools") instanceof String text && !text.isBlank()) {
                    String fault = JsonClaim.parse(text);
                    if (fault != null) {
                        out.report("/tools", "the tools are " + fault);
                    }
                }
            });

    private static String name(ToolCall call) {
        return call.name().isEmpty() ? "the tool" : "\"" + Excerpt.of(call.name(), 40) + "\"";
    }
}
