package io.pairkit.split;

/** Splits. */
public final class Split {
    private Split() {}
}
