/** Keys, tokens and passwords. Not exported; {@code io.pairkit.privacy} is the door. */
@NullMarked
package io.pairkit.privacy.secret;

import org.jspecify.annotations.NullMarked;
