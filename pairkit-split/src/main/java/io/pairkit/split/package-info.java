/**
 * Splits that do not leak: records that share a key are never torn apart, near-duplicates never stand on both sides of a
 * boundary, every label has its share in every part, and what is promised is verified after the fact.
 *
 * <pre>{@code
 * Assignment parts = Split.of(80, 10, 10).groupedBy("ticket_id", "customer_id").apart(links)
 *         .stratifiedBy("category").seed(42).assign(pairs);
 * parts.train().write(Path.of("train.jsonl"));
 * }</pre>
 */
@NullMarked
package io.pairkit.split;

import org.jspecify.annotations.NullMarked;
