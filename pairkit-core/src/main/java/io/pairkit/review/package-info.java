/**
 * What a person has to look at: a random sample with a sheet to mark, what the marks prove, rounds of evaluation, loss logs.
 *
 * <pre>{@code
 * Sheet sheet = Sampling.of(20).seed(7).draw(pairs);
 * Files.writeString(path, sheet.html());                       // mark it with the keyboard, save it as CSV
 * ReviewVerdict verdict = ReviewVerdict.of(Sheet.read(csv));   // 2 failures in 20 still allow up to 28.3 % bad pairs
 * }</pre>
 */
@NullMarked
package io.pairkit.review;

import org.jspecify.annotations.NullMarked;
