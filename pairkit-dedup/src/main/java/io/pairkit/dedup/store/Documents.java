package io.pairkit.dedup.store;

import io.pairkit.dedup.text.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** A record as a Lucene document, and back. */
final class Documents {
    /** The field with the record's number. */
    static final String NUMBER = "number";
    /** The field with a hash of the record's id, and the id. */
    static final String ID = "id";
    /** The field with the number of the record for which it went, or -1. */
    static final String BECAUSE = "because";

    private static final FieldType SHINGLES = new FieldType();

    static {
        SHINGLES.setIndexOptions(IndexOptions.DOCS);
        SHINGLES.setOmitNorms(true);
        SHINGLES.setTokenized(true);
        SHINGLES.freeze();
    }

    private Documents() {}

    /**
     * Returns the document of a record.
     *
     * @param keys its shingles
     */
    static Document of(Stored record, long[] keys) {
        var document = new Document();
        document.add(new StringField(NUMBER, number(record.number()), Field.Store.NO));
        document.add(new StringField(ID, number(Hash.of(record.id())), Field.Store.NO)); // ids may be long
        document.add(new NumericDocValuesField(NUMBER, record.number()));
        document.add(new NumericDocValuesField(BECAUSE, record.because()));
        document.add(text(ID, record.id()));
        document.add(text("file", record.file()));
        document.add(new StoredField("line", record.line()));
        document.add(new StoredField("offset", record.offset()));
        document.add(new StoredField("review", record.review()));
        document.add(text("prompt", record.prompt()));
        document.add(text("answer", record.answer()));
        document.add(new Field(Terms.FIELD, new ShingleStream(keys), SHINGLES));
        return document;
    }

    /** A text is kept as it is; one with half a surrogate pair, which UTF-8 cannot hold, in UTF-16. */
    private static StoredField text(String name, String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                ? new StoredField(name, text)
                : new StoredField(name, utf16(text));
    }

    private static byte[] utf16(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * text.length());
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private static String text(Document document, String name) {
        String text = document.get(name);
        if (text != null) {
            return text;
        }
        BytesRef bytes = document.getBinaryValue(name);
        return ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length)
                .asCharBuffer()
                .toString();
    }

    /** Returns the term that a record alone has. */
    static Term term(long record) {
        return new Term(NUMBER, number(record));
    }

    /** Returns the term of all records with an id, and perhaps of others. */
    static Term term(String id) {
        return new Term(ID, number(Hash.of(id)));
    }

    private static BytesRef number(long number) {
        var bytes = new BytesRef(new byte[Long.BYTES]);
        Terms.write(number, bytes);
        return bytes;
    }

    /** Returns the record of a document. */
    static Stored stored(Document document, long number, long because) {
        return new Stored(
                number,
                text(document, ID),
                text(document, "file"),
                document.getField("line").numericValue().longValue(),
                document.getField("offset").numericValue().longValue(),
                text(document, "prompt"),
                text(document, "answer"),
                document.getField("review").numericValue().byteValue(),
                because);
    }
}
