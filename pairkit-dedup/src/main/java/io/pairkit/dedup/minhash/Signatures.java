package io.pairkit.dedup.minhash;

import io.pairkit.dedup.text.Hash;
import io.pairkit.dedup.text.Tokens;
import io.pairkit.dedup.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Signatures by Lucene's {@code ShingleFilter} and {@code MinHashFilter}: for each band of a text one hash. Used by one thread.
 *
 * <p>What the chain does by itself and is not wanted: the shingle filter gives single words beside shingles, and single
 * words instead of a shingle where a text is too short; here such a text is one shingle of all its words, and one word goes
 * straight to the MinHash filter. Stop words leave gaps that it fills with filler tokens; here nothing is left out. The
 * MinHash filter's terms are eight arbitrary chars, a fifth of which do not survive as text, and do not say from which
 * bucket they come; here they are read where they come, in the order of buckets, and only hashes of whole bands are indexed.
 */
final class Signatures {
    private final Tokens tokens;
    private final int n;
    private final Plan plan;
    private final int[] bandOf; // by bucket
    private final Map<Integer, Chain> chains = new HashMap<>(); // by words of a shingle

    Signatures(Tokens tokens, int n, Plan plan) {
        this.tokens = tokens;
        this.n = n;
        this.plan = plan;
        this.bandOf = bands(plan);
    }

    /** Deals the buckets to the bands at random: neighbours often hold the same. */
    private static int[] bands(Plan plan) {
        int[] bandOf = new int[plan.buckets()];
        Arrays.setAll(bandOf, bucket -> bucket % plan.bands());
        var random = new SplittableRandom(plan.shortest());
        for (int i = bandOf.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int band = bandOf[i];
            bandOf[i] = bandOf[other];
            bandOf[other] = band;
        }
        return bandOf;
    }

    /** Returns a hash for each band of a text that is not blank. */
    long[] of(int record, int side) {
        int width = Math.min(n, tokens.units(record, side));
        Chain chain = chains.computeIfAbsent(width, words -> new Chain(tokens, words, plan.buckets()));
        long[] hashes = new long[plan.bands()];
        Arrays.fill(hashes, Hash.SEED);
        try {
            chain.source.read(record, side);
            chain.whole.reset();
            int bucket = 0;
            while (chain.whole.incrementToken()) {
                int band = bandOf[bucket++];
                hashes[band] = Hash.step(hashes[band], Hash.of(chain.term));
            }
            chain.whole.end();
            chain.whole.close();
            if (bucket != bandOf.length) {
                throw new IllegalStateException("a signature of " + bandOf.length + " buckets was due, came " + bucket);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the chain failed on words in memory", e);
        }
        return hashes;
    }

    /** Words, shingles, signature. */
    private static final class Chain {
        final Units source;
        final TokenStream whole;
        final CharTermAttribute term;

        Chain(Tokens tokens, int width, int buckets) {
            source = new Units(tokens);
            TokenStream shingles = source;
            if (width > 1) {
                var filter = new ShingleFilter(source, width, width);
                filter.setOutputUnigrams(false);
                filter.setTokenSeparator("");
                shingles = filter;
            }
            whole = new MinHashFilter(shingles, 1, buckets, 1, true);
            term = whole.addAttribute(CharTermAttribute.class);
        }
    }

    /** The units of a text as terms: the 61 bits of their hashes in five chars, none of them a surrogate. */
    private static final class Units extends TokenStream {
        private static final int BITS = 13;
        private static final int FIRST = 0x100;

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private int[] units = new int[64];
        private int size;
        private int at;
        private final Tokens tokens;

        Units(Tokens tokens) {
            this.tokens = tokens;
        }

        void read(int record, int side) {
            size = tokens.units(record, side);
            units = units.length < size ? new int[2 * size] : units;
            tokens.copyUnits(record, side, units);
        }

        @Override
        public void reset() {
            at = 0;
        }

        @Override
        public boolean incrementToken() {
            if (at == size) {
                return false;
            }
            clearAttributes();
            long hash = tokens.vocabulary().hash(units[at++] >> 1) >>> Long.bitCount(Words.KIND);
            for (int shift = 0; shift < 64 - Long.bitCount(Words.KIND); shift += BITS) {
                term.append((char) (FIRST + (hash >>> shift & (1 << BITS) - 1)));
            }
            return true;
        }
    }
}
