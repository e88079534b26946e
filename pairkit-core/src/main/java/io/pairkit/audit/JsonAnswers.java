package io.pairkit.audit;

import io.pairkit.Excerpt;
import io.pairkit.Json;
import io.pairkit.audit.tally.Examples;
import io.pairkit.audit.tally.Rows;
import io.pairkit.json.JsonText;
import io.pairkit.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer that is JSON parses, and meets the schema of the plan. */
final class JsonAnswers implements Audit {
    private static final int MOST_PROSE = 200;
    private static final AuditInfo SCHEMA = AuditInfo.gate("truth/json-schema", Rows.JSON)
            .limit("0 JSON answers that do not meet the schema of the plan")
            .what("JSON answers meet the schema that the plan gives")
            .because("whoever reads the answers at serving time reads them by this schema")
            .errs("refusals, clarifications and redirections need not be JSON where their kind says so");
    private static final AuditInfo INFO = AuditInfo.gate("truth/json-answer", Rows.JSON)
            .limit("0 unparsable JSON answers")
            .what("an answer that claims to be JSON is one JSON value")
            .because("a model that has learnt broken JSON writes broken JSON")
            .errs(
                    "an answer claims to be JSON when the plan says so, when it begins as an object with a quoted key, or is one json fence with little text around it; JSON with comments, with an ellipsis or with text behind it counts as broken only where nearly all answers are JSON");

    @Override
    public AuditInfo info() {
        return INFO;
    }

    @Override
    public List<AuditInfo> infos() {
        return List.of(INFO, SCHEMA);
    }

    @Override
    public Tally begin(Brief brief) {
        return new Parsed(brief);
    }

    private enum Claim {
        NONE,
        PARSES,
        BROKEN,
        /** Begins with a bracket and does not parse: broken only where nearly all answers are JSON. */
        MAYBE
    }

    private static Claim claim(Facts facts, boolean planned) {
        if (facts.callsTools() || facts.form() == Form.EMPTY || (!planned && !mayBeJson(facts.answer()))) {
            return Claim.NONE;
        }
        String text = facts.answer().strip();
        String body = fence(text);
        if (planned) {
            boolean otherKind = facts.kind().isPresent()
                    && (facts.kind().get() == Kind.REFUSAL
                            || facts.kind().get() == Kind.CLARIFICATION
                            || facts.kind().get() == Kind.REDIRECTION);
            return JsonText.isJson(body)
                    ? Claim.PARSES
                    : otherKind && body.charAt(0) != '{' ? Claim.NONE : Claim.BROKEN;
        }
        char first = body.isEmpty() ? ' ' : body.charAt(0);
        boolean fenced = body.length() != text.length();
        if (first != '{' && first != '[' && !fenced) {
            return Claim.NONE;
        }
        if (JsonText.isJson(body) || parsesByLine(body)) {
            return Claim.PARSES;
        }
        if (isSketch(body) || hasTextBehind(body)) {
            return Claim.MAYBE;
        }
        boolean isClosed = body.endsWith("}") || body.endsWith("]");
        if (!isClosed && JsonText.isSentence(body)) {
            return Claim.MAYBE;
        }
        return fenced || beginsAsObject(body) ? Claim.BROKEN : Claim.MAYBE;
    }

    /** Told by the first sign, or by a fence anywhere. */
    private static boolean mayBeJson(String answer) {
        int at = 0;
        while (at < answer.length() && Character.isWhitespace(answer.charAt(at))) {
            at++;
        }
        return (at < answer.length() && (answer.charAt(at) == '{' || answer.charAt(at) == '['))
                || answer.contains("```");
    }

    /** JSON as an explanation shows it: with comments, with parts left out. */
    private static boolean isSketch(String body) {
        return body.contains("...") || body.indexOf('…') >= 0 || body.contains("//") || body.contains("/*");
    }

