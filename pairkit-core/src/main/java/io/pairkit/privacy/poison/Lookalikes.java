package io.pairkit.privacy.poison;

import io.pairkit.privacy.scan.Ascii;
import java.util.List;

/** Domain names in which Latin letters stand beside Cyrillic or Greek ones that look the same. */
public final class Lookalikes {
    private static final String LOOK = "аеорсухіјѕԁһԛԝАВЕКМНОРСТХοαρνιυκτΑΒΕΖΗΙΚΜΝΟΡΤΥΧɡⅼ";

    private Lookalikes() {}

    public static void find(String text, List<Trap> out) {
        int at = 0;
        while (at < text.length()) {
            if (LOOK.indexOf(text.charAt(at)) < 0) {
                at++;
                continue;
            }
            int start = at;
            while (start > 0 && at - start < 253 && part(text.charAt(start - 1))) {
                start--;
            }
            int end = at;
            while (end < text.length() && end - start < 253 && part(text.charAt(end))) {
                end++;
            }
            label(text, start, end, out);
            at = Math.max(end, at + 1);
        }
    }

    private static boolean part(char c) {
        return c == '.' || c == '-' || Character.isLetterOrDigit(c);
    }

    private static void label(String text, int start, int end, List<Trap> out) {
        String name = text.substring(start, end);
        int dot = name.lastIndexOf('.');
        boolean domain = dot > 0
                && dot < name.length() - 2
                && name.substring(dot + 1).chars().allMatch(c -> c < 128 && Ascii.letter((char) c));
        if (!domain) {
            return;
        }
        for (String label : name.split("\\.", -1)) {
            boolean latin = label.chars().anyMatch(c -> Ascii.letter((char) c) && c < 128);
            boolean look = label.chars().anyMatch(c -> LOOK.indexOf(c) >= 0);
            boolean allLook = look && label.chars().allMatch(c -> c < 128 || LOOK.indexOf(c) >= 0);
            if (look && (latin || allLook)) {
                out.add(new Trap("poison/homoglyph-domain", start, end, "a domain of mixed scripts, " + visible(name)));
                return;
            }
        }
    }

    private static String visible(String name) {
        var out = new StringBuilder();
        for (int i = 0; i < name.length() && out.length() < 60; i++) {
            char c = name.charAt(i);
            out.append(c < 128 ? String.valueOf(c) : String.format(java.util.Locale.ROOT, "⟨U+%04X⟩", (int) c));
        }
        return out.toString();
    }
}
