package io.pairkit.format;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.files.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes pairs as JSON lines into a file that appears whole or not at all; an existing file is replaced.
 *
 * <p>A record that nothing changed is written byte for byte as it was read.
 */
public final class Writing {
    private final Path file;

    private Writing(Path file) {
        this.file = Objects.requireNonNull(file, "file");
    }

    /** Returns a recipe that writes one record a line. */
    public static Writing jsonLines(Path file) {
        return new Writing(file);
    }

    /**
     * Writes the pairs.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public void write(Pairs pairs) {
        try (var whole = WholeFile.replacing(file);
                Stream<Pair> stream = pairs.stream()) {
            OutputStream out = whole.stream();
            for (var each = stream.iterator(); each.hasNext(); ) {
                out.write(each.next().bytes());
                out.write('\n');
            }
            whole.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }
}
