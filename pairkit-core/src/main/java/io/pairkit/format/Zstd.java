package io.pairkit.format;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** The only class that touches the zstd library, which is optional. */
final class Zstd {
    private Zstd() {}

    static InputStream open(InputStream in) {
        return new FilterInputStream(new ZstdInputStream(in)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                try {
                    return super.read(buffer, offset, length);
                } catch (MalformedInputException e) {
                    var broken = new ZipException("broken zstd data");
                    broken.initCause(e);
                    throw broken;
                } catch (IOException e) {
                    if ("Not enough input bytes".equals(e.getMessage())) { // the library's word for a file that was cut
                        var cut = new EOFException("unexpected end of zstd data");
                        cut.initCause(e);
                        throw cut;
                    }
                    throw e;
                }
            }
        };
    }
}
