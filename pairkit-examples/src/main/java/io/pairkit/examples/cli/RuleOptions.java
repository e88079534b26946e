package io.pairkit.examples.cli;

import io.pairkit.Pairs;
import io.pairkit.format.Reading;
import io.pairkit.format.target.Target;
import io.pairkit.format.target.Targets;
import io.pairkit.privacy.Detectors;
import io.pairkit.privacy.Poison;
import io.pairkit.privacy.Privacy;
import io.pairkit.schema.Schema;
import io.pairkit.validate.Baseline;
import io.pairkit.validate.Condition;
import io.pairkit.validate.Rule;
import io.pairkit.validate.Rules;
import io.pairkit.validate.Validation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What records are checked against. */
final class RuleOptions {
    @Option(
            names = "--target",
            paramLabel = "T",
            description =
                    "The platform that is to take the file, an id of `pairkit targets`. What it takes is valid; the "
                            + "other rules then only warn.")
    private String target = "";

    @Option(
            names = "--names",
            paramLabel = "on|off",
            description = "Report names of people and street addresses too. Default: ${DEFAULT-VALUE}.")
    private String names = "off";

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = "A JSON Schema (2020-12) that every record must meet.")
    private @Nullable Path schema;

    @Option(
            names = "--answer-schema",
            paramLabel = "FILE",
            description = "A JSON Schema (2020-12) that every answer must meet.")
    private @Nullable Path answerSchema;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "JSON or YAML: task, except, only, severity, conditions (code: share), answerSchema.")
    private @Nullable Path rules;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Findings that are known: only new ones count. Written when it is not there yet.")
    private @Nullable Path baseline;

    /** Returns the platform that is to take the file, if one is named. */
    Optional<Target> target() {
        return target.isEmpty() ? Optional.empty() : Optional.of(Targets.of(target));
    }

    /** Returns the pairs of a reading that leaves it to the target to judge what is a record. */
    Reading layout(Reading reading) {
        return target().map(platform -> reading.shape(platform.layout())).orElse(reading);
    }

    Validation validation(int threads) {
        if (rules == null) {
            return Validation.of(withDemands(Rules.recommended())).threads(threads);
        }
        Keys keys = Keys.read(rules);
        Validation validation = Validation.of(withDemands(Recipe.rules(keys))).threads(threads);
        for (Condition condition : Recipe.conditions(keys)) {
            validation = validation.condition(condition);
        }
        keys.end();
        return validation;
    }

    /** Adds what is demanded whatever the rules are: privacy, the schemas and the target. */
    private Rules withDemands(Rules chosen) {
        Detectors detectors = Detectors.recommended();
        Rule privacy = Privacy.of(OnOff.parse("--names", names) ? detectors.and(Detectors.names()) : detectors)
                .rule();
        Rules demanded = Rules.of(privacy, Poison.rule());
        if (schema != null) {
            demanded = demanded.and(Schema.read(schema).rule());
        }
        if (answerSchema != null) {
            demanded = demanded.and(Schema.read(answerSchema).answerRule());
        }
        return target().map(platform -> platform.with(chosen)).orElse(chosen).and(demanded);
    }

    /** Leaves out what a baseline knows; a baseline that is not there yet is written and knows nothing. */
    Validation known(Validation validation, Pairs pairs, ResultOptions result, Shell shell) {
        if (baseline == null) {
            return validation;
        }
        if (!Files.exists(baseline)) {
            Baseline.record(validation, pairs).write(baseline);
            result.say(shell, "baseline written to " + baseline);
        }
        return validation.baseline(Baseline.read(baseline));
    }
}
