package io.pairkit.format;

import io.pairkit.validate.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a file that should be one record.
 *
 * @param block bytes shared by neighbouring pieces
 * @param line the physical line on which it begins, from 1
 * @param offset where it begins in the decompressed file
 * @param problem set when the piece is known to be no record
 */
record Slice(
        byte[] block,
        int from,
        int length,
        long line,
        long offset,
        @Nullable Finding problem) {}
