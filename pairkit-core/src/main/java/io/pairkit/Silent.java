package io.pairkit;

/** The listener that does nothing. */
enum Silent implements Progress {
    INSTANCE;

    @Override
    public void advanced(String step, long done, long total) {
        // nobody listens
    }
}
