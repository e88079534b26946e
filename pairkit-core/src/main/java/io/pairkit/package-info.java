/**
 * The values that everything else works on, and the front door {@link io.pairkit.Pairs}.
 *
 * <p>A {@link io.pairkit.Pair} is one training example: the messages up to the answer, and the answer. {@code Pairs} is
 * many of them, readable again as often as needed. {@link io.pairkit.Groups} and {@link io.pairkit.Links} say which
 * records belong together; deduplication makes them, splitting takes them.
 *
 * <pre>{@code
 * Pairs pairs = Pairs.read(Path.of("support.jsonl"));
 * long refunds = pairs.stream().filter(p -> p.prompt().contains("refund")).count();
 * }</pre>
 */
@NullMarked
package io.pairkit;

import org.jspecify.annotations.NullMarked;
