/** Near-duplicates of pairs, found exactly and explained. */
@NullMarked
package io.pairkit.dedup;

import org.jspecify.annotations.NullMarked;
