package io.pairkit;

/**
 * Told how far a long run is, and asked whether it should go on.
 *
 * <p>A run calls it from the thread that started the run, a few hundred times at most. When {@link #isCancelled()} turns
 * true, or the thread is interrupted, the run stops with a {@link java.util.concurrent.CancellationException} and leaves
 * nothing behind.
 */
public interface Progress {
    /**
     * A step has come this far.
     *
     * @param step a word for people, such as {@code reading}
     * @param done how much is done, in the unit of the step (bytes for reading, records else)
     * @param total how much there is, or -1 where that is not known
     */
    void advanced(String step, long done, long total);

    /** Returns whether the run should stop. */
    default boolean isCancelled() {
        return false;
    }

    /** Returns a listener that does nothing. */
    static Progress none() {
        return Silent.INSTANCE;
    }

    /** Throws when the run is to stop: cancelled, or the thread interrupted (the flag stays set). */
    default void check() {
        if (isCancelled() || Thread.currentThread().isInterrupted()) {
            throw new java.util.concurrent.CancellationException("cancelled");
        }
    }
}
