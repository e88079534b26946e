package io.pairkit.split.optimise;

/** Asked now and then whether to go on; throws when not. */
@FunctionalInterface
public interface Progressing {
    void check();
}
