package io.pairkit.privacy.evidence;

import io.pairkit.privacy.evidence.Passage.Word;
import io.pairkit.privacy.scan.Scan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What words are worth as the phrase that a wallet is recovered by: 12 to 24 short plain words in a row. */
final class Mnemonics implements Evidence.Judge {
    @Override
    public Evidence.@Nullable Worth worth(Scan scan, Passage passage, int index, double link) {
        List<Word> words = passage.words();
        Word word = words.get(index);
        if (word.isQuoted() || index < passage.cueLast()) {
            return null;
        }
        int last = index;
        while (isPlain(words.get(last).lower())
                && last + 1 < words.size()
                && words.get(last + 1).gap().isBlank()) {
            last++;
        }
        last = isPlain(words.get(last).lower()) ? last : last - 1;
        return last - index >= 11 && last - index < 24 ? new Evidence.Worth(last, 3, false) : null;
    }

    private static boolean isPlain(String lower) {
        return lower.length() >= 3 && lower.length() <= 8 && lower.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    @Override
    public double against(Passage passage, int index) {
        Word word = passage.words().get(index);
        return word.isAfter(":=\"\u201c") || word.beginsLine() ? 1 : -3;
    }
}
