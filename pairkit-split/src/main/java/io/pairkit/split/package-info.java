/** Splits that do not leak. */
@NullMarked
package io.pairkit.split;

import org.jspecify.annotations.NullMarked;
