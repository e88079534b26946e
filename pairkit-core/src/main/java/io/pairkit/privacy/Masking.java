package io.pairkit.privacy;

import io.pairkit.privacy.record.Rewriting;
import io.pairkit.privacy.scan.Scan;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps secrets out of what is shown to people: reports, tables, messages. Works line by line, whatever the text is, and
 * writes a placeholder such as {@code [TOKEN_1]} for what is found; within one text or stream one value is always the same
 * placeholder. A line without a hit stays byte for byte, and a line of JSON stays JSON.
 *
 * <p>The last wall: a report should not quote a secret in the first place. For records that are trained on take a
 * {@link Redaction}. A recipe: immutable, safe to share between threads.
 *
 * <pre>{@code
 * new PrintStream(Masking.secrets().over(System.out), false, UTF_8); // each line as soon as it ends
 * }</pre>
 */
public final class Masking {
    private static final Masking SECRETS = of(Privacy.of(Detectors.secrets().except("privacy/secret/generic")));
    private static final Masking EVERYTHING = of(Privacy.recommended());

    private final Privacy privacy;

    private Masking(Privacy privacy) {
        this.privacy = Objects.requireNonNull(privacy, "privacy");
    }

    /**
     * Returns the masking of keys, tokens and passwords that have a form or a word of their own. Values that only look drawn
     * at random are left: in a report they are ids.
     */
    public static Masking secrets() {
        return SECRETS;
    }

    /** Returns the masking of all secrets and of structured personal data. */
    public static Masking recommended() {
        return EVERYTHING;
    }

    /** Returns the masking of whatever a search finds. */
    public static Masking of(Privacy privacy) {
        return new Masking(privacy);
    }

    /** Returns a text without what the search finds in any of its lines. */
    public String text(String text) {
        if (text.indexOf('\n') < 0) {
            return line(text, numbering());
        }
        Numbering names = numbering();
        var out = new StringBuilder(text.length());
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            out.append(line(text.substring(from, end), names)).append('\n');
            from = end + 1;
        }
        return out.append(line(text.substring(from), names)).toString();
    }

    /**
     * Returns a stream that passes on UTF-8 text line by line, without what the search finds. A line is held back until it
     * ends or the stream is flushed.
     */
    public OutputStream over(OutputStream out) {
        return new Lines(out);
    }

    private static Numbering numbering() {
        return new Numbering(Replacings.placeholders(), Map.of());
    }

    private String line(String line, Numbering names) {
        List<Scan.Found> found = line.length() < 4 ? List.of() : privacy.search(line);
        if (found.isEmpty()) {
            return line;
        }
        var edits = new ArrayList<Rewriting.Edit>(found.size());
        for (Scan.Found each : found) {
            String value = line.substring(each.start(), each.end());
            edits.add(new Rewriting.Edit(
                    each.start(), each.end(), names.name(each.seeker().kind(), value)));
        }
        return Rewriting.apply(line, edits);
    }

    @Override
    public String toString() {
        return "Masking[" + privacy + "]";
    }

    /** Holds back a line until it is whole. */
    private final class Lines extends FilterOutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private final Numbering names = numbering();

        Lines(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            line.write(one);
            if (one == '\n') {
                pass();
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int begin = from;
            for (int at = from; at < from + length; at++) {
                if (bytes[at] == '\n') {
                    line.write(bytes, begin, at + 1 - begin);
                    pass();
                    begin = at + 1;
                }
            }
            line.write(bytes, begin, from + length - begin);
        }

        private void pass() throws IOException {
            byte[] bytes = line.toByteArray();
            line.reset();
            String text = new String(bytes, StandardCharsets.UTF_8);
            String shown = line(text, names);
            out.write(shown.equals(text) ? bytes : shown.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void flush() throws IOException {
            if (line.size() > 0) {
                pass();
            }
            out.flush();
        }
    }
}
