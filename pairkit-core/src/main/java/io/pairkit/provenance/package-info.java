/**
 * Where a dataset comes from: what was read, with which settings, and what became of it.
 *
 * <pre>{@code
 * Manifest.begin("curate").input("support.jsonl", bytes, sha256).setting("seed", 42).output("train.jsonl", 5200)
 * }</pre>
 */
@NullMarked
package io.pairkit.provenance;

import org.jspecify.annotations.NullMarked;
