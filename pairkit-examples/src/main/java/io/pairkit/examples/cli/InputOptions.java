package io.pairkit.examples.cli;

import io.pairkit.Layout;
import io.pairkit.Pairs;
import io.pairkit.format.InputFile;
import io.pairkit.format.Reading;
import io.pairkit.format.Shape;
import io.pairkit.format.target.Target;
import io.pairkit.format.target.Targets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that reads pairs understands. */
final class InputOptions implements AutoCloseable {
    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Files or folders: JSONL, JSON array, CSV, TSV, also .gz and .zst, Parquet; - is standard input.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "SHAPE",
            description = "The shape of the records, if it is not to be recognised.")
    private String from = "";

    @Option(
            names = "--prompt-field",
            paramLabel = "PATH",
            description = "The field of the prompt, such as meta.question.")
    private String promptField = "";

    @Option(names = "--answer-field", paramLabel = "PATH", description = "The field of the answer.")
    private String answerField = "";

    @Option(names = "--id-field", paramLabel = "PATH", description = "The field of the id.")
    private String idField = "";

    @Option(names = "--map", paramLabel = "ATTRIBUTE=FIELD", description = "Where an attribute stands.")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work; results do not depend on it. Default: the processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The seed where chance is used, 42 by default; nothing else depends on it.")
    private @Nullable Long seed;

    private @Nullable Path spool;

    int threads() {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads must be at least 1, was " + threads);
        }
        return threads;
    }

    /** Returns the seed, if one was given. */
    Optional<Long> seed() {
        return Optional.ofNullable(seed);
    }

    /** Returns whether the options say how records are to be read. */
    boolean isShapeGiven() {
        return !from.isEmpty() || !promptField.isEmpty() || !answerField.isEmpty();
    }

    /** Returns the reading recipe that the options describe. */
    Reading reading() {
        Reading reading = Reading.defaults();
        if (!from.isEmpty()) {
            reading = reading.shape(shape(from));
        }
        if (!promptField.isEmpty()) {
            reading = reading.prompt(promptField);
        }
        if (!answerField.isEmpty()) {
            reading = reading.answer(answerField);
        }
        if (!idField.isEmpty()) {
            reading = reading.id(idField);
        }
        for (Map.Entry<String, String> entry : map.entrySet()) {
            reading = reading.attribute(entry.getKey(), entry.getValue());
        }
        return reading;
    }

    private static Layout shape(String id) {
        return Shape.named(id)
                .<Layout>map(shape -> shape)
                .or(() -> Targets.named(id).map(Target::layout))
                .orElseThrow(() -> new IllegalArgumentException("--from names no known shape or target: " + id));
    }

    /** Takes the first of what was given away from the inputs, for commands whose first word is something else. */
    Path takeFirst(String name) {
        if (inputs.size() < 2) {
            throw new IllegalArgumentException(name + " and INPUT are needed, there was only " + inputs.get(0));
        }
        return Path.of(inputs.remove(0));
    }

    /** Returns the files behind the inputs; standard input is copied to a file once. */
    List<InputFile> files(Shell shell) {
        var files = new ArrayList<InputFile>();
        for (String input : inputs) {
            if (input.equals("-")) {
                files.add(new InputFile("-", copied(shell)));
            } else {
                files.addAll(InputFile.list(List.of(Path.of(input))));
            }
        }
        return files;
    }

    /** Returns the pairs in the inputs. */
    Pairs pairs(Shell shell) {
        return reading().files(files(shell));
    }

    /** Returns the pairs of evaluation files, which need only a prompt. */
    Pairs evaluation(List<String> paths) {
        Reading reading = from.isEmpty() && promptField.isEmpty() ? reading().shape(Shape.PROMPTS) : reading();
        return reading.files(InputFile.list(paths.stream().map(Path::of).toList()));
    }

    private Path copied(Shell shell) {
        if (spool != null) {
            return spool;
        }
        try {
            Path copy = Files.createTempFile("pairkit-stdin-", ".data");
            spool = copy;
            Files.copy(shell.in(), copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be copied", e);
        }
    }

    /** Removes the copy of standard input. */
    @Override
    public void close() {
        if (spool != null) {
            try {
                Files.deleteIfExists(spool);
            } catch (IOException e) {
                throw new UncheckedIOException(spool + ": cannot be removed", e);
            }
        }
    }
}
