/**
 * Rules for single pairs, and the findings that every check reports.
 *
 * <pre>{@code
 * var noTodo = Rule.named("house/no-todo", p ->
 *         p.answer().contains("TODO") ? Optional.of("answer contains TODO") : Optional.empty());
 * var checked = Validation.of(Rules.recommended().and(noTodo)).run(pairs);
 * }</pre>
 */
@NullMarked
package io.pairkit.validate;

import org.jspecify.annotations.NullMarked;
