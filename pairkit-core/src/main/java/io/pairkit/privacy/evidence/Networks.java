package io.pairkit.privacy.evidence;

import io.pairkit.privacy.scan.Scan;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a word is worth as the key of a wireless network: as a password, where the passage is about a network. */
final class Networks implements Evidence.Judge {
    private static final Set<String> NETWORK = Lexicon.words("network");

    private final Prose prose = new Prose(false, false);

    @Override
    public boolean mayBeWorth(Scan scan, Passage.Word word) {
        return prose.mayBeWorth(scan, word);
    }

    @Override
    public Evidence.@Nullable Worth worth(Scan scan, Passage passage, int index, double link) {
        return link >= Links.NEXT && passage.words().stream().anyMatch(word -> NETWORK.contains(word.lower()))
                ? prose.worth(scan, passage, index, link)
                : null;
    }

    @Override
    public double against(Passage passage, int index) {
        return prose.against(passage, index);
    }
}
