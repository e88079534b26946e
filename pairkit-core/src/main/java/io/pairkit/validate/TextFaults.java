package io.pairkit.validate;

import io.pairkit.Message;
import io.pairkit.Pair;
import io.pairkit.Role;
import io.pairkit.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Text that was damaged on its way into the file. */
final class TextFaults {
    private TextFaults() {}

    private static final String GOOD = """
            {"prompt":"How do I get to the café?","completion":"Take tram 4 to the café’s stop."}""";

    static final Rule REPLACEMENT = Rule.of(
            RuleInfo.of("text/replacement-character")
                    .requirements(Rows.QUALITY)
                    .what("No text holds U+FFFD, the sign for a character that was lost.")
                    .because("The lost letters are learned as what they became.")
                    .fix("read the source again in its true encoding")
                    .examples(GOOD, GOOD.replace("café?", "caf\\ufffd?")),
            (pair, out) -> perText(
                    pair,
                    out,
                    Cue.REPLACEMENT,
                    c -> c == '\ufffd',
                    (place, text, at, count) -> out.report(place, times(count, "lost character") + " (U+FFFD)")));

    static final Rule MOJIBAKE = Rule.of(
            RuleInfo.of("text/mojibake")
                    .requirements(Rows.QUALITY)
                    .what("No text holds UTF-8 that was read in another encoding, such as â€™ for an apostrophe.")
                    .because("The model learns to write the garbled signs.")
                    .fix("read the source again as UTF-8")
                    .examples(GOOD, GOOD.replace("café’s", "cafÃ©â€™s")),
            (pair, out) -> {
                if (!out.signals().has(Cue.MOJIBAKE)) {
                    return;
                }
                for (Message turn : turns(pair)) {
                    for (Text text : turn.texts()) {
                        int at = 0;
                        while (at < text.value().length() && !Cues.isMojibake(text.value(), at)) {
                            at++;
                        }
                        if (at < text.value().length()) {
                            out.report(
                                    text.pointer(),
                                    "garbled characters (UTF-8 read in another encoding), the first at character "
                                            + (at + 1));
                        }
                    }
                }
            });

    static final Rule CONTROL = Rule.of(
            RuleInfo.of("text/control-character")
                    .requirements(Rows.QUALITY)
                    .what("No text holds control characters other than tab and line ends.")
                    .because("They come from broken exports, and some trainers stop at them.")
                    .fix("take them out")
                    .examples(GOOD, GOOD.replace("tram 4", "tram\\u00004")),
            (pair, out) -> perText(
                    pair,
                    out,
                    Cue.CONTROL,
                    c -> (c < 32 && c != '\t' && c != '\n' && c != '\r') || c == 127,
                    (place, text, at, count) -> out.report(
                            place,
                            times(count, "control character") + ", the first U+"
                                    + String.format(Locale.ROOT, "%04X", (int) text.charAt(at)))));

    static final Rule HIDDEN = Rule.of(
            RuleInfo.of("text/hidden-character")
                    .severity(Severity.INFO)
                    .requirements(Rows.QUALITY)
                    .what("No text holds characters that nobody sees: zero-width spaces, direction overrides.")
                    .because(
                            "What a reviewer cannot see is learned all the same; overrides show text in another order than it is read.")
                    .fix("take them out")
                    .examples(GOOD, GOOD.replace("tram 4", "tram\\u200b4")),
            (pair, out) -> perText(
                    pair, out, Cue.HIDDEN, c -> Cues.isHidden((char) c) || c == '\ufeff', (place, text, at, count) -> {
                        char c = text.charAt(at);
                        out.report(Finding.of(
                                        out.code(),
                                        c >= '\u202a' && c != '\u2060' && c != '\ufeff'
                                                ? Severity.WARNING
                                                : Severity.INFO,
                                        times(count, "hidden character") + ", the first U+"
                                                + String.format(Locale.ROOT, "%04X", (int) c))
                                .pointer(place)
                                .fix("take them out"));
                    }));

    /** What is said about the signs of one kind in one text. */
    @FunctionalInterface
    private interface Hit {
        void found(String pointer, String text, int first, int count);
    }

    private static void perText(Pair pair, Findings out, Cue cue, IntPredicate sign, Hit hit) {
        if (!out.signals().has(cue)) {
            return;
        }
        for (Message turn : turns(pair)) {
            for (Text text : turn.texts()) {
                String value = text.value();
                int first = -1;
                int count = 0;
                for (int i = 0; i < value.length(); i++) {
                    if (sign.test(value.charAt(i))) {
                        first = first < 0 ? i : first;
                        count++;
                    }
                }
                if (count > 0) {
                    hit.found(text.pointer(), value, first, count);
                }
            }
        }
    }

