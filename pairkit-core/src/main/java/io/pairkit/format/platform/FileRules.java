package io.pairkit.format.platform;

import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a platform demands of a file as a whole. Immutable; by default UTF-8 JSONL without a byte-order mark. */
public final class FileRules {
    /** How the records of a file are kept apart. */
    public enum Container {
        LINES,
        ARRAY,
        YAML
    }

    /** A bound on the number of records, and how bad it is to be beyond. */
    public record Count(long least, long most, Severity severity, String said) {}

    /** Says which of several kinds a record is; all records of a file must be of one kind. */
    public record Kind(String what, Severity severity, Function<Map<String, @Nullable Object>, String> of) {}

    private static final long NONE = Long.MAX_VALUE;

    private final Container container;
    private final boolean bom;
    private final boolean lenient;
    private final String ending;
    private final List<Count> counts;
    private final long maxBytes;
    private final int maxTokens;
    private final String encoding;
    private final Severity duplicates;
    private final List<Kind> kinds;
    private final List<String> notes;

    private FileRules(
            Container container,
            boolean bom,
            boolean lenient,
            String ending,
            List<Count> counts,
            long maxBytes,
            int maxTokens,
            String encoding,
            Severity duplicates,
            List<Kind> kinds,
            List<String> notes) {
        this.container = container;
        this.bom = bom;
        this.lenient = lenient;
        this.ending = ending;
        this.counts = List.copyOf(counts);
        this.maxBytes = maxBytes;
        this.maxTokens = maxTokens;
        this.encoding = encoding;
        this.duplicates = duplicates;
        this.kinds = List.copyOf(kinds);
        this.notes = List.copyOf(notes);
    }

    static FileRules of() {
        return new FileRules(
                Container.LINES, false, false, "", List.of(), NONE, 0, "", Severity.INFO, List.of(), List.of());
    }

    /** The records stand in another container than JSONL. */
    FileRules in(Container value) {
        return new FileRules(
                value, bom, lenient, ending, counts, maxBytes, maxTokens, encoding, duplicates, kinds, notes);
    }

    /** The platform asks for a byte-order mark. */
    FileRules withBom() {
        return new FileRules(
                container, true, lenient, ending, counts, maxBytes, maxTokens, encoding, duplicates, kinds, notes);
    }

    /** The platform's loader takes byte-order marks and blank lines. */
    FileRules lenient() {
        return new FileRules(
                container, bom, true, ending, counts, maxBytes, maxTokens, encoding, duplicates, kinds, notes);
    }

    /** The file's name must end so. */
    FileRules ending(String value) {
        return new FileRules(
                container, bom, lenient, value, counts, maxBytes, maxTokens, encoding, duplicates, kinds, notes);
    }

    /** At least so many records, else the platform refuses the file. */
    FileRules atLeast(long least) {
        return count(new Count(least, NONE, Severity.ERROR, "the platform takes"));
    }

    /** Between two numbers of records, else the platform refuses the file. */
    FileRules between(long least, long most) {
        return count(new Count(least, most, Severity.ERROR, "the platform takes"));
    }

    /** A number of records that the platform recommends, or that is said of it without a source. */
    FileRules better(long least, long most, String said) {
        return count(new Count(least, most, Severity.WARNING, said));
    }

    private FileRules count(Count count) {
        var more = new ArrayList<>(counts);
        more.add(count);
        return new FileRules(
                container, bom, lenient, ending, more, maxBytes, maxTokens, encoding, duplicates, kinds, notes);
    }

    /** At most so many bytes. */
    FileRules maxBytes(long value) {
        return new FileRules(
                container, bom, lenient, ending, counts, value, maxTokens, encoding, duplicates, kinds, notes);
    }

    /** At most so many tokens in a record; what is longer is cut or refused. */
    public FileRules maxTokens(int value) {
        return new FileRules(
                container, bom, lenient, ending, counts, maxBytes, value, encoding, duplicates, kinds, notes);
    }

    /** Tokens are counted by this encoding; without one they are estimated. */
    FileRules encoding(String value) {
        return new FileRules(
                container, bom, lenient, ending, counts, maxBytes, maxTokens, value, duplicates, kinds, notes);
    }

    /** How bad it is when a record stands twice. */
    FileRules duplicates(Severity value) {
        return new FileRules(
                container, bom, lenient, ending, counts, maxBytes, maxTokens, encoding, value, kinds, notes);
    }

    /** All records must be of one kind. */
    FileRules oneKind(String what, Severity severity, Function<Map<String, @Nullable Object>, String> of) {
        var more = new ArrayList<>(kinds);
        more.add(new Kind(what, severity, Objects.requireNonNull(of, "of")));
        return new FileRules(
                container, bom, lenient, ending, counts, maxBytes, maxTokens, encoding, duplicates, more, notes);
    }

    /** A further fact that the catalogue tells and no check looks at. */
    FileRules note(String sentence) {
        var more = new ArrayList<>(notes);
        more.add(sentence);
        return new FileRules(
                container, bom, lenient, ending, counts, maxBytes, maxTokens, encoding, duplicates, kinds, more);
    }

    public Container container() {
        return container;
    }

    public boolean bom() {
        return bom;
    }

    public boolean isLenient() {
        return lenient;
    }

    public String ending() {
        return ending;
    }

    public List<Count> counts() {
        return counts;
    }

    public long maxBytes() {
        return maxBytes;
    }

    /** Returns the limit of tokens in a record, or 0 for none. */
    public int maxTokens() {
        return maxTokens;
    }

    /** Returns the name of the encoding in which tokens are counted, or an empty text. */
    public String encoding() {
        return encoding;
    }

    public Severity duplicates() {
        return duplicates;
    }

    public List<Kind> kinds() {
        return kinds;
    }

    public List<String> notes() {
        return notes;
    }
}
