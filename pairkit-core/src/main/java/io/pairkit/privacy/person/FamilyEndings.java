package io.pairkit.privacy.person;

import java.util.List;

/** Beginnings and endings that family names have and few other words. */
final class FamilyEndings {
    private static final List<String> ENDINGS = List.of(("dóttir|dottir|sson|ová|ović|ević|ovic|evic|ić|wicz|wski|wska"
                    + "|vsky|vskaya|vskiy|nski|nska|ński|ńska|cki|cka|enko|opoulos|poulos|idis|akis|ström|quist|qvist|elli|etti"
                    + "|ucci|escu|eanu|shvili|ysyan|nsen|lsen|rsen|dsen|tsen|ksen|nez|guez|dez|inho|øe|gård|mann|oğlu"
                    + "|ayev|iyev|ayeva|iyeva|ieva|chenko|czyk|yński|ajtis|auskas|avičius|iūtė|ainen|oinen|eira|yants"
                    + "|sdatter|stra|wala|walla|swamy|murthy|anathan|opadhyay|ovich|evich|adze|idze|arason|árason|ataev|hiyev|tayev|chyan|osyan|anyan|dottír|avski|evski|ovski|ienė|aitė")
            .split("\\|"));

    private FamilyEndings() {}

    /** Returns whether a word ends as family names do and few other words, or begins so: O'Brien, McAdam, al-Hakim. */
    static boolean has(String text, int from, int to) {
        boolean irish = text.charAt(from) == 'O'
                && (text.charAt(from + 1) == '\'' || text.charAt(from + 1) == '\u2019')
                && Character.isUpperCase(text.charAt(from + 2));
        boolean scottish = text.startsWith("Mc", from) && Character.isUpperCase(text.charAt(from + 2));
        if (irish || scottish) {
            return true;
        }
        if (to - from > 5) {
            char last = text.charAt(to - 1);
            for (String ending : ENDINGS) {
                if (ending.charAt(ending.length() - 1) == last && text.startsWith(ending, to - ending.length())) {
                    return true;
                }
            }
        }
        return false;
    }
}
