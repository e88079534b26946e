/**
 * Whether two records contradict each other: the same question, and answers that disagree. Not exported;
 * {@code io.pairkit.audit} is the door.
 */
@NullMarked
package io.pairkit.audit.conflict;

import org.jspecify.annotations.NullMarked;
