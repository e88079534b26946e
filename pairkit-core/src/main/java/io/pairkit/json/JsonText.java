package io.pairkit.json;

import io.pairkit.Json;
import java.util.regex.Pattern;

/** What a text that may be JSON is. */
public final class JsonText {
    private static final Pattern SENTENCE = Pattern.compile("\\{\\s*\"[^\"]*\"\\s*:\\s*\\p{L}+\\s+[\\p{L}`]");

    private JsonText() {}

    /** Returns whether a text is one JSON value. */
    public static boolean isJson(String text) {
        try {
            Json.parse(text);
            return true;
        } catch (Json.Malformed e) {
            return false;
        }
    }

    /** Returns whether a text begins with a key and a sentence in the place of its value: {@code {"incomplete": is how it starts}. */
    public static boolean isSentence(String text) {
        return SENTENCE.matcher(text).lookingAt();
    }
}
