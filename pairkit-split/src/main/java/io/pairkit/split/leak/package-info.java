/** Near-duplicates on both sides of a boundary: which records are dropped, and the proof that none is left. */
@NullMarked
package io.pairkit.split.leak;

import org.jspecify.annotations.NullMarked;
