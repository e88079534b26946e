package io.pairkit.examples.curate;

import io.pairkit.files.WholeFolder;
import io.pairkit.format.target.Target;
import io.pairkit.provenance.Manifest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/** A file of a folder being written, with the number of its records and the hash of its bytes. */
final class HashedFile {
    private final String name;
    private final DigestOutputStream out;
    private final boolean array;
    private long records;

    private HashedFile(WholeFolder folder, String name, boolean array) {
        this.name = name;
        this.out = new DigestOutputStream(folder.file(name), Manifest.sha256());
        this.array = array;
    }

    /** Begins a file of JSON lines. */
    static HashedFile lines(WholeFolder folder, String name) {
        return new HashedFile(folder, name + ".jsonl", false);
    }

    /** Begins a file as a platform wants it: lines or an array, with or without a byte-order mark. */
    static HashedFile of(Target target, WholeFolder folder, String name) throws IOException {
        var file = new HashedFile(folder, name + (target.isArray() ? ".json" : ".jsonl"), target.isArray());
        if (target.wantsByteOrderMark()) {
            file.out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** Begins a record and returns where to write it. */
    OutputStream record() throws IOException {
        if (array) {
            out.write(records == 0 ? '[' : ',');
            out.write('\n');
        }
        records++;
        return out;
    }

    /** Ends a record. */
    void end() throws IOException {
        if (!array) {
            out.write('\n');
        }
    }

    void record(byte[] bytes) throws IOException {
        record().write(bytes);
        end();
    }

    long records() {
        return records;
    }

    /** Ends the file and enters it into a manifest. */
    void enter(Manifest manifest) throws IOException {
        if (array) {
            out.write((records == 0 ? "[]\n" : "\n]\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.flush();
        manifest.output(
                name, records, HexFormat.of().formatHex(out.getMessageDigest().digest()));
    }
}
