package io.pairkit.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of text in UTF-8 that comes in the jar, in the package of a class. */
public final class Resource {
    private Resource() {}

    /**
     * Returns a whole file.
     *
     * @param owner the class whose package holds it
     * @param name such as {@code words.txt}
     * @throws IllegalStateException if it is missing from the jar
     */
    public static String text(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /**
     * Returns the lines of a file, as they are, without blank ones and without comments, which begin with {@code #}.
     *
     * @param owner the class whose package holds it
     * @param name such as {@code words.txt}
     * @throws IllegalStateException if it is missing from the jar
     */
    public static List<String> lines(Class<?> owner, String name) {
        return text(owner, name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
