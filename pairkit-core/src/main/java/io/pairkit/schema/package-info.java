/**
 * Schemas for records, fields and answers: written in Java, read from JSON Schema (draft 2020-12) or inferred from data.
 *
 * <pre>{@code
 * Schema house = Schema.object()
 *         .required("ticket_id", Schema.string().matches("T-\\d+"))
 *         .optional("round", Schema.integer().atLeast(1));
 * var checked = Validation.of(Rules.recommended().and(house.rule())).run(pairs);
 * }</pre>
 *
 * <p>Needs {@code dev.harrel:json-schema} on the class path, which pairkit does not bring along.
 */
@NullMarked
package io.pairkit.schema;

import org.jspecify.annotations.NullMarked;
