/** Which records may not be torn apart: those that share a key, and near-duplicates as far as the cap allows. */
@NullMarked
package io.pairkit.split.grouping;

import org.jspecify.annotations.NullMarked;
