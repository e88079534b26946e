package io.pairkit.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.pairkit.Json;
import io.pairkit.Origin;
import io.pairkit.validate.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a line of JSON of each document of a YAML file, such as InstructLab's {@code qna.yaml}. The only class that touches the
 * YAML library, which is optional. A file is read whole: it is written by hand.
 */
final class YamlSlicer implements Slicer {
    private final BlockReader reader;
    private final List<Finding> notes = new ArrayList<>();
    private boolean done;

    private YamlSlicer(BlockReader reader) {
        this.reader = reader;
    }

    /** @throws IllegalArgumentException if the library is missing */
    static YamlSlicer of(BlockReader reader) {
        try {
            Class.forName(
                    "com.fasterxml.jackson.dataformat.yaml.YAMLFactory", false, YamlSlicer.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    "reading .yaml needs the library com.fasterxml.jackson.dataformat:jackson-dataformat-yaml", e);
        }
        return new YamlSlicer(reader);
    }

    @Override
    public Optional<List<Slice>> next() {
        if (done) {
            return Optional.empty();
        }
        done = true;
        while (!reader.atEnd && !reader.isTooLong()) {
            reader.fill();
        }
        Finding broken = reader.atEnd ? reader.broken(1) : at(1, "the file is too long to be read whole");
        if (broken != null) {
            notes.add(broken);
            return Optional.empty();
        }
        return Optional.of(documents());
    }

    private List<Slice> documents() {
        var pieces = new ArrayList<Slice>();
        var bytes = new ByteArrayInputStream(reader.block, reader.from, reader.to - reader.from);
        var factory = YAMLFactory.builder()
                .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                .build();
        try (JsonParser parser = factory.createParser(bytes)) {
            while (parser.nextToken() != null) {
                long line = Math.max(1, parser.currentTokenLocation().getLineNr());
                byte[] text = Json.write(value(parser)).getBytes(StandardCharsets.UTF_8);
                pieces.add(new Slice(text, 0, text.length, line, 0, null));
            }
        } catch (JsonProcessingException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            pieces.add(
                    new Slice(reader.block, reader.from, reader.to - reader.from, line, 0, at(line, "not valid YAML")));
        } catch (IOException | RuntimeException e) { // the library underneath has exceptions of its own
            pieces.add(new Slice(reader.block, reader.from, reader.to - reader.from, 1, 0, at(1, "not valid YAML")));
        }
        return pieces;
    }

    private Finding at(long line, String message) {
        return Finding.error("yaml/malformed", message)
                .at(new Origin(reader.name(), line, 0))
                .requirements(RecordReader.VALID_JSONL)
                .fix("check indentation and quotes on this line and the one before");
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                String key;
                while ((key = parser.nextFieldName()) != null) {
                    parser.nextToken();
                    fields.put(key, value(parser));
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.isNaN() ? parser.getText() : parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    @Override
    public List<Finding> notes() {
        return notes;
    }
}
