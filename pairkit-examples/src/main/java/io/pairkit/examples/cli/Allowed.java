package io.pairkit.examples.cli;

import io.pairkit.audit.Plan;
import io.pairkit.privacy.Allowance;
import io.pairkit.privacy.Allowances;
import io.pairkit.privacy.Detectors;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which personal data may stay: the allowances of a plan, judged on a day. */
final class Allowed {
    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "What the set is for, JSON or YAML; what it allows under privacy.allow stays.")
    private @Nullable Path plan;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day by which allowances are judged; today (UTC) by default.")
    private @Nullable LocalDate asOf;

    /** Returns the plan as plain values, for what else it says; empty without one. */
    Map<String, @Nullable Object> plan() {
        return plan == null ? Map.of() : Plan.of(Keys.value(plan)).fields();
    }

    /** Returns the day by which dates are judged. */
    LocalDate day() {
        return asOf == null ? LocalDate.now(Clock.systemUTC()) : asOf;
    }

    /** Returns what the plan allows; nothing without one. */
    Allowances allowances() {
        return of(plan == null ? List.of() : Plan.of(Keys.value(plan)).allowances());
    }

    /** Returns what the plan allows and more besides. */
    Allowances and(List<Plan.Allowance> more) {
        Allowances all = allowances();
        for (Allowance each : of(more).all()) {
            all = all.and(each);
        }
        return all;
    }

    /** A plan allows kinds of personal data and never a secret. */
    private Allowances of(List<Plan.Allowance> planned) {
        Set<String> secrets = Detectors.secrets().kinds();
        Allowances all = Allowances.asOf(day());
        for (Plan.Allowance each : planned) {
            var allowance = new Allowance(each.kind(), each.reason(), each.until());
            all = secrets.contains(allowance.kind()) ? all : all.and(allowance);
        }
        return all;
    }
}
