package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.dedup.Field;
import io.pairkit.dedup.Keep;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.dedup.Shingles;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What counts as near, and which record stays. What is not given stays as it was. */
final class NearOptions {
    @Option(names = "--threshold", paramLabel = "T", description = "From which similarity on, in (0, 1]. Default: 0.8.")
    private @Nullable Double threshold;

    @Option(
            names = "--on",
            paramLabel = "both|prompt|answer",
            description = "What is compared. Default: both; with --against prompt.")
    private @Nullable String on;

    @Option(
            names = "--shingles",
            paramLabel = "words:N|characters:N",
            description = "How texts are cut. Default: words:3.")
    private @Nullable String shingles;

    @Option(names = "--keep", paramLabel = "first|last|longest|none", description = "Which one stays. Default: first.")
    private @Nullable String keep;

    @Option(
            names = "--slot-guard",
            paramLabel = "on|off",
            description = "Keep what differs only in numbers, names or negations. Default: on.")
    private @Nullable String slotGuard;

    /** Returns a recipe with what was given. */
    NearDuplicates over(NearDuplicates known) {
        NearDuplicates recipe = known;
        recipe = threshold == null ? recipe : recipe.threshold(threshold);
        recipe = on == null ? recipe : recipe.on(Field.parse(on));
        recipe = shingles == null ? recipe : recipe.shingles(Shingles.parse(shingles));
        recipe = keep == null ? recipe : recipe.keep(Keep.parse(keep));
        return slotGuard == null ? recipe : recipe.slotGuard(OnOff.parse("--slot-guard", slotGuard));
    }

    /** Returns what a recipe counts as near, as results tell it. */
    static Map<String, @Nullable Object> settings(NearDuplicates recipe) {
        return Json.object(
                "threshold", recipe.threshold(),
                "on", recipe.on().label(),
                "shingles", recipe.shingles().toString(),
                "keep", recipe.keep().label(),
                "slotGuard", OnOff.label(recipe.slotGuard()));
    }
}
