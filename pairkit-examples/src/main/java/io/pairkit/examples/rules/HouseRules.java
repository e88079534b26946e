package io.pairkit.examples.rules;

import io.pairkit.validate.Rule;
import io.pairkit.validate.Rules;
import io.pairkit.validate.Severity;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of one team, beside the built-in ones. */
public final class HouseRules {
    private static final Pattern INTERNAL = Pattern.compile("\\b[a-z0-9-]+\\.corp\\.internal\\b");

    private HouseRules() {}

    /** Answers are shown to customers, who cannot reach internal hosts. */
    public static final Rule NO_INTERNAL_HOSTS = Rule.named(
                    "house/no-internal-hosts",
                    pair -> INTERNAL.matcher(pair.answer()).find()
                            ? Optional.of("answer names an internal host")
                            : Optional.empty())
            .severity(Severity.ERROR)
            .because("answers are shown to customers");

    /** Returns the built-in rules and those of the house. */
    public static Rules all() {
        return Rules.recommended().and(NO_INTERNAL_HOSTS);
    }
}
