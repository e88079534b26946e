package io.pairkit;

import io.pairkit.format.Shape;
import io.pairkit.validate.Finding;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One training example: the messages up to the answer, the answer, and for preference data the answer that was rejected.
 *
 * <p>Single questions, conversations with tools, preferences, classification and extraction all fit. The record itself
 * ({@link #fields()}) is kept as it was read, unknown fields included, and {@link #bytes()} returns an unchanged record
 * byte for byte. Immutable; two pairs are equal when their records are.
 *
 * <pre>{@code
 * var pair = Pair.of("Where is my order?", "Please give me its number.");
 * }</pre>
 */
public final class Pair {
    private final Map<String, @Nullable Object> fields;
    private final Layout layout;
    private final Turns turns;
    private final FieldNames names;
    private final Origin origin;
    private final List<Finding> notes;
    private final RecordBytes bytes;
    private final AttributeValues attributes;

    private Pair(
            Map<String, @Nullable Object> fields,
            Layout layout,
            Turns turns,
            FieldNames names,
            Origin origin,
            List<Finding> notes,
            RecordBytes bytes) {
        this.fields = fields;
        this.layout = layout;
        this.turns = turns;
        this.names = names;
        this.origin = origin;
        this.notes = notes;
        this.bytes = bytes;
        this.attributes = new AttributeValues(fields, names);
    }

    /** Returns a pair of one question and its answer. */
    public static Pair of(String prompt, String answer) {
        return of(List.of(Message.user(prompt)), Message.assistant(answer));
    }

    /**
     * Returns a pair made of a conversation and the answer that ends it.
     *
     * @param before the turns before the answer, in order
     * @param answer what the assistant says last
     */
    public static Pair of(List<Message> before, Message answer) {
        var all = new ArrayList<>(before);
        all.add(Objects.requireNonNull(answer, "answer"));
        return of(Shape.record(all));
    }

    /** Returns a preference pair: one prompt, the better and the worse answer. */
    public static Pair preference(String prompt, String chosen, String rejected) {
        return of(Json.object("prompt", prompt, "chosen", chosen, "rejected", rejected));
    }

    /**
     * Returns the pair that a record holds.
     *
     * @param fields a JSON object as plain values
     * @throws IllegalArgumentException if the record has none of the known shapes
     */
    public static Pair of(Map<String, @Nullable Object> fields) {
        try {
            Layout layout = Shape.of(fields);
            return new Pair(
                    fields,
                    layout,
                    layout.turns(fields),
                    FieldNames.none(),
                    Origin.code(),
                    List.of(),
                    RecordBytes.anew(fields));
        } catch (Layout.NotAPair e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Returns a pair as a reader found it; for readers.
     *
     * @param block bytes that hold the record, shared with its neighbours and never changed
     * @param from where in {@code block} the record begins
     * @param length how many bytes it has
     * @param notes what the reader noticed and did not refuse
     */
    public static Pair read(
            Map<String, @Nullable Object> fields,
            Layout layout,
            Turns turns,
            FieldNames names,
            Origin origin,
            List<Finding> notes,
            byte[] block,
            int from,
            int length) {
        return new Pair(
                fields, layout, turns, names, origin, List.copyOf(notes), RecordBytes.asRead(block, from, length));
    }

    /** Returns the turns before the answer, system messages included; all turns where there is no answer. */
    public List<Message> before() {
        return turns.answer() < 0 ? turns.messages() : turns.messages().subList(0, turns.answer());
    }

    /** Returns all turns in order: those before the answer, the answer, and any that follow it. */
    public List<Message> messages() {
        return turns.messages();
    }

    /** Returns the turn that is the answer. */
    public Optional<Message> answerMessage() {
        return turns.answer() < 0
                ? Optional.empty()
                : Optional.of(turns.messages().get(turns.answer()));
    }

    /** Returns whether the conversation ends with an answer: false for one cut off before or after it. */
    public boolean isComplete() {
        return turns.answer() >= 0 && turns.answer() == turns.messages().size() - 1;
    }

    /**
     * Returns the prompt: the user, assistant and tool messages before the answer, joined by a newline. System and
     * developer messages are apart, see {@link #system()}.
     */
    public String prompt() {
        return turns.prompt();
    }

    /** Returns the system and developer messages before the answer, joined by a newline. */
    public String system() {
        return turns.system();
    }

    /** Returns the answer: its text, followed by its tool calls; for preference data the chosen one; empty if none. */
    public String answer() {
        return turns.answer() < 0 ? "" : turns.messages().get(turns.answer()).textAndCalls();
    }

    /** Returns the rejected answer of preference data. */
    public Optional<Message> rejected() {
        return turns.rejected();
    }

    /** Returns the record as plain JSON values; it cannot be changed. */
    public Map<String, @Nullable Object> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** Returns the value at a JSON pointer in the record. */
    public Optional<Object> field(String pointer) {
        return Optional.ofNullable(Json.at(fields, pointer));
    }

    /**
     * Returns an attribute: a text, number or truth value that stands under this name (or where the reader's
     * {@link FieldNames} say) at the top level of the record, else under {@code metadata}, {@code meta} or
     * {@code attributes}. A blank text counts as missing; of a list the first value counts.
     *
     * @param name such as {@code category} or {@code ticket_id}
     */
    public Optional<String> attribute(String name) {
        return attributes.first(name);
    }

    /** Returns all values of an attribute that may be a list, such as {@code sources}. */
    public List<String> attributes(String name) {
        return attributes.all(name);
    }

    /** Returns the id that the record gives, or {@code sha256:} and 16 hexadecimal digits of its content's hash. */
    public String id() {
        return attribute("id").orElseGet(() -> "sha256:" + HexFormat.of().toHexDigits(contentBits()));
    }

    /** Returns whether the record gives an id of its own. */
    public boolean hasId() {
        return attribute("id").isPresent();
    }

    /** Returns the SHA-256 of {@link #bytes()} as 64 hexadecimal digits. */
    public String contentHash() {
        return HexFormat.of().formatHex(bytes.sha256());
    }

    /** Returns the first 64 bits of the SHA-256 of {@link #bytes()}. */
    public long contentBits() {
        return ByteBuffer.wrap(bytes.sha256()).getLong();
    }

    /** Returns the record as one line of JSON without a line end: the bytes as read, or written anew if it was changed. */
    public byte[] bytes() {
        return bytes.line();
    }

    /** Returns whether this is still the record as it was read. */
    public boolean isUntouched() {
        return bytes.isAsRead();
    }

    /**
     * Returns this pair with another value at a place in its record; a key that is not there yet is added to its object.
     *
     * @param pointer a JSON pointer
     * @throws IllegalArgumentException if there is no such place, or the record is no pair any more
     */
    public Pair with(String pointer, @Nullable Object value) {
        if (!(Json.with(fields, pointer, value) instanceof Map<?, ?> changed)) {
            throw new IllegalArgumentException("a record must stay an object");
        }
        try {
            @SuppressWarnings("unchecked") // Json.with copies maps key by key as strings
            var copy = (Map<String, @Nullable Object>) changed;
            return new Pair(copy, layout, layout.turns(copy), names, origin, notes, RecordBytes.anew(copy));
        } catch (Layout.NotAPair e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Returns this pair with another record in its place: same origin, same mapping of attributes, read in the same shape.
     *
     * @param record plain JSON values; not changed afterwards
     * @throws IllegalArgumentException if the record is no pair in the shape of this one
     */
    public Pair withFields(Map<String, @Nullable Object> record) {
        try {
            return new Pair(record, layout, layout.turns(record), names, origin, notes, RecordBytes.anew(record));
        } catch (Layout.NotAPair e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Returns this pair with an attribute, for pairs made in code: {@code Pair.of(q, a).attribute("category", "music")}. */
    public Pair attribute(String name, Object value) {
        String pointer = names.pointerOf(name);
        return with(pointer.isEmpty() ? "/" + Json.step(name) : pointer, value);
    }

    /** Returns where the attributes of this record stand. */
    public FieldNames fieldNames() {
        return names;
    }

    /** Returns the name of the shape in which the record was read, such as {@code messages} or {@code alpaca}. */
    public String shape() {
        return layout.name();
    }

    /** Returns where the record comes from. */
    public Origin origin() {
        return origin;
    }

    /** Returns what the reader noticed and did not refuse, such as a key that stands twice. */
    public List<Finding> notes() {
        return notes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pair that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return "Pair[" + Excerpt.of(prompt(), 34) + " → " + Excerpt.of(answer(), 34) + "]";
    }
}
