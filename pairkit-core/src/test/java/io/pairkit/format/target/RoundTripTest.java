package io.pairkit.format.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import io.pairkit.Layout;
import io.pairkit.Message;
import io.pairkit.Role;
import io.pairkit.Turns;
import io.pairkit.format.Shape;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Real records of every notation through every target and back. */
class RoundTripTest {
    static final List<RealRecords> FILES = RealRecords.ALL;

    @ParameterizedTest
    @FieldSource("FILES")
    void a_vendors_own_records_pass_its_target_and_are_not_rewritten(RealRecords file) {
        for (Map<String, Object> record : file.records()) {
            assertThat(errors(file.target(), record))
                    .as("%s", Json.write(record))
                    .isEmpty();
            Converted converted = Conversion.to(file.target()).convert(record);
            assertThat(converted.records()).containsExactly(record);
            assertThat(converted.losses()).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void whatever_is_written_passes_and_whatever_is_not_has_its_reason(RealRecords file) {
        for (Target target : Targets.all()) {
            for (Map<String, Object> record : file.records()) {
                Converted converted = Conversion.to(target).convert(record);
                for (Map<String, Object> made : converted.records()) {
                    assertThat(errors(target, made))
                            .as("%s %s", target, Json.write(made))
                            .isEmpty();
                }
                if (converted.isSkipped()) {
                    assertThat(converted.losses())
                            .as("%s %s", target, Json.write(record))
                            .anySatisfy(loss -> assertThat(loss.level()).isEqualTo(Loss.Level.HIGH));
                }
            }
        }
    }

    @Test
    void without_a_loss_above_low_the_way_back_gives_the_same_turns() {
        var compared = new TreeMap<String, Integer>();
        for (RealRecords file : RealRecords.ALL) {
            for (Target there : Targets.all()) {
                for (Map<String, Object> record : file.records()) {
                    Converted out = Conversion.to(there).convert(record);
                    if (out.records().size() != 1 || isAboveLow(out)) {
                        continue;
                    }
                    Converted back =
                            Conversion.to(file.target()).convert(out.records().get(0));
                    if (isAboveLow(back)) {
                        continue;
                    }
                    assertThat(back.records())
                            .as("%s → %s → back of %s", file.home(), there.id(), Json.write(record))
                            .hasSize(1);
                    assertThat(said(back.records().get(0)))
                            .as(
                                    "%s → %s → back of %s%nwas %s",
                                    file.home(),
                                    there.id(),
                                    Json.write(record),
                                    Json.write(out.records().get(0)))
                            .isEqualTo(said(record));
                    compared.merge(file.file() + " " + there.id(), 1, Integer::sum);
                }
            }
        }
        assertThat(compared).hasSizeGreaterThan(200);
    }

    private static boolean isAboveLow(Converted converted) {
        return converted.losses().stream().anyMatch(loss -> loss.level() != Loss.Level.LOW);
    }

    /** What a record says: system prompt, turns with their roles, calls by name and value, the rejected answer. */
    private static List<Object> said(Map<String, Object> record) {
        try {
            Turns turns = Shape.ANY.turns(record);
            var said = new ArrayList<Object>();
            StringBuilder merged = new StringBuilder();
            for (Message message : turns.messages()) {
                // a system prompt in front of the first question says the same
                String text = message.text().strip();
                if (message.role() == Role.SYSTEM && said.isEmpty()) {
                    merged.append(text).append("\n\n");
                    continue;
                }
                if (message.role() == Role.USER && merged.length() > 0) {
                    text = merged + text;
                    merged.setLength(0);
                }
                said.add(List.of(message.role(), text, calls(message)));
            }
            turns.rejected()
                    .ifPresent(message ->
                            said.add(List.of("rejected", message.text().strip(), calls(message))));
            return said;
        } catch (Layout.NotAPair e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Object> calls(Message message) {
        var calls = new ArrayList<Object>();
        message.toolCalls().forEach(call -> {
            try {
                calls.add(List.of(
                        call.name(), String.valueOf(Json.parse(call.arguments().isEmpty() ? "{}" : call.arguments()))));
            } catch (Json.Malformed e) {
                calls.add(List.of(call.name(), call.arguments()));
            }
        });
        return calls;
    }

    private static List<Finding> errors(Target target, Map<String, Object> record) {
        return target.check(record).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
