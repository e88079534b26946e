package io.pairkit.format.parquet;

import org.apache.parquet.compression.CompressionCodecFactory;

/** Lets tests of other packages write pages. */
public final class CodecsForTests {
    private CodecsForTests() {}

    public static CompressionCodecFactory all() {
        return new Codecs();
    }
}
