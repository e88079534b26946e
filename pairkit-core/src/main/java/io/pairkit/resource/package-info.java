/** Texts and lists of words that come in the jar. Not exported. */
@NullMarked
package io.pairkit.resource;

import org.jspecify.annotations.NullMarked;
