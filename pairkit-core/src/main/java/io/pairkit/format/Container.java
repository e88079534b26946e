package io.pairkit.format;

import io.pairkit.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the records of a file are kept apart, told by name and first bytes. */
enum Container {
    LINES,
    VALUES,
    COMMAS,
    TABS,
    SEMICOLONS,
    BARS,
    PARQUET,
    YAML;

    static Container of(String name, byte[] block, int from, int to) {
        String plain = InputFile.plainName(name);
        if (plain.endsWith(".parquet") || startsLikeParquet(block, from, to)) {
            return PARQUET;
        }
        if (plain.endsWith(".yaml") || plain.endsWith(".yml")) {
            return YAML;
        }
        if (plain.endsWith(".jsonl") || plain.endsWith(".ndjson")) {
            return LINES;
        }
        if (plain.endsWith(".tsv") || plain.endsWith(".tab")) {
            return TABS;
        }
        if (plain.endsWith(".csv")) {
            return separator(block, from, to);
        }
        int first = from;
        while (first < to && (block[first] <= ' ' && block[first] >= 0)) {
            first++;
        }
        if (first == to) {
            return LINES;
        }
        if (block[first] == '[') {
            return isWholeLine(block, first, to) ? LINES : VALUES;
        }
        if (block[first] == '{') {
            return isObjectLine(block, first, to) || nextLineIsObject(block, first, to) ? LINES : VALUES;
        }
        return plain.endsWith(".json") || !looksLikeTable(block, first, to) ? LINES : separator(block, first, to);
    }

    private static boolean startsLikeParquet(byte[] block, int from, int to) {
        return to - from >= 4
                && block[from] == 'P'
                && block[from + 1] == 'A'
                && block[from + 2] == 'R'
                && block[from + 3] == '1';
    }

    /** An array that ends on its own line, with another value on the next: lines of arrays, none of them a record. */
    private static boolean isWholeLine(byte[] block, int from, int to) {
        int end = lineEnd(block, from, to);
        int next = end + 1;
        while (next < to && block[next] >= 0 && block[next] <= ' ') {
            next++;
        }
        return next < to && block[next] == '[' && parses(block, from, end);
    }

    private static boolean isObjectLine(byte[] block, int from, int to) {
        return parses(block, from, lineEnd(block, from, to));
    }

    /** A broken first line does not make JSON lines something else when the second line is an object. */
    private static boolean nextLineIsObject(byte[] block, int from, int to) {
        int end = lineEnd(block, from, to);
        int next = end + 1;
        if (end >= to || next >= to || block[next] != '{') {
            return false;
        }
        return isObjectLine(block, next, to);
    }

    private static boolean parses(byte[] block, int from, int to) {
        try {
            Object value = Json.parse(block, from, to - from, new ArrayList<>());
            return value instanceof Map || value instanceof List;
        } catch (Json.Malformed e) {
            return false;
        }
    }

    private static int lineEnd(byte[] block, int from, int to) {
        int end = from;
        while (end < to && block[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Returns where the header of a table ends, which may be at a carriage return alone. */
    private static int headerEnd(byte[] block, int from, int to) {
        int end = from;
        while (end < to && block[end] != '\n' && block[end] != '\r') {
            end++;
        }
        return end;
    }

    private static boolean looksLikeTable(byte[] block, int from, int to) {
        String header = new String(block, from, headerEnd(block, from, to) - from, StandardCharsets.UTF_8);
        return header.chars().anyMatch(c -> c == ',' || c == '\t' || c == ';');
    }

    private static Container separator(byte[] block, int from, int to) {
        int commas = 0;
        int tabs = 0;
        int semicolons = 0;
        int bars = 0;
        int end = headerEnd(block, from, to);
        for (int i = from; i < end; i++) {
            commas += block[i] == ',' ? 1 : 0;
            tabs += block[i] == '\t' ? 1 : 0;
            semicolons += block[i] == ';' ? 1 : 0;
            bars += block[i] == '|' ? 1 : 0;
        }
        if (bars > 0 && tabs + commas + semicolons == 0) {
            return BARS;
        }
        if (tabs > commas && tabs >= semicolons) {
            return TABS;
        }
        return semicolons > commas ? SEMICOLONS : COMMAS;
    }

    /** Returns the separator of a table, or 0 for what is none. */
    char separatorOfTable() {
        return switch (this) {
            case COMMAS -> ',';
            case TABS -> '\t';
            case SEMICOLONS -> ';';
            case BARS -> '|';
            default -> 0;
        };
    }
}
