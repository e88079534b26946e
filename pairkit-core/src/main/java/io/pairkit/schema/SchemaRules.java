package io.pairkit.schema;

import io.pairkit.Json;
import io.pairkit.Message;
import io.pairkit.Pair;
import io.pairkit.validate.Findings;
import io.pairkit.validate.Rule;
import io.pairkit.validate.RuleInfo;
import io.pairkit.validate.Severity;
import java.util.List;

/** Schemas as rules. */
final class SchemaRules {
    private SchemaRules() {}

    static Rule records(Schema schema) {
        return Rule.of(
                RuleInfo.of("record/schema")
                        .severity(Severity.ERROR)
                        .requirements("R52", "R54", "R105")
                        .what("Every record meets the schema of the house.")
                        .because("Whatever reads the set later relies on its fields.")
                        .fix("mend the field, or the schema if the field is right"),
                (pair, out) -> {
                    for (Schema.Fault fault : schema.check(pair.fields())) {
                        out.report(fault.pointer(), fault.message());
                    }
                });
    }

    static Rule answers(Schema schema) {
        return Rule.of(
                RuleInfo.of("pair/answer-schema")
                        .severity(Severity.ERROR)
                        .requirements("R90")
                        .what("Every answer is JSON that meets the schema of answers.")
                        .because("A model that learns other JSON breaks whatever reads its output.")
                        .fix("mend the answer, or the schema if the answer is right"),
                (pair, out) -> answer(schema, pair, out));
    }

    private static void answer(Schema schema, Pair pair, Findings out) {
        Message answer = pair.answerMessage().orElse(null);
        if (answer == null || answer.isBlank() || !answer.toolCalls().isEmpty()) {
            return;
        }
        String place = answer.texts().get(0).pointer();
        String text = unfenced(answer.text().strip());
        try {
            List<Schema.Fault> faults = schema.check(Json.parse(text));
            for (Schema.Fault fault : faults) {
                String inside = fault.pointer().isEmpty() ? "the answer " : fault.pointer() + " ";
                out.report(place, inside + fault.message());
            }
        } catch (Json.Malformed e) {
            if (!text.startsWith("{") && !text.startsWith("[")) {
                out.report(place, "the answer must be JSON and is prose");
            }
        }
    }

    private static String unfenced(String text) {
        int line = text.indexOf('\n');
        return text.startsWith("```") && text.endsWith("```") && line > 0 && line < text.length() - 3
                ? text.substring(line, text.length() - 3)
                : text;
    }
}
