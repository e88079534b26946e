package io.pairkit.dedup;

/** What two records are to each other. */
public enum Verdict {
    /** Prompt and answer both reach the threshold. */
    DUPLICATE("duplicate"),
    /** The prompt reaches the threshold, the answer does not. */
    SAME_QUESTION("same-question"),
    /** The answer reaches the threshold, the prompt does not. */
    BOILERPLATE_ANSWER("boilerplate-answer"),
    /** Neither reaches the threshold. */
    APART("apart");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** Returns the name as reports print it, such as {@code same-question}. */
    public String label() {
        return label;
    }

    static Verdict of(double prompt, double answer, double threshold) {
        if (prompt >= threshold) {
            return answer >= threshold ? DUPLICATE : SAME_QUESTION;
        }
        return answer >= threshold ? BOILERPLATE_ANSWER : APART;
    }
}
