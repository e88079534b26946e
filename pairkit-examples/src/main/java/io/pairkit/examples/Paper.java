package io.pairkit.examples;

import io.pairkit.Json;
import io.pairkit.files.WholeFolder;
import io.pairkit.privacy.Masking;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a command writes about records, as against the records themselves: no line of it shows a secret. */
public final class Paper {
    private Paper() {}

    /** Begins a file of a folder. */
    public static OutputStream begin(WholeFolder folder, String name) {
        return Masking.secrets().over(folder.file(name));
    }

    /** Writes a whole file of a folder. */
    public static void text(WholeFolder folder, String name, String text) {
        folder.file(name, Masking.secrets().text(text));
    }

    /** Writes a file of a folder with a JSON object in each line. */
    public static void rows(WholeFolder folder, String name, Stream<Map<String, @Nullable Object>> rows) {
        OutputStream out = begin(folder, name);
        rows.forEach(row -> {
            try {
                out.write(Json.write(row).getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(name + " cannot be written", e);
            }
        });
    }
}
