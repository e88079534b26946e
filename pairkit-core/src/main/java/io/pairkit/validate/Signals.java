package io.pairkit.validate;

import io.pairkit.Message;
import io.pairkit.Pair;
import io.pairkit.Role;
import io.pairkit.Text;
import java.util.List;

/** The cues in each turn of one pair; found once, asked by many rules. */
final class Signals {
    private final long[] turns;
    private long rejected;
    private long all;

    Signals(Pair pair) {
        List<Message> messages = pair.messages();
        char[] buffer = new char[Cues.bufferFor(longest(pair))];
        turns = new long[messages.size()];
        for (int i = 0; i < turns.length; i++) {
            turns[i] = of(messages.get(i), buffer);
            all |= turns[i];
        }
        if (pair.rejected().isPresent()) {
            rejected = of(pair.rejected().get(), buffer);
            all |= rejected;
        }
    }

    private static long of(Message turn, char[] buffer) {
        List<Text> texts = turn.texts();
        long found = 0;
        for (int i = 0; i < texts.size(); i++) {
            found |= Cues.in(texts.get(i).value(), buffer);
        }
        return found;
    }

    private static int longest(Pair pair) {
        int longest = pair.rejected().map(Signals::longest).orElse(0);
        List<Message> messages = pair.messages();
        for (int i = 0; i < messages.size(); i++) {
            longest = Math.max(longest, longest(messages.get(i)));
        }
        return longest;
    }

    private static int longest(Message turn) {
        int longest = 0;
        List<Text> texts = turn.texts();
        for (int i = 0; i < texts.size(); i++) {
            longest = Math.max(longest, texts.get(i).value().length());
        }
        return longest;
    }

    /** Returns whether any text has a cue of a kind. */
    boolean has(Cue cue) {
        return cue.in(all);
    }

    /** Returns whether a turn has it. */
    boolean has(Cue cue, int turn) {
        return cue.in(turns[turn]);
    }

    /** Returns whether the rejected answer has it. */
    boolean rejectedHas(Cue cue) {
        return cue.in(rejected);
    }

    /** Returns whether any turn of a role has it. */
    boolean has(Cue cue, Pair pair, Role role) {
        if (!has(cue)) {
            return false;
        }
        for (int i = 0; i < turns.length; i++) {
            if (cue.in(turns[i]) && pair.messages().get(i).role() == role) {
                return true;
            }
        }
        return false;
    }
}
