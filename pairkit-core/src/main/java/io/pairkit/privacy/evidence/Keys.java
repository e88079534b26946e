package io.pairkit.privacy.evidence;

import io.pairkit.privacy.evidence.Passage.Word;
import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.value.Never;
import io.pairkit.privacy.value.Strength;
import io.pairkit.privacy.value.Values;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a word is worth as a key: drawn at random, and not called a hash, a commit or an id. */
final class Keys implements Evidence.Judge {
    private static final double VETO = -5;
    private static final List<String> FILES = List.of(".gz", ".zip", ".jar", ".whl", ".pem");
    private static final int LINE = 40;
    private static final int LEAST = 16;
    private static final List<String> OTHER = List.of(
            "public", "publish", "cache", "page", "cursor", "continuation", "partition", "idempoten", "checksum");
    private static final Set<String> HASH = Lexicon.words("hash");

    @Override
    public Evidence.@Nullable Worth worth(Scan scan, Passage passage, int index, double link) {
        Word word = passage.words().get(index);
        String text = scan.text(word.from(), word.to());
        int least = link == Links.VALUE ? LEAST : 20;
        if (text.length() < least || text.length() > 200 || isElse(scan, word, text)) {
            return null;
        }
        if (Values.uuid(text)) {
            return new Evidence.Worth(index, 3, false);
        }
        var mix = Strength.Mix.of(text);
        if (mix.digits() < 2 && (!Strength.jumbled(text) || Form.isCamel(text))) {
            return null;
        }
        if (Values.random(text, least)) {
            boolean mixed = mix.upper() > 1 && mix.lower() > 1 && mix.digits() > 1 && text.length() >= 20;
            return new Evidence.Worth(index, mixed ? 4 : 3, false);
        }
        boolean signs = word.isQuoted() && text.length() >= 24 && text.indexOf(' ') < 0 && mix.digits() > 2;
        return signs && Strength.entropy(text) >= 4 ? new Evidence.Worth(index, 3, false) : null;
    }

    /** Returns whether a word is an address, a path, a file, a short hash, a public key, a line of a certificate. */
    private static boolean isElse(Scan scan, Word word, String text) {
        boolean path =
                text.contains("://") || !word.isQuoted() && scan.at(word.from() - 1) == '/' || text.startsWith("/");
        boolean call = !word.isQuoted() && text.indexOf('(') >= 0;
        boolean urn = text.indexOf(':') != text.lastIndexOf(':');
        boolean hex = text.length() < 24 && text.chars().allMatch(c -> Ascii.hex((char) c));
        boolean file = FILES.stream().anyMatch(text::endsWith);
        return path
                || call
                || urn
                || hex
                || file
                || text.startsWith("pk_")
                || isPublic(text)
                || text.indexOf('@') >= 0
                || repeats(text)
                || Never.placeholder(text)
                || isInAddress(scan, word.from())
                || isBlock(scan, word);
    }

    /** Returns whether a word is a line of many, as a certificate or a public key has them; the last one is shorter. */
    private static boolean isBlock(Scan scan, Word word) {
        boolean line = scan.at(word.from() - 1) == '\n';
        return line
                && (isFull(scan, word.from() - 1 - LINE, word.from() - 1)
                        || word.to() - word.from() >= LINE && isFull(scan, word.to() + 1, word.to() + 1 + LINE));
    }

    /** Returns whether a word is a public key of SSH, whose first bytes are the length and the name of its kind. */
    private static boolean isPublic(String text) {
        return text.startsWith("AAAAB3NzaC1") || text.startsWith("AAAAC3NzaC1") || text.startsWith("AAAAE2VjZHNh");
    }

    private static boolean isFull(Scan scan, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scan.at(i) <= ' ') {
                return false;
            }
        }
        return true;
    }

    /** Returns whether one character stands five times in a row, as in keys that somebody made up. */
    private static boolean repeats(String text) {
        int run = 1;
        for (int i = 1; i < text.length(); i++) {
            run = text.charAt(i) == text.charAt(i - 1) ? run + 1 : 1;
            if (run == 5) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a word is part of an address, where ids stand that open nothing. */
    private static boolean isInAddress(Scan scan, int from) {
        int at = from;
        while (at > 0 && from - at < 200 && scan.charAt(at - 1) > ' ') {
            at--;
        }
        scan.looked(from - at);
        return scan.text(at, from).contains("://");
    }

    @Override
    public boolean isLongEnough(Word word) {
        return word.to() - word.from() >= LEAST;
    }

    @Override
    public double against(Passage passage, int index) {
        String cue = passage.words().get(passage.cueFirst()).lower();
        String before = index > 0 ? passage.words().get(index - 1).lower() : "";
        if (OTHER.stream().anyMatch(word -> cue.contains(word) || before.contains(word))) {
            return VETO;
        }
        for (int i = Math.max(0, index - 3); i < index; i++) {
            boolean same = passage.words().get(i).sentence()
                    == passage.words().get(index).sentence();
            String lower = passage.words().get(i).lower();
            if (HASH.contains(lower) || lower.endsWith("_hash") || lower.endsWith("id") && lower.length() > 4) {
                return VETO;
            }
        }
        return 0;
    }
}
