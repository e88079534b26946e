package io.pairkit.dedup;

import java.util.Objects;

/**
 * What does the work of a recipe.
 *
 * @param threads at least 1
 * @param memory how many bytes comparing may take, at least 1
 */
record Means(Engine engine, int threads, long memory) {
    Means {
        Objects.requireNonNull(engine, "engine");
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        if (memory < 1) {
            throw new IllegalArgumentException("memory must be at least 1 byte, was " + memory);
        }
    }
}
