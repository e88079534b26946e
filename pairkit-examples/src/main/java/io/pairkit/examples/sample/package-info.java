/** How the shipped sample was made. */
@NullMarked
package io.pairkit.examples.sample;

import org.jspecify.annotations.NullMarked;
