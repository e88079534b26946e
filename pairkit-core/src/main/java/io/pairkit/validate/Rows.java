package io.pairkit.validate;

/** The rows of the requirements: a rule names all ids of the row that it serves, the leading one first. */
final class Rows {
    static final String[] PROMPT_LENGTH = {"R46"};
    static final String[] ANSWER_LENGTH = {"R47"};
    static final String[] DIFFERENT = {"R48"};
    static final String[] FORMAT = {"R52", "R54", "R105"};
    static final String[] WHOLE = {"R74", "R106", "R107"};
    static final String[] SERVING = {"R76", "R101"};
    static final String[] FRAMING = {"R77", "R85", "R108"};
    static final String[] CONSTRAINTS = {"R81", "R82"};
    static final String[] JSON = {"R90"};
    static final String[] STALE = {"R88", "R92"};
    static final String[] LOGS = {"R92"};
    static final String[] ECHO = {"R29"};
    static final String[] RUN_TIME = {"R97"};
    static final String[] QUALITY = {"R104", "R109", "R110", "R111", "R112"};
    static final String[] KINDS = {"R11", "R12", "R13", "R31", "R37", "R38", "R44", "R114"};
    static final String[] REVIEW = {"R22", "R23"};

    private Rows() {}
}
