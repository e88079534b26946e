package io.pairkit.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens a file and takes off its compression, which is told by its first bytes and not by its name. */
final class Compression {
    private Compression() {}

    /** A decompressed stream that knows how many bytes of the file have been read. */
    static final class Opened extends FilterInputStream {
        private final Counting raw;

        Opened(InputStream decompressed, Counting raw) {
            super(decompressed);
            this.raw = raw;
        }

        long bytesRead() {
            return raw.count;
        }
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                count++;
            }
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                count += read;
            }
            return read;
        }
    }

    static Opened open(Path path) {
        try {
            var raw = new Counting(Files.newInputStream(path));
            var buffered = new BufferedInputStream(raw, 1 << 16);
            buffered.mark(8);
            byte[] magic = buffered.readNBytes(4);
            buffered.reset();
            if (starts(magic, 0x1f, 0x8b)) {
                return new Opened(gzip(buffered), raw);
            }
            if (starts(magic, 0x28, 0xb5, 0x2f, 0xfd)) {
                return new Opened(zstd(buffered), raw);
            }
            return new Opened(buffered, raw);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** A header that is broken is told when the data are read, as is what is broken behind it. */
    private static InputStream gzip(InputStream in) throws IOException {
        try {
            return new GZIPInputStream(in, 1 << 16);
        } catch (ZipException | EOFException e) {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    throw e;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    throw e;
                }
            };
        }
    }

    private static InputStream zstd(InputStream in) {
        try {
            return Zstd.open(in);
        } catch (NoClassDefFoundError e) {
            throw new IllegalArgumentException(
                    "reading .zst needs the library io.airlift:aircompressor on the class path", e);
        }
    }

    private static boolean starts(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
