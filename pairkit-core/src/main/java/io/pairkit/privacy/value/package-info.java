/** What values have in common: cue words before them, where they begin and end, how random they are, which are never reported. Not exported; {@code io.pairkit.privacy} is the door. */
@NullMarked
package io.pairkit.privacy.value;

import org.jspecify.annotations.NullMarked;
