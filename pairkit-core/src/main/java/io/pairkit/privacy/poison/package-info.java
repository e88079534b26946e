/** What is hidden in a text or made to mislead. Not exported; {@code io.pairkit.privacy} is the door. */
@NullMarked
package io.pairkit.privacy.poison;

import org.jspecify.annotations.NullMarked;
