package io.pairkit.validate;

import io.pairkit.Json;
import io.pairkit.Message;
import io.pairkit.Origin;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Repairs that cannot change what a record says: white space around a text, byte-order marks, Unicode form, end signs of
 * another template, and names of fields.
 *
 * <p>Each repair is listed with what stood there before, and can be undone. Only the texts of turns are touched: ids,
 * attributes and arguments of tools are not. A record that needs no repair is returned as it is, byte for byte. What is
 * repaired once needs no repair again. Immutable; safe for many threads.
 *
 * <pre>{@code
 * var fixed = Fixes.safe().rename("catgory", "category").apply(pair);
 * fixed.changes().forEach(change -> log.add(change.fields(pair.origin(), text -> text)));
 * }</pre>
 */
public final class Fixes {
    private static final List<String> END_SIGNS = List.of(
            "<|im_end|>",
            "<|endoftext|>",
            "<|eot_id|>",
            "<|end_of_text|>",
            "<end_of_turn>",
            "</s>",
            "\n\n###\n\n",
            "\n\n###",
            "\n###");

    /** Shapes and fields of texts that are trained as they stand: a blank at their ends may belong to the next word. */
    private static final Set<String> COMPLETIONS =
            Set.of("prompt-completion", "text", "/prompt", "/completion", "/text");

    private final boolean texts;
    private final Map<String, String> names;

    private Fixes(boolean texts, Map<String, String> names) {
        this.texts = texts;
        this.names = Collections.unmodifiableMap(names); // in the order given
    }

    /** Returns all repairs of texts. */
    public static Fixes safe() {
        return new Fixes(true, Map.of());
    }

    /** Returns no repair, to begin with renaming alone. */
    public static Fixes none() {
        return new Fixes(false, Map.of());
    }

