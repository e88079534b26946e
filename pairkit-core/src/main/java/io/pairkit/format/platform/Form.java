package io.pairkit.format.platform;

import io.pairkit.Excerpt;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of an object: which fields it must have, which it may have, and what becomes of others. Immutable.
 *
 * <p>The form of a whole record is also what the catalogue prints, so each field says in a few words what it holds.
 */
public final class Form implements Check {
    /**
     * A field of a record.
     *
     * @param name its key
     * @param holds what it holds, in a few words
     * @param needed whether a record without it is refused
     */
    public record Field(String name, String holds, boolean needed) {}

    private final List<Field> fields;
    private final List<Check> checks;
    private final @Nullable Severity others;
    private final Check whole;
    private final Map<String, String> oldNames; // to those of today

    private Form(
            List<Field> fields,
            List<Check> checks,
            @Nullable Severity others,
            Check whole,
            Map<String, String> oldNames) {
        this.fields = List.copyOf(fields);
        this.checks = List.copyOf(checks);
        this.others = others;
        this.whole = whole;
        this.oldNames = Collections.unmodifiableMap(oldNames); // in their order
    }

    /** Returns a form without fields, which minds no other fields. */
    static Form of() {
        return new Form(List.of(), List.of(), null, node -> {}, Map.of());
    }

    /** Returns this form with a field that must be there. */
    Form need(String name, String holds, Check check) {
        return with(new Field(name, holds, true), check);
    }

    /** Returns this form with a field that may be there. */
    Form may(String name, String holds, Check check) {
        return with(new Field(name, holds, false), check);
    }

    private Form with(Field field, Check check) {
        var moreFields = new ArrayList<>(fields);
        moreFields.add(field);
        var moreChecks = new ArrayList<>(checks);
        moreChecks.add(check);
        return new Form(moreFields, moreChecks, others, whole, oldNames);
    }

    /** Returns this form with a name that a field had once and that the platform no longer reads. */
    Form once(String old, String now) {
        var more = new LinkedHashMap<>(oldNames);
        more.put(old, now);
        return new Form(fields, checks, others, whole, more);
    }

    /** Returns this form where any other field is an error. */
    Form nothingElse() {
        return new Form(fields, checks, Severity.ERROR, whole, oldNames);
    }

    /** Returns this form where any other field is a warning: the platform documents it nowhere. */
    Form othersUnknown() {
        return new Form(fields, checks, Severity.WARNING, whole, oldNames);
    }

    /** Returns this form with a further check of the object as a whole. */
    Form then(Check next) {
        return new Form(fields, checks, others, whole.and(next), oldNames);
    }

    /** Returns the fields for the catalogue: those that a record may have. */
    public List<Field> fields() {
        return fields.stream().filter(field -> !field.holds().isEmpty()).toList();
    }

    @Override
    public void check(Node node) {
        if (!node.isObject()) {
            node.error("target/type", "expected an object, was " + node.kind(), "write an object {…}");
            return;
        }
        int known = 0;
        for (Map.Entry<String, String> name : oldNames.entrySet()) {
            Node value = node.get(name.getKey());
            if (value.isThere()) {
                known++;
                value.error(
                        "target/old-name",
                        "the service reads \"" + name.getValue() + "\", not this name of old",
                        "rename it to \"" + name.getValue() + "\"");
            }
        }
        for (int i = 0; i < checks.size(); i++) {
            Field field = fields.get(i);
            Node value = node.get(field.name());
            if (value.isThere()) {
                known++;
                checks.get(i).check(value);
            } else if (field.needed() && !hasOldName(node, field)) {
                node.error(
                        "target/missing-field",
                        "expected field \"" + field.name() + "\", found " + node.found(),
                        "add \"" + field.name() + "\": " + field.holds());
            }
        }
        if (others != null && node.size() > known) {
            strangers(node, others);
        }
        whole.check(node);
    }

    private boolean hasOldName(Node node, Field field) {
        return oldNames.entrySet().stream()
                .anyMatch(name -> name.getValue().equals(field.name())
                        && node.get(name.getKey()).isThere());
    }

    private void strangers(Node node, Severity severity) {
        for (String key : node.keys()) {
            if (fields.stream().noneMatch(field -> field.name().equals(key)) && !oldNames.containsKey(key)) {
                node.get(key)
                        .report(
                                severity,
                                "target/unknown-field",
                                "the field \"" + Excerpt.of(key, 40) + "\" is not known here, expected "
                                        + found(fields.stream().map(Field::name).toList()),
                                "remove it, or rename it if it means one of these");
            }
        }
    }

    /** Returns a list of keys for a message: at most eight, and of each at most 24 characters. */
    static String found(List<String> keys) {
        List<String> shown =
                keys.stream().limit(8).map(key -> Excerpt.of(key, 24)).toList();
        return keys.size() > 8 ? shown.toString().replace("]", ", …]") : shown.toString();
    }
}
