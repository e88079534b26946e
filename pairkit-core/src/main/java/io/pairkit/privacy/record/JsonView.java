package io.pairkit.privacy.record;

import io.pairkit.json.JsonText;
import io.pairkit.privacy.scan.Scan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a JSON object or array with its escapes resolved, and where each character came from. Without it the
 * {@code n} of {@code \n} would be taken for the beginning of a mail address and the escape cut in two.
 */
final class JsonView {
    private final char[] decoded;
    private final int[] places; // of each decoded character in the text, and of the end
    private final int length;

    private JsonView(char[] decoded, int[] places, int length) {
        this.decoded = decoded;
        this.places = places;
        this.length = length;
    }

    /** Returns the view of a text that is JSON with escapes, or null for any other text: that is searched as it is. */
    static @Nullable JsonView of(String text) {
        char first = text.charAt(0);
        boolean looks = first == '{' || first == '[' || first <= ' ' && isJsonStart(text);
        return looks && text.indexOf('\\') >= 0 && JsonText.isJson(text) ? decoded(text) : null;
    }

    /** Returns the view of a piece of JSON, as what stands between the quotation marks of a string. */
    static JsonView decoded(String text) {
        char[] decoded = new char[text.length()];
        int[] places = new int[text.length() + 1];
        int size = 0;
        for (int i = 0; i < text.length(); size++) {
            places[size] = i;
            char c = text.charAt(i);
            if (c != '\\') {
                decoded[size] = c;
                i++;
            } else if (text.charAt(i + 1) == 'u') {
                decoded[size] = (char) Integer.parseInt(text.substring(i + 2, i + 6), 16);
                i += 6;
            } else {
                decoded[size] = plain(text.charAt(i + 1));
                i += 2;
            }
        }
        places[size] = text.length();
        return new JsonView(decoded, places, size);
    }

    static boolean isJsonStart(String text) {
        String stripped = text.stripLeading();
        return stripped.startsWith("{") || stripped.startsWith("[");
    }

    String text() {
        return new String(decoded, 0, length);
    }

    /** Returns where a place of the encoded text is in the decoded one. */
    int decodedPlace(int encoded) {
        int at = Arrays.binarySearch(places, 0, length + 1, encoded);
        return at >= 0 ? at : -at - 1;
    }

    private static char plain(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> escaped;
        };
    }

    List<Scan.Found> search(Searching searching) {
        var found = new ArrayList<Scan.Found>(0);
        for (Scan.Found hit : searching.search(text())) {
            found.add(new Scan.Found(hit.seeker(), places[hit.start()], places[hit.end()], hit.confidence()));
        }
        return found;
    }
}
