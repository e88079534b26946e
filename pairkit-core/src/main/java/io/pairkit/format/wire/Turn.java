package io.pairkit.format.wire;

import io.pairkit.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One turn with everything that any notation can say about it.
 *
 * @param role who speaks; never OTHER
 * @param parts text and media, in order
 * @param calls calls of tools
 * @param callId the call that a tool's turn answers, or null
 * @param name the participant's or tool's name, or null
 * @param weight the training weight, or null
 * @param reasoning the thoughts before the answer, or null
 * @param refusal whether the text is a refusal in a field of its own
 * @param extras other fields of the turn
 * @param pointer where it stands in its record
 */
record Turn(
        Role role,
        List<Part> parts,
        List<Call> calls,
        @Nullable String callId,
        @Nullable String name,
        @Nullable Number weight,
        @Nullable String reasoning,
        boolean refusal,
        Map<String, @Nullable Object> extras,
        String pointer) {
    /**
     * A piece of content: a text, or a medium.
     *
     * @param text the text, or null for a medium
     * @param kind {@code text}, {@code image}, {@code video}, {@code audio} or {@code document}
     * @param address of a medium: a URL, a data: URL, an S3 or Cloud Storage address, a file's name
     * @param detail how closely an image is looked at, or null
     */
    record Part(
            @Nullable String text,
            String kind,
            String address,
            @Nullable String detail) {
        static Part text(String text) {
            return new Part(text, "text", "", null);
        }

        static Part medium(String kind, String address) {
            return new Part(null, kind, address, null);
        }

        boolean isText() {
            return text != null;
        }
    }

    /**
     * A call of a tool.
     *
     * @param arguments a text of JSON as OpenAI writes it, or the value itself as Hugging Face does
     */
    record Call(String id, String name, @Nullable Object arguments) {}

    Turn {
        parts = List.copyOf(parts);
        calls = List.copyOf(calls);
    }

    static Turn of(Role role, String text, String pointer) {
        return new Turn(role, List.of(Part.text(text)), List.of(), null, null, null, null, false, Map.of(), pointer);
    }

    boolean is(Role other) {
        return role == other;
    }

    /** Returns all text, its parts joined by a newline. */
    String text() {
        var joined = new StringBuilder();
        boolean first = true;
        for (Part part : parts) {
            if (part.text() != null) {
                joined.append(first ? "" : "\n").append(part.text());
                first = false;
            }
        }
        return joined.toString();
    }

    boolean hasText() {
        return parts.stream().anyMatch(Part::isText);
    }

    boolean hasMedia() {
        return parts.stream().anyMatch(part -> !part.isText());
    }

    Turn role(Role value) {
        return new Turn(value, parts, calls, callId, name, weight, reasoning, refusal, extras, pointer);
    }

    Turn parts(List<Part> value) {
        return new Turn(role, value, calls, callId, name, weight, reasoning, refusal, extras, pointer);
    }

    Turn text(String value) {
        var rest = new ArrayList<Part>();
        rest.add(Part.text(value));
        parts.stream().filter(part -> !part.isText()).forEach(rest::add);
        return parts(rest);
    }

    Turn calls(List<Call> value) {
        return new Turn(role, parts, value, callId, name, weight, reasoning, refusal, extras, pointer);
    }

    Turn callId(@Nullable String value) {
        return new Turn(role, parts, calls, value, name, weight, reasoning, refusal, extras, pointer);
    }

    Turn name(@Nullable String value) {
        return new Turn(role, parts, calls, callId, value, weight, reasoning, refusal, extras, pointer);
    }

    Turn weight(@Nullable Number value) {
        return new Turn(role, parts, calls, callId, name, value, reasoning, refusal, extras, pointer);
    }

    Turn reasoning(@Nullable String value) {
        return new Turn(role, parts, calls, callId, name, weight, value, refusal, extras, pointer);
    }

    Turn refusal(boolean value) {
        return new Turn(role, parts, calls, callId, name, weight, reasoning, value, extras, pointer);
    }

    Turn extras(Map<String, @Nullable Object> value) {
        return new Turn(role, parts, calls, callId, name, weight, reasoning, refusal, value, pointer);
    }
}
