package io.pairkit.audit.tally;

import java.util.Set;

/** The rows of the requirements: an audit names all ids of the row that it serves, the leading one first. */
public final class Rows {
    public static final String[] CONSISTENCY = {"R1", "R4"};
    public static final String[] FORMS = {"R2"};
    public static final String[] TERMS = {"R3"};
    public static final String[] TRAFFIC = {"R5", "R26"};
    public static final String[] REVIEW = {"R6", "R19", "R53"};
    public static final String[] HARD = {"R7"};
    public static final String[] COVERAGE = {"R8", "R21", "R113"};
    public static final String[] PLAN = {"R9", "R42", "R66", "R72"};
    public static final String[] RARE = {"R10"};
    public static final String[] KINDS = {"R11", "R12", "R13", "R31", "R37", "R38", "R44", "R114"};
    public static final String[] SOURCES = {"R14", "R65"};
    public static final String[] VOICE = {"R16", "R63"};
    public static final String[] ROUNDS = {"R18", "R58", "R67", "R68", "R69", "R70", "R71", "R72", "R73", "R116", "R27"
    };
    public static final String[] AUGMENTED = {"R22", "R23"};
    public static final String[] SIZE = {"R28", "R43", "R55", "R56", "R57", "R59", "R60", "R17", "R115"};
    public static final String[] ECHO = {"R29"};
    public static final String[] MULTI_HOP = {"R30", "R41", "R45"};
    public static final String[] CHAINS = {"R32", "R39", "R89"};
    public static final String[] MODES = {"R33", "R34", "R35"};
    public static final String[] DUPLICATES = {"R49", "R51", "R86", "R91"};
    public static final String[] CONFLICTS = {"R50"};
    public static final String[] TEMPLATES = {"R61"};
    public static final String[] TRUTH = {"R62", "R84"};
    public static final String[] LEAKS = {"R64", "R91"};
    public static final String[] SHORTCUTS = {"R75"};
    public static final String[] INTERFACE = {"R76", "R101"};
    public static final String[] FRAMING = {"R77", "R85", "R108"};
    public static final String[] SUBGROUPS = {"R78", "R79", "R80", "R83"};
    public static final String[] STALE = {"R88", "R92"};
    public static final String[] JSON = {"R90"};
    public static final String[] LOGS = {"R92"};
    public static final String[] SPLITS = {"R93", "R94", "R95", "R96"};
    public static final String[] CONSTRAINTS = {"R81", "R82"};
    public static final String[] HOLD_OUT = {"R24"};
    public static final String[] RETRIEVAL = {"R97"};
    public static final String[] ANNOTATORS = {"R99"};
    public static final String[] TONE = {"R104", "R109", "R110", "R111", "R112"};

    /** The leading requirements of rows that can make a set NOT READY. */
    public static final Set<String> GATES = Set.of(
            "R48", "R52", "R76", "R90", "R87", "R8", "R11", "R30", "R78", "R50", "R49", "R62", "R64", "R6", "R22",
            "R93");

    private Rows() {}
}
