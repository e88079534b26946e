package io.pairkit.format.platform;

import io.pairkit.Json;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The demands of which the forms of platforms are made. */
final class Checks {
    private Checks() {}

    /** Anything at all. */
    static Check any() {
        return node -> {};
    }

    /** A text, which may be empty. */
    static Check text() {
        return node -> {
            if (!node.isText()) {
                node.error("target/type", "expected a text, was " + node.kind(), "write a text");
            }
        };
    }

    /** A text that is not empty. */
    static Check filledText() {
        return text().and(node -> {
            if (node.is("")) {
                node.error("target/empty", "expected a text that is not empty", "write it, or remove the record");
            }
        });
    }

    /** A text; an empty one is worth a warning. */
    static Check textBetterFilled() {
        return text().and(node -> {
            if (node.isText() && node.text().isBlank()) {
                node.warn("target/empty", "the text is empty", "write it, or remove the record");
            }
        });
    }

    /** A text that a pattern matches whole. */
    static Check matching(Pattern pattern, String demand) {
        return text().and(node -> {
            if (node.isText() && !pattern.matcher(node.text()).matches()) {
                node.error("target/pattern", "expected " + demand + ", was " + node.shown(), "write " + demand);
            }
        });
    }

    /** One of some texts, case counts. */
    static Check oneOf(String... values) {
        List<String> allowed = List.of(values);
        return node -> {
            if (!node.isText() || !allowed.contains(node.text())) {
                node.error(
                        "target/value",
                        "expected " + String.join(" or ", allowed) + ", was " + node.shown(),
                        "write one of these, case counts");
            }
        };
    }

    /** True or false. */
    static Check truth() {
        return node -> {
            if (!(node.value() instanceof Boolean)) {
                node.error(
                        "target/type",
                        "expected true or false, was " + (node.isText() ? node.shown() : node.kind()),
                        "write true or false without quotes");
            }
        };
    }

    /** A number from one bound to another; infinite bounds for any number. */
    static Check number(double least, double most) {
        return node -> {
            if (!(node.value() instanceof Number number)) {
                node.error("target/type", "expected a number, was " + node.kind(), "write a number without quotes");
            } else if (!(number.doubleValue() >= least && number.doubleValue() <= most)) {
                node.error(
                        "target/value",
                        "expected a number from " + plain(least) + " to " + plain(most) + ", was " + node.shown(),
                        "write a number within the bounds");
            }
        };
    }

    private static String plain(double bound) {
        return new BigDecimal(bound).toPlainString();
    }

    /** The training weight of one turn: the whole number 0 or 1. */
    static Check weight() {
        return node -> {
            if (!(Integer.valueOf(0).equals(node.value()) || Integer.valueOf(1).equals(node.value()))) {
                node.error(
                        "target/weight",
                        "a weight must be the number 0 or 1, was " + node.shown(),
                        "write 0 (not trained) or 1 (trained)");
            }
        };
    }

    /** Any object. */
    static Check object() {
        return node -> {
            if (!node.isObject()) {
                node.error("target/type", "expected an object, was " + node.kind(), "write an object {…}");
            }
        };
    }

    /** A list of at least some items, each checked. */
    static Check list(int least, Check item) {
        return list(least, Integer.MAX_VALUE, item);
    }

    /** A list whose number of items lies within bounds, each checked. */
    static Check list(int least, int most, Check item) {
        return node -> {
            if (!node.isList()) {
                node.error("target/type", "expected an array, was " + node.kind(), "write an array […]");
                return;
            }
            List<Node> items = node.items();
            if (items.size() < least || items.size() > most) {
                String demand = least == most
                        ? "exactly " + least
                        : items.size() < least ? "at least " + least : "at most " + most;
                node.error(
                        "target/count",
                        "expected " + demand + " in the array, found " + items.size(),
                        items.size() < least ? "add what is missing, or remove the record" : "remove what is too much");
            }
            items.forEach(item::check);
        };
    }

    /** Null, or what another check demands. */
    static Check nullOr(Check check) {
        return node -> {
            if (node.isSet()) {
                check.check(node);
            }
        };
    }

    /** A text, or a list that another check judges. */
    static Check textOr(Check list) {
        return node -> {
            if (node.isList()) {
                list.check(node);
            } else if (!node.isText()) {
                node.error("target/type", "expected a text or an array of parts, was " + node.kind(), "write a text");
            }
        };
    }

    /** An object whose kind stands in its field {@code type}; each kind has its own check. */
    static Check byType(Map<String, Check> kinds) {
        return node -> {
            if (!node.isObject()) {
                node.error("target/type", "expected a part as an object, was " + node.kind(), "write an object {…}");
                return;
            }
            Node type = node.get("type");
            Check check = kinds.get(type.text());
            if (check == null) {
                node.error(
                        "target/part",
                        "expected a part of type " + String.join(" or ", new java.util.TreeSet<>(kinds.keySet()))
                                + ", was " + type.shown(),
                        "use one of these, or leave the part out");
            } else {
                check.check(node);
            }
        };
    }

    /** A list whose items are all different. */
    static Check unique() {
        return node -> {
            Set<Object> seen = new LinkedHashSet<>();
            for (Node item : node.items()) {
                if (item.value() != null && !seen.add(item.value())) {
                    item.error("target/duplicate", "the same item stands twice in the array", "remove one of them");
                }
            }
        };
    }

    /** A text that holds JSON, which another check judges. */
    static Check jsonText(Check inside) {
        return text().and(node -> {
            if (node.isText()) {
                try {
                    inside.check(node.as(Json.parse(node.text())));
                } catch (Json.Malformed e) {
                    node.error(
                            "target/not-json",
                            "expected the text of a JSON value: " + e.getMessage(),
                            "write valid JSON inside the text");
                }
            }
        });
    }

    /** A value, or the text of its JSON; the same check judges both. */
    static Check valueOrJsonText(Check inside) {
        Check text = jsonText(inside);
        return node -> (node.isText() ? text : inside).check(node);
    }
}
