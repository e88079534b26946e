package io.pairkit.provenance;

import io.pairkit.Json;
import io.pairkit.format.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The record of one run: version, inputs with their hashes, settings, outputs with their counts and hashes, and a version of
 * the dataset that is the same whenever the same records come out. It holds no time and no path of the machine, so the same
 * run gives the same bytes.
 */
public final class Manifest {
    private final Map<String, @Nullable Object> settings = new LinkedHashMap<>();
    private final List<@Nullable Object> inputs = new ArrayList<>();
    private final List<@Nullable Object> outputs = new ArrayList<>();
    private final MessageDigest dataset = sha256();
    private final String command;
    private final String version;

    private Manifest(String command, String version) {
        this.command = command;
        this.version = version;
    }

    /**
     * Begins the record of a run.
     *
     * @param command what ran, such as {@code curate}
     * @param version the version of pairkit
     */
    public static Manifest begin(String command, String version) {
        return new Manifest(command, version);
    }

    /** Adds a setting, a JSON value. */
    public Manifest setting(String name, @Nullable Object value) {
        settings.put(name, value);
        return this;
    }

    /** Adds an input file; reads it once for its hash. */
    public Manifest input(InputFile file) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file.path()), sha256())) {
            long bytes = in.transferTo(OutputStreams.NOWHERE);
            MessageDigest digest = ((DigestInputStream) in).getMessageDigest();
            inputs.add(Json.object("file", file.name(), "bytes", bytes, "sha256", hex(digest)));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(file.name() + ": cannot be read", e);
        }
    }

    /**
     * Adds an output file.
     *
     * @param sha256 the hash of its bytes, in hexadecimal digits
     */
    public Manifest output(String name, long records, String sha256) {
        outputs.add(Json.object("file", name, "records", records, "sha256", sha256));
        dataset.update((name + " " + sha256 + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return this;
    }

    /** Returns the manifest as a JSON object; call it once, when everything has been added. */
    public Map<String, @Nullable Object> fields() {
        return Json.object(
                "pairkit", version,
                "command", command,
                "dataset", "sha256:" + hex(dataset).substring(0, 16),
                "inputs", inputs,
                "settings", settings,
                "outputs", outputs);
    }

    /** Returns a digest for SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static final class OutputStreams {
        private static final java.io.OutputStream NOWHERE = java.io.OutputStream.nullOutputStream();
    }
}
