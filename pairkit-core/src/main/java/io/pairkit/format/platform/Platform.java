package io.pairkit.format.platform;

import java.util.List;

/** A vendor or tool and the kinds of training files it takes; everything that is known about it stands in one class. */
public interface Platform {
    /** Returns the kinds of files, each with its rules. */
    List<Profile> profiles();
}
