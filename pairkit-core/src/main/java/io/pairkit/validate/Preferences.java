package io.pairkit.validate;

import io.pairkit.Message;
import io.pairkit.Pair;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Preference data: a better and a worse answer to one prompt. */
final class Preferences {
    private static final List<List<String>> SCORES = List.of(
            List.of("score_chosen", "score_rejected"),
            List.of("chosen_score", "rejected_score"),
            List.of("chosen_rating", "rejected_rating"),
            List.of("rating_chosen", "rating_rejected"),
            List.of("chosen-rating", "rejected-rating"));

    private Preferences() {}

    static final Rule SAME = Rule.of(
            RuleInfo.of("preference/same-answers")
                    .severity(Severity.ERROR)
                    .requirements(Rows.FORMAT)
                    .what("The chosen and the rejected answer differ.")
                    .because("Two equal answers say nothing about which is better.")
                    .fix("give another rejected answer, or leave the record out")
                    .examples("""
                            {"prompt":"Name a noble gas.","chosen":"Neon is a noble gas.","rejected":"Oxygen is a noble gas."}""", """
                            {"prompt":"Name a noble gas.","chosen":"Neon is a noble gas.","rejected":"Neon is a noble gas. "}"""),
            (pair, out) -> {
                Optional<Message> worse = pair.rejected();
                if (worse.isPresent()
                        && pair.answerMessage().isPresent()
                        && !worse.get().isBlank()
                        && Signs.sameButBlanks(pair.answer(), worse.get().textAndCalls())) {
                    out.report(Places.text(worse.get()), "the rejected answer is the chosen one");
                }
            });

    static final Rule EMPTY = Rule.of(
            RuleInfo.of("preference/empty-rejected")
                    .severity(Severity.ERROR)
                    .requirements(Rows.FORMAT)
                    .what("The rejected answer says something.")
                    .because("Every answer is better than none, so the comparison teaches nothing.")
                    .fix("give a real answer that is worse, or leave the record out")
                    .examples("""
                            {"prompt":"Name a noble gas.","chosen":"Neon is a noble gas.","rejected":"Oxygen is a noble gas."}""", """
                            {"prompt":"Name a noble gas.","chosen":"Neon is a noble gas.","rejected":""}"""),
            (pair, out) -> pair.rejected()
                    .filter(Message::isBlank)
                    .ifPresent(worse -> out.report(Places.text(worse), "the rejected answer is empty")));

    static final Rule NO_REJECTED = Rule.of(
            RuleInfo.of("preference/no-rejected")
                    .severity(Severity.ERROR)
                    .requirements(Rows.FORMAT)
                    .what("A preference record has an answer on both sides.")
                    .because("Without a worse answer there is nothing to compare.")
                    .fix("add the rejected answer, or leave the record out")
                    .examples("""
                            {"prompt":"Name a noble gas.","chosen":"Neon is a noble gas.","rejected":"Oxygen is a noble gas."}""", """
                            {"prompt":"Name a noble gas.","chosen":[{"role":"assistant","content":"Neon is a noble gas."}],"rejected":[]}"""),
            (pair, out) -> {
                if (isPreference(pair) && pair.rejected().isEmpty()) {
                    out.report("", "there is no rejected answer");
                }
            });

    private static boolean isPreference(Pair pair) {
        return pair.shape().equals("preference") || pair.shape().equals("preferred-output");
    }

    static final Rule PROMPT_DIFFERS = Rule.of(
            RuleInfo.of("preference/prompt-differs")
                    .requirements(Rows.WHOLE)
                    .what("Both sides of a preference answer the same conversation.")
                    .because("If the prompts differ, the comparison is about the prompts and not about the answers.")
                    .fix("use one prompt for both sides")
                    .examples("""
                            {"chosen":"\\n\\nHuman: Name a noble gas.\\n\\nAssistant: Neon is one of the six.","rejected":"\\n\\nHuman: Name a noble gas.\\n\\nAssistant: Oxygen is one of the six."}""", """
                            {"chosen":"\\n\\nHuman: Name a noble gas.\\n\\nAssistant: Neon is one of the six.","rejected":"\\n\\nHuman: Name a metal.\\n\\nAssistant: Oxygen is one of the six."}"""),
            (pair, out) -> {
                if (!isPreference(pair)) {
                    return;
                }
                String suffix = pair.fields().containsKey("chosen") ? "" : "_messages";
                Object better = pair.fields().get("chosen" + suffix);
                Object worse = pair.fields().get("rejected" + suffix);
                boolean differ = better instanceof String a && worse instanceof String b
                        ? transcriptsDiffer(a, b)
                        : better instanceof List<?> c && worse instanceof List<?> d && listsDiffer(c, d);
                if (differ) {
                    out.report(
                            "/rejected" + suffix,
                            "the rejected side answers another conversation than the chosen side");
                }
            });

    private static boolean transcriptsDiffer(String better, String worse) {
        if (!better.startsWith("\n\nHuman:") || !worse.startsWith("\n\nHuman:")) {
            return false;
        }
        int a = better.lastIndexOf("\n\nAssistant:");
        int b = worse.lastIndexOf("\n\nAssistant:");
        return a >= 0 && b >= 0 && !better.substring(0, a).equals(worse.substring(0, b));
    }

    private static boolean listsDiffer(List<?> better, List<?> worse) {
        if (better.size() < 2 && worse.size() < 2) {
            return false; // answers alone
        }
        return !better.isEmpty()
                && !worse.isEmpty()
                && !better.subList(0, better.size() - 1).equals(worse.subList(0, worse.size() - 1));
    }

    static final Rule SWAPPED = Rule.of(
            RuleInfo.of("preference/swapped")
                    .requirements(Rows.FORMAT)
                    .what("Where both sides carry a score, the chosen answer has the higher one.")
                    .because("A swapped pair teaches the model to prefer the worse answer.")
                    .fix("swap the two sides, or correct the scores")
                    .examples("""
                            {"prompt":"Name a noble gas.","chosen":"Neon is a noble gas.","rejected":"Oxygen is a noble gas.","score_chosen":9,"score_rejected":2}""", """
                            {"prompt":"Name a noble gas.","chosen":"Oxygen is a noble gas.","rejected":"Neon is a noble gas.","score_chosen":2,"score_rejected":9}"""),
            (pair, out) -> {
                if (!isPreference(pair)) {
                    return;
                }
                for (List<String> names : SCORES) {
                    double better = number(pair.fields().get(names.get(0)));
                    double worse = number(pair.fields().get(names.get(1)));
                    if (better < worse) { // false where one is missing, NaN
                        out.report("/" + names.get(0), "the chosen answer has the lower score");
                        return;
                    }
                }
            });

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
