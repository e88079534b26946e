// Here are the promises and the audits themselves. What they are made of is in packages that are not exported:
// text (what a text says of itself), conflict (same question, other answer), style (how a sample is written),
// tally (what audits count with).
/**
 * Judging a set as a whole: is it ready to train on, and if not, what stops it.
 *
 * <pre>{@code
 * var readiness = Readiness.of(gates);
 * if (readiness.verdict() == Verdict.NOT_READY) readiness.blockers().forEach(this::show);
 * }</pre>
 */
@NullMarked
package io.pairkit.audit;

import org.jspecify.annotations.NullMarked;
