package io.pairkit.audit;

import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.text.Arithmetic;
import io.pairkit.audit.text.Fences;
import io.pairkit.audit.text.SourceCode;
import java.util.List;

/** The audits that come with pairkit, in the order in which they report: gates first. */
final class BuiltIn {
    private static final AuditInfo UNANSWERED = AuditInfo.gate("coverage/no-final-answer", Rows.LOGS)
            .limit("max-unanswered 0.01")
            .what("at most 1 % of the records end without an answer")
            .because("a conversation cut off before the answer teaches nothing, or to say nothing")
            .errs(
                    "an empty answer counts as one where the plan's task is extraction or its least length is given as 0 and its form is json");
    private static final AuditInfo SYNTHETIC = AuditInfo.gate("review/synthetic-unapproved", Rows.AUGMENTED)
            .limit("0 records with source synthetic and without review approved")
            .what("each synthetic record was approved by a person")
            .because("a generator repeats its own mistakes in every pair that nobody read")
            .errs("review status is what the field review says");
    private static final AuditInfo ARITHMETIC = AuditInfo.gate("truth/arithmetic", Rows.TRUTH)
            .limit("0 wrong equations")
            .what("equations of plain numbers in answers are right")
            .because("a wrong sum is learnt as readily as a right one")
            .errs(
                    "only equations such as 48 / 2 = 24 are read; one that is quoted as an example of a mistake counts as wrong");
    private static final AuditInfo OPEN_FENCE = AuditInfo.gate("truth/open-code-fence", Rows.TRUTH)
            .limit("0 answers that end inside a code fence")
            .what("code in answers is whole")
            .because("an answer that breaks off in the code teaches to break off")
            .errs("a fence inside a fence of the same length cannot be told from its end");
    private static final AuditInfo CODE = AuditInfo.gate("truth/code-brackets", Rows.TRUTH)
            .limit("0 programs with a bracket that is not closed or not open")
            .what("programs in answers close every bracket that they open")
            .because("code that does not parse teaches code that does not parse")
            .errs(
                    "only brackets are looked at, in Python and in languages with curly brackets; other mistakes of syntax pass, and a fragment cut out on purpose counts as wrong unless an ellipsis says so");
    private static final AuditInfo CITATION = AuditInfo.gate("truth/span-not-in-source", Rows.TRUTH)
            .limit("0 quotations that are not in their source")
            .what("what a record quotes stands in the source that it holds")
            .because("a quotation that is not there is an invention")
            .errs(
                    "case, punctuation and white space do not count; a quotation with words left out must mark them with an ellipsis");

    private BuiltIn() {}

    static List<Audit> all() {
        return List.of(
                new CategoryShare(),
                new Kinds(),
                new MultiHop(),
                new Labels(),
                new Conflicts(),
                new Repeats(),
                new Leakage(),
                new SplitGroups(),
                new FindingGates(),
                new JsonAnswers(),
                new Interfaces(),
                new Unanswered(UNANSWERED),
                Unfit.none(
                        SYNTHETIC,
                        facts -> facts.is("source", "synthetic") && !facts.is("review", "approved"),
                        "are synthetic and were not approved by a person; none may be",
                        "review them, and set review to approved or take them out"),
                Unfit.none(
                        ARITHMETIC,
                        facts -> !facts.isUndesired()
                                && facts.form() != Form.CODE
                                && facts.form() != Form.JSON
                                && Arithmetic.isWrong(facts.answer(), facts.prompt()),
                        "hold an equation that is wrong; none may",
                        "compute again and mend the answers"),
                Unfit.none(
                        OPEN_FENCE,
                        facts -> !facts.isUndesired() && Fences.isOpen(facts.answer()),
                        "end inside a code fence; none may",
                        "write the code to its end and close the fence"),
                Unfit.none(
                        CODE,
                        facts -> !facts.isUndesired() && SourceCode.isBroken(facts.answer()),
                        "hold code whose brackets do not match; none may",
                        "write the code to its end, or mark with … what is left out"),
                Unfit.none(
                        CITATION,
                        Citations::isMissing,
                        "quote what is not in their source; none may",
                        "quote the source word for word, or mark what is left out"),
                new ReviewGate(),
                new Authors(),
                new Forms(),
                new Difficulty(),
                new Reasoning(),
                new Stale(),
                new Style());
    }
}
