package io.pairkit.audit;

import io.pairkit.Json;
import io.pairkit.Spelling;
import io.pairkit.resource.Resource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An advice profile: the numbers of one guide on how a set should be. Guides disagree, so each has a profile of its own;
 * {@code recommended} is pairkit's choice and the default.
 *
 * <p>Profiles are readable data beside this class, {@code profiles/<id>.json}. A limit that a profile does not name is that
 * of {@code recommended}.
 *
 * @param id such as {@code small-and-consistent}
 * @param subject what the guide is about
 * @param limits all limits by name, such as {@code max-category-share}
 * @param own the names of the limits that this profile sets itself
 * @param demands the kinds that a set which carries kinds must have enough of
 * @param bands sizes from the smallest up
 * @param says the guide's advice in numbers, one sentence each
 */
public record Profile(
        String id,
        String subject,
        Map<String, BigDecimal> limits,
        List<String> own,
        List<Kind> demands,
        List<Band> bands,
        List<String> says) {
    private static final List<String> IDS = List.of(
            "recommended",
            "small-and-consistent",
            "modes-and-kinds",
            "iterate-lean",
            "product-spec",
            "assistant-replies");

    /**
     * A range of sizes and what a guide says of it.
     *
     * @param below sizes smaller than this; 0 for no end
     * @param says one sentence
     */
    public record Band(long below, String says) {}

    public Profile {
        own = List.copyOf(own);
        demands = List.copyOf(demands);
        bands = List.copyOf(bands);
        says = List.copyOf(says);
    }

    /** Returns the ids of all profiles, the default first. */
    public static List<String> ids() {
        return IDS;
    }

    /** Returns pairkit's own choice. */
    public static Profile recommended() {
        return Defaults.RECOMMENDED;
    }

    /**
     * Returns a profile.
     *
     * @throws IllegalArgumentException if there is none of this id; the message names the nearest one
     */
    public static Profile named(String id) {
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("there is no profile \"" + io.pairkit.Excerpt.of(id, 40)
                    + "\", the nearest is \"" + Spelling.nearest(id, IDS) + "\"; all are " + String.join(", ", IDS));
        }
        return id.equals("recommended") ? recommended() : read(id, recommended().limits());
    }

    /** Returns a limit. */
    public double limit(String name) {
        BigDecimal limit = limits.get(name);
        if (limit == null) {
            throw new IllegalArgumentException("there is no limit \"" + name + "\", the nearest is \""
                    + Spelling.nearest(name, limits.keySet().stream().sorted().toList()) + "\"");
        }
        return limit.doubleValue();
    }

    /** Returns what the profile says of a size, or an empty text. */
    public String band(long size) {
        return bands.stream()
                .filter(band -> band.below() == 0 || size < band.below())
                .map(Band::says)
                .findFirst()
                .orElse("");
    }

    /** Loaded on first use: a profile is read from the jar once. */
    private static final class Defaults {
        static final Profile RECOMMENDED = read("recommended", Map.of());
    }

    private static Profile read(String id, Map<String, BigDecimal> defaults) {
        String text = Resource.text(Profile.class, "profiles/" + id + ".json");
        try {
            Object value = Json.parse(text);
            var limits = new LinkedHashMap<>(defaults);
            var own = new ArrayList<String>();
            if (Json.at(value, "/limits") instanceof Map<?, ?> map) {
                map.forEach((name, limit) -> {
                    limits.put(String.valueOf(name), new BigDecimal(String.valueOf(limit)));
                    own.add(String.valueOf(name));
                });
            }
            var bands = new ArrayList<Band>();
            for (Object band : list(Json.at(value, "/bands"))) {
                bands.add(new Band(
                        Long.parseLong(String.valueOf(Json.at(band, "/below"))),
                        String.valueOf(Json.at(band, "/says"))));
            }
            return new Profile(
                    id,
                    String.valueOf(Json.at(value, "/subject")),
                    Collections.unmodifiableMap(limits),
                    own,
                    list(Json.at(value, "/demands")).stream()
                            .map(kind -> Kind.named(String.valueOf(kind)).orElseThrow())
                            .toList(),
                    bands,
                    list(Json.at(value, "/says")).stream().map(String::valueOf).toList());
        } catch (Json.Malformed e) {
            throw new IllegalStateException("the profile " + id + " is broken: " + e.getMessage(), e);
        }
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    @Override
    public String toString() {
        return "Profile[" + id + ": " + subject + "]";
    }
}
