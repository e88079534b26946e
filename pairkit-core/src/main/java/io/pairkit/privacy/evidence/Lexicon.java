package io.pairkit.privacy.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The lists of words in {@code words.txt}. */
final class Lexicon {
    private static final Map<String, Set<String>> LISTS = read();

    private Lexicon() {}

    /** Returns the words of some lists, in lower case. */
    static Set<String> words(String... lists) {
        return Arrays.stream(lists)
                .flatMap(list -> Objects.requireNonNull(LISTS.get(list), list).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Set<String>> read() {
        try (InputStream in = Lexicon.class.getResourceAsStream("words.txt")) {
            var lists = new HashMap<String, Set<String>>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(line ->
                            lists.put(line[0], Arrays.stream(line[1].split(" ")).collect(Collectors.toSet())));
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException("words.txt", e);
        }
    }
}
