/** Lucene's MinHash chain as a way to find candidates: its parameters, its traps, its index. */
@org.jspecify.annotations.NullMarked
package io.pairkit.dedup.minhash;
