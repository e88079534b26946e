/** The exact join: shingle sets in flat arrays, filters that lose nothing, and decisions on tokens. */
@NullMarked
package io.pairkit.dedup.join;

import org.jspecify.annotations.NullMarked;
