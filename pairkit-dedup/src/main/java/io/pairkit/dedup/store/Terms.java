package io.pairkit.dedup.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Shingles as terms of 8 bytes, and looking many of them up in one sweep over the sorted terms of an index. */
final class Terms {
    static final String FIELD = "shingles";
    private static final int SWEEP = 16; // above one term in so many, reading all terms is cheaper than seeking

    private Terms() {}

    /** Returns the key of a shingle of a side: its hash, whose lowest bit is the side. */
    static long key(long hash, int side) {
        return hash & ~1L | side;
    }

    static void write(long key, BytesRef to) {
        for (int i = 0; i < Long.BYTES; i++) {
            to.bytes[i] = (byte) (key >>> 56 - 8 * i);
        }
        to.offset = 0;
        to.length = Long.BYTES;
    }

    private static long read(BytesRef term) {
        long key = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            key = key << 8 | term.bytes[term.offset + i] & 0xFF;
        }
        return key;
    }

    /** Takes each wanted term that an index part has. */
    @FunctionalInterface
    private interface Hit {
        void at(int wanted, TermsEnum term) throws IOException;
    }

    /** Returns distinct keys in the order of terms. */
    static long[] sorted(long[] keys, int size) {
        long[] sorted = Arrays.copyOf(keys, size);
        for (int i = 0; i < size; i++) {
            sorted[i] ^= Long.MIN_VALUE;
        }
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        for (int i = 0; i < distinct; i++) {
            sorted[i] ^= Long.MIN_VALUE;
        }
        return Arrays.copyOf(sorted, distinct);
    }

    /** Returns the place of a key among sorted ones. */
    static int place(long[] sorted, long key) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (Long.compareUnsigned(sorted[middle], key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns in how many records each key stands; removed ones may still be counted, which only costs time. */
    static int[] frequencies(IndexReader reader, long[] sorted) throws IOException {
        int[] counts = new int[sorted.length];
        for (LeafReaderContext leaf : reader.leaves()) {
            sweep(leaf, sorted, (wanted, term) -> counts[wanted] += term.docFreq());
        }
        return counts;
    }

    /** Returns the records, by number in the reader, in which one of the keys stands. */
    static FixedBitSet records(IndexReader reader, long[] sorted) throws IOException {
        var found = new FixedBitSet(Math.max(1, reader.maxDoc()));
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            PostingsEnum[] reused = new PostingsEnum[1];
            sweep(leaf, sorted, (wanted, term) -> {
                reused[0] = term.postings(reused[0], PostingsEnum.NONE);
                for (int doc = reused[0].nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = reused[0].nextDoc()) {
                    if (live == null || live.get(doc)) {
                        found.set(leaf.docBase + doc);
                    }
                }
            });
        }
        return found;
    }

    private static void sweep(LeafReaderContext leaf, long[] sorted, Hit hit) throws IOException {
        org.apache.lucene.index.Terms terms = leaf.reader().terms(FIELD);
        if (terms == null || sorted.length == 0) {
            return;
        }
        TermsEnum all = terms.iterator();
        if (terms.size() >= 0 && terms.size() < (long) sorted.length * SWEEP) {
            int at = 0;
            for (BytesRef term = all.next(); term != null && at < sorted.length; term = all.next()) {
                long key = read(term);
                while (at < sorted.length && Long.compareUnsigned(sorted[at], key) < 0) {
                    at++;
                }
                if (at < sorted.length && sorted[at] == key) {
                    hit.at(at++, all);
                }
            }
            return;
        }
        var wanted = new BytesRef(new byte[Long.BYTES]);
        for (int i = 0; i < sorted.length; i++) {
            write(sorted[i], wanted);
            if (all.seekExact(wanted)) {
                hit.at(i, all);
            }
        }
    }

    /** Returns all of several arrays in one. */
    static long[] together(List<long[]> keys) {
        long[] all = new long[keys.stream().mapToInt(some -> some.length).sum()];
        int size = 0;
        for (long[] some : keys) {
            System.arraycopy(some, 0, all, size, some.length);
            size += some.length;
        }
        return all;
    }
}
