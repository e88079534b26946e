/**
 * The rules of the platforms, one family a file; not exported, {@code io.pairkit.format.target} is the door.
 *
 * <p>A {@link io.pairkit.format.platform.Platform} declares the profiles of one vendor or tool: the form of a record, what
 * holds for the order of turns, and what holds for a file. A new platform is one such class and its line in
 * {@link io.pairkit.format.platform.Platforms}.
 */
@NullMarked
package io.pairkit.format.platform;

import org.jspecify.annotations.NullMarked;
