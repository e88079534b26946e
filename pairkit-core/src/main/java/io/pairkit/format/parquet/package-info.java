/**
 * Parquet files as JSON objects, a row each, on top of the optional library {@code blue.strategic.parquet:parquet-floor}, which
 * stands in for Hadoop.
 *
 * <p>The Parquet jars share packages, so they cannot be modules: they are wanted on the class path, and nothing outside this
 * package touches them.
 */
@NullMarked
package io.pairkit.format.parquet;

import org.jspecify.annotations.NullMarked;
