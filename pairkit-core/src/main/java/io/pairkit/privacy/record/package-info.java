/** The texts of a record: which are searched, how JSON inside them is read, how they are rewritten. Not exported; {@code io.pairkit.privacy} is the door. */
@NullMarked
package io.pairkit.privacy.record;

import org.jspecify.annotations.NullMarked;
