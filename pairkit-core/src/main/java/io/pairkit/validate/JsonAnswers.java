package io.pairkit.validate;

import io.pairkit.Message;
import io.pairkit.Pair;
import io.pairkit.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers in JSON: what claims to be JSON parses, and where JSON is asked for the answer is JSON. */
final class JsonAnswers {
    // each has one bounded gap and no nesting, so that the work grows with the length of the text alone
    private static final Pattern ASKS = Pattern.compile(
            "\\b(?:respond|reply|answer|output|return|produce|format|provide|give|extract)[^.\\n]{0,80}?\\bjson\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INSISTS = Pattern.compile(
            "\\b(?:only|valid|strictly|nothing but|just)\\W{1,3}(?:(?:a|one|single|valid|the|with|in|as|raw)\\W{1,3}){0,3}json\\b|\\bjson only\\b|\\bjson and nothing else\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PROGRAM = Pattern.compile(
            "\\b(?:function|script|program|code|class|api|endpoint|query|parse|library|method)\\b",
            Pattern.CASE_INSENSITIVE);

    private JsonAnswers() {}

    static final Rule INVALID = Rule.of(
            RuleInfo.of("pair/answer-json-invalid")
                    .severity(Severity.ERROR)
                    .requirements(Rows.JSON)
                    .what("An answer that claims to be JSON, as a whole or in a block marked json, is valid JSON.")
                    .because("A model that learns broken JSON breaks whatever reads its output.")
                    .fix("mend the JSON; cut-off answers are best written anew")
                    .examples("""
                            {"prompt":"Extract the city as JSON: I live in Oslo.","completion":"{\\"city\\": \\"Oslo\\"}"}""", """
                            {"prompt":"Extract the city as JSON: I live in Oslo.","completion":"{\\"city\\": \\"Oslo\\","}"""),
            JsonAnswers::invalid);

    private static void invalid(Pair pair, Findings out) {
        List<Message> turns = pair.messages();
        int answer = pair.answerMessage().isPresent() ? pair.before().size() : -1;
        for (int i = 0; i < turns.size(); i++) {
            Message turn = turns.get(i);
            if (turn.role() != Role.ASSISTANT || turn.texts().isEmpty()) {
                continue;
            }
            String text = turn.text();
            boolean fence = out.signals().has(Cue.JSON_FENCE, i);
            if (!fence && !beginsLikeJson(text)) {
                continue;
            }
            boolean demanded = i == answer && isDemanded(pair, out);
            String prompt = i == answer ? pair.prompt() : "";
            String fault = fence ? fenceFault(text) : JsonClaim.fault(text, demanded, prompt);
            if (fault != null) {
                out.report(Places.text(turn), "the answer claims to be JSON and is " + fault);
            }
        }
    }

    private static boolean beginsLikeJson(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                return c == '{' || c == '[';
            }
        }
        return false;
    }

    /** Returns what is wrong with the first faulty block marked json; sketches with dots, comments or gaps are none. */
    private static @Nullable String fenceFault(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("```json");
        while (at >= 0) {
            int from = at + 7;
            if (from < text.length() && Signs.isWord(text.charAt(from))) { // jsonc, json5, jsonl are other languages
                at = lower.indexOf("```json", from);
                continue;
            }
            int to = text.indexOf("```", from);
            String body = text.substring(from, to < 0 ? text.length() : to).strip();
            boolean whole = at == 0 || text.substring(0, at).isBlank();
            String fault = JsonClaim.parse(body);
            if (fault != null
                    && !JsonClaim.areJsonLines(body)
                    && (to < 0 || (whole && text.substring(to + 3).isBlank()) || !isSketch(body))) {
                return to < 0 ? fault + ", its block is not closed" : fault;
            }
            at = to < 0 ? -1 : lower.indexOf("```json", to + 3);
        }
        return null;
    }

    private static boolean isSketch(String body) {
        return body.contains("...")
                || body.contains("…")
                || body.contains("//")
                || body.contains("/*")
                || body.contains("<")
                || body.contains("#")
                || body.contains("{{")
                || body.isEmpty();
    }

    /** Whether the record asks for JSON: in a field of its own, in the system message or in the last turn of the user. */
    private static boolean isDemanded(Pair pair, Findings out) {
        return hasFormat(pair) || matches(pair, out, ASKS);
    }

    private static boolean hasFormat(Pair pair) {
        return pair.fields().get("response_format") instanceof Map<?, ?> format
                && format.get("type") instanceof String type
                && type.startsWith("json");
    }

    private static boolean matches(Pair pair, Findings out, Pattern pattern) {
        if (!out.signals().has(Cue.SAYS_JSON)) {
            return false;
        }
        List<Message> before = pair.before();
        boolean last = true;
        for (int i = before.size() - 1; i >= 0; i--) {
            Message turn = before.get(i);
            boolean system = turn.role() == Role.SYSTEM || turn.role() == Role.DEVELOPER;
            if (system || (last && turn.role() == Role.USER)) {
                last &= system;
                String text = turn.text();
                if (out.signals().has(Cue.SAYS_JSON, i)
                        && pattern.matcher(text).find()
                        && !PROGRAM.matcher(text).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    static final Rule MISSING = Rule.of(
            RuleInfo.of("pair/answer-not-json")
                    .requirements(Rows.CONSTRAINTS)
                    .what("Where the prompt allows nothing but JSON, the answer is JSON.")
                    .because("A format that the prompt demands and the answer ignores is learned as optional.")
                    .fix("give the answer as JSON, or take the demand out of the prompt")
                    .examples("""
                            {"prompt":"Reply with only JSON: which city is in 'I live in Oslo'?","completion":"{\\"city\\": \\"Oslo\\"}"}""", """
                            {"prompt":"Reply with only JSON: which city is in 'I live in Oslo'?","completion":"The city you name is Oslo."}"""),
            JsonAnswers::missing);

    private static void missing(Pair pair, Findings out) {
        if (!hasFormat(pair) && !out.signals().has(Cue.SAYS_JSON)) {
            return;
        }
        Message answer = pair.answerMessage().orElse(null);
        if (answer == null || answer.isBlank() || !answer.toolCalls().isEmpty()) {
            return;
        }
        String text = answer.text().strip();
        if (beginsLikeJson(text) || text.startsWith("```") || JsonClaim.parse(text) == null) {
            return; // JSON, or a claim that the other rule judges
        }
        if (hasFormat(pair) || matches(pair, out, INSISTS)) {
            out.report(Places.text(answer), "the prompt allows only JSON, the answer is prose");
        }
    }
}
