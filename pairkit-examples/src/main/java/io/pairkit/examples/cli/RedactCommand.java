package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Unreadable;
import io.pairkit.files.WholeFile;
import io.pairkit.privacy.Detectors;
import io.pairkit.privacy.Privacy;
import io.pairkit.privacy.Redacted;
import io.pairkit.privacy.Redaction;
import io.pairkit.privacy.Replacement;
import io.pairkit.validate.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pairkit redact}: secrets and personal data replaced by typed placeholders. */
@Command(
        name = "redact",
        mixinStandardHelpOptions = true,
        versionProvider = Pairkit.Version.class,
        description = "Replaces secrets and personal data by typed placeholders, the same ones within a record.")
final class RedactCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final ResultOptions result = new ResultOptions();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replace an existing file.")
    private boolean force;

    @Option(names = "--kinds", split = ",", paramLabel = "KIND", description = "Which kinds; all by default.")
    private List<String> kinds = new ArrayList<>();

    @Option(
            names = "--names",
            paramLabel = "on|off",
            description = "Names and street addresses. Default: ${DEFAULT-VALUE}.")
    private String names = "on";

    @Mixin
    private final Allowed allowed = new Allowed();

    @Mixin
    private final TextOrJson format = new TextOrJson();

    RedactCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Redaction redaction = Redaction.of(Privacy.of(detectors()).allowing(allowed.allowances()));
        try (input;
                Bars bars = result.bars(shell);
                var whole = force ? WholeFile.replacing(out) : WholeFile.creating(out)) {
            var writer = new Writer(whole.stream());
            Pairs pairs = input.pairs(shell);
            pairs.process(input.threads(), bars, redaction::redact, writer);
            bars.check();
            whole.commit();
            bars.close();
            print(writer);
            return result.isFailed(writer.unreadable) ? Pairkit.FOUND : Pairkit.FINE;
        } catch (IOException e) {
            throw new UncheckedIOException(out + ": cannot be written", e);
        }
    }

    private Detectors detectors() {
        Detectors all = Detectors.recommended();
        if (OnOff.parse("--names", names)) {
            all = all.and(Detectors.names());
        }
        return kinds.isEmpty()
                ? all
                : all.only(kinds.stream()
                        .map(kind -> kind.contains("/") ? kind : kind.toUpperCase(Locale.ROOT))
                        .toArray(String[]::new));
    }

    /** Writes records as they come, unchanged ones byte for byte; unreadable lines are left out and told. */
    private static final class Writer implements Pairs.Sink<Redacted> {
        private final OutputStream out;
        private final List<Finding> unreadable = new ArrayList<>();
        private final List<Map<String, @Nullable Object>> findings = new ArrayList<>();
        private final Map<String, Integer> replaced = new TreeMap<>();
        private long read;
        private long changed;

        Writer(OutputStream out) {
            this.out = out;
        }

        @Override
        public void pair(int ordinal, Pair pair, Redacted redacted) {
            read++;
            changed += redacted.isChanged() ? 1 : 0;
            for (Replacement each : sorted(redacted.replacements())) {
                replaced.merge(each.hit().kind(), 1, Integer::sum);
                findings.add(Json.object(
                        "file", pair.origin().file(),
                        "line", pair.origin().line(),
                        "pointer", each.pointer(),
                        "start", each.hit().start(),
                        "end", each.hit().end(),
                        "kind", each.hit().kind(),
                        "code", each.hit().code(),
                        "severity", each.hit().severity().label(),
                        "placeholder", each.placeholder()));
            }
            write(redacted.pair().bytes());
        }

        /** Returns replacements by pointer, as all rows of findings are sorted, and by their place in the text. */
        private static List<Replacement> sorted(List<Replacement> replacements) {
            return replacements.size() < 2
                    ? replacements
                    : replacements.stream()
                            .sorted(Comparator.comparing(Replacement::pointer)
                                    .thenComparing(each -> each.hit().start()))
                            .toList();
        }

        @Override
        public void unreadable(Unreadable piece) {
            read++;
            unreadable.add(piece.finding());
        }

        @Override
        public void note(Finding finding) {
            unreadable.add(finding);
        }

        private void write(byte[] bytes) {
            try {
                out.write(bytes);
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException("writing the redacted records", e);
            }
        }
    }

    private void print(Writer done) {
        if (format.isJson()) {
            shell.out()
                    .println(Json.pretty(Json.object(
                            "read", done.read,
                            "changed", done.changed,
                            "replaced", done.replaced,
                            "findings", done.findings,
                            "unreadable",
                                    done.unreadable.stream()
                                            .map(Finding::fields)
                                            .toList())));
            return;
        }
        shell.out().println(done.read + " read, " + done.changed + " changed, replaced " + done.replaced);
        done.unreadable.forEach(finding -> result.say(shell, finding.toString()));
    }
}
