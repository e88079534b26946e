package io.pairkit.format.wire;

import io.pairkit.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a notation has room for. {@link #fit} moves, joins or leaves out what has none, and the ledger says so. Immutable; by
 * default there is room for text of system, user and assistant in any order, and for nothing else.
 */
final class Room {
    /** What a notation may have room for. */
    enum For {
        TOOLS,
        WEIGHTS,
        WEIGHTS_OF_ALL,
        NAMES,
        REASONING,
        REFUSALS,
        PARTS,
        DEVELOPER,
        TURN_EXTRAS
    }

    private enum Systems {
        ANYWHERE,
        FIRST,
        NONE
    }

    private enum Order {
        FREE,
        NO_REPEATS,
        ALTERNATING
    }

    private final Set<For> has;
    private final Systems systems;
    private final Order order;
    private final Predicate<Turn.Part> media;

    private Room(Set<For> has, Systems systems, Order order, Predicate<Turn.Part> media) {
        this.has = has;
        this.systems = systems;
        this.order = order;
        this.media = media;
    }

    static Room of(For... things) {
        Set<For> has = EnumSet.noneOf(For.class);
        has.addAll(List.of(things));
        return new Room(has, Systems.ANYWHERE, Order.FREE, part -> false);
    }

    Room systemFirst() {
        return new Room(has, Systems.FIRST, order, media);
    }

    Room noSystem() {
        return new Room(has, Systems.NONE, order, media);
    }

    Room noRepeats() {
        return new Room(has, systems, Order.NO_REPEATS, media);
    }

    /** User and assistant take turns, the user begins; a system turn may stand before them. */
    Room alternating() {
        return new Room(has, systems, Order.ALTERNATING, media);
    }

    Room media(Predicate<Turn.Part> taken) {
        return new Room(has, systems, order, taken);
    }

    boolean has(For thing) {
        return has.contains(thing);
    }

    List<Turn> fit(List<Turn> turns, Ledger ledger) {
        var fitted = new ArrayList<Turn>();
        for (Turn turn : turns) {
            fitted.add(one(turn, ledger));
        }
        systems(fitted, ledger);
        if (order == Order.ALTERNATING) {
            dropLeadingAnswers(fitted, ledger);
        }
        if (order != Order.FREE) {
            joinNeighbours(fitted, ledger);
        }
        if (!has(For.PARTS)) {
            fitted.replaceAll(turn -> oneText(turn, ledger));
        }
        return fitted;
    }

    private Turn one(Turn given, Ledger ledger) {
        Turn turn = given;
        if (!has(For.TURN_EXTRAS)) {
            for (Map.Entry<String, @Nullable Object> extra : turn.extras().entrySet()) {
                ledger.add(LossKind.META, turn.pointer() + "/" + extra.getKey(), "the field " + extra.getKey());
            }
            turn = turn.extras(Map.of());
        }
        if (turn.is(Role.DEVELOPER) && !has(For.DEVELOPER)) {
            ledger.add(LossKind.DEV, turn.pointer() + "/role", "the role developer became system");
            turn = turn.role(Role.SYSTEM);
        } else if (turn.is(Role.SYSTEM) && has(For.DEVELOPER)) {
            ledger.add(LossKind.DEV, turn.pointer() + "/role", "the role system became developer");
            turn = turn.role(Role.DEVELOPER);
        }
        turn = media(turn, ledger);
        if (!has(For.TOOLS)) {
            turn = toolsAsText(turn, ledger);
        }
        if (turn.reasoning() != null && !has(For.REASONING)) {
            ledger.add(
                    LossKind.REASON,
                    turn.pointer(),
                    "reasoning of " + turn.reasoning().length() + " characters");
            turn = turn.reasoning(null);
        }
        if (turn.refusal() && !has(For.REFUSALS)) {
            ledger.add(LossKind.REFUSAL, turn.pointer(), "the mark of a refusal");
            turn = turn.refusal(false);
        }
        if (turn.name() != null && !turn.is(Role.TOOL) && !has(For.NAMES)) {
            ledger.add(LossKind.NAME, turn.pointer() + "/name", "the name of the participant");
            turn = turn.name(null);
        }
        return weight(turn, ledger);
    }

    private Turn media(Turn turn, Ledger ledger) {
        if (!turn.hasMedia()) {
            return turn;
        }
        var kept = new ArrayList<Turn.Part>();
        for (Turn.Part part : turn.parts()) {
            if (part.isText() || media.test(part)) {
                kept.add(part);
            } else {
                ledger.add(LossKind.MEDIA, turn.pointer(), part.kind() + " " + part.address());
            }
        }
        return turn.parts(kept);
    }

    private static Turn toolsAsText(Turn given, Ledger ledger) {
        Turn turn = given;
        if (!turn.calls().isEmpty()) {
            var parts = new ArrayList<>(turn.parts());
            for (Turn.Call call : turn.calls()) {
                ledger.add(LossKind.TOOLCALL, turn.pointer(), "the call of " + call.name());
                parts.add(Turn.Part.text(call.name() + " " + Calls.text(call.arguments())));
            }
            turn = turn.parts(parts).calls(List.of());
        }
        if (turn.is(Role.TOOL)) {
            ledger.add(LossKind.TOOLRES, turn.pointer(), "the result of a tool became a turn of the user");
            turn = turn.role(Role.USER).callId(null).name(null);
        }
        return turn;
    }

    private Turn weight(Turn turn, Ledger ledger) {
        Number weight = turn.weight();
        if (weight == null) {
            return turn;
        }
        double value = weight.doubleValue();
        boolean here = has(For.WEIGHTS_OF_ALL) || (has(For.WEIGHTS) && turn.is(Role.ASSISTANT));
        if (!here) {
            lostWeight(turn, ledger);
            return turn.weight(null);
        }
        if (value != 0 && value != 1) {
            ledger.add(LossKind.WEIGHT_SCALE, turn.pointer() + "/weight", "weight " + weight);
        }
        return turn.weight(value >= 0.5 ? 1 : 0);
    }

    /** Notes a weight that is not read; one that says what is done anyway matters little. */
    static void lostWeight(Turn turn, Ledger ledger) {
        if (turn.weight() != null) {
            double value = turn.weight().doubleValue();
            boolean harmless = turn.is(Role.ASSISTANT) ? value == 1 : value == 0;
            ledger.add(
                    harmless ? LossKind.WEIGHT_ONE : LossKind.WEIGHT,
                    turn.pointer() + "/weight",
                    "weight " + turn.weight());
        }
    }

    private void systems(List<Turn> turns, Ledger ledger) {
        if (systems == Systems.ANYWHERE) {
            return;
        }
        var found = new ArrayList<Turn>();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            if (turn.is(Role.SYSTEM) || turn.is(Role.DEVELOPER)) {
                if (i > 0) {
                    ledger.add(LossKind.SYS_LATE, turn.pointer(), "a system turn was moved to the beginning");
                }
                found.add(turn);
            }
        }
        if (found.isEmpty()) {
            return;
        }
        turns.removeAll(found);
        Turn joined = found.get(0);
        if (found.size() > 1) {
            joined = joined.text(
                    String.join("\n\n", found.stream().map(Turn::text).toList()));
        }
        if (systems == Systems.FIRST) {
            turns.add(0, joined);
            return;
        }
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).is(Role.USER)) {
                Turn user = turns.get(i);
                ledger.add(LossKind.SYS_MERGE, joined.pointer(), "the system prompt stands before the first question");
                turns.set(i, user.text(joined.text() + "\n\n" + user.text()));
                return;
            }
        }
        ledger.add(LossKind.SYS_DROP, joined.pointer(), "system prompt: " + joined.text());
    }

    private static void dropLeadingAnswers(List<Turn> turns, Ledger ledger) {
        int at = 0;
        while (at < turns.size()) {
            if (turns.get(at).is(Role.ASSISTANT)) {
                ledger.add(LossKind.TURNS, turns.get(at).pointer(), "an assistant turn before the first question");
                turns.remove(at);
            } else if (turns.get(at).is(Role.SYSTEM) || turns.get(at).is(Role.DEVELOPER)) {
                at++;
            } else {
                return;
            }
        }
    }

    private static void joinNeighbours(List<Turn> turns, Ledger ledger) {
        for (int i = 1; i < turns.size(); ) {
            Turn before = turns.get(i - 1);
            Turn turn = turns.get(i);
            if (before.role() != turn.role()) {
                i++;
                continue;
            }
            ledger.add(LossKind.ORDER, turn.pointer(), "joined with the turn before it by an empty line");
            turns.set(i - 1, joined(before, turn));
            turns.remove(i);
        }
    }

    private static Turn joined(Turn a, Turn b) {
        String text = a.hasText() && b.hasText() ? a.text() + "\n\n" + b.text() : a.text() + b.text();
        var parts = new ArrayList<Turn.Part>();
        if (a.hasText() || b.hasText()) {
            parts.add(Turn.Part.text(text));
        }
        a.parts().stream().filter(part -> !part.isText()).forEach(parts::add);
        b.parts().stream().filter(part -> !part.isText()).forEach(parts::add);
        var calls = new ArrayList<>(a.calls());
        calls.addAll(b.calls());
        Number weight = a.weight() == null ? b.weight() : a.weight();
        return a.parts(parts).calls(calls).weight(weight);
    }

    private static Turn oneText(Turn turn, Ledger ledger) {
        long texts = turn.parts().stream().filter(Turn.Part::isText).count();
        if (texts < 2) {
            return turn;
        }
        ledger.add(LossKind.PARTS, turn.pointer(), texts + " text parts became one text");
        return turn.text(turn.text());
    }
}
