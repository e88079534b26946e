package io.pairkit.schema;

import com.google.re2j.Pattern;
import dev.harrel.jsonschema.EvaluationContext;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SchemaParsingContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keywords {@code pattern} and {@code patternProperties} with expressions that run in linear time. */
final class LinearPatterns implements EvaluatorFactory {
    @Override
    public Optional<Evaluator> create(SchemaParsingContext context, String keyword, JsonNode node) {
        if (keyword.equals("pattern") && node.isString()) {
            Pattern pattern = Patterns.compile(node.asString());
            return Optional.of((evaluation, value) ->
                    !value.isString() || pattern.matcher(value.asString()).find()
                            ? Evaluator.Result.success()
                            : Evaluator.Result.failure("does not match"));
        }
        if (keyword.equals("patternProperties") && node.isObject()) {
            var branches = new ArrayList<Branch>();
            for (Map.Entry<String, JsonNode> branch : node.asObject().entrySet()) {
                branches.add(new Branch(Patterns.compile(branch.getKey()), context.getAbsoluteUri(branch.getValue())));
            }
            return Optional.of((evaluation, value) -> properties(branches, evaluation, value));
        }
        return Optional.empty();
    }

    /** A pattern for names and the schema of what stands under them. */
    private record Branch(Pattern names, String schema) {}

    private static Evaluator.Result properties(List<Branch> branches, EvaluationContext context, JsonNode value) {
        if (!value.isObject()) {
            return Evaluator.Result.success();
        }
        boolean valid = true;
        var seen = new HashSet<String>();
        for (Map.Entry<String, JsonNode> field : value.asObject().entrySet()) {
            for (Branch branch : branches) {
                if (branch.names.matcher(field.getKey()).find()) {
                    seen.add(field.getKey());
                    valid &= context.resolveInternalRefAndValidate(branch.schema, field.getValue());
                }
            }
        }
        return valid ? Evaluator.Result.success(seen) : Evaluator.Result.failure();
    }
}
