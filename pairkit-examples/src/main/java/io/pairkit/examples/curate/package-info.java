/** From raw files to a ready-to-train set: every step of the library in one run. */
@NullMarked
package io.pairkit.examples.curate;

import org.jspecify.annotations.NullMarked;
