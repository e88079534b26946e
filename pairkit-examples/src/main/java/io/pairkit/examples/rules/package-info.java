/** A house rule with its test. */
@NullMarked
package io.pairkit.examples.rules;

import org.jspecify.annotations.NullMarked;
