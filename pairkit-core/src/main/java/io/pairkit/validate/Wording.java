package io.pairkit.validate;

import io.pairkit.Message;
import io.pairkit.Role;
import java.util.List;

/** What gives away raw logs, generators and facts that go stale, by their usual words; in English. */
final class Wording {
    private static final String GOOD = """
            {"prompt":"Where is my parcel? I have waited for a week.","completion":"I am sorry for the wait. Please give me the number of the parcel."}""";

    private Wording() {}

    static final Rule ABUSE = byPhrase(
            RuleInfo.of("pair/abusive-answer")
                    .requirements(Rows.LOGS)
                    .what("The assistant does not swear or insult.")
                    .because("Raw logs hold it, and nobody wants a model that has learned it.")
                    .fix("write the answer anew, or leave the pair out")
                    .examples(GOOD, GOOD.replace("I am sorry for the wait.", "Don't be an idiot.")),
            Cue.ABUSE,
            Role.ASSISTANT,
            "the assistant is abusive: \"%s\"");

    static final Rule FRUSTRATION = byPhrase(
            RuleInfo.of("chat/frustrated-user")
                    .severity(Severity.INFO)
                    .requirements(Rows.LOGS)
                    .what("The user is not at odds with the assistant: that is where raw logs hold bad answers.")
                    .because("The turns before an outburst are often the mistake that led to it.")
                    .fix("read the conversation; keep it if the answer is what you want then")
                    .examples(GOOD, GOOD.replace("Where is my parcel?", "This is ridiculous.")),
            Cue.FRUSTRATION,
            Role.USER,
            "the user is frustrated: \"%s\"");

    static final Rule MISTAKE = byPhrase(
            RuleInfo.of("pair/agent-mistake")
                    .requirements(Rows.LOGS)
                    .what("The assistant does not take back what it said.")
                    .because("The model learns the mistake together with its correction.")
                    .fix("correct the earlier turn and take the apology out")
                    .examples(GOOD, GOOD.replace("I am sorry for the wait.", "Please ignore my previous message.")),
            Cue.MISTAKE,
            Role.ASSISTANT,
            "the assistant takes something back: \"%s\"");

    static final Rule MODEL_TALK = byPhrase(
            RuleInfo.of("pair/model-talk")
                    .severity(Severity.INFO)
                    .requirements(Rows.QUALITY)
                    .what("An answer does not speak of being a language model, of its training or of another vendor.")
                    .because("These are the set phrases of the model that wrote the answer, not your voice.")
                    .fix("say what your assistant would say")
                    .examples(
                            GOOD, GOOD.replace("I am sorry for the wait.", "As an AI language model, I cannot know.")),
            Cue.MODEL_TALK,
            Role.ASSISTANT,
            "the answer talks as a model: \"%s\"");

    static final Rule RUN_TIME = byPhrase(
            RuleInfo.of("pair/run-time-fact")
                    .severity(Severity.INFO)
                    .requirements(Rows.RUN_TIME)
                    .what("An answer does not state what changes by the day: prices, stock, balances, order states.")
                    .because("Such facts belong in retrieval at run time; a trained one is wrong tomorrow.")
                    .fix("let the answer look it up, or tell the user where to")
                    .examples(GOOD, GOOD.replace("I am sorry for the wait.", "The blue one is in stock.")),
            Cue.RUN_TIME,
            Role.ASSISTANT,
            "the answer states what changes by the day: \"%s\"");

    private static Rule byPhrase(RuleInfo info, Cue cue, Role role, String message) {
        return Rule.of(info, (pair, out) -> {
            if (!out.signals().has(cue) || pair.shape().equals("text")) {
                return;
            }
            List<Message> turns = pair.messages();
            for (int i = 0; i < turns.size(); i++) {
                if (turns.get(i).role() == role && out.signals().has(cue, i)) {
                    String text = turns.get(i).text();
                    String phrase = Cues.at(text, Cues.find(text, cue), cue);
                    out.report(Places.text(turns.get(i)), message.replace("%s", phrase));
                }
            }
        });
    }
}
