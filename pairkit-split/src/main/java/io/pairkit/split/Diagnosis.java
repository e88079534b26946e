package io.pairkit.split;

import io.pairkit.Catalog;
import java.util.List;

/**
 * What a split of some data can be like: what ties records together, which labels cannot be everywhere, what will be
 * dropped, and what the evaluation parts can measure. Every difficulty is a sentence that names the key, the record or the
 * label at fault.
 */
public final class Diagnosis {
    private final List<Component> components;
    private final List<String> sentences;
    private final Assignment trial;

    /**
     * The groups that a key makes by itself.
     *
     * @param key its name, or {@code all keys} for all together
     * @param missing how many records do not have it
     * @param groups how many groups it makes; a record without it is one
     * @param largest how many records the largest of them has
     * @param by what ties the largest one together, for people
     */
    public record Component(String key, int missing, int groups, int largest, String by) {}

    Diagnosis(List<Component> components, List<String> sentences, Assignment trial) {
        this.components = List.copyOf(components);
        this.sentences = List.copyOf(sentences);
        this.trial = trial;
    }

    static Diagnosis of(Split split, Catalog catalog) {
        return new Diagnosing(split, catalog).run();
    }

    /** Returns what each key makes by itself, and all together. */
    public List<Component> components() {
        return components;
    }

    /** Returns what to know before splitting, one sentence each: first ties, then labels, then what can be measured. */
    public List<String> sentences() {
        return sentences;
    }

    /** Returns the split that was tried; it is the one that {@link Split#assign} makes. */
    public Assignment trial() {
        return trial;
    }

    /** Returns the sentences, one a line. */
    public String text() {
        return String.join("\n", sentences) + "\n";
    }

    @Override
    public String toString() {
        return "Diagnosis[" + trial.size() + " records, " + trial.groups() + " groups, largest " + trial.largestGroup()
                + ", " + sentences.size() + " remarks]";
    }
}
