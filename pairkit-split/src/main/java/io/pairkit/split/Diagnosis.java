package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.Links;
import io.pairkit.Progress;
import io.pairkit.split.grouping.Grouper;
import io.pairkit.split.grouping.Grouping;
import io.pairkit.split.grouping.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What a split of some data can be like, found out before any is made. */
public final class Diagnosis {
    private final int records;
    private final int groups;
    private final int largestGroup;
    private final List<Component> components;
    private final List<String> sentences;

    /**
     * The groups that one key makes by itself.
     *
     * @param key its name; {@code all keys} for all together, {@code links} for all links without a cap
     * @param missing how many records do not have it
     * @param groups how many groups it makes, records without it counting one each
     * @param largest how many records the largest of them has
     * @param by what ties the largest one together, for people
     */
    public record Component(String key, int missing, int groups, int largest, String by) {}

    private Diagnosis(int records, int groups, int largestGroup, List<Component> components, List<String> sentences) {
        this.records = records;
        this.groups = groups;
        this.largestGroup = largestGroup;
        this.components = List.copyOf(components);
        this.sentences = List.copyOf(sentences);
    }

    static Diagnosis of(Split split, Catalog catalog) {
        int n = catalog.size();
        int[] none = new int[n];
        Arrays.fill(none, -1);
        var keys = new ArrayList<Key>();
        split.together().keys().forEach(name -> keys.add(Key.attribute(catalog, name)));
        split.together().groups().forEach(groups -> keys.add(Key.groups(groups)));
        var components = new ArrayList<Component>();
        for (Key key : keys) {
            components.add(component(key.name(), catalog, List.of(key), none));
        }
        if (keys.size() > 1) {
            components.add(component("all keys", catalog, keys, none));
        }
        List<Links> links = split.apart().links();
        Grouping grouping =
                new Grouper(catalog, keys, none, false).run(links, split.apart().cap(n), split.seed());
        var sentences = new ArrayList<String>();
        Assignment trial = split.assign(catalog, Progress.none());
        trial.findings().forEach(finding -> sentences.add(finding.message()));
        return new Diagnosis(n, grouping.size(), grouping.largest(), components, sentences);
    }

    private static Component component(String name, Catalog catalog, List<Key> keys, int[] none) {
        Grouping grouping = new Grouper(catalog, keys, none, false).run(List.of(), 0, 0);
        int largest = IntStream.range(0, grouping.size())
                .boxed()
                .max((a, b) -> Integer.compare(grouping.sizeOf(a), grouping.sizeOf(b)))
                .orElse(-1);
        int[] members = largest < 0
                ? new int[0]
                : IntStream.range(grouping.start(largest), grouping.start(largest + 1))
                        .map(grouping::member)
                        .toArray();
        int missing = 0;
        boolean[] has = new boolean[1];
        for (int record = 0; record < catalog.size(); record++) {
            has[0] = false;
            for (Key key : keys) {
                key.forEach(record, value -> has[0] = true);
            }
            missing += has[0] ? 0 : 1;
        }
        return new Component(name, missing, grouping.size(), grouping.largest(), Ties.of(keys, members));
    }

    /** Returns how many records there are. */
    public int records() {
        return records;
    }

    /** Returns how many groups a split would place. */
    public int groups() {
        return groups;
    }

    /** Returns how many records the largest of them has. */
    public int largestGroup() {
        return largestGroup;
    }

    /** Returns what each key makes by itself, and all together. */
    public List<Component> components() {
        return components;
    }

    /** Returns what to know before splitting, one sentence each. */
    public List<String> sentences() {
        return sentences;
    }

    @Override
    public String toString() {
        return "Diagnosis[" + records + " records, " + groups + " groups, largest " + largestGroup + "]";
    }
}
