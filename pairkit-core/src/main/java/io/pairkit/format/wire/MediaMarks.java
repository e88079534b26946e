package io.pairkit.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Marks in texts, such as {@code <image>}, that stand for the files listed beside the turns. */
final class MediaMarks {
    private MediaMarks() {}

    /** Puts the files of {@code images}, {@code videos}, {@code audios} where the marks stand in the texts. */
    static void replace(Map<String, @Nullable Object> record, List<Turn> turns, Set<String> used) {
        for (String kind : List.of("image", "video", "audio")) {
            Object files = record.get(kind + "s");
            if (!(files instanceof List<?> list)) {
                continue;
            }
            used.add(kind + "s");
            int next = 0;
            for (int i = 0; i < turns.size(); i++) {
                var parts = new ArrayList<Turn.Part>();
                for (Turn.Part part : turns.get(i).parts()) {
                    String text = part.text();
                    int at;
                    while (text != null && (at = text.indexOf("<" + kind + ">")) >= 0 && next < list.size()) {
                        if (at > 0) {
                            parts.add(Turn.Part.text(text.substring(0, at)));
                        }
                        parts.add(Turn.Part.medium(kind, String.valueOf(list.get(next++))));
                        text = text.substring(at + kind.length() + 2);
                        text = text.isEmpty() ? null : text;
                    }
                    if (text != null) {
                        parts.add(Turn.Part.text(text));
                    } else if (part.text() == null) {
                        parts.add(part);
                    }
                }
                turns.set(i, turns.get(i).parts(parts));
            }
        }
    }
}
