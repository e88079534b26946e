package io.pairkit.privacy.evidence;

import io.pairkit.privacy.evidence.Passage.Word;
import io.pairkit.privacy.scan.Probe;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs each word of the passage around a cue: how plainly the cue announces a secret, how much the word looks like one,
 * what links the two ({@link Links}), and what speaks against it. What has {@link #ENOUGH} points is reported; of plain words
 * only the best, and only where nothing better stands in the passage.
 */
final class Evidence implements Probe {
    /** The least sum of points. */
    static final double ENOUGH = 5.5;

    private static final double QUOTED = 1;
    private static final Set<String> COPULA = Lexicon.words("copula");
    private static final Set<String> JOINS = Lexicon.words("joining", "or");

    /** What a word of a passage is worth by itself. */
    interface Judge {
        /** Returns whether a word of any worth may stand between two places; asked before the passage is read. */
        default boolean mayStand(Scan scan, int from, int to) {
            return true;
        }

        /** Returns whether a word may be worth something wherever it stands; asked first, for next to nothing. */
        default boolean mayBeWorth(Scan scan, Word word) {
            return true;
        }

        /** Returns what the words from an index on are worth, or nothing. */
        @Nullable
        Worth worth(Scan scan, Passage passage, int index, double link);

        /** Returns the points, none or negative, for what speaks against a word. */
        double against(Passage passage, int index);

        /** Returns whether the cue was the head of a column and its cells have been reported. */
        default boolean looked(Scan scan, Seeker self, Passage passage) {
            return false;
        }
    }

    /**
     * @param last the last word of the value
     * @param isPlain whether it looks like any other word, so that only the place says that it is the value
     */
    record Worth(int last, double points, boolean isPlain) {}

    /** A value and its points. */
    private record Candidate(int from, int to, double points, boolean isPlain) {}

    private final double cuePoints;
    private final boolean foreign;
    private final Judge judge;

    /** @param foreign whether the cue is a word of another language, which has verbs and endings of its own */
    Evidence(double cuePoints, boolean foreign, Judge judge) {
        this.cuePoints = cuePoints;
        this.foreign = foreign;
        this.judge = judge;
    }

    @Override
    public void look(Scan scan, Seeker self, int from, int to) {
        if (!Cue.stands(scan, from, to, foreign)) {
            return;
        }
        boolean pair = scan.is(from, " / ") && to - from == 3; // the user before it is the cue
        int first = pair ? from - 1 : from;
        int last = pair ? from : to;
        if (!judge.mayStand(scan, Passage.start(scan, first), Passage.end(scan, last))) {
            return;
        }
        Passage passage = Passage.around(scan, first, last);
        if (passage.cueFirst() < 0 || judge.looked(scan, self, passage)) {
            return;
        }
        List<Candidate> candidates = candidates(scan, passage);
        dropUsers(scan, candidates);
        boolean plainOnly = candidates.stream().allMatch(Candidate::isPlain) && !isKnown(scan, passage);
        double best = candidates.stream().mapToDouble(Candidate::points).max().orElse(0);
        for (Candidate each : candidates) {
            if (!each.isPlain || plainOnly && each.points == best && !isFollowed(scan, passage, each)) {
                scan.hit(self, each.from, each.to, Math.min(0.95, 0.6 + (each.points - ENOUGH) * 0.1));
                best = each.isPlain ? Double.NaN : best;
                if (!each.isPlain) {
                    siblings(scan, self, passage, each);
                }
            }
        }
    }

    /** Returns whether a weak value has a subject of its own behind a better one: "the pass is X!9 and the module is BIO201". */
    private static boolean isAbout(Passage passage, int index, List<Candidate> before) {
        List<Word> words = passage.words();
        return index > 1
                && COPULA.contains(words.get(index - 1).lower())
                && before.stream().anyMatch(each -> each.points > ENOUGH + 1 && !each.isPlain)
                && words.get(index).sentence() == words.get(passage.cueLast()).sentence();
    }

    /** Reports what stands in a list with a value and has its pattern: "use 4a777-dda88, c903b-d55cc or d1e5a-59367". */
    private void siblings(Scan scan, Seeker self, Passage passage, Candidate of) {
        String text = scan.text(of.from, of.to);
        int at = 0;
        List<Word> words = passage.words();
        while (at < words.size() && words.get(at).from() < of.from) {
            at++;
        }
        for (int i = at + 1; i < words.size(); i++) {
            Word word = words.get(i);
            if (JOINS.contains(word.lower())) {
                continue;
            }
            boolean listed =
                    word.isAfter(",;/") || JOINS.contains(words.get(i - 1).lower());
            if (!listed || !isAlike(text, scan.text(word.from(), word.to()))) {
                return;
            }
            if (!scan.covered(word.from())) {
                scan.hit(self, word.from(), word.to());
            }
        }
    }

    /** Returns whether two texts have their signs in the same places and digits both. */
    private static boolean isAlike(String one, String other) {
        boolean alike = one.length() == other.length() && !one.equals(other);
        boolean digits = false;
        for (int i = 0; i < one.length() && alike; i++) {
            boolean sign = !Character.isLetterOrDigit(one.charAt(i));
            alike = sign ? one.charAt(i) == other.charAt(i) : Character.isLetterOrDigit(other.charAt(i));
            digits |= Character.isDigit(other.charAt(i));
        }
        return alike && digits;
    }

    /** Drops the first of two values in a pair of quotation marks, {@code ("kate", "secret")}: it is the user. */
    private static void dropUsers(Scan scan, List<Candidate> candidates) {
        for (int i = candidates.size() - 2; i >= 0; i--) {
            Candidate user = candidates.get(i);
            Candidate next = candidates.get(i + 1);
            char quote = scan.at(user.from - 1);
            boolean pair = (quote == '"' || quote == '\'')
                    && scan.at(user.from - 2) == '('
                    && scan.at(next.from - 1) == quote
                    && next.from - user.to < 16
                    && scan.text(user.to, next.from).indexOf(',') > 0;
            if (pair && user.points <= next.points) {
                candidates.remove(i);
            }
        }
    }

    /** Returns whether another cue in this sentence has given its value away already: "the password (storepass) is X". */
    private static boolean isKnown(Scan scan, Passage passage) {
        int sentence = passage.words().get(passage.cueLast()).sentence();
        return passage.words().stream().anyMatch(word -> word.sentence() == sentence && scan.covered(word.from()));
    }

    /** Returns whether a value has been found between the cue and a plain word: what comes then is said of it. */
    private static boolean isFollowed(Scan scan, Passage passage, Candidate plain) {
        int cue = passage.words().get(passage.cueLast()).to();
        return passage.words().stream()
                .anyMatch(word -> word.from() >= cue && word.to() <= plain.from && scan.covered(word.from()));
    }

    private List<Candidate> candidates(Scan scan, Passage passage) {
        boolean known = isKnown(scan, passage);
        var links = new Links(passage, foreign, judge instanceof Keys);
        var candidates = new ArrayList<Candidate>(2);
        List<Word> words = passage.words();
        for (int i = 0; i < words.size(); i++) {
            if (i >= passage.cueFirst() && i <= passage.cueLast()
                    || !judge.mayBeWorth(scan, words.get(i))
                    || scan.covered(words.get(i).from())) {
                continue;
            }
            double link = links.of(i);
            boolean linked = link >= (cuePoints > 1 || cuePoints == 0 ? 0 : Links.NEAR);
            Worth worth = linked ? judge.worth(scan, passage, i, link) : null;
            if (worth != null) {
                double points = cuePoints
                        + link
                        + worth.points
                        + (words.get(i).isQuoted() ? QUOTED : 0)
                        + judge.against(passage, i);
                boolean second = known && link < Links.NEXT && worth.points < Form.STRONG.points();
                if (points >= ENOUGH
                        && !second
                        && !(worth.points <= Form.WEAK.points() && isAbout(passage, i, candidates))) {
                    candidates.add(new Candidate(
                            words.get(i).from(), words.get(worth.last).to(), points, worth.isPlain));
                }
                i = worth.last;
            }
        }
        return candidates;
    }
}
