package io.pairkit.format;

import io.pairkit.FieldNames;
import io.pairkit.Layout;
import io.pairkit.Pairs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How files are read: which fields hold prompt and answer, where attributes stand, how long a record may be.
 *
 * <p>By default everything is recognised: compression by the first bytes, JSONL, JSON array, CSV or TSV by name and content,
 * the shape of each record by its keys. Immutable; safe for many threads.
 *
 * <pre>{@code
 * Pairs pairs = Reading.defaults().prompt("q").answer("a").attribute("category", "meta.topic").read(Path.of("faq.csv"));
 * }</pre>
 */
public final class Reading {
    private static final int MAX_RECORD = 1 << 29;

    private final @Nullable Layout shape;
    private final String prompt;
    private final String answer;
    private final FieldNames names;
    private final int maxRecordBytes;

    private Reading(@Nullable Layout shape, String prompt, String answer, FieldNames names, int maxRecordBytes) {
        if (maxRecordBytes < 1) {
            throw new IllegalArgumentException("maxRecordBytes must be at least 1, was " + maxRecordBytes);
        }
        this.shape = shape;
        this.prompt = Objects.requireNonNull(prompt, "prompt");
        this.answer = Objects.requireNonNull(answer, "answer");
        this.names = Objects.requireNonNull(names, "names");
        this.maxRecordBytes = maxRecordBytes;
    }

    /** Returns the recipe that recognises everything. */
    public static Reading defaults() {
        return new Reading(null, "", "", FieldNames.none(), MAX_RECORD);
    }

    /** Returns this recipe for records that all have one shape; other records are findings. */
    public Reading shape(Layout value) {
        return new Reading(Objects.requireNonNull(value, "shape"), prompt, answer, names, maxRecordBytes);
    }

    /** Returns this recipe with the field of the prompt: a path such as {@code meta.question}, or a JSON pointer. */
    public Reading prompt(String field) {
        return new Reading(shape, field, answer, names, maxRecordBytes);
    }

    /** Returns this recipe with the field of the answer: a path such as {@code meta.reply}, or a JSON pointer. */
    public Reading answer(String field) {
        return new Reading(shape, prompt, field, names, maxRecordBytes);
    }

    /** Returns this recipe with the field of an attribute, such as {@code attribute("category", "meta.topic")}. */
    public Reading attribute(String attribute, String field) {
        return new Reading(shape, prompt, answer, names.with(attribute, field), maxRecordBytes);
    }

    /** Returns this recipe with the field of the id. */
    public Reading id(String field) {
        return attribute("id", field);
    }

    /**
     * Returns this recipe with the largest number of bytes that one record may have, 512 MiB by default. A longer line is
     * a finding; it is not kept in memory and not copied to the quarantine.
     */
    public Reading maxRecordBytes(int value) {
        return new Reading(shape, prompt, answer, names, value);
    }

    /**
     * Returns the pairs in some files and folders; nothing is read yet.
     *
     * @throws IllegalArgumentException if no path is given
     * @throws UncheckedIOException if a path does not exist
     */
    public Pairs read(Path... paths) {
        if (paths.length == 0) {
            throw new IllegalArgumentException("at least one path is needed");
        }
        return files(InputFile.list(List.of(paths)));
    }

    /** Returns the pairs in files that findings call by other names than their paths. */
    public Pairs files(List<InputFile> files) {
        return new FilePairs(List.copyOf(files), layout(), names, maxRecordBytes);
    }

    private @Nullable Layout layout() {
        if (!prompt.isEmpty() && !answer.isEmpty()) {
            return Shape.mapped(prompt, answer);
        }
        if (!prompt.isEmpty()) {
            return Shape.mappedPrompt(prompt);
        }
        return answer.isEmpty() ? shape : Shape.mappedAnswer(answer);
    }

    /**
     * Copies a stream into a file and returns the pairs in it.
     *
     * @param stream read to its end, not closed
     * @param folder where the copy goes; the caller removes it when done
     * @param name what findings call it, {@code -} for standard input
     * @throws UncheckedIOException if the stream or the folder fails
     */
    public Pairs spool(InputStream stream, Path folder, String name) {
        try {
            Path copy = Files.createTempFile(folder, "pairkit-spool-", ".data");
            Files.copy(stream, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return files(List.of(new InputFile(name, copy)));
        } catch (IOException e) {
            throw new UncheckedIOException("copying " + name + " to " + folder, e);
        }
    }
}
