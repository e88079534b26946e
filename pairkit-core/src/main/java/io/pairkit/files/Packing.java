package io.pairkit.files;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Compresses what is written to a file as its name says: {@code .gz}, {@code .zst}, anything else not at all. */
final class Packing {
    private Packing() {}

    static OutputStream asNamed(Path file, OutputStream out) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            return new GZIPOutputStream(out, 1 << 16);
        }
        return name.endsWith(".zst") ? zstd(out) : out;
    }

    private static OutputStream zstd(OutputStream out) throws IOException {
        try {
            return Zstd.of(out);
        } catch (NoClassDefFoundError e) {
            throw new IllegalArgumentException(
                    "writing .zst needs the library io.airlift:aircompressor on the class path", e);
        }
    }

    /** The only class here that touches the zstd library, which is optional. */
    private static final class Zstd {
        static OutputStream of(OutputStream out) throws IOException {
            return new ZstdOutputStream(out);
        }
    }
}
