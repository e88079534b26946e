/** Ways to use pairkit: a command, a service, a rule, notebooks, benchmarks. */
@NullMarked
package io.pairkit.examples;

import org.jspecify.annotations.NullMarked;
