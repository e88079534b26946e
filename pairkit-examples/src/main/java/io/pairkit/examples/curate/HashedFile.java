package io.pairkit.examples.curate;

import io.pairkit.format.WholeFolder;
import io.pairkit.provenance.Manifest;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/** A file of a folder being written, with the number of its records and the hash of its bytes. */
final class HashedFile {
    private final String name;
    private final DigestOutputStream out;
    private long records;

    HashedFile(WholeFolder folder, String name) {
        this.name = name;
        this.out = new DigestOutputStream(folder.file(name), Manifest.sha256());
    }

    OutputStream stream() {
        return out;
    }

    /** Ends a record. */
    void endLine() throws IOException {
        out.write('\n');
        records++;
    }

    long records() {
        return records;
    }

    /** Enters the file into a manifest; call it when everything has been written. */
    void enter(Manifest manifest) throws IOException {
        out.flush();
        manifest.output(
                name, records, HexFormat.of().formatHex(out.getMessageDigest().digest()));
    }
}
