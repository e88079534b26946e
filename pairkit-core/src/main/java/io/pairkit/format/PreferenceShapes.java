package io.pairkit.format;

import io.pairkit.Layout.NotAPair;
import io.pairkit.Message;
import io.pairkit.Role;
import io.pairkit.Text;
import io.pairkit.Turns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Preference data: one prompt, a better and a worse answer. */
final class PreferenceShapes {
    private static final String HUMAN = "\n\nHuman:";
    private static final String ASSISTANT = "\n\nAssistant:";

    private PreferenceShapes() {}

    static Turns preferredOutput(Map<String, @Nullable Object> fields) throws NotAPair {
        var turns = new ArrayList<Message>();
        if (fields.get("input") instanceof Map<?, ?> input) {
            ChatShapes.addAll(input.get("messages"), "/input/messages", turns);
        }
        String suffix = fields.containsKey("preferred_output") ? "output" : "completion";
        int answer = turns.size();
        ChatShapes.addAll(fields.get("preferred_" + suffix), "/preferred_" + suffix, turns);
        var worse = new ArrayList<Message>();
        ChatShapes.addAll(fields.get("non_preferred_" + suffix), "/non_preferred_" + suffix, worse);
        return sides(turns, answer, worse);
    }

    static Turns chosenRejected(Map<String, @Nullable Object> fields) throws NotAPair {
        String chosenKey = fields.containsKey("chosen") ? "chosen" : "chosen_messages";
        String rejectedKey = fields.containsKey("rejected") ? "rejected" : "rejected_messages";
        var before = new ArrayList<Message>();
        ChatShapes.system(fields, "system", before);
        for (String list : List.of("messages", "conversations")) {
            if (fields.containsKey(list)) {
                ChatShapes.addAll(fields.get(list), "/" + list, before);
            }
        }
        Object prompt = fields.containsKey("prompt") ? fields.get("prompt") : fields.get("question");
        if (prompt instanceof List<?>) {
            ChatShapes.addAll(prompt, "/prompt", before);
        } else if (prompt != null) {
            before.add(PromptShapes.text("user", prompt, fields.containsKey("prompt") ? "/prompt" : "/question"));
        } else if (fields.get("instruction") instanceof String) {
            before.addAll(PromptShapes.alpaca("instruction").turns(fields).messages());
            before.remove(before.size() - 1);
        }
        List<Message> chosen = side(fields.get(chosenKey), "/" + chosenKey);
        List<Message> rejected = side(fields.get(rejectedKey), "/" + rejectedKey);
        var turns = new ArrayList<>(before);
        turns.addAll(chosen.subList(repeated(before, chosen), chosen.size()));
        return sides(turns, before.size(), rejected);
    }

    /** Returns how many turns of a side stand in the prompt already: those that the prompt ends with, never the whole side. */
    private static int repeated(List<Message> prompt, List<Message> side) {
        for (int count = Math.min(prompt.size(), side.size() - 1); count > 0; count--) {
            int from = prompt.size() - count;
            boolean same = true;
            for (int i = 0; i < count && same; i++) {
                Message a = prompt.get(from + i);
                Message b = side.get(i);
                same = a.role() == b.role() && a.textAndCalls().equals(b.textAndCalls());
            }
            if (same) {
                return count;
            }
        }
        return 0;
    }

    /** Reads one side: an object, a list of messages, a transcript, or the text of an answer. */
    private static List<Message> side(@Nullable Object value, String pointer) throws NotAPair {
        var turns = new ArrayList<Message>();
        if (value instanceof List<?>) {
            ChatShapes.addAll(value, pointer, turns);
        } else if (value instanceof Map<?, ?>) {
            turns.add(ChatShapes.message(value, pointer));
        } else if (value instanceof String text && text.startsWith(HUMAN)) {
            transcript(text, pointer, turns);
        } else {
            turns.add(PromptShapes.text("assistant", value, pointer));
        }
        return turns;
    }

    /** Cuts a text with {@code Human:} and {@code Assistant:} marks into its turns. */
    private static void transcript(String text, String pointer, List<Message> turns) {
        int at = 0;
        while (at < text.length()) {
            boolean human = text.startsWith(HUMAN, at);
            int from = at + (human ? HUMAN.length() : ASSISTANT.length());
            int nextHuman = text.indexOf(HUMAN, from);
            int nextAssistant = text.indexOf(ASSISTANT, from);
            int to = Math.min(
                    nextHuman < 0 ? text.length() : nextHuman, nextAssistant < 0 ? text.length() : nextAssistant);
            turns.add(Message.read(
                    human ? "user" : "assistant",
                    List.of(new Text(pointer, text.substring(from, to).strip())),
                    List.of(),
                    List.of(),
                    Double.NaN,
                    pointer));
            at = to;
        }
    }

    /** The answer is the last assistant turn of the chosen side, the rejected one that of the other. */
    private static Turns sides(List<Message> turns, int from, List<Message> worse) {
        int answer = turns.size() - 1;
        while (answer >= from && turns.get(answer).role() != Role.ASSISTANT) {
            answer--;
        }
        Optional<Message> rejected =
                worse.stream().filter(turn -> turn.role() == Role.ASSISTANT).reduce((earlier, later) -> later);
        return new Turns(turns, answer < from ? -1 : answer, rejected);
    }
}
