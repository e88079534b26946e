package io.pairkit.audit;

import java.util.Set;

/** The rows of the requirements: an audit names all ids of the row that it serves, the leading one first. */
final class Rows {
    static final String[] CONSISTENCY = {"R1", "R4"};
    static final String[] FORMS = {"R2"};
    static final String[] TERMS = {"R3"};
    static final String[] TRAFFIC = {"R5", "R26"};
    static final String[] REVIEW = {"R6", "R19", "R53"};
    static final String[] HARD = {"R7"};
    static final String[] COVERAGE = {"R8", "R21", "R113"};
    static final String[] PLAN = {"R9", "R42", "R66", "R72"};
    static final String[] RARE = {"R10"};
    static final String[] KINDS = {"R11", "R12", "R13", "R31", "R37", "R38", "R44", "R114"};
    static final String[] SOURCES = {"R14", "R65"};
    static final String[] VOICE = {"R16", "R63"};
    static final String[] ROUNDS = {"R18", "R58", "R67", "R68", "R69", "R70", "R71", "R72", "R73", "R116", "R27"};
    static final String[] AUGMENTED = {"R22", "R23"};
    static final String[] SIZE = {"R28", "R43", "R55", "R56", "R57", "R59", "R60", "R17", "R115"};
    static final String[] ECHO = {"R29"};
    static final String[] MULTI_HOP = {"R30", "R41", "R45"};
    static final String[] CHAINS = {"R32", "R39", "R89"};
    static final String[] MODES = {"R33", "R34", "R35"};
    static final String[] DUPLICATES = {"R49", "R51", "R86", "R91"};
    static final String[] CONFLICTS = {"R50"};
    static final String[] TEMPLATES = {"R61"};
    static final String[] TRUTH = {"R62", "R84"};
    static final String[] LEAKS = {"R64", "R91"};
    static final String[] SHORTCUTS = {"R75"};
    static final String[] INTERFACE = {"R76", "R101"};
    static final String[] FRAMING = {"R77", "R85", "R108"};
    static final String[] SUBGROUPS = {"R78", "R79", "R80", "R83"};
    static final String[] STALE = {"R88", "R92"};
    static final String[] JSON = {"R90"};
    static final String[] LOGS = {"R92"};
    static final String[] SPLITS = {"R93", "R94", "R95", "R96"};
    static final String[] CONSTRAINTS = {"R81", "R82"};
    static final String[] HOLD_OUT = {"R24"};
    static final String[] RETRIEVAL = {"R97"};
    static final String[] ANNOTATORS = {"R99"};
    static final String[] TONE = {"R104", "R109", "R110", "R111", "R112"};

    /** The leading requirements of rows that can make a set NOT READY. */
    static final Set<String> GATES = Set.of(
            "R48", "R52", "R76", "R90", "R87", "R8", "R11", "R30", "R78", "R50", "R49", "R62", "R64", "R6", "R22",
            "R93");

    private Rows() {}
}
