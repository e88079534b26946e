/**
 * Near-duplicates of pairs, found exactly and explained.
 *
 * <p>Two texts are as similar as the Jaccard index of their sets of shingles, three consecutive words by default. Prompt
 * and answer are compared each for itself. Nothing is estimated: what is found is what comparing every pair would find.
 *
 * <pre>{@code
 * Duplicates twins = NearDuplicates.defaults().threshold(0.8).find(Pairs.read(Path.of("support.jsonl")));
 * twins.kept().write(Path.of("kept.jsonl"));
 * }</pre>
 */
@NullMarked
package io.pairkit.dedup;

import org.jspecify.annotations.NullMarked;
