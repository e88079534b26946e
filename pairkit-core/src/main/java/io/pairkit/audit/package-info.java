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
