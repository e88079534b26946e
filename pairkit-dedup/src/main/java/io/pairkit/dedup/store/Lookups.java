package io.pairkit.dedup.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.FixedBitSet;

/** Finds records in an index. */
final class Lookups {
    private Lookups() {}

    /** Returns the records, by number, in which enough of the shingles of some query stand, and perhaps others. */
    static List<Stored> search(DirectoryReader reader, List<Query> queries, boolean keptOnly) throws IOException {
        long[] all = Terms.together(queries.stream().map(Query::keys).toList());
        long[] sorted = Terms.sorted(all, all.length);
        int[] frequencies = Terms.frequencies(reader, sorted);
        var wanted = new FixedBitSet(Math.max(1, sorted.length));
        queries.forEach(query -> query.choose(sorted, frequencies, wanted));
        long[] chosen = new long[wanted.cardinality()];
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (wanted.get(i)) {
                chosen[size++] = sorted[i];
            }
        }
        return read(reader, Terms.records(reader, chosen), keptOnly);
    }

    /** Returns the records with an id, by number. */
    static List<Stored> withId(DirectoryReader reader, String id) throws IOException {
        var found = new FixedBitSet(Math.max(1, reader.maxDoc()));
        for (LeafReaderContext leaf : reader.leaves()) {
            var postings = leaf.reader().postings(Documents.term(id));
            for (int doc = postings == null ? Integer.MAX_VALUE : postings.nextDoc();
                    doc != Integer.MAX_VALUE;
                    doc = postings.nextDoc()) {
                if (leaf.reader().getLiveDocs() == null
                        || leaf.reader().getLiveDocs().get(doc)) {
                    found.set(leaf.docBase + doc);
                }
            }
        }
        return read(reader, found, false).stream()
                .filter(record -> record.id().equals(id))
                .toList();
    }

    private static List<Stored> read(DirectoryReader reader, FixedBitSet records, boolean keptOnly) throws IOException {
        var found = new ArrayList<Stored>();
        StoredFields fields = reader.storedFields();
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues because = leaf.reader().getNumericDocValues(Documents.BECAUSE);
            NumericDocValues number = leaf.reader().getNumericDocValues(Documents.NUMBER);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (int doc = next(records, leaf.docBase, end); doc < end; doc = next(records, doc + 1, end)) {
                if (because.advanceExact(doc - leaf.docBase)
                        && number.advanceExact(doc - leaf.docBase)
                        && !(keptOnly && because.longValue() >= 0)) {
                    found.add(Documents.stored(fields.document(doc), number.longValue(), because.longValue()));
                }
            }
        }
        found.sort(java.util.Comparator.comparingLong(Stored::number));
        return found;
    }

    private static int next(FixedBitSet records, int from, int end) {
        return from >= end ? end : records.nextSetBit(from, end);
    }
}
