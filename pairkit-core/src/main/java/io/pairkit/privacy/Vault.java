package io.pairkit.privacy;

import io.pairkit.Json;
import io.pairkit.Pair;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;

/**
 * A file of what stands behind the placeholders, one JSON object a line: file, line, id, placeholder, value. It is made only
 * when asked for, is readable by its owner alone, and an existing file is never written over.
 *
 * <pre>{@code
 * try (Vault vault = Vault.create(Path.of("values.jsonl"))) {
 *     vault.add(Redaction.recommended().keepingValues().redact(pair));
 * }
 * }</pre>
 *
 * <p>Not safe for several threads.
 */
public final class Vault implements AutoCloseable {
    private final Path file;
    private final BufferedWriter out;

    private Vault(Path file, BufferedWriter out) {
        this.file = file;
        this.out = out;
    }

    /**
     * Makes a new file that only its owner may read and write.
     *
     * @throws IllegalArgumentException if the file exists
     * @throws UncheckedIOException if it cannot be made; on a file system without owners the permissions are set as far as
     *     it goes
     */
    public static Vault create(Path file) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
                restrict(file.toFile());
            }
            return new Vault(
                    file,
                    Files.newBufferedWriter(
                            file,
                            StandardCharsets.UTF_8,
                            EnumSet.of(StandardOpenOption.WRITE).toArray(StandardOpenOption[]::new)));
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException("a vault is never written over, " + file + " exists", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the vault " + file, e);
        }
    }

    private static void restrict(java.io.File file) throws IOException {
        boolean done = file.setReadable(false, false)
                & file.setReadable(true, true)
                & file.setWritable(false, false)
                & file.setWritable(true, true);
        if (!done) {
            throw new IOException("the file system cannot keep others from reading " + file);
        }
    }

    /** Adds the values of one pair; nothing where the redaction was not asked to keep them. */
    public void add(Redacted redacted) {
        Pair pair = redacted.pair();
        try {
            for (Map.Entry<String, String> each : redacted.values().entrySet()) {
                out.write(Json.write(Json.object(
                        "file", pair.origin().file(),
                        "line", pair.origin().line(),
                        "id", pair.attribute("id").orElse(""),
                        "placeholder", each.getKey(),
                        "value", each.getValue())));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the vault " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the vault " + file, e);
        }
    }

    @Override
    public String toString() {
        return "Vault[" + file + "]";
    }
}
