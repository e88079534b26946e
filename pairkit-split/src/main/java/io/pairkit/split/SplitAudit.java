package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.Links;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A recipe that examines a split that is there already, whoever made it: what stands on both sides, how the parts differ,
 * and whether something trivial tells them apart.
 *
 * <pre>{@code
 * SplitReport report = SplitAudit.defaults().keys("ticket_id").apart(links).comparing("category").run(pairs, "split");
 * }</pre>
 *
 * <p>The part for training is the one named {@code train} or {@code training}, else the largest; every border is examined.
 */
public final class SplitAudit {
    private final List<String> keys;
    private final List<Links> links;
    private final List<String> attributes;
    private final Map<String, ToDoubleFunction<Pair>> features;
    private final long seed;

    private SplitAudit(
            List<String> keys,
            List<Links> links,
            List<String> attributes,
            Map<String, ToDoubleFunction<Pair>> features,
            long seed) {
        this.keys = keys;
        this.links = links;
        this.attributes = attributes;
        this.features = features;
        this.seed = seed;
    }

    /** Returns an audit that looks at three trivial features: characters of the prompt, of the answer, and turns. */
    public static SplitAudit defaults() {
        var features = new LinkedHashMap<String, ToDoubleFunction<Pair>>();
        features.put("prompt length", pair -> pair.prompt().length());
        features.put("answer length", pair -> pair.answer().length());
        features.put("turns", pair -> pair.messages().size());
        return new SplitAudit(List.of(), List.of(), List.of(), features, 42);
    }

    /** Returns this audit with more keys whose values must not stand in two parts. */
    public SplitAudit keys(String... names) {
        return new SplitAudit(Wishes.with(keys, List.of(names)), links, attributes, features, seed);
    }

    /** Returns this audit with links whose ends must not stand in two parts; over the ordinals of the pairs. */
    public SplitAudit apart(Links of) {
        return new SplitAudit(keys, Wishes.with(links, List.of(of)), attributes, features, seed);
    }

    /** Returns this audit comparing the values of more attributes between the parts. */
    public SplitAudit comparing(String... names) {
        return new SplitAudit(keys, links, Wishes.with(attributes, List.of(names)), features, seed);
    }

    /** Returns this audit with one more feature that should not tell the parts apart. */
    public SplitAudit feature(String name, ToDoubleFunction<Pair> value) {
        var more = new LinkedHashMap<>(features);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return new SplitAudit(keys, links, attributes, more, seed);
    }

    /** Returns this audit with another seed for the shuffles that find out what chance alone does; 42 by default. */
    public SplitAudit seed(long value) {
        return new SplitAudit(keys, links, attributes, features, value);
    }

    List<String> keys() {
        return keys;
    }

    List<Links> links() {
        return links;
    }

    List<String> attributes() {
        return attributes;
    }

    List<String> features() {
        return List.copyOf(features.keySet());
    }

    long seed() {
        return seed;
    }

    /**
     * Examines the split that an attribute tells; a record without it is in no part. Reads the pairs twice.
     *
     * @param attribute such as {@code split}
     */
    public SplitReport run(Pairs pairs, String attribute) {
        Catalog catalog =
                Catalog.of(pairs, Wishes.with(List.of(attribute), both()).toArray(String[]::new));
        var parts = new ArrayList<String>();
        for (int record = 0; record < catalog.size(); record++) {
            parts.add(catalog.value(record, attribute).orElse(""));
        }
        return run(pairs, catalog, parts);
    }

    /**
     * Examines a split that is told record by record. Reads the pairs twice.
     *
     * @param partOf for each ordinal the name of its part, empty for none
     */
    public SplitReport run(Pairs pairs, List<String> partOf) {
        return run(pairs, Catalog.of(pairs, both().toArray(String[]::new)), partOf);
    }

    private List<String> both() {
        return Wishes.with(keys, attributes);
    }

    private SplitReport run(Pairs pairs, Catalog catalog, List<String> partOf) {
        double[][] values = new double[features.size()][catalog.size()];
        List<ToDoubleFunction<Pair>> functions = List.copyOf(features.values());
        pairs.process(
                1,
                Progress.none(),
                pair -> functions.stream()
                        .mapToDouble(each -> each.applyAsDouble(pair))
                        .toArray(),
                (ordinal, pair, found) -> {
                    for (int i = 0; i < found.length; i++) {
                        values[i][ordinal] = found[i];
                    }
                });
        return run(catalog, partOf, values);
    }

    /**
     * Examines a split by what a catalog knows; features of the text are left out.
     *
     * @param partOf for each ordinal the name of its part, empty for none
     */
    public SplitReport run(Catalog catalog, List<String> partOf) {
        return run(catalog, partOf, new double[0][]);
    }

    private SplitReport run(Catalog catalog, List<String> partOf, double[][] values) {
        if (partOf.size() != catalog.size()) {
            throw new IllegalArgumentException(
                    "every one of " + catalog.size() + " records needs a part or an empty name, got " + partOf.size());
        }
        for (Links each : links) {
            if (each.records() != catalog.size()) {
                throw new IllegalArgumentException(
                        "links must be about the " + catalog.size() + " records, were about " + each.records());
            }
        }
        return new Auditing(this, catalog, partOf, values).run();
    }
}
