package io.pairkit.privacy.evidence;

import io.pairkit.resource.Resource;
import java.util.Arrays;
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
        return Resource.lines(Lexicon.class, "words.txt").stream()
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(
                        line -> line[0],
                        line -> Arrays.stream(line[1].split(" ")).collect(Collectors.toSet())));
    }
}
