package io.pairkit.schema;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.InvalidSchemaException;
import dev.harrel.jsonschema.JsonSchemaException;
import dev.harrel.jsonschema.SchemaResolver;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import io.pairkit.Excerpt;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema made ready by the validator; the only class that knows how to run it. */
final class Compiled {
    private final Validator validator;
    private final URI uri;
    private final Faults faults;

    private Compiled(Validator validator, URI uri, Faults faults) {
        this.validator = validator;
        this.uri = uri;
        this.faults = faults;
    }

    static Compiled of(Map<String, @Nullable Object> json) {
        try {
            Validator validator = new ValidatorFactory()
                    .withDialect(new Dialects.Draft2020Dialect())
                    .withJsonNodeFactory(PlainNode.FACTORY)
                    .withEvaluatorFactory(new LinearPatterns())
                    .withSchemaResolver(reference -> SchemaResolver.Result.empty())
                    .createValidator();
            return new Compiled(validator, validator.registerSchema(PlainNode.FACTORY.wrap(json)), new Faults(json));
        } catch (InvalidSchemaException e) {
            String first = e.getErrors().stream()
                    .map(error -> error.getInstanceLocation() + " " + error.getError())
                    .findFirst()
                    .orElse(String.valueOf(e.getMessage()));
            throw new IllegalArgumentException("not a JSON Schema: " + Excerpt.of(first, 160), e);
        } catch (JsonSchemaException e) {
            throw new IllegalArgumentException(
                    "not a JSON Schema: " + Excerpt.of(String.valueOf(e.getMessage()), 160), e);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "schemas need the library dev.harrel:json-schema on the class path, it is not there", e);
        }
    }

    List<Schema.Fault> check(@Nullable Object value) {
        try {
            Validator.Result result = validator.validate(uri, PlainNode.FACTORY.wrap(value));
            if (result.isValid()) {
                return List.of();
            }
            for (Error error : result.getErrors()) {
                if (String.valueOf(error.getError()).startsWith("Resolution of ")) {
                    throw new IllegalArgumentException("the schema refers to what is not in it: "
                            + Excerpt.of(String.valueOf(error.getError()), 160));
                }
            }
            return faults.of(value, errors(result));
        } catch (JsonSchemaException e) {
            throw new IllegalArgumentException(
                    "the schema cannot be applied: " + Excerpt.of(String.valueOf(e.getMessage()), 160), e);
        }
    }

    private static List<Faults.Raw> errors(Validator.Result result) {
        return result.getErrors().stream().map(Compiled::raw).toList();
    }

    private static Faults.Raw raw(Error error) {
        return new Faults.Raw(
                error.getInstanceLocation(), error.getEvaluationPath(), error.getKeyword(), error.getError());
    }
}
