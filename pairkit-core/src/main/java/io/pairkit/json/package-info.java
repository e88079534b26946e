/** Texts that are JSON or look like it, and values. Not exported; {@link io.pairkit.Json} is the door. */
@NullMarked
package io.pairkit.json;

import org.jspecify.annotations.NullMarked;
