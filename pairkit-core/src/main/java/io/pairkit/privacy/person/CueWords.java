package io.pairkit.privacy.person;

import io.pairkit.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The cues of names and addresses, in small letters by their kind, from the lists beside this class. */
final class CueWords {
    private static final TreeMap<String, List<String>> KINDS = read();

    private CueWords() {}

    private static TreeMap<String, List<String>> read() {
        var kinds = new TreeMap<String, List<String>>();
        for (String line : Resource.lines(CueWords.class, "cues.txt")) {
            int tab = line.indexOf('\t');
            var cues = kinds.computeIfAbsent(line.substring(0, tab), kind -> new ArrayList<>());
            for (String cue : line.substring(tab + 1).split("\\|")) {
                cues.add(cue.replace('_', ' ').replace("\\n", "\n"));
            }
        }
        return kinds;
    }

    /** Returns the cues of a kind, each once. */
    static List<String> list(String kind) {
        return KINDS.getOrDefault(kind, List.of()).stream().distinct().toList();
    }
}
