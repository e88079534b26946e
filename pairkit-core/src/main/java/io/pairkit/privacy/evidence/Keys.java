package io.pairkit.privacy.evidence;

import com.google.re2j.Pattern;
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
    private static final int LEAST = 16;
    private static final Set<String> FILES = Lexicon.words("file");
    private static final Set<String> OWNERS = Lexicon.words("owner");
    /** What is on the machines of Amazon's cloud: ami-066ec01912d2f89fa. */
    private static final Pattern RESOURCE = Pattern.compile("[a-z]{1,9}-[0-9a-f]{8,17}");

    /** What the lock files of packages hold. */
    private static final Pattern INTEGRITY = Pattern.compile("sha(256|384|512)-.*");

    private static final int LINE = 40;
    private static final List<String> OTHER = List.of(
            "public", "publish", "cache", "page", "cursor", "continuation", "partition", "idempoten", "checksum");
    private static final Set<String> HASH = Lexicon.words("hash");

    /** A key has no blank, in quotation marks neither. */
    @Override
    public boolean mayStand(Scan scan, int from, int to) {
        scan.looked(to - from);
        int run = 0;
        for (int i = from; i < to && run < LEAST; i++) {
            run = scan.charAt(i) == ' ' || scan.charAt(i) == '\n' ? 0 : run + 1;
        }
        return run >= LEAST;
    }

    @Override
    public boolean mayBeWorth(Scan scan, Word word) {
        return word.to() - word.from() >= LEAST;
    }

    @Override
    public Evidence.@Nullable Worth worth(Scan scan, Passage passage, int index, double link) {
        Word word = passage.words().get(index);
        String text = scan.text(word.from(), word.to());
        int least = link == Links.VALUE ? LEAST : 20;
        if (text.length() < least || text.length() > 200 || isElse(scan, word, text)) {
            return null;
        }
        if (Values.uuid(text)) {
            boolean named = link == Links.VALUE || index == passage.cueLast() + 1;
            return named && !isOwner(passage, index) ? new Evidence.Worth(index, 3, false) : null;
        }
        if (link == Links.VALUE && isProduct(text) || isRecovery(text)) {
            return new Evidence.Worth(index, 3, false);
        }
        var mix = Strength.Mix.of(text);
        if (mix.digits() < 2
                && (text.length() < 20 && !Strength.jumbled(text) || Form.isCamel(text) && !Strength.isWild(text))) {
            return null;
        }
        if (index < passage.cueFirst() && link < Links.NEXT && text.chars().allMatch(c -> Ascii.hex((char) c))) {
            return null; // a hash that something is said of
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
        boolean resource = RESOURCE.matcher(text).matches();
        boolean urn = text.indexOf(':') != text.lastIndexOf(':');
        boolean hex = text.length() < 24 && text.chars().allMatch(c -> Ascii.hex((char) c));
        boolean file = FILES.contains(Ascii.lower(text.substring(text.lastIndexOf('.') + 1)));
        boolean range = text.indexOf("..") > 0; // of commits
        return path
                || call
                || urn
                || hex
                || file
                || range
                || resource
                || isHost(text)
                || isVersion(text)
                || INTEGRITY.matcher(text).matches()
                || isSum(scan, word, text)
                || scan.at(word.from() - 1) == '<' && scan.at(word.to()) == '>'
                || text.startsWith("pk_")
                || text.startsWith("eyJ") && text.indexOf('.') > 0 // a token that was judged by what it says
                || isPublic(text)
                || text.indexOf('@') >= 0 && Form.signs(text) < 3
                || repeats(text)
                || Never.placeholder(text)
                || isInAddress(scan, word.from())
                || isBlock(scan, word);
    }

    /** Returns whether a text is a product's key: four groups or more of capitals and digits, all of one length from four to eight. */
    private static boolean isProduct(String text) {
        String[] groups = text.split("-");
        if (groups.length < 4 || groups.length > 8) {
            return false;
        }
        for (String group : groups) {
            boolean capitals = group.chars().allMatch(c -> Ascii.upper((char) c) || Ascii.digit((char) c));
            if (!capitals || group.length() < 4 || group.length() > 8 || group.length() != groups[0].length()) {
                return false;
            }
        }
        return text.chars().anyMatch(c -> Ascii.digit((char) c)) && text.chars().anyMatch(c -> Ascii.letter((char) c));
    }

    /** Returns whether a text is a recovery key of BitLocker: eight groups of six digits. */
    private static boolean isRecovery(String text) {
        boolean shape = text.length() == 55;
        for (int i = 0; i < text.length() && shape; i++) {
            shape = i % 7 == 6 ? text.charAt(i) == '-' : Ascii.digit(text.charAt(i));
        }
        return shape;
    }

    /** Returns whether a UUID is that of a client, a tenant, an application. */
    private static boolean isOwner(Passage passage, int index) {
        for (int i = Math.max(0, index - 2); i < index; i++) {
            if (OWNERS.contains(passage.words().get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a text is the name of a computer, with or without a port. */
    private static boolean isHost(String text) {
        int colon = text.lastIndexOf(':');
        String host = colon > 0 && text.substring(colon + 1).chars().allMatch(c -> c >= '0' && c <= '9')
                ? text.substring(0, colon)
                : text;
        int dot = host.lastIndexOf('.');
        return dot > 0
                && dot < host.length() - 2
                && host.substring(dot + 1).chars().allMatch(c -> c >= 'a' && c <= 'z')
                && host.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '-');
    }

    /** Returns whether a word is the sum of a file, whose name follows it: two blanks, or a blank and an asterisk. */
    private static boolean isSum(Scan scan, Word word, String text) {
        boolean begins = word.from() == 0 || scan.at(word.from() - 1) == '\n';
        boolean file = scan.is(word.to(), "  ") || scan.is(word.to(), " *");
        return begins && file && text.chars().allMatch(c -> Ascii.hex((char) c));
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
        String before = scan.runBefore(from, 200);
        return before.contains("://") || before.contains("arn:aws");
    }

    /** Returns whether a word, or a part of a name, is one for a hash, a commit, an id: SENTRY_RELEASE. */
    private static boolean isOfHash(String lower) {
        if (HASH.contains(lower)) {
            return true;
        }
        for (String part : lower.split("[_.-]")) {
            if (part.length() > 2 && HASH.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a text is a version: numbers joined by dots, with or without what follows them. */
    private static boolean isVersion(String text) {
        int at = text.startsWith("v") ? 1 : 0;
        int dots = 0;
        int from = at;
        while (at < text.length() && (Ascii.digit(text.charAt(at)) || text.charAt(at) == '.' && at > from)) {
            dots += text.charAt(at) == '.' ? 1 : 0;
            at++;
        }
        return dots >= 2 && at >= from + 5;
    }

    @Override
    public double against(Passage passage, int index) {
        String cue = passage.words().get(passage.cueFirst()).lower();
        String before = index > 0 ? passage.words().get(index - 1).lower() : "";
        if (OTHER.stream().anyMatch(word -> cue.contains(word) || before.contains(word))) {
            return VETO;
        }
        int from = Math.max(0, index - 3);
        if (index > passage.cueLast()) {
            from = Math.max(from, passage.cueFirst() - 1);
        }
        for (int i = from; i < index; i++) {
            String lower = passage.words().get(i).lower();
            if (i < passage.cueFirst()
                    && passage.words().get(passage.cueFirst()).beginsLine()) {
                continue;
            }
            if (isOfHash(lower) || lower.endsWith("id") && lower.length() > 4) {
                return VETO;
            }
        }
        return 0;
    }
}
