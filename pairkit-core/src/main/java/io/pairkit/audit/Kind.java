package io.pairkit.audit;

import java.util.Locale;
import java.util.Optional;

/** What a pair teaches a model to do; a field of the record, never guessed from wording alone. */
public enum Kind {
    /** A plain answer. */
    ANSWER,
    /** An answer that needs two sources. */
    MULTI_HOP,
    /** An answer with its chain of reasoning. */
    REASONING,
    /** Says no: out of the domain, or not allowed. */
    REFUSAL,
    /** Asks back, because the question is ambiguous. */
    CLARIFICATION,
    /** Sends the user to the right place. */
    REDIRECTION;

    /** Returns the name as records write it, such as {@code multi-hop}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the kind that a record names: case does not matter, {@code _} and blank are {@code -}; {@code chain} and
     * {@code reasoning-chain} are reasoning, {@code multihop} is multi-hop.
     */
    public static Optional<Kind> named(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return Optional.ofNullable(
                switch (name) {
                    case "answer" -> ANSWER;
                    case "multi-hop", "multihop" -> MULTI_HOP;
                    case "reasoning", "chain", "reasoning-chain" -> REASONING;
                    case "refusal" -> REFUSAL;
                    case "clarification" -> CLARIFICATION;
                    case "redirection" -> REDIRECTION;
                    default -> null;
                });
    }
}
