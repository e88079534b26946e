package io.pairkit.examples.bench;

import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.audit.Audits;
import io.pairkit.audit.Evidence;
import io.pairkit.privacy.Privacy;
import io.pairkit.validate.Rules;
import io.pairkit.validate.Validation;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Reading, rules, privacy and audits beside Jackson merely parsing the same file, as tokens with their text and as trees, all in
 * one process on the same threads.
 *
 * <p>Usage: {@code ValidateBench FILE [THREADS] [RUNS]}; every run is printed, the first of which warms up.
 */
public final class ValidateBench {
    private ValidateBench() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
        int runs = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        Pairs pairs = Pairs.read(file);
        Validation rules = Validation.of(Rules.recommended()).threads(threads);
        Validation all = Validation.of(
                        Rules.recommended().and(Privacy.recommended().rule()))
                .threads(threads);
        Audits audits = Audits.recommended()
                .evidence(Evidence.none().findings(List.of())) // checked before: rules have lines of their own
                .threads(threads);
        for (int run = 0; run < runs; run++) {
            time("Jackson, tokens with text", () -> ParseOnly.parse(file, threads));
            time("Jackson, trees", () -> TreesOnly.parse(file, threads));
            time("reading pairs", () -> {
                pairs.process(threads, Progress.none(), pair -> pair, (ordinal, pair, same) -> {});
                return pairs;
            });
            time("reading and rules", () -> rules.run(pairs));
            time("reading, rules, privacy", () -> all.run(pairs));
            time("reading, audits", () -> audits.run(pairs));
            time(
                    "the same, and rules first",
                    () -> Audits.recommended().threads(threads).run(pairs));
            System.out.println();
        }
    }

    private static void time(String what, Callable<?> work) throws Exception {
        long wall = System.nanoTime();
        long cpu = cpu();
        work.call();
        System.out.printf(
                Locale.ROOT,
                "%-28s %6.2f s, %6.2f s of processor%n",
                what,
                (System.nanoTime() - wall) / 1e9,
                (cpu() - cpu) / 1e9);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
