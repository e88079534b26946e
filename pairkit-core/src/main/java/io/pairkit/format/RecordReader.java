package io.pairkit.format;

import io.pairkit.FieldNames;
import io.pairkit.Json;
import io.pairkit.Layout;
import io.pairkit.Origin;
import io.pairkit.Pair;
import io.pairkit.Unreadable;
import io.pairkit.json.JsonKind;
import io.pairkit.validate.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a pair of a piece, or says why it is none. Has no state: safe for many threads. */
final class RecordReader {
    static final List<String> VALID_JSONL = List.of("R52", "R54", "R105");

    private final String file;
    private final @Nullable Layout forced;
    private final FieldNames names;
    private final @Nullable Table table;

    RecordReader(String file, @Nullable Layout forced, FieldNames names, @Nullable Table table) {
        this.file = file;
        this.forced = forced;
        this.names = names;
        this.table = table;
    }

    boolean isTable() {
        return table != null;
    }

    /** Exactly one of the two is set. */
    record Outcome(@Nullable Pair pair, @Nullable Unreadable unreadable) {}

    Outcome read(Slice piece) {
        Origin origin = new Origin(file, piece.line(), piece.offset());
        if (piece.problem() != null) {
            return unreadable(piece, origin, piece.problem());
        }
        int bad = firstBadByte(piece);
        if (bad >= 0) {
            int value = piece.block()[piece.from() + bad] & 0xff;
            return unreadable(
                    piece,
                    origin,
                    Finding.error(
                                    "text/not-utf8",
                                    "byte 0x" + Integer.toHexString(value).toUpperCase(java.util.Locale.ROOT)
                                            + " at column " + (bad + 1) + " is not UTF-8")
                            .fix("save the file as UTF-8"));
        }
        var duplicates = new ArrayList<String>(0);
        byte[] block = piece.block();
        int from = piece.from();
        int length = piece.length();
        try {
            Object value;
            if (table != null) {
                value = table.row(new String(block, from, length, StandardCharsets.UTF_8));
                block = Json.write(value).getBytes(StandardCharsets.UTF_8);
                from = 0;
                length = block.length;
            } else {
                value = Json.parse(block, from, length, duplicates);
                if (hasLineEnd(block, from, length)) {
                    block = oneLine(block, from, length);
                    from = 0;
                    length = block.length;
                }
            }
            if (!(value instanceof Map<?, ?> map)) {
                return unreadable(
                        piece,
                        origin,
                        Finding.error("json/not-an-object", "expected a JSON object, was " + JsonKind.of(value))
                                .fix("write one JSON object a line"));
            }
            @SuppressWarnings("unchecked") // Json makes objects with text keys only
            var fields = (Map<String, @Nullable Object>) map;
            Layout layout = forced != null ? forced : Shape.of(fields);
            return new Outcome(
                    Pair.read(
                            fields,
                            layout,
                            layout.turns(fields),
                            names,
                            origin,
                            notes(fields, duplicates, origin, piece),
                            block,
                            from,
                            length),
                    null);
        } catch (Json.Malformed e) {
            return unreadable(
                    piece,
                    origin,
                    Finding.error(e.isTooDeep() ? "json/too-deep" : "json/malformed", String.valueOf(e.getMessage()))
                            .fix("write one valid JSON object a line"));
        } catch (Table.BadRow e) {
            return unreadable(
                    piece,
                    origin,
                    Finding.error("csv/columns", String.valueOf(e.getMessage()))
                            .fix("quote cells that hold the separator, a quote or a line end"));
        } catch (Layout.NotAPair e) {
            return unreadable(
                    piece,
                    origin,
                    Finding.error("record/no-pair", String.valueOf(e.getMessage()))
                            .pointer(e.pointer())
                            .fix("name the fields that hold prompt and answer"));
        }
    }

    private static Outcome unreadable(Slice piece, Origin origin, Finding finding) {
        byte[] bytes = Arrays.copyOfRange(piece.block(), piece.from(), piece.from() + piece.length());
        return new Outcome(
                null, new Unreadable(origin, bytes, finding.at(origin).requirements(VALID_JSONL)));
    }

    private static List<Finding> notes(
            Map<String, @Nullable Object> fields, List<String> duplicates, Origin origin, Slice piece) {
        boolean surrogates = hasSurrogateEscape(piece);
        if (duplicates.isEmpty() && !surrogates) {
            return List.of();
        }
        var notes = new ArrayList<Finding>();
        for (String pointer : duplicates) {
            notes.add(Finding.warning("json/duplicate-key", "the key stands twice in its object; the last value counts")
                    .pointer(pointer)
                    .requirements(VALID_JSONL)
                    .at(origin));
        }
        if (surrogates) {
            LoneSurrogates.find(
                    fields,
                    "",
                    pointer -> notes.add(Finding.warning(
                                    "text/lone-surrogate", "half of a character (a surrogate without its partner)")
                            .pointer(pointer)
                            .requirements(VALID_JSONL)
                            .fix("remove it: it cannot be written as UTF-8")
                            .at(origin)));
        }
        return notes;
    }

    private static boolean hasSurrogateEscape(Slice piece) {
        byte[] block = piece.block();
        int end = piece.from() + piece.length() - 2;
        int i = ByteScan.indexOf(block, piece.from(), end, '\\');
        while (i < end) {
            if (block[i + 1] == 'u' && (block[i + 2] == 'd' || block[i + 2] == 'D')) {
                return true;
            }
            i = ByteScan.indexOf(block, i + 1, end, '\\');
        }
        return false;
    }

    /** Returns the place of the first byte that is not UTF-8, or -1. */
    private static int firstBadByte(Slice piece) {
        byte[] block = piece.block();
        int end = piece.from() + piece.length();
        int i = ByteScan.indexOfHigh(block, piece.from(), end);
        if (i == end) {
            return -1;
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(block, i, end - i);
        try {
            decoder.decode(bytes);
            return -1;
        } catch (CharacterCodingException e) {
            return bytes.position() - piece.from();
        }
    }

    private static boolean hasLineEnd(byte[] block, int from, int length) {
        return ByteScan.indexOf(block, from, from + length, '\n') < from + length;
    }

    /** Takes the line ends and the white space after them out of valid JSON, where they can only stand between tokens. */
    static byte[] oneLine(byte[] block, int from, int length) {
        byte[] out = new byte[length];
        int size = 0;
        boolean indent = false;
        for (int i = from; i < from + length; i++) {
            byte b = block[i];
            if (b == '\n' || b == '\r') {
                indent = true;
            } else if (!indent || (b != ' ' && b != '\t')) {
                indent = false;
                out[size++] = b;
            }
        }
        return Arrays.copyOf(out, size);
    }
}
