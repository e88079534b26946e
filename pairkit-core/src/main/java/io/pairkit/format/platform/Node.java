package io.pairkit.format.platform;

import io.pairkit.Excerpt;
import io.pairkit.Json;
import io.pairkit.json.JsonKind;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a record under check: the value, where it stands, and where problems are reported.
 *
 * <p>A node may stand for a field that is not there; {@link #isThere} tells. Its JSON pointer is put together only when a
 * problem is reported, so that checking good records makes no strings.
 */
public final class Node {
    private final @Nullable Object value;
    private final boolean there;
    private final @Nullable Node parent;
    private final @Nullable String key;
    private final int index;
    private final List<Finding> findings;
    private @Nullable List<Node> items; // made once: a list is looked at by several checks, all on one thread

    private Node(
            @Nullable Object value,
            boolean there,
            @Nullable Node parent,
            @Nullable String key,
            int index,
            List<Finding> findings) {
        this.value = value;
        this.there = there;
        this.parent = parent;
        this.key = key;
        this.index = index;
        this.findings = findings;
    }

    /** Runs a check on a record and returns what it found, each problem once. */
    public static List<Finding> findings(Map<String, @Nullable Object> record, Check check) {
        var findings = new ArrayList<Finding>(0);
        check.check(new Node(record, true, null, null, -1, findings));
        return findings.size() < 2 ? findings : findings.stream().distinct().toList();
    }

    /** Returns the value, null where the record has null or nothing. */
    @Nullable
    Object value() {
        return value;
    }

    /** Returns whether the record has this field, be it null. */
    boolean isThere() {
        return there;
    }

    /** Returns whether there is a value other than null. */
    boolean isSet() {
        return value != null;
    }

    boolean isText() {
        return value instanceof String;
    }

    boolean isObject() {
        return value instanceof Map;
    }

    boolean isList() {
        return value instanceof List;
    }

    /** Returns whether this is a text or a list with something in it. */
    boolean isFilled() {
        return value instanceof String text ? !text.isEmpty() : value instanceof List<?> list && !list.isEmpty();
    }

    /** Returns the text, or an empty one for anything else. */
    String text() {
        return value instanceof String text ? text : "";
    }

    /** Returns whether the value is this text. */
    boolean is(String text) {
        return text.equals(value);
    }

    /** Returns the value of a field; a node that is not there if this is no object or has no such field. */
    Node get(String field) {
        if (value instanceof Map<?, ?> map) {
            Object child = map.get(field);
            return new Node(child, child != null || map.containsKey(field), this, field, -1, findings);
        }
        return new Node(null, false, this, field, -1, findings);
    }

    /** Returns whether this is an object with such a field, be it null. */
    boolean has(String field) {
        return value instanceof Map<?, ?> map && map.containsKey(field);
    }

    /** Returns the names of the fields of an object. */
    List<String> keys() {
        return value instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Returns how many fields an object has; 0 for anything else. */
    int size() {
        return value instanceof Map<?, ?> map ? map.size() : 0;
    }

    /** Returns the names of the fields for a message, at most eight. */
    String found() {
        return Form.found(keys());
    }

    /** Returns the items of a list; none for anything else. */
    List<Node> items() {
        List<Node> known = items;
        if (known == null) {
            known = nodes();
            items = known;
        }
        return known;
    }

    private List<Node> nodes() {
        if (!(value instanceof List<?> list)) {
            return List.of();
        }
        var nodes = new ArrayList<Node>(list.size());
        for (int i = 0; i < list.size(); i++) {
            nodes.add(new Node(list.get(i), true, this, null, i, findings));
        }
        return nodes;
    }

    /** Returns a node for another value that stands for this one, such as what a text of JSON holds. */
    Node as(@Nullable Object other) {
        return new Node(other, true, parent, key, index, findings);
    }

    /** Names the kind of the value for a message. */
    String kind() {
        return there ? JsonKind.of(value) : "missing";
    }

    /** Returns the value as a message shows it: at most 40 characters, objects and arrays by their kind. */
    String shown() {
        if (value instanceof String text) {
            return "\"" + Excerpt.of(text, 40) + "\"";
        }
        return value instanceof Number || value instanceof Boolean ? Excerpt.of(Json.write(value), 40) : kind();
    }

    String pointer() {
        if (parent == null) {
            return "";
        }
        return parent.pointer() + "/" + (key != null ? Json.step(key) : String.valueOf(index));
    }

    /** Reports that the platform refuses the record. */
    void error(String code, String message, String fix) {
        report(Severity.ERROR, code, message, fix);
    }

    /** Reports what the platform probably takes in another way than the author meant. */
    void warn(String code, String message, String fix) {
        report(Severity.WARNING, code, message, fix);
    }

    void report(Severity severity, String code, String message, String fix) {
        findings.add(Finding.of(code, severity, message).pointer(pointer()).fix(fix));
    }
}
