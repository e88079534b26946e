package io.pairkit.audit.conflict;

import io.pairkit.resource.Resource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Common English words that ask the same in the place of each other: "kids" and "children", "buy" and "purchase". */
final class Synonyms {
    private static final Map<String, Set<Integer>> GROUPS = read();
    private static final String[] ENDINGS = {"", "s", "es", "ed", "d", "ing"};

    private Synonyms() {}

    /** Returns whether two words in lower case, in any of their regular forms, may stand for each other. */
    static boolean areOne(String a, String b) {
        Set<Integer> left = groups(a);
        return !left.isEmpty() && groups(b).stream().anyMatch(left::contains);
    }

    private static Set<Integer> groups(String word) {
        var found = new HashSet<Integer>();
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) {
                String stem = word.substring(0, word.length() - ending.length());
                found.addAll(GROUPS.getOrDefault(stem, Set.of()));
                if (ending.equals("ing")) {
                    found.addAll(GROUPS.getOrDefault(stem + "e", Set.of()));
                }
            }
        }
        return found;
    }

    private static Map<String, Set<Integer>> read() {
        var groups = new HashMap<String, Set<Integer>>();
        List<String> lines = Resource.lines(Synonyms.class, "synonyms.txt");
        for (int i = 0; i < lines.size(); i++) {
            for (String word : lines.get(i).split(" ")) {
                groups.computeIfAbsent(word, key -> new HashSet<>()).add(i);
            }
        }
        return groups;
    }
}
