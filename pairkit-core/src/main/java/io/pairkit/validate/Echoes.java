package io.pairkit.validate;

import io.pairkit.Message;
import io.pairkit.Pair;
import io.pairkit.Role;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers that say the question, or the source, once more. */
final class Echoes {
    private static final int MANY_LETTERS = 24;
    private static final int LONG_COPY = 200;

    private Echoes() {}

    static final Rule EQUAL = Rule.of(
            RuleInfo.of("pair/answer-equals-prompt")
                    .severity(Severity.ERROR)
                    .requirements(Rows.DIFFERENT)
                    .what("Prompt and answer differ in more than white space.")
                    .because("The model learns to repeat what it is asked.")
                    .fix("write the answer, or leave the pair out")
                    .examples("""
                            {"prompt":"Name a noble gas.","completion":"Neon is one of the six noble gases."}""", """
                            {"prompt":"Name one of the six noble gases.","completion":"Name one of the six noble gases."}"""),
            (pair, out) -> {
                if (isEqual(pair)) {
                    out.report(Places.answer(pair), "the answer is the prompt");
                }
            });

    private static boolean isEqual(Pair pair) {
        Message answer = pair.answerMessage().orElse(null);
        Message only = onlyTurn(pair);
        if (pair.shape().equals("labelled")) {
            return false; // a text may well be the name of its class
        }
        if (answer == null
                || only == null
                || answer.isBlank()
                || !answer.toolCalls().isEmpty()
                || !answer.images().isEmpty()) {
            return false;
        }
        String a = only.text();
        String b = answer.text();
        if (Signs.sameButBlanks(a, b)) {
            return true;
        }
        return Math.abs(a.length() - b.length()) * 2 <= a.length()
                && hasOther(a)
                && hasOther(b)
                && Signs.sameButBlanks(
                        Normalizer.normalize(a, Normalizer.Form.NFC), Normalizer.normalize(b, Normalizer.Form.NFC));
    }

    private static boolean hasOther(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0xc0) {
                return true;
            }
        }
        return false;
    }

    /** Returns the turn that is the whole prompt, or null where the prompt has several turns or none. */
    private static @Nullable Message onlyTurn(Pair pair) {
        Message only = null;
        for (Message turn : pair.before()) {
            if (turn.role() == Role.SYSTEM || turn.role() == Role.DEVELOPER) {
                continue;
            }
            if (only != null) {
                return null;
            }
            only = turn;
        }
        return only;
    }

    static final Rule ECHO = Rule.of(
            RuleInfo.of("pair/answer-echoes-prompt")
                    .requirements(Rows.ECHO)
                    .what(
                            "An answer does not begin by repeating the whole question, and is no long copy of the prompt.")
                    .because("Words that repeat the question are learned as part of every answer.")
                    .fix("take the repeated words out")
                    .examples("""
                            {"prompt":"How long does a refund take to arrive?","completion":"A refund arrives within five working days."}""", """
                            {"prompt":"How long does a refund take to arrive?","completion":"How long does a refund take to arrive? Five working days."}"""),
            Echoes::echo);

    private static void echo(Pair pair, Findings out) {
        Message answer = pair.answerMessage().orElse(null);
        if (answer == null
                || answer.texts().isEmpty()
                || !answer.toolCalls().isEmpty()
                || pair.before().isEmpty()) {
            return;
        }
        Message question = pair.before().get(pair.before().size() - 1);
        if (question.role() != Role.USER || question.texts().isEmpty()) {
            return;
        }
        String asked = question.text();
        String said = answer.text();
        if (said.startsWith("{") || said.startsWith("[")) {
            return; // a value of the JSON may well be the text
        }
        int after = Signs.saysFirst(said, asked);
        if (after >= 0 && Signs.words(asked, MANY_LETTERS) >= MANY_LETTERS) {
            if (!isEqual(pair)) {
                out.report(
                        Places.text(answer),
                        Signs.saysNothingFrom(said, after)
                                ? "the answer repeats the prompt and says nothing else"
                                : "the answer begins by repeating the prompt");
            }
            return;
        }
        String copy = said.strip();
        if (copy.length() >= LONG_COPY && asked.length() > copy.length() && asked.contains(copy)) {
            out.report(
                    Places.text(answer), "the answer is copied from the prompt, " + copy.length() + " characters long");
        }
    }

    static final Rule MIMICRY = Rule.of(
            RuleInfo.of("pair/answer-mimics-source")
                    .requirements(Rows.ECHO)
                    .what(
                            "An answer speaks of its subject, not of a chapter, passage or document that the user cannot see.")
                    .because("The model learns to describe a source instead of answering.")
                    .fix("say what the source says, without speaking of the source")
                    .examples("""
                            {"prompt":"How long does a refund take?","completion":"A refund arrives within five working days."}""", """
                            {"prompt":"How long does a refund take?","completion":"Chapter 5 discusses how refunds are paid within five working days."}"""),
            Echoes::mimicry);

    private static final List<String> SOURCES = List.of(
            "chapter",
            "text",
            "passage",
            "article",
            "document",
            "section",
            "author",
            "context",
            "book",
            "paragraph",
            "story",
            "report");

    private static void mimicry(Pair pair, Findings out) {
        int answer = pair.before().size();
        if (pair.answerMessage().isEmpty()
                || pair.shape().equals("text")
                || !out.signals().has(Cue.MIMICRY, answer)) {
            return;
        }
        Message turn = pair.answerMessage().get();
        String text = turn.text();
        int at = Cues.find(text, Cue.MIMICRY);
        String phrase = Cues.at(text, at, Cue.MIMICRY);
        if (phrase.equalsIgnoreCase("chapter") && !isChapterTalk(text, at)) {
            return;
        }
        String before = pair.prompt() + "\n" + pair.system();
        if (SOURCES.stream().anyMatch(source -> Signs.hasWords(before, source))) {
            return; // the source is part of the conversation
        }
        out.report(Places.text(turn), "the answer speaks of a source that is not there: \"" + phrase + "\"");
    }

    /** "Chapter 5 discusses": a number and a verb of telling behind it. */
    private static boolean isChapterTalk(String text, int at) {
        return CHAPTER.matcher(text)
                .region(at, Math.min(text.length(), at + 48))
                .lookingAt();
    }

    private static final java.util.regex.Pattern CHAPTER = java.util.regex.Pattern.compile(
            "chapter \\w{1,8} (?:\\w{1,12} )?(?:discusses|describes|covers|explains|introduces|outlines|details|states|presents|deals|explores|focuses)\\b",
            java.util.regex.Pattern.CASE_INSENSITIVE);
}
