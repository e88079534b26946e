/**
 * What audits count with, and the rows of the requirements that they count for. Not exported; {@code io.pairkit.audit} is the
 * door.
 */
@NullMarked
package io.pairkit.audit.tally;

import org.jspecify.annotations.NullMarked;
