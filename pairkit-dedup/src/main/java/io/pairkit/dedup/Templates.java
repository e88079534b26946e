package io.pairkit.dedup;

import io.pairkit.dedup.join.SharedRuns;
import io.pairkit.dedup.join.SharedRuns.Shared;
import io.pairkit.dedup.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What many prompts share at their beginning or end: instruction templates such as "Classify the sentiment of the following
 * review:". They lift every similarity, so that different questions seem near; {@link Corpus#without} leaves them out.
 *
 * <p>Words are shared when they are the same, whatever their case and punctuation, in at least 1 % of the different prompts
 * and at least 10 of them. A template ends where fewer than nine in ten of the prompts that have it go on with the same
 * word; the last {@value SharedRuns#LEAST_WORDS} words or more of it hold together in this way, so that "How do I", which
 * goes on in many ways from the first word, is none. At least half of the prompts that have it have
 * {@value SharedRuns#LEAST_REST} words more: where only a number differs it is no template but a question. A prompt has at
 * most one at each end, the longest, and never only templates.
 *
 * <pre>{@code
 * Corpus corpus = Corpus.of(pairs, Shingles.words(3), 2, Progress.none());
 * Templates shared = Templates.of(corpus);
 * Duplicates twins = NearDuplicates.defaults().find(corpus.without(shared));
 * }</pre>
 *
 * Takes a pass over the words of the prompts. Immutable; safe for many threads.
 */
public final class Templates {
    private static final double LEAST_SHARE = 0.01;
    private static final int LEAST_PROMPTS = 10;

    private final Shared heads;
    private final Shared tails;
    private final List<Template> templates; // by number: heads, then tails
    private final List<Template> sorted;

    private Templates(Shared heads, Shared tails) {
        this.heads = heads;
        this.tails = tails;
        this.templates = new ArrayList<>();
        count(heads, Template.Place.BEGINNING);
        count(tails, Template.Place.END);
        this.sorted = templates.stream()
                .filter(template -> template.prompts() > 0)
                .sorted(Comparator.comparingInt(Template::prompts).reversed().thenComparing(Template::example))
                .toList();
    }

    private void count(Shared shared, Template.Place place) {
        int[] counts = new int[shared.count()];
        int[] words = new int[shared.count()];
        int[] first = new int[shared.count()];
        for (int record = shared.runs().length - 1; record >= 0; record--) {
            int run = shared.runs()[record];
            if (run >= 0) {
                counts[run]++;
                words[run] = shared.words()[record];
                first[run] = record;
            }
        }
        for (int run = 0; run < counts.length; run++) {
            templates.add(new Template(place, words[run], counts[run], first[run]));
        }
    }

    /** Finds the templates of the prompts of a corpus. */
    public static Templates of(Corpus corpus) {
        Tokens tokens = corpus.tokens();
        Shared heads = SharedRuns.find(tokens, false, new int[tokens.size()], LEAST_SHARE, LEAST_PROMPTS);
        int[] taken = heads.words().clone();
        Shared tails = SharedRuns.find(tokens, true, taken, LEAST_SHARE, LEAST_PROMPTS);
        return new Templates(heads, tails);
    }

    /** Returns the templates, those that most records have first. */
    public List<Template> all() {
        return sorted;
    }

    /** Returns what a record's prompt begins with, if that is a template. */
    public Optional<Template> beginningOf(int record) {
        int run = heads.runs()[record];
        return run < 0 ? Optional.empty() : Optional.of(templates.get(run));
    }

    /** Returns what a record's prompt ends with, if that is a template. */
    public Optional<Template> endOf(int record) {
        int run = tails.runs()[record];
        return run < 0 ? Optional.empty() : Optional.of(templates.get(heads.count() + run));
    }

    /** Returns how many records there are, with a template or without. */
    public int records() {
        return heads.words().length;
    }

    /** Returns how many records have a template. */
    public int count() {
        int count = 0;
        for (int record = 0; record < records(); record++) {
            count += heads.words()[record] + tails.words()[record] > 0 ? 1 : 0;
        }
        return count;
    }

    Tokens leftOut(Tokens tokens) {
        return tokens.shortened(heads.words(), tails.words());
    }

    /** Returns such as {@code Templates[4 in 7242 of 7673 prompts]}. */
    @Override
    public String toString() {
        return "Templates[" + sorted.size() + " in " + count() + " of " + records() + " prompts]";
    }
}
