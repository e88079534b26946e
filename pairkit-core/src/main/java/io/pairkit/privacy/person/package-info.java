/** Names of people and street addresses. Not exported; {@code io.pairkit.privacy} is the door. */
@NullMarked
package io.pairkit.privacy.person;

import org.jspecify.annotations.NullMarked;
