/**
 * Conversion between notations; not exported, {@code io.pairkit.format.target} is the door.
 *
 * <p>A record is read into an {@link io.pairkit.format.wire.Example}, which has room for everything, and written by a
 * {@link io.pairkit.format.wire.Wire}, which has not; the {@link io.pairkit.format.wire.Ledger} says what was left behind.
 */
@NullMarked
package io.pairkit.format.wire;

import org.jspecify.annotations.NullMarked;
