package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.any;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.text;

import io.pairkit.format.wire.Wires;
import io.pairkit.validate.Severity;
import java.util.List;
import java.util.Map;

/** Cohere chat fine-tuning as it was in June 2024; the service has ended. */
final class Cohere implements Platform {
    private static final Form TURN = Form.of()
            .need("role", "who speaks", any())
            .need("content", "text", text())
            .othersUnknown();
    private static final Form LOWER = TURN.then(turn -> turn.get("role")
            .warn(
                    "target/role",
                    "the role " + turn.get("role").shown() + " is written with a capital letter here",
                    "write System, User or Chatbot"));

    private static final Check TURNS = list(
                    1,
                    Order.byRole(Map.of(
                            "System", TURN, "User", TURN, "Chatbot", TURN, "system", LOWER, "user", LOWER, "chatbot",
                            LOWER)))
            .and(turns -> speaks(turns, "User"))
            .and(turns -> speaks(turns, "Chatbot"));

    private static void speaks(Node turns, String role) {
        if (turns.isFilled()
                && turns.items().stream()
                        .noneMatch(turn -> turn.get("role").text().equalsIgnoreCase(role))) {
            turns.error(
                    "target/no-" + role.toLowerCase(java.util.Locale.ROOT), "there is no turn of " + role, "add one");
        }
    }

    @Override
    public List<Profile> profiles() {
        return List.of(Profile.of(
                        "cohere-chat",
                        "Cohere chat",
                        Wires.COHERE,
                        Form.of()
                                .need("messages", "turns of System, User, Chatbot", TURNS)
                                .othersUnknown())
                .version("2024-06")
                .status("ended on 2025-09-15; the format lives on as interchange")
                .sources("cohere-ai/cohere-developer-experience chat-preparing-the-data.mdx 0b77eeb (2024-06)")
                .file(FileRules.of()
                        .atLeast(2)
                        .duplicates(Severity.WARNING)
                        .note("turns of more than 8192 tokens (16384 on another page) are dropped silently")
                        .note("without an evaluation file 20 % of the records are split off")));
    }
}
