/**
 * Secrets, personal data and poisoned text: found in prose, logs and code, reported without being shown, replaced by
 * placeholders that keep the record good training data.
 *
 * <pre>{@code
 * var privacy = Privacy.of(Detectors.recommended());
 * var clean = Redaction.of(privacy).redact(pair).pair(); // "mail [EMAIL_1]" instead of the address
 * }</pre>
 *
 * <p>No message, finding or {@code toString} of this package holds a value that was found: at most its kind, its length
 * and its first two characters.
 */
@NullMarked
package io.pairkit.privacy;

import org.jspecify.annotations.NullMarked;
