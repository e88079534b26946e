package io.pairkit.privacy.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The cues of names and addresses, in small letters by their kind, from the lists beside this class. */
final class CueWords {
    private static final TreeMap<String, List<String>> KINDS = read();

    private CueWords() {}

    private static TreeMap<String, List<String>> read() {
        try (InputStream in = CueWords.class.getResourceAsStream("cues.txt")) {
            if (in == null) {
                throw new IllegalStateException("cues.txt is missing from the jar");
            }
            var kinds = new TreeMap<String, List<String>>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    int tab = line.indexOf('\t');
                    var cues = kinds.computeIfAbsent(line.substring(0, tab), kind -> new ArrayList<>());
                    for (String cue : line.substring(tab + 1).split("\\|")) {
                        cues.add(cue.replace('_', ' ').replace("\\n", "\n"));
                    }
                }
            }
            return kinds;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read cues.txt", e);
        }
    }

    /** Returns the cues of a kind, each once. */
    static List<String> list(String kind) {
        return KINDS.getOrDefault(kind, List.of()).stream().distinct().toList();
    }
}