    static List<Message> turns(Pair pair) {
        if (pair.rejected().isEmpty()) {
            return pair.messages();
        }
        var all = new java.util.ArrayList<>(pair.messages());
        all.add(pair.rejected().get());
        return all;
    }

    static String times(int count, String thing) {
        return count == 1 ? "1 " + thing : count + " " + thing + "s";
    }

    static final Rule UNCLOSED_FENCE = Rule.of(
            RuleInfo.of("text/unclosed-fence")
                    .requirements(Rows.QUALITY)
                    .what("Every code block of an answer is closed.")
                    .because("An open block is the mark of an answer that was cut off.")
                    .fix("write the rest of the answer, or close the block")
                    .examples("""
                            {"prompt":"Show me a loop in Python.","completion":"```python\\nfor i in range(3):\\n    print(i)\\n```"}""", """
                            {"prompt":"Show me a loop in Python.","completion":"```python\\nfor i in range(3):\\n    pri"}"""),
            (pair, out) -> {
                if (!out.signals().has(Cue.FENCE)) {
                    return;
                }
                List<Message> turns = pair.messages();
                for (int i = 0; i < turns.size(); i++) {
                    if (turns.get(i).role() == Role.ASSISTANT
                            && out.signals().has(Cue.FENCE, i)
                            && isOpen(turns.get(i).text())) {
                        out.report(Places.text(turns.get(i)), "a code block is opened and not closed");
                    }
                }
            });

    /** Reads fences as Markdown does: closed by a line of at least as many backticks and nothing else. A cut-off block of JSON is broken JSON, another rule's. */
    static boolean isOpen(String text) {
        int open = 0;
        int bodyOfJson = -1;
        int lineStart = 0;
        while (lineStart <= text.length()) {
            int lineEnd = text.indexOf('\n', lineStart);
            lineEnd = lineEnd < 0 ? text.length() : lineEnd;
            int from = lineStart;
            while (from < lineEnd && (text.charAt(from) == ' ' || text.charAt(from) == '\t')) {
                from++;
            }
            int ticks = 0;
            while (from + ticks < lineEnd && text.charAt(from + ticks) == '`') {
                ticks++;
            }
            if (ticks >= 3) {
                String rest = text.substring(from + ticks, lineEnd).strip();
                if (open == 0 && rest.indexOf('`') < 0) {
                    open = ticks;
                    bodyOfJson = rest.equalsIgnoreCase("json") ? Math.min(lineEnd + 1, text.length()) : -1;
                } else if (open > 0 && ticks >= open && rest.isEmpty()) {
                    open = 0;
                }
            } else if (open > 0 && text.substring(from, lineEnd).stripTrailing().endsWith("```")) {
                open = 0; // closed at the end of a line of code: not Markdown, and meant all the same
            }
            lineStart = lineEnd + 1;
        }
        return open > 0 && (bodyOfJson < 0 || JsonClaim.parse(text.substring(bodyOfJson)) == null);
    }

    static final Rule ENTITY = Rule.of(
            RuleInfo.of("text/html-entity")
                    .severity(Severity.INFO)
                    .requirements(Rows.QUALITY)
                    .what("An answer in prose holds no HTML entities such as &amp; or &quot;.")
                    .because("They are left over from a web page, and the model learns to write them.")
                    .fix("decode them")
                    .examples(GOOD, GOOD.replace("Take tram 4", "Take tram 4 &amp; 5")),
            (pair, out) -> {
                if (!out.signals().has(Cue.ENTITY)) {
                    return;
                }
                List<Message> turns = pair.messages();
                for (int i = 0; i < turns.size(); i++) {
                    Message turn = turns.get(i);
                    if (turn.role() == Role.ASSISTANT && out.signals().has(Cue.ENTITY, i)) {
                        String text = turn.text();
                        boolean markup = text.contains("</") || text.contains("/>") || text.indexOf('`') >= 0;
                        if (!markup) {
                            int at = Cues.find(text, Cue.ENTITY);
                            out.report(
                                    Places.text(turn),
                                    "the HTML entity " + Cues.at(text, at, Cue.ENTITY) + " in prose");
                        }
                    }
                }
            });
}
