/**
 * What the wording of an answer says about its kind: that it declines, asks back or sends the user elsewhere. Words only
 * propose a kind; the field of the record decides.
 */
@NullMarked
package io.pairkit.audit.kinds;

import org.jspecify.annotations.NullMarked;
