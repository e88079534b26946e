package io.pairkit.audit.style;

import io.pairkit.audit.AuditInfo;
import io.pairkit.audit.Brief;
import io.pairkit.audit.Form;
import io.pairkit.audit.Kind;
import io.pairkit.audit.Language;
import io.pairkit.audit.Outcome;
import io.pairkit.audit.tally.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What prompt and plan demand of an answer: a language, a length. A length or JSON that the prompt demands is checked pair by
 * pair, by rules.
 */
public final class Constraints {
    public static final AuditInfo LANGUAGE = AuditInfo.advice("constraints/language", Rows.CONSTRAINTS)
            .limit("none")
            .what("answers are in the language that their prompt asks for")
            .because("an answer in another language teaches that the demand may be ignored")
            .errs(
                    "only plain demands in English are read, such as answer in French; lengths and JSON are checked pair by pair, by rules");
    public static final AuditInfo LENGTH = AuditInfo.advice("constraints/planned-length", Rows.CONSTRAINTS)
            .limit("answer.minChars and answer.maxChars of the plan")
            .what("answers have the length that the plan gives")
            .because("the plan says how long answers are at serving time")
            .errs("refusals and clarifications are often shorter, and counted like the others");
    private static final Map<String, String> LANGUAGES = Map.of(
            "english",
            "en",
            "german",
            "de",
            "french",
            "fr",
            "spanish",
            "es",
            "italian",
            "it",
            "dutch",
            "nl",
            "portuguese",
            "pt",
            "chinese",
            "zh",
            "japanese",
            "ja");
    private static final Pattern TONGUE = Pattern.compile(
            "\\b(?:answer|reply|respond|write(?: it)?|translate(?:d)?[^.\\n]{0,60}?) (?:in|into|to) (english|german|french|spanish|italian|dutch|portuguese|chinese|japanese)\\b");

    private Constraints() {}

    /** Reports answers in another language than their prompt asks for, or of another length than the plan gives. */
    public static void report(Outcome out, Brief brief, List<Sample.Kept> records) {
        var unmet = new ArrayList<Sample.Kept>();
        String first = "";
        for (Sample.Kept kept : records) {
            Optional<String> broken = kept.form() == Form.TOOL_CALL || kept.form() == Form.EMPTY || declines(kept)
                    ? Optional.empty()
                    : broken(kept.prompt(), kept.answer());
            if (broken.isPresent()) {
                unmet.add(kept);
                first = first.isEmpty() ? broken.get() : first;
            }
        }
        if (!unmet.isEmpty()) {
            out.report(
                            LANGUAGE,
                            unmet.size() + (unmet.size() == 1 ? " answer does" : " answers do")
                                    + " not keep to the language that the prompt demands: " + first)
                    .count(unmet.size())
                    .examples(Sample.places(brief, unmet))
                    .next("write these answers again, as they were asked for");
        }
        planned(out, brief, records);
    }

    private static boolean declines(Sample.Kept kept) {
        return Kind.named(kept.kind())
                .filter(kind -> kind == Kind.REFUSAL || kind == Kind.CLARIFICATION)
                .isPresent();
    }

    /** Returns what an answer does not keep to; empty where it does, or nothing is demanded. */
    static Optional<String> broken(String prompt, String answer) {
        String asked = prompt.toLowerCase(Locale.ROOT);
        Matcher tongue = TONGUE.matcher(asked);
        if (tongue.find()) {
            String language = Language.of(answer);
            if (!language.isEmpty() && !language.equals(LANGUAGES.get(tongue.group(1)))) {
                return Optional.of("an answer in " + tongue.group(1) + " was asked for, it is in " + language);
            }
        }
        return Optional.empty();
    }

    private static void planned(Outcome out, Brief brief, List<Sample.Kept> records) {
        int least = brief.plan().answer().minChars();
        int most = brief.plan().answer().maxChars();
        List<Sample.Kept> other = records.stream()
                .filter(kept -> kept.form() != Form.TOOL_CALL)
                .filter(kept -> kept.answer().length() < least
                        || (most > 0 && kept.answer().length() > most))
                .toList();
        if (!other.isEmpty()) {
            out.report(
                            LENGTH,
                            other.size() + " of " + records.size() + " answers have fewer than " + least
                                    + (most > 0 ? " or more than " + most : "")
                                    + " characters, the lengths of the plan")
                    .count(other.size())
                    .examples(Sample.places(brief, other))
                    .next("bring these answers to the length of the plan");
        }
    }
}
