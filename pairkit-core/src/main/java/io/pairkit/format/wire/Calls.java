package io.pairkit.format.wire;

import io.pairkit.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Arguments and ids of calls in the forms that platforms want. */
final class Calls {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private Calls() {}

    /** Returns arguments as the text of their JSON. */
    static String text(@Nullable Object arguments) {
        return arguments instanceof String text ? text : arguments == null ? "{}" : Json.write(arguments);
    }

    static String text(Turn turn, Turn.Call call, Ledger ledger) {
        if (!(call.arguments() instanceof String)) {
            ledger.add(LossKind.ARGS, turn.pointer(), "the arguments of " + call.name() + " became a text of JSON");
        }
        return text(call.arguments());
    }

    /** Returns arguments as an object; broken JSON becomes an object that holds the text. */
    static Map<String, @Nullable Object> object(Turn turn, Turn.Call call, Ledger ledger) {
        Object value = call.arguments();
        if (value instanceof String text) {
            try {
                value = text.isBlank() ? Map.of() : Json.parse(text);
            } catch (Json.Malformed e) {
                ledger.add(LossKind.ARGS_BROKEN, turn.pointer(), "the arguments of " + call.name());
                return Json.object("arguments", text);
            }
            ledger.add(
                    LossKind.ARGS, turn.pointer(), "the text of the arguments of " + call.name() + " became an object");
        }
        if (value instanceof Map<?, ?> map) {
            var object = Json.object();
            map.forEach((key, each) -> object.put(String.valueOf(key), each));
            return object;
        }
        return value == null ? Json.object() : Json.object("arguments", value);
    }

    /**
     * Gives every call an id and every result the id of its call: results without an id answer the open calls in order.
     *
     * @param nine whether ids must be nine letters or digits
     */
    static List<Turn> withIds(List<Turn> turns, boolean nine, Ledger ledger) {
        var renamed = new HashMap<String, String>();
        Set<String> taken = new HashSet<>();
        var open = new ArrayList<String[]>(); // id and name of calls without a result yet
        var out = new ArrayList<Turn>();
        int number = 0;
        for (Turn turn : turns) {
            Turn copy = turn;
            if (!turn.calls().isEmpty()) {
                open.clear();
                var calls = new ArrayList<Turn.Call>();
                for (Turn.Call call : turn.calls()) {
                    String id = fresh(call.id(), nine, number++, taken);
                    if (!id.equals(call.id())) {
                        ledger.add(
                                LossKind.TOOLID, turn.pointer(), "the id \"" + call.id() + "\" became \"" + id + "\"");
                    }
                    renamed.put(call.id(), id);
                    taken.add(id);
                    open.add(new String[] {id, call.name()});
                    calls.add(new Turn.Call(id, call.name(), call.arguments()));
                }
                copy = turn.calls(calls);
            } else if (turn.is(io.pairkit.Role.TOOL)) {
                copy = turn.callId(answered(turn, renamed, open, ledger));
            }
            out.add(copy);
        }
        return out;
    }

    private static String answered(Turn turn, Map<String, String> renamed, List<String[]> open, Ledger ledger) {
        String id = turn.callId() == null ? null : renamed.get(turn.callId());
        if (id == null) {
            id = open.stream()
                    .filter(call -> turn.name() == null || turn.name().equals(call[1]))
                    .findFirst()
                    .map(call -> call[0])
                    .orElse(turn.callId() == null ? "" : turn.callId());
            ledger.add(LossKind.TOOLID, turn.pointer(), "the result was given the id of the call it follows");
        }
        String found = id;
        open.removeIf(call -> call[0].equals(found));
        return found;
    }

    private static String fresh(String id, boolean nine, int number, Set<String> taken) {
        boolean fits = nine ? id.matches("[a-zA-Z0-9]{9}") : !id.isEmpty();
        if (fits && (!nine || !taken.contains(id))) {
            return id;
        }
        for (int salt = 0; ; salt++) {
            String made = nine ? hashed(id + "#" + number + "#" + salt) : "call_" + (number + 1 + salt);
            if (!taken.contains(made)) {
                return made;
            }
        }
    }

    private static String hashed(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            var id = new StringBuilder();
            for (int i = 0; i < 9; i++) {
                id.append(LETTERS.charAt((hash[i] & 0xff) % LETTERS.length()));
            }
            return id.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
