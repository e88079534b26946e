/**
 * Reports that people read: one HTML file that needs no network.
 *
 * <pre>{@code
 * String page = Report.titled("support").readiness(readiness).funnel("read", 6931, "").html();
 * }</pre>
 */
@NullMarked
package io.pairkit.report;

import org.jspecify.annotations.NullMarked;
