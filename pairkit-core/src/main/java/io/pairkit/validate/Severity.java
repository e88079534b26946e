package io.pairkit.validate;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
    /** Worth knowing; never fails a run. */
    INFO,
    /** Probably wrong; fails a run only when asked to. */
    WARNING,
    /** Wrong: the record cannot be used as it is. */
    ERROR;

    /** Returns the name in lower case, as reports print it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
