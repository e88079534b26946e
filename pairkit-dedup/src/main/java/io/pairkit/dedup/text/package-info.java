/** From text to numbers: words as 64-bit hashes with their kind, and their storage without strings. */
@NullMarked
package io.pairkit.dedup.text;

import org.jspecify.annotations.NullMarked;
