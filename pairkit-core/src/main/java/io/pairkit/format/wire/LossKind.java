package io.pairkit.format.wire;

/** What can get lost between two notations: the code, how bad it is, whether it can be undone, and why it happens. */
public enum LossKind {
    SYS_DROP("L-SYS-DROP", Level.HIGH, false, "the target has no place for a system prompt"),
    SYS_MERGE(
            "L-SYS-MERGE",
            Level.LOW,
            true,
            "the target has no system turn; the prompt was put in front of the first question"),
    SYS_LATE("L-SYS-LATE", Level.MEDIUM, false, "the target takes a system turn at the beginning only"),
    DEV("L-DEV", Level.LOW, true, "the target has one role for system and developer"),
    TURNS("L-TURNS", Level.HIGH, false, "the target has no place for these turns"),
    HIST_TRAIN("L-HIST-TRAIN", Level.HIGH, false, "the target trains other turns than the record does"),
    WEIGHT("L-WEIGHT", Level.HIGH, false, "the target does not read weights"),
    WEIGHT_ONE("L-WEIGHT", Level.LOW, true, "the target does not read weights; this is what it does anyway"),
    WEIGHT_MAPPED(
            "L-WEIGHT",
            Level.MEDIUM,
            true,
            "the target reads the field training only where its configuration names it as message_field_training"),
    WEIGHT_SCALE("L-WEIGHT-SCALE", Level.HIGH, false, "the target takes only the weights 0 and 1"),
    ORDER("L-ORDER", Level.MEDIUM, false, "the target wants the roles to alternate; neighbours were joined or split"),
    TOOLDEF("L-TOOLDEF", Level.HIGH, false, "the target has no place for tools"),
    TOOLCALL("L-TOOLCALL", Level.HIGH, false, "the target has no place for calls of tools; they became text"),
    TOOLRES("L-TOOLRES", Level.HIGH, false, "the target has no place for results of tools; they became text"),
    TOOLID("L-TOOLID", Level.LOW, true, "the target writes ids of calls in another way"),
    ARGS("L-ARGS", Level.LOW, true, "the target writes arguments as another kind of JSON value"),
    ARGS_BROKEN("L-ARGS", Level.HIGH, false, "the arguments are no JSON and cannot become a value"),
    PARALLEL("L-PARALLEL", Level.LOW, false, "the target does not know this setting of tools"),
    NAME("L-NAME", Level.LOW, false, "the target has no names of participants"),
    MEDIA("L-MEDIA", Level.HIGH, false, "the target does not take this medium"),
    MEDIA_REF("L-MEDIA-REF", Level.MEDIUM, false, "the target names media in another way"),
    PARTS("L-PARTS", Level.LOW, false, "the target has one text in a turn; parts were joined by a line end"),
    REASON("L-REASON", Level.MEDIUM, false, "the target has no place for reasoning"),
    REFUSAL("L-REFUSAL", Level.LOW, false, "the target has no field for refusals; it became plain text"),
    PREF_REJ("L-PREF-REJ", Level.HIGH, false, "the target has one answer; the worse one was left out"),
    PREF_SPLIT("L-PREF-SPLIT", Level.MEDIUM, false, "the target has one answer a record; the pair became two records"),
    SEED_SPLIT(
            "L-SEED-SPLIT", Level.MEDIUM, false, "the target has one question a record; the document became several"),
    PREF_IMPLICIT("L-PREF-IMPLICIT", Level.LOW, true, "the prompt is what both sides begin with"),
    LABEL("L-LABEL", Level.HIGH, false, "the target has no label"),
    LABEL_GOOD("L-LABEL", Level.LOW, true, "the target has no label; its answers all count as good"),
    STEP("L-STEP", Level.HIGH, false, "the target has no labels of steps"),
    META("L-META", Level.MEDIUM, false, "the target has no place for this field"),
    META_GRADER("L-META", Level.HIGH, false, "the target has no place for what the grader reads"),
    TEMPLATE("L-TEMPLATE", Level.HIGH, false, "the target has no turns; the conversation was written as one text"),
    WS("L-WS", Level.LOW, true, "the target wants a blank before the completion"),
    TEXT("L-TEXT", Level.LOW, false, "the text cannot be written as UTF-8 as it is"),
    RESERVED("L-RESERVED", Level.MEDIUM, false, "the target refuses this word; it was replaced"),
    COLUMN(
            "L-COLUMN",
            Level.LOW,
            true,
            "values of several kinds, or objects without fields, stand in one place; the Parquet column holds their JSON"),
    SKIP("L-SKIP", Level.HIGH, false, "the record cannot be written for the target");

    /** How much a loss matters; above LOW a way back is not promised. */
    public enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    private final String code;
    private final Level level;
    private final boolean reversible;
    private final String why;

    LossKind(String code, Level level, boolean reversible, String why) {
        this.code = code;
        this.level = level;
        this.reversible = reversible;
        this.why = why;
    }

    public String code() {
        return code;
    }

    public Level level() {
        return level;
    }

    public boolean isReversible() {
        return reversible;
    }

    public String why() {
        return why;
    }
}
