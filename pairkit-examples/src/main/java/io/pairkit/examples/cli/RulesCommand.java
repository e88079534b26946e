package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.privacy.Detectors;
import io.pairkit.privacy.Poison;
import io.pairkit.validate.RuleInfo;
import io.pairkit.validate.Rules;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pairkit rules}: the catalogue. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        versionProvider = Pairkit.Version.class,
        description = "Lists the rules: code, severity, requirement, what, why, example.")
final class RulesCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private final TextOrJson format = new TextOrJson();

    @Option(names = "--quiet", description = "No messages.")
    private boolean quiet;

    RulesCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var catalogue = new ArrayList<RuleInfo>(Rules.recommended().catalogue());
        catalogue.addAll(Detectors.all().catalogue());
        catalogue.addAll(Poison.catalogue());
        if (format.isJson()) {
            shell.out()
                    .println(Json.pretty(
                            catalogue.stream().map(RulesCommand::fields).toList()));
            return Pairkit.FINE;
        }
        for (RuleInfo rule : catalogue) {
            shell.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%-34s %-8s %-5s %s",
                            rule.code(),
                            rule.severity().label(),
                            rule.requirements().isEmpty()
                                    ? ""
                                    : rule.requirements().get(0),
                            rule.what()));
        }
        return Pairkit.FINE;
    }

    private static Map<String, @Nullable Object> fields(RuleInfo rule) {
        return Json.object(
                "code", rule.code(),
                "severity", rule.severity().label(),
                "requirement",
                        rule.requirements().isEmpty() ? "" : rule.requirements().get(0),
                "requirements", rule.requirements(),
                "what", rule.what(),
                "why", rule.why(),
                "fix", rule.fix(),
                "good", rule.good(),
                "bad", rule.bad());
    }
}
