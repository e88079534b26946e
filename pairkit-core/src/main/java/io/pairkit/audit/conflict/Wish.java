package io.pairkit.audit.conflict;

import java.util.regex.Pattern;

/** Requests that many answers meet: a random number, a story, an example. Two different answers do not contradict each other. */
final class Wish {
    private static final int BEGINNING = 200;
    private static final Pattern ANY = Pattern.compile("\\brandom(ly)?\\b|\\bmake up\\b|\\bof your choice\\b|随机|随便|任意");
    private static final Pattern ONE_OF_MANY = Pattern.compile(
            "^(please |can you |could you )*(generate|create|write|compose|invent|imagine|suggest|recommend|brainstorm|pick|choose|name|list"
                    + "|tell|give|come up with|think of)( me| us)? (a|an|any|some|one|two|three|four|five|ten|several|an example of)\\b");

    private Wish() {}

    /** Returns whether a prompt can be met in many ways, by its first words. */
    static boolean isOpen(String foldedPrompt) {
        String start = foldedPrompt.length() > BEGINNING ? foldedPrompt.substring(0, BEGINNING) : foldedPrompt;
        return ONE_OF_MANY.matcher(start).find() || ANY.matcher(start).find();
    }
}
