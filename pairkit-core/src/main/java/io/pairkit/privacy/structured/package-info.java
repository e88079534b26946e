/** Personal data with a form of its own: mail, telephone, cards, accounts, networks, official numbers. Not exported; {@code io.pairkit.privacy} is the door. */
@NullMarked
package io.pairkit.privacy.structured;

import org.jspecify.annotations.NullMarked;
