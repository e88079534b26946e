/**
 * Files and folders that appear whole or not at all, whatever happens while they are written.
 *
 * <pre>{@code
 * try (var whole = WholeFile.creating(Path.of("train.jsonl"))) {
 *     whole.stream().write(bytes);
 *     whole.commit();
 * }
 * }</pre>
 */
@NullMarked
package io.pairkit.files;

import org.jspecify.annotations.NullMarked;
