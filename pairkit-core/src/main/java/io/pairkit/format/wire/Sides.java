package io.pairkit.format.wire;

import io.pairkit.Layout.NotAPair;
import io.pairkit.Role;
import io.pairkit.format.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads preferences of the kind {@code chosen, rejected}, with a prompt of its own or one that both sides share. */
final class Sides {
    private Sides() {}

    static Example read(Map<String, @Nullable Object> record) throws NotAPair {
        var used = new LinkedHashSet<>(List.of("chosen", "rejected", "tools"));
        var turns = new ArrayList<Turn>();
        if (record.get("system") instanceof String system && !system.isEmpty()) {
            turns.add(Turn.of(Role.SYSTEM, system, "/system"));
        }
        used.add("system");
        for (String key : List.of("messages", "conversations", "prompt")) {
            if (record.get(key) != null) {
                turns.addAll(TurnReader.listOrText(record.get(key), Role.USER, "/" + key));
                used.add(key);
            }
        }
        if (record.get("instruction") instanceof String) {
            var question = new java.util.LinkedHashMap<String, @Nullable Object>(record);
            question.put("output", "");
            question.remove("chosen");
            question.remove("rejected");
            var read = Shape.ALPACA.turns(question).messages();
            read.subList(0, read.size() - 1).forEach(message -> turns.add(TurnReader.of(message)));
            used.addAll(List.of("instruction", "input", "history", "output"));
        }
        List<Turn> chosen = side(record, "chosen");
        List<Turn> rejected = side(record, "rejected");
        if (turns.stream().noneMatch(turn -> turn.is(Role.USER))) {
            int shared = shared(chosen, rejected);
            turns.addAll(chosen.subList(0, shared));
            chosen = chosen.subList(shared, chosen.size());
            rejected = rejected.subList(shared, rejected.size());
        }
        MediaMarks.replace(record, turns, used);
        return Example.of(Example.Kind.PREFERENCE, turns)
                .sides(chosen, rejected)
                .tools(ToolReader.tools(record))
                .extras(Reader.extras(record, used));
    }

    private static List<Turn> side(Map<String, @Nullable Object> record, String key) throws NotAPair {
        Object value = record.get(key);
        if (value instanceof String text && text.startsWith("\n\nHuman:")) {
            var both = Shape.PREFERENCE
                    .turns(Map.of("chosen", text, "rejected", text))
                    .messages();
            var turns = new ArrayList<Turn>();
            both.forEach(message -> turns.add(TurnReader.of(message)));
            return turns;
        }
        return TurnReader.listOrText(value, Role.ASSISTANT, "/" + key);
    }

    /** The longest beginning of whole turns that both sides share, of which each keeps at least its last turn. */
    private static int shared(List<Turn> chosen, List<Turn> rejected) {
        int most = Math.min(chosen.size(), rejected.size()) - 1;
        int shared = 0;
        while (shared < most && same(chosen.get(shared), rejected.get(shared))) {
            shared++;
        }
        return Math.max(0, shared);
    }

    private static boolean same(Turn a, Turn b) {
        return a.role() == b.role() && a.parts().equals(b.parts()) && a.calls().equals(b.calls());
    }
}
