package io.pairkit.examples.cli;

import io.pairkit.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A command line that was run in this process. */
public record Ran(int code, String out, String err) {
    public static Ran of(String... args) {
        return withInput("", args);
    }

    public static Ran withInput(String in, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var shell = new Shell(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                false);
        int code = Pairkit.run(shell, args);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Returns what was printed, as a JSON object. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> json() {
        try {
            return (Map<String, Object>) Json.parse(out);
        } catch (Json.Malformed e) {
            throw new AssertionError("not JSON: " + out, e);
        }
    }
}