    /** Whether a whole value is followed by something else: then it may be talked about. */
    private static boolean hasTextBehind(String body) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                String behind = body.substring(i + 1).strip();
                return !behind.isEmpty()
                        && Character.isLetter(behind.codePointAt(0))
                        && JsonText.isJson(body.substring(0, i + 1));
            }
        }
        return false;
    }

    /** The content of the one fence of an answer, if it is a json fence with little around it, else the answer. */
    private static String fence(String text) {
        int from = text.indexOf("```");
        int line = from < 0 ? -1 : text.indexOf('\n', from);
        int end = line < 0 ? -1 : text.indexOf("```", line);
        if (end < 0
                || !text.substring(from + 3, line).strip().equalsIgnoreCase("json")
                || text.indexOf("```", end + 3) >= 0
                || from + text.length() - end - 3 > MOST_PROSE) {
            return text;
        }
        return text.substring(line + 1, end).strip();
    }

    private static boolean parsesByLine(String text) {
        return text.indexOf('\n') > 0
                && text.lines().filter(line -> !line.isBlank()).allMatch(JsonText::isJson);
    }

    /** An object with a quoted key, or a list of such: nothing else is written so. */
    private static boolean beginsAsObject(String text) {
        int i = 0;
        if (text.charAt(0) == '[') {
            i = skip(text, 1);
        }
        if (i >= text.length() || text.charAt(i) != '{') {
            return false;
        }
        i = skip(text, i + 1);
        if (i >= text.length() || text.charAt(i) != '"') {
            return false;
        }
        int end = text.indexOf('"', i + 1);
        if (end < 0) {
            return end < 0 && text.length() < 200 && i + 1 < text.length();
        }
        int colon = skip(text, end + 1);
        return colon < text.length() && text.charAt(colon) == ':';
    }

    private static int skip(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private static final class Parsed implements Tally {
        private final boolean planned;
        private final Optional<Schema> schema;
        private final Examples broken;
        private final Examples maybe;
        private final Examples unfit;
        private String fault = "";
        private long good;
        private long all;

        Parsed(Brief brief) {
            this.planned = brief.plan().answer().form().equals("json")
                    || brief.plan().answer().schema().isPresent();
            this.schema = brief.plan().answer().schema().map(Parsed::schema);
            this.broken = new Examples(brief.examples());
            this.unfit = new Examples(brief.examples());
            this.maybe = new Examples(brief.examples());
        }

        @Override
        public void add(Facts facts) {
            all++;
            char first = firstChar(facts.answer());
            if (!planned && first != '{' && first != '[' && !facts.answer().contains("```")) {
                return; // nearly all answers of nearly all sets
            }
            switch (claim(facts, planned)) {
                case PARSES -> {
                    good++;
                    schema.ifPresent(demanded -> check(facts, demanded));
                }
                case BROKEN -> broken.add(facts.origin());
                case MAYBE -> maybe.add(facts.origin());
                default -> {}
            }
        }

        private static Schema schema(Object value) {
            if (value instanceof Map<?, ?> map) {
                var fields = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, item) -> fields.put(String.valueOf(key), item));
                return Schema.of(fields);
            }
            throw new IllegalArgumentException("the plan's answer.schema must be an object, was " + value);
        }

        private void check(Facts facts, Schema demanded) {
            List<Schema.Fault> faults;
            try {
                faults = demanded.check(Json.parse(fence(facts.answer().strip())));
            } catch (Json.Malformed e) {
                throw new IllegalStateException("parsed before: " + facts.origin(), e);
            }
            if (!faults.isEmpty()) {
                Schema.Fault first = faults.get(0);
                fault = fault.isEmpty() ? Excerpt.of(first.pointer() + ": " + first.message(), 100) : fault;
                unfit.add(facts.origin());
            }
        }

        private static char firstChar(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) > ' ') {
                    return text.charAt(i);
                }
            }
            return ' ';
        }

        @Override
        public void merge(Tally later) {
            Parsed that = (Parsed) later;
            broken.merge(that.broken);
            maybe.merge(that.maybe);
            unfit.merge(that.unfit);
            fault = fault.isEmpty() ? that.fault : fault;
            good += that.good;
            all += that.all;
        }

        @Override
        public void report(Outcome out) {
            boolean nearlyAll = all > 0 && good >= 0.8 * all;
            Examples wrong = broken;
            if (nearlyAll && maybe.count() > 0) {
                wrong.merge(maybe);
            }
            out.figure("json", Json.object("parses", good, "broken", wrong.count(), "unfit", unfit.count()));
            if (unfit.count() > 0) {
                out.report(
                                SCHEMA,
                                unfit.count() + (unfit.count() == 1 ? " answer does" : " answers do")
                                        + " not meet the schema of the plan; all must: " + fault)
                        .count(unfit.count())
                        .examples(unfit.shown().stream().sorted().toList())
                        .next("mend the answers, or change the schema if it is wrong");
            }
            if (wrong.count() > 0) {
                out.report(
                                INFO,
                                wrong.count() + (wrong.count() == 1 ? " answer is" : " answers are")
                                        + " meant to be JSON and cannot be parsed; none may be")
                        .count(wrong.count())
                        .examples(wrong.shown().stream().sorted().toList())
                        .next("mend the JSON, or take these records out");
            }
        }
    }
}
