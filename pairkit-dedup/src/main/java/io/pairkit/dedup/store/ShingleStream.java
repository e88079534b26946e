package io.pairkit.dedup.store;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Hands keys to Lucene as terms. */
final class ShingleStream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final long[] keys;
    private int next;

    ShingleStream(long[] keys) {
        this.keys = keys;
    }

    @Override
    public boolean incrementToken() {
        if (next == keys.length) {
            return false;
        }
        clearAttributes();
        var bytes = new BytesRef(new byte[Long.BYTES]);
        Terms.write(keys[next++], bytes);
        term.setBytesRef(bytes);
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
