/** Benchmarks: programs and JMH classes behind every figure that the documents state. */
@NullMarked
package io.pairkit.examples.bench;

import org.jspecify.annotations.NullMarked;
