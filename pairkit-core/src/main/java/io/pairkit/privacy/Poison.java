package io.pairkit.privacy;

import io.pairkit.Message;
import io.pairkit.Pair;
import io.pairkit.Role;
import io.pairkit.Text;
import io.pairkit.privacy.poison.Blobs;
import io.pairkit.privacy.poison.Hidden;
import io.pairkit.privacy.poison.Lookalikes;
import io.pairkit.privacy.poison.Orders;
import io.pairkit.privacy.poison.Trap;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Rule;
import io.pairkit.validate.RuleInfo;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that is there to mislead: characters that people do not see, look-alike addresses, orders to the model in what users
 * and tools say, data hidden in long codes.
 *
 * <pre>{@code
 * List<Finding> findings = Poison.check(pair); // poison/bidi-control: U+202E at 14, shown as ⟨U+202E⟩ …
 * }</pre>
 *
 * <p>Each finding makes its place visible: what cannot be seen is written as {@code ⟨U+202E⟩}. Stateless and safe on many
 * threads; linear in the text.
 */
public final class Poison {
    private static final List<RuleInfo> CATALOGUE = List.of(
            info(
                    "poison/bidi-control",
                    Severity.ERROR,
                    "no bidirectional control characters that hide the order of text",
                    "what people review is not what the model reads",
                    "remove the characters"),
            info(
                    "poison/tag-characters",
                    Severity.ERROR,
                    "no invisible tag characters outside of flag emoji",
                    "they carry text that only the model reads",
                    "remove the characters"),
            info(
                    "poison/zero-width",
                    Severity.WARNING,
                    "no runs of zero-width characters, none inside of Latin words",
                    "they carry hidden data and split words",
                    "remove the characters"),
            info(
                    "poison/homoglyph-domain",
                    Severity.WARNING,
                    "no domain name that mixes Latin with look-alike letters",
                    "it is made to be taken for another one",
                    "replace the address"),
            info(
                    "poison/instruction",
                    Severity.WARNING,
                    "no orders to the model in user data, documents or tool results",
                    "a model that obeys them in training obeys them when serving",
                    "remove the record, or let the answer refuse"),
            info(
                    "poison/encoded-blob",
                    Severity.WARNING,
                    "no long encoded block in prose",
                    "nobody can review it, and it teaches noise",
                    "remove the block, or keep the file outside"));

    private Poison() {}

    private static RuleInfo info(String code, Severity severity, String what, String why, String fix) {
        return RuleInfo.of(code)
                .severity(severity)
                .requirements("R87", "R92")
                .what(what)
                .because(why)
                .fix(fix);
    }

    /** Returns the catalogue entries, one for each code. */
    public static List<RuleInfo> catalogue() {
        return CATALOGUE;
    }

    /** Returns what is hidden in the texts of a pair, the rejected answer too. */
    public static List<Finding> check(Pair pair) {
        var findings = new ArrayList<Finding>(0);
        for (Message message : pair.messages()) {
            check(pair, message, findings);
        }
        pair.rejected().ifPresent(message -> check(pair, message, findings));
        return findings;
    }

    private static void check(Pair pair, Message message, List<Finding> out) {
        boolean data = message.role() == Role.USER || message.role() == Role.TOOL;
        for (Text text : message.texts()) {
            for (Trap trap : traps(text.value(), data)) {
                RuleInfo info = CATALOGUE.stream()
                        .filter(entry -> entry.code().equals(trap.code()))
                        .findFirst()
                        .orElseThrow();
                int at = text.value().codePointCount(0, trap.start());
                out.add(Finding.of(trap.code(), info.severity(), trap.message() + " at " + at)
                        .fix(info.fix())
                        .requirements(info.requirements())
                        .pointer(text.pointer())
                        .at(pair.origin()));
            }
        }
    }

    /** Returns what is hidden in a text. */
    static List<Trap> traps(String text, boolean data) {
        var traps = new ArrayList<Trap>(0);
        if (text.chars().anyMatch(c -> c > 127)) {
            Hidden.find(text, traps);
            Lookalikes.find(text, traps);
        }
        if (data) {
            Orders.find(text, traps);
        }
        Blobs.find(text, traps);
        return traps;
    }

    /** Returns this check as a rule for a validation; its findings have codes of their own. */
    public static Rule rule() {
        return Rule.of(
                RuleInfo.of("poison/found")
                        .requirements("R87", "R92")
                        .what("nothing hidden in the text")
                        .because("what people review is not what the model reads")
                        .fix("remove what is hidden"),
                (pair, out) -> check(pair).forEach(out::report));
    }
}
