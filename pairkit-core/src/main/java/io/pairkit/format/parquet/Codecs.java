package io.pairkit.format.parquet;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** The compressions of pages in plain Java: no native library is unpacked. Reads all but Brotli, LZO and LZ4 as Hadoop frames it. */
final class Codecs implements CompressionCodecFactory {
    /** Makes whole pages of whole pages. */
    @FunctionalInterface
    private interface Page {
        byte[] of(byte[] page, int size) throws IOException;
    }

    private record Unpacking(Page page) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            return BytesInput.from(page.of(bytes.toByteArray(), size));
        }

        @Override
        public void decompress(ByteBuffer input, int packed, ByteBuffer output, int size) throws IOException {
            byte[] bytes = new byte[packed];
            input.get(bytes);
            output.put(page.of(bytes, size));
        }

        @Override
        public void release() {}
    }

    private record Packing(CompressionCodecName name, Page page) implements BytesInputCompressor {
        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            return BytesInput.from(page.of(bytes.toByteArray(), 0));
        }

        @Override
        public CompressionCodecName getCodecName() {
            return name;
        }

        @Override
        public void release() {}
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
        return new Unpacking(
                switch (name) {
                    case UNCOMPRESSED -> (page, size) -> page;
                    case GZIP -> Codecs::unzipped;
                    case SNAPPY -> (page, size) -> unpacked(new SnappyDecompressor(), page, size);
                    case ZSTD -> (page, size) -> unpacked(new ZstdDecompressor(), page, size);
                    case LZ4_RAW -> (page, size) -> unpacked(new Lz4Decompressor(), page, size);
                    default -> throw new IllegalArgumentException("pages compressed by " + name + " cannot be read");
                });
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
        return switch (name) {
            case UNCOMPRESSED -> new Packing(name, (page, size) -> page);
            case GZIP -> new Packing(name, (page, size) -> zipped(page));
            default -> throw new IllegalArgumentException("pages are written uncompressed or by GZIP, not by " + name);
        };
    }

    private static byte[] unpacked(Decompressor codec, byte[] page, int size) {
        byte[] out = new byte[size];
        int length = codec.decompress(page, 0, page.length, out, 0, size);
        if (length != size) {
            throw new IllegalArgumentException("a page has " + length + " bytes instead of " + size);
        }
        return out;
    }

    private static byte[] unzipped(byte[] page, int size) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(page))) {
            byte[] out = in.readNBytes(size);
            if (out.length != size) {
                throw new IOException("a page has " + out.length + " bytes instead of " + size);
            }
            return out;
        }
    }

    private static byte[] zipped(byte[] page) throws IOException {
        var out = new ByteArrayOutputStream(page.length / 2 + 64);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(page);
        }
        return out.toByteArray();
    }

    @Override
    public void release() {}
}
