/**
 * Advice on how a sample of the answers is written: openings, terms, tone, length, voice, shortcuts. Each class is one idea and
 * reports what it finds. Not exported; {@code io.pairkit.audit} is the door.
 */
@NullMarked
package io.pairkit.audit.style;

import org.jspecify.annotations.NullMarked;
