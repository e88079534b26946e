/** The {@code pairkit} command: a thin shell over the public API. */
@NullMarked
package io.pairkit.examples.cli;

import org.jspecify.annotations.NullMarked;
