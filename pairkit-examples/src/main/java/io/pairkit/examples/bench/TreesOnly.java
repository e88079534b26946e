package io.pairkit.examples.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The other yardstick, beside {@link ParseOnly}: Jackson parsing a JSONL file into a tree for each line, on some threads. */
final class TreesOnly {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TreesOnly() {}

    /** Reads the file into memory and makes a tree of each line, in as many stretches as threads. */
    static long parse(Path file, int threads) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        var workers = Executors.newFixedThreadPool(threads);
        try {
            var parts = new ArrayList<Callable<Long>>();
            int from = 0;
            for (int i = 1; i <= threads; i++) {
                int to = (int) ((long) bytes.length * i / threads);
                while (to < bytes.length && bytes[to - 1] != '\n') {
                    to++;
                }
                int begin = from;
                int length = to - from;
                parts.add(() -> parse(bytes, begin, length));
                from = to;
            }
            long fields = 0;
            for (var part : workers.invokeAll(parts)) {
                fields += part.get();
            }
            return fields;
        } finally {
            workers.shutdown();
        }
    }

    private static long parse(byte[] bytes, int from, int length) throws Exception {
        long fields = 0;
        try (MappingIterator<JsonNode> lines = MAPPER.readerFor(JsonNode.class).readValues(bytes, from, length)) {
            while (lines.hasNext()) {
                fields += lines.next().size();
            }
        }
        return fields;
    }
}
