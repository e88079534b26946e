/**
 * Secrets in prose, weighed instead of matched: a word that announces one, a value that looks like one, and what links the two
 * count points each. Not exported; {@code io.pairkit.privacy} is the door.
 */
@NullMarked
package io.pairkit.privacy.evidence;

import org.jspecify.annotations.NullMarked;
