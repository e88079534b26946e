package io.pairkit.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The version of this build. */
public final class Version {
    /** Such as {@code 0.1.0}. */
    public static final String OF_THIS_BUILD = read();

    private Version() {}

    private static String read() {
        var properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("pairkit.properties")) {
            if (in == null) {
                throw new IllegalStateException("pairkit.properties is missing from the jar");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading pairkit.properties", e);
        }
        return properties.getProperty("version", "unknown");
    }
}
