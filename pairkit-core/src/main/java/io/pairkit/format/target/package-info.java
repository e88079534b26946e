/**
 * Targets: the training files of every platform, checked and written.
 *
 * <pre>{@code
 * Target target = Targets.of("mistral-instruct");
 * pairs.stream().flatMap(pair -> target.check(pair).stream()).forEach(findings::add);
 * }</pre>
 */
@NullMarked
package io.pairkit.format.target;

import org.jspecify.annotations.NullMarked;
