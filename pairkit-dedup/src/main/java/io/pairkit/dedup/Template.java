package io.pairkit.dedup;

import io.pairkit.dedup.text.Normal;
import io.pairkit.dedup.text.Words;
import java.util.Locale;

/**
 * Words that many prompts begin or end with; made by {@link Templates}.
 *
 * @param place at which end
 * @param words how many
 * @param prompts how many records have it, and no longer one
 * @param example the ordinal of the first of them
 */
public record Template(Place place, int words, int prompts, int example) {
    /** At which end of a prompt. */
    public enum Place {
        BEGINNING,
        END;

        /** Returns the name in lower case, as reports print it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Returns the template as it stands in a prompt that has it.
     *
     * @throws IllegalArgumentException if the prompt has fewer words
     */
    public String textIn(String prompt) {
        var read = new Words();
        String text = Normal.nfc(prompt);
        read.read(text);
        if (read.size() < words) {
            throw new IllegalArgumentException(
                    "the prompt must have the " + words + " words of the template, has " + read.size());
        }
        return place == Place.BEGINNING
                ? text.substring(read.start(0), read.end(words - 1))
                : text.substring(read.start(read.size() - words), read.end(read.size() - 1));
    }
}
