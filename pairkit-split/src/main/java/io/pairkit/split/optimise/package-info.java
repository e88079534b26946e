/**
 * The search for a balanced placement of groups in parts, and the proof of how much better none can be. Arrays only; it
 * knows neither pairs nor names.
 */
@NullMarked
package io.pairkit.split.optimise;

import org.jspecify.annotations.NullMarked;
