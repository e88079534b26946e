package io.pairkit.audit;

import io.pairkit.Json;

/** An answer that is JSON parses. */
final class JsonAnswers implements Audit {
    private static final AuditInfo INFO = AuditInfo.gate("truth/json-answer", Rows.JSON)
            .limit("0 unparsable JSON answers")
            .what("an answer that claims to be JSON is one JSON value")
            .because("a model that has learnt broken JSON writes broken JSON")
            .errs(
                    "an answer claims to be JSON when the plan says so, when it begins as an object with a quoted key, or is one json fence");

    @Override
    public AuditInfo info() {
        return INFO;
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
        if (facts.callsTools()) {
            return Claim.NONE;
        }
        String text = facts.answer().strip();
        if (text.isEmpty()) {
            return Claim.NONE;
        }
        String body = fence(text);
        if (planned) {
            boolean otherKind = facts.kind().isPresent()
                    && (facts.kind().get() == Kind.REFUSAL
                            || facts.kind().get() == Kind.CLARIFICATION
                            || facts.kind().get() == Kind.REDIRECTION);
            return parses(body) ? Claim.PARSES : otherKind && body.charAt(0) != '{' ? Claim.NONE : Claim.BROKEN;
        }
        char first = body.isEmpty() ? ' ' : body.charAt(0);
        if (first != '{' && first != '[') {
            return body.length() == text.length() || body.isEmpty()
                    ? Claim.NONE
                    : parses(body) ? Claim.PARSES : Claim.BROKEN;
        }
        if (parses(body) || parsesByLine(body)) {
            return Claim.PARSES;
        }
        return beginsAsObject(body) || body.length() != text.length() ? Claim.BROKEN : Claim.MAYBE;
    }

    /** The content of an answer that is one json fence and nothing else, else the answer. */
    private static String fence(String text) {
        if (!text.startsWith("```json") || !text.endsWith("```") || text.length() < 11) {
            return text;
        }
        String inside = text.substring(7, text.length() - 3);
        return inside.contains("```") ? text : inside.strip();
    }

    private static boolean parses(String text) {
        try {
            Json.parse(text);
            return true;
        } catch (Json.Malformed e) {
            return false;
        }
    }

    private static boolean parsesByLine(String text) {
        return text.indexOf('\n') > 0
                && text.lines().filter(line -> !line.isBlank()).allMatch(JsonAnswers::parses);
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
        private final Examples broken;
        private final Examples maybe;
        private long good;
        private long all;

        Parsed(Brief brief) {
            this.planned = brief.plan().answer().form().equals("json");
            this.broken = new Examples(brief.examples());
            this.maybe = new Examples(brief.examples());
        }

        @Override
        public void add(Facts facts) {
            all++;
            char first = firstChar(facts.answer());
            if (!planned && first != '{' && first != '[' && first != '`') {
                return; // nearly all answers of nearly all sets
            }
            switch (claim(facts, planned)) {
                case PARSES -> good++;
                case BROKEN -> broken.add(facts.origin());
                case MAYBE -> maybe.add(facts.origin());
                default -> {}
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
            out.figure("json", Json.object("parses", good, "broken", wrong.count()));
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