    /**
     * Returns these repairs and a new name for a field at the top level. A record that has a field of the new name already is
     * left alone.
     *
     * @throws IllegalArgumentException if the names are equal
     */
    public Fixes rename(String from, String to) {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a field must get another name, was \"" + from + "\" twice");
        }
        var copy = new LinkedHashMap<>(names);
        copy.put(from, to);
        return new Fixes(texts, copy);
    }

    /**
     * A repair that was made.
     *
     * @param pointer where
     * @param rule which: {@code fix/white-space}, {@code fix/byte-order-mark}, {@code fix/unicode-form},
     *     {@code fix/end-sign} or {@code fix/field-name}
     * @param before the text or the name that stood there
     * @param after what stands there now
     */
    public record Change(String pointer, String rule, String before, String after) {
        /** Returns the row for a log; {@code mask} hides secrets in both texts. */
        public Map<String, @Nullable Object> fields(Origin origin, UnaryOperator<String> mask) {
            return Json.object(
                    "file", origin.file(),
                    "line", origin.line(),
                    "pointer", pointer,
                    "rule", rule,
                    "before", mask.apply(before),
                    "after", mask.apply(after));
        }
    }

    /** A record after its repairs, and the repairs in the order in which they were made; none if it was in order. */
    public record Fixed(Pair pair, List<Change> changes) {
        public Fixed {
            Objects.requireNonNull(pair, "pair");
            changes = List.copyOf(changes);
        }

        /** Returns whether anything was repaired. */
        public boolean isChanged() {
            return !changes.isEmpty();
        }

        /** Returns the record as it was before, with the same fields and values in the same order. */
        public Pair undo() {
            Pair back = pair;
            for (int i = changes.size() - 1; i >= 0; i--) {
                Change change = changes.get(i);
                back = change.rule.equals("fix/field-name")
                        ? renamed(back, change.after, change.before)
                        : back.with(change.pointer, change.before);
            }
            return back;
        }
    }

    /** Repairs a record. */
    public Fixed apply(Pair pair) {
        var changes = new ArrayList<Change>(0);
        Pair now = pair;
        for (Map.Entry<String, String> name : names.entrySet()) {
            if (now.fields().containsKey(name.getKey()) && !now.fields().containsKey(name.getValue())) {
                now = renamed(now, name.getKey(), name.getValue());
                changes.add(
                        new Change("/" + Json.step(name.getValue()), "fix/field-name", name.getKey(), name.getValue()));
            }
        }
        if (texts) {
            for (Message turn : TextFaults.turns(now)) {
                for (Text text : turn.texts()) {
                    now = repaired(now, text.pointer(), changes);
                }
            }
            if (pair.shape().equals("preference") && !changes.isEmpty()) {
                now = onBothSides(now, changes);
            }
        }
        return changes.isEmpty() ? new Fixed(pair, List.of()) : new Fixed(now, changes);
    }

    /** Repairs the turns of a side that say what a repaired turn said: both sides go on answering the same prompt. */
    private static Pair onBothSides(Pair pair, List<Change> changes) {
        Pair now = pair;
        List<Change> made = List.copyOf(changes);
        for (String side : List.of("chosen", "rejected")) {
            if (!(pair.fields().get(side) instanceof List<?> turns)) {
                continue;
            }
            for (int i = 0; i < turns.size(); i++) {
                String pointer = "/" + side + "/" + i + "/content";
                for (Change change : made) {
                    if (change.before().equals(Json.at(now.fields(), pointer))) {
                        changes.add(new Change(pointer, change.rule(), change.before(), change.after()));
                        now = now.with(pointer, change.after());
                    }
                }
            }
        }
        return now;
    }

    /** Returns a view of pairs in which every record is repaired when it is read; origins and ordinals stay. */
    public Pairs in(Pairs pairs) {
        return new FixedPairs(pairs, this);
    }

    private static Pair renamed(Pair pair, String from, String to) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        pair.fields().forEach((key, value) -> fields.put(key.equals(from) ? to : key, value));
        return pair.withFields(fields);
    }

    private static Pair repaired(Pair pair, String pointer, List<Change> changes) {
        if (!(Json.at(pair.fields(), pointer) instanceof String written)) {
            return pair; // a text that was made of something else, such as an object
        }
        boolean chat =
                !COMPLETIONS.contains(pair.shape()) && !(pair.shape().equals("any") && COMPLETIONS.contains(pointer));
        int before = changes.size();
        String text = written;
        text = step(text, withoutMarks(text), pointer, "fix/byte-order-mark", changes);
        text = step(text, Normalizer.normalize(text, Normalizer.Form.NFC), pointer, "fix/unicode-form", changes);
        if (chat) {
            text = step(text, withoutEndSign(text), pointer, "fix/end-sign", changes);
        }
        text = step(
                text,
                chat ? withoutBlanks(text) : withoutSpaces(text, pointer.equals("/prompt")),
                pointer,
                "fix/white-space",
                changes);
        return changes.size() == before ? pair : pair.with(pointer, text);
    }

    private static String step(String before, String after, String pointer, String rule, List<Change> changes) {
        if (!after.equals(before)) {
            changes.add(new Change(pointer, rule, before, after));
        }
        return after;
    }

    private static String withoutMarks(String text) {
        return text.indexOf('\ufeff') < 0 ? text : text.replace("\ufeff", "");
    }

    private static String withoutEndSign(String text) {
        String out = text;
        boolean found = true;
        while (found) {
            found = false;
            String bare = out.stripTrailing();
            for (String sign : END_SIGNS) {
                if (out.endsWith(sign) || bare.endsWith(sign)) {
                    String body = out.endsWith(sign) ? out : bare;
                    out = body.substring(0, body.length() - sign.length());
                    found = true;
                    break;
                }
            }
        }
        return out;
    }

    /**
     * White space at the end, and blank lines at the beginning. Blanks before the first word stay where they may mean
     * something: before code of several lines.
     */
    private static String withoutBlanks(String text) {
        String end = text.stripTrailing();
        if (end.isEmpty()) {
            return end;
        }
        int firstSign = 0;
        while (Character.isWhitespace(end.charAt(firstSign))) {
            firstSign++;
        }
        int lineStart = end.lastIndexOf('\n', firstSign) + 1;
        boolean oneLine = end.indexOf('\n', firstSign) < 0;
        return end.substring(oneLine ? firstSign : lineStart);
    }

    /**
     * Spaces at the end of a prompt or a completion, and before a prompt of one line. Line ends stay, they may be what
     * separates or stops; so does the first blank of a completion, which belongs to its first word.
     */
    private static String withoutSpaces(String text, boolean isPrompt) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        if (end == 0 || text.charAt(end - 1) == '\n') {
            return text;
        }
        String bare = text.substring(0, end);
        return isPrompt && bare.indexOf('\n') < 0 ? bare.stripLeading() : bare;
    }

    @Override
    public String toString() {
        return "Fixes[" + (texts ? "texts" : "") + (texts && !names.isEmpty() ? ", " : "")
                + (names.isEmpty() ? "" : names.size() + " names") + "]";
    }
}
