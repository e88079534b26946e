package io.pairkit.format.platform;

import io.pairkit.validate.Severity;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Demands on the turns of a conversation: who may speak, and in which order. */
final class Order {
    private Order() {}

    /** Each turn is an object whose {@code role} decides by which check it is judged; other roles are refused. */
    static Check byRole(Map<String, Check> roles) {
        return by("role", roles);
    }

    /** Each turn is an object whose speaker stands in a field of this name. */
    static Check by(String key, Map<String, Check> roles) {
        return node -> {
            if (!node.isObject()) {
                node.error("target/type", "expected a turn as an object, was " + node.kind(), "write an object {…}");
                return;
            }
            Node role = node.get(key);
            if (!role.isThere()) {
                node.error("target/missing-field", "a turn needs \"" + key + "\"", "say who speaks in \"" + key + "\"");
                return;
            }
            Check check = roles.get(role.text());
            if (check == null) {
                role.error(
                        "target/role",
                        "expected the role " + String.join(", ", new java.util.TreeSet<>(roles.keySet())) + ", was "
                                + role.shown(),
                        "use one of these roles; case counts");
            } else {
                check.check(node);
            }
        };
    }

    /** Some turn has this role. */
    static Check needs(String role, String why) {
        return turns -> {
            if (turns.isFilled()
                    && turns.items().stream().noneMatch(turn -> speaker(turn).is(role))) {
                turns.error("target/no-" + role.toLowerCase(java.util.Locale.ROOT), why, "add a turn of " + role);
            }
        };
    }

    /** The last turn has one of these roles. */
    static Check last(Severity severity, String... roles) {
        List<String> allowed = List.of(roles);
        return turns -> {
            List<Node> items = turns.items();
            if (items.isEmpty()) {
                return;
            }
            Node role = speaker(items.get(items.size() - 1));
            if (role.isText() && !allowed.contains(role.text())) {
                role.report(
                        severity,
                        "target/last-role",
                        "the last turn must be of " + String.join(" or ", allowed) + ", was " + role.shown(),
                        "cut the turns after it, or add the one that is missing");
            }
        };
    }

    /** The last turn has none of these roles. */
    static Check lastIsNot(Severity severity, String role, String why) {
        return turns -> {
            List<Node> items = turns.items();
            if (!items.isEmpty() && speaker(items.get(items.size() - 1)).is(role)) {
                speaker(items.get(items.size() - 1))
                        .report(severity, "target/last-role", why, "cut the last turn, or move it to where it belongs");
            }
        };
    }

    /** The turns are of two roles in strict alternation; the first role begins and the second one ends. */
    static Check alternating(String first, String second) {
        return turns -> {
            List<Node> items = turns.items();
            for (int i = 0; i < items.size(); i++) {
                Node role = speaker(items.get(i));
                String expected = i % 2 == 0 ? first : second;
                if (role.isText() && !role.is(expected)) {
                    role.error(
                            "target/order",
                            "turn " + (i + 1) + " must be of " + expected + ", was " + role.shown(),
                            "let " + first + " and " + second + " take turns; join neighbours of one role");
                    return;
                }
            }
            if (items.size() % 2 == 1) {
                speaker(items.get(items.size() - 1))
                        .error(
                                "target/last-role",
                                "the last turn must be of " + second + ", was " + first,
                                "cut the last turn, or add the answer to it");
            }
        };
    }

    /** No two neighbours have one role. */
    static Check noRepeats(Severity severity) {
        return noRepeats(severity, role -> true);
    }

    /** No two neighbours have this role. */
    static Check noRepeatsOf(String role, Severity severity) {
        return noRepeats(severity, role::equals);
    }

    private static Check noRepeats(Severity severity, Predicate<String> which) {
        return turns -> {
            String before = "";
            for (Node turn : turns.items()) {
                Node role = speaker(turn);
                if (role.isText() && role.is(before) && which.test(before)) {
                    role.report(
                            severity,
                            "target/order",
                            "two turns of " + before + " follow each other",
                            "join them into one turn");
                }
                before = role.text();
            }
        };
    }

    /** A turn of the system stands only at the beginning. */
    static Check systemFirst() {
        return turns -> {
            List<Node> items = turns.items();
            for (int i = 1; i < items.size(); i++) {
                Node role = speaker(items.get(i));
                if (role.is("system")) {
                    role.error(
                            "target/order",
                            "a system turn must be the first one, was turn " + (i + 1),
                            "move it to the beginning, or join it with the first one");
                }
            }
        };
    }

    /** Returns where a turn says who speaks. */
    static Node speaker(Node turn) {
        return turn.has("role") ? turn.get("role") : turn.get("from");
    }
}
