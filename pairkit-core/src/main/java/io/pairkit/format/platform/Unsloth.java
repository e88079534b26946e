package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.object;

import io.pairkit.format.wire.Wires;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Unsloth's {@code standardize_data_formats}, which guesses which of two keys is the role. */
final class Unsloth implements Platform {
    private static final Set<String> ROLES = Set.of("system", "user", "human", "input", "gpt", "assistant", "output");

    private static void turns(Node turns) {
        Set<String> keys = new LinkedHashSet<>();
        for (Node turn : turns.items()) {
            keys.addAll(turn.keys());
            for (String key : turn.keys()) {
                if (!turn.get(key).isText()) {
                    turn.get(key)
                            .error(
                                    "target/type",
                                    "every value must be a text, was "
                                            + turn.get(key).kind(),
                                    "write a text");
                }
            }
        }
        if (!turns.isFilled()) {
            return;
        }
        if (keys.size() != 2) {
            turns.error(
                    "target/two-keys",
                    "turns must have two keys, found " + Form.found(List.copyOf(keys)),
                    "keep \"from\" and \"value\" alone");
            return;
        }
        for (Node turn : turns.items()) {
            if (turn.isObject() && turn.keys().size() != 2) {
                turn.error(
                        "target/two-keys",
                        "a turn needs both of " + Form.found(List.copyOf(keys)) + ", found " + turn.found(),
                        "add the other key");
            }
        }
        if (keys.stream().noneMatch(key -> isRole(turns, key))) {
            turns.error(
                    "target/role",
                    "neither of " + Form.found(List.copyOf(keys)) + " holds only the roles "
                            + new java.util.TreeSet<>(ROLES),
                    "use human and gpt, or user and assistant");
        }
    }

    private static boolean isRole(Node turns, String key) {
        return turns.items().stream()
                .allMatch(turn -> ROLES.contains(turn.get(key).text()));
    }

    @Override
    public List<Profile> profiles() {
        return List.of(Profile.of(
                        "unsloth-sharegpt",
                        "Unsloth sharegpt",
                        Wires.SHAREGPT_TWO_KEYS,
                        Form.of()
                                .need(
                                        "conversations",
                                        "turns of two texts each",
                                        list(1, object()).and(Unsloth::turns)))
                .version("2026-08-20")
                .sources("unslothai/unsloth-zoo unsloth_zoo/dataset_utils.py ce232d6 (2026-08-20)")
                .file(FileRules.of().lenient().note("the role key is guessed from the first ten records")));
    }
}
