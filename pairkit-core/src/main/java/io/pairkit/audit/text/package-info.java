/**
 * What a text says of itself, without its record: words and hashes, sums, figures with their units, programs, fences, chains.
 * Not exported; {@code io.pairkit.audit} is the door.
 */
@NullMarked
package io.pairkit.audit.text;

import org.jspecify.annotations.NullMarked;
