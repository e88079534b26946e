package io.pairkit.validate;

import io.pairkit.Message;
import io.pairkit.Pair;
import io.pairkit.Role;
import java.util.List;

/** Signs of chat templates, and other scaffolding that was left in the text. */
final class Markers {
    private Markers() {}

    static final Rule MARKER = Rule.of(
            RuleInfo.of("chat/template-marker")
                    .requirements(Rows.FRAMING)
                    .what("The text of a conversation holds no control signs of chat templates, such as <|im_start|>.")
                    .because(
                            "The trainer adds them itself; in the text they end or begin turns where none ends or begins.")
                    .fix("take them out; the trainer's template adds its own")
                    .examples("""
                            {"messages":[{"role":"user","content":"Name a noble gas."},{"role":"assistant","content":"Neon is one of the six noble gases."}]}""", """
                            {"messages":[{"role":"user","content":"Name a noble gas."},{"role":"assistant","content":"Neon is one of the six noble gases.<|im_end|>"}]}"""),
            (pair, out) -> {
                if (!out.signals().has(Cue.MARKER) || !isConversation(pair)) {
                    return;
                }
                List<Message> turns = pair.messages();
                for (int i = 0; i < turns.size(); i++) {
                    if (out.signals().has(Cue.MARKER, i)) {
                        String text = turns.get(i).text();
                        int at = Cues.find(text, Cue.MARKER);
                        out.report(
                                Places.text(turns.get(i)),
                                "the text holds the template sign " + Cues.at(text, at, Cue.MARKER));
                    }
                }
            });

    /** Shapes whose trainers add a chat template; prompt and completion may be made with one already. */
    private static boolean isConversation(Pair pair) {
        return switch (pair.shape()) {
            case "messages", "sharegpt", "contents", "preferred-output", "alpaca" -> true;
            default -> false;
        };
    }

    static final Rule RUNS_ON = Rule.of(
            RuleInfo.of("pair/answer-runs-on")
                    .requirements(Rows.FRAMING)
                    .what("An answer ends where the next turn would begin.")
                    .because("The model learns to invent the user's next question and to answer itself.")
                    .fix("cut the answer before the next turn")
                    .examples("""
                            {"prompt":"Name a noble gas.","completion":"Neon is one of the six noble gases."}""", """
                            {"prompt":"Name a noble gas.","completion":"Neon is one of them.\\n\\nHuman: And another?\\n\\nAssistant: Argon."}"""),
            (pair, out) -> {
                int answer = pair.before().size();
                if (pair.answerMessage().isEmpty()
                        || pair.shape().equals("text")
                        || !out.signals().has(Cue.NEXT_TURN, answer)
                        || (isConversation(pair) && out.signals().has(Cue.MARKER, answer))) {
                    return;
                }
                Message turn = pair.answerMessage().get();
                String text = turn.text();
                int at = Cues.find(text, Cue.NEXT_TURN);
                String mark = Cues.at(text, at, Cue.NEXT_TURN);
                if (pair.prompt().contains(mark)
                        && mark.endsWith(":")
                        && !pair.shape().equals("preference")) {
                    return; // a dialogue or a template is what the prompt is about
                }
                out.report(Places.text(turn), "the answer runs on into another turn at \"" + mark + "\"");
            });

    static final Rule PLACEHOLDER = Rule.of(
            RuleInfo.of("pair/answer-placeholder")
                    .requirements(Rows.QUALITY)
                    .what("An answer holds no placeholder that was to be filled in, such as {{name}} or lorem ipsum.")
                    .because("The model learns to say the placeholder.")
                    .fix("fill it in")
                    .examples("""
                            {"prompt":"Who are you?","completion":"I am the assistant of the Acme shop."}""", """
                            {"prompt":"Who are you?","completion":"I am {{name}}, the assistant of the Acme shop."}"""),
            (pair, out) -> {
                if (!out.signals().has(Cue.PLACEHOLDER) || pair.shape().equals("text")) {
                    return;
                }
                List<Message> turns = pair.messages();
                for (int i = 0; i < turns.size(); i++) {
                    if (turns.get(i).role() != Role.ASSISTANT || !out.signals().has(Cue.PLACEHOLDER, i)) {
                        continue;
                    }
                    String text = turns.get(i).text();
                    int at = Cues.find(text, Cue.PLACEHOLDER);
                    String phrase = Cues.at(text, at, Cue.PLACEHOLDER);
                    boolean code = text.contains("```") || text.contains("</") || text.contains("();");
                    boolean asked =
                            pair.prompt().contains(phrase) || pair.prompt().contains("lorem");
                    if (!code && !asked) {
                        out.report(Places.text(turns.get(i)), "the answer holds the placeholder \"" + phrase + "\"");
                    }
                }
            });
}
