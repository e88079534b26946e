/** The one pass over a text: which literals and digits it meets, who looks there, what is found. Not exported; {@code io.pairkit.privacy} is the door. */
@NullMarked
package io.pairkit.privacy.scan;

import org.jspecify.annotations.NullMarked;
