package io.pairkit.validate;

import io.pairkit.Excerpt;
import io.pairkit.Pair;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fields with a fixed set of values. */
final class Attributes {
    private static final Set<String> KINDS =
            Set.of("answer", "multi-hop", "reasoning", "refusal", "clarification", "redirection");
    private static final Map<String, String> OTHER_KINDS =
            Map.of("chain", "reasoning", "reasoning-chain", "reasoning", "multihop", "multi-hop");
    private static final Set<String> REVIEWS = Set.of("approved", "rejected", "none");

    private Attributes() {}

    /**
     * Returns the kind that a record means: case does not matter, {@code _} and a blank are {@code -}, and some kinds have
     * a second name.
     *
     * @return empty for a value that is no kind
     */
    static Optional<String> kind(String written) {
        String folded =
                written.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        String kind = OTHER_KINDS.getOrDefault(folded, folded);
        return KINDS.contains(kind) ? Optional.of(kind) : Optional.empty();
    }

    static final Rule KIND = Rule.of(
            RuleInfo.of("record/unknown-kind")
                    .requirements(Rows.KINDS)
                    .what("The field kind is answer, multi-hop, reasoning, refusal, clarification or redirection.")
                    .because("Kinds are counted by this field: a misspelt one is missing where it is demanded.")
                    .fix("use one of the six kinds; case, underscores and blanks do not matter")
                    .examples("""
                            {"prompt":"Who won the cup?","completion":"That is outside of what I can help with.","kind":"Refusal"}""", """
                            {"prompt":"Who won the cup?","completion":"That is outside of what I can help with.","kind":"refuse"}"""),
            (pair, out) -> pair.attribute("kind")
                    .filter(written -> kind(written).isEmpty())
                    .ifPresent(
                            written -> out.report(
                                    place(pair, "kind"),
                                    "the kind \"" + Excerpt.of(written, 40)
                                            + "\" is none of answer, multi-hop, reasoning, refusal, clarification, redirection")));

    static final Rule REVIEW = Rule.of(
            RuleInfo.of("record/unknown-review")
                    .requirements(Rows.REVIEW)
                    .what("The field review is approved, rejected or none.")
                    .because("A verdict that is not understood counts as no review.")
                    .fix("use approved, rejected or none")
                    .examples("""
                            {"prompt":"Name a noble gas.","completion":"Neon is one of the six noble gases.","review":"approved"}""", """
                            {"prompt":"Name a noble gas.","completion":"Neon is one of the six noble gases.","review":"ok"}"""),
            (pair, out) -> pair.attribute("review")
                    .filter(written -> !REVIEWS.contains(written.strip().toLowerCase(Locale.ROOT)))
                    .ifPresent(written -> out.report(
                            place(pair, "review"),
                            "the review \"" + Excerpt.of(written, 40) + "\" is none of approved, rejected, none")));

    static final Rule REJECTED = Rule.of(
            RuleInfo.of("record/rejected-in-review")
                    .requirements(Rows.REVIEW)
                    .what("A record that a reviewer rejected is not in the set.")
                    .because("Somebody read it and found it bad.")
                    .fix("mend it and have it reviewed again, or leave it out")
                    .examples("""
                            {"prompt":"Name a noble gas.","completion":"Neon is one of the six noble gases.","review":"approved"}""", """
                            {"prompt":"Name a noble gas.","completion":"Oxygen is one of the six noble gases.","review":"rejected"}"""),
            (pair, out) -> pair.attribute("review")
                    .filter(written -> written.strip().equalsIgnoreCase("rejected"))
                    .ifPresent(written -> out.report(place(pair, "review"), "a reviewer rejected this record")));

    /** Where the attribute stands, if it stands under its own name. */
    static String place(Pair pair, String name) {
        for (String nest : new String[] {"", "/metadata", "/meta", "/attributes"}) {
            if (pair.field(nest + "/" + name).isPresent()) {
                return nest + "/" + name;
            }
        }
        return "";
    }
}
