/** How a service embeds pairkit. */
@NullMarked
package io.pairkit.examples.service;

import org.jspecify.annotations.NullMarked;
