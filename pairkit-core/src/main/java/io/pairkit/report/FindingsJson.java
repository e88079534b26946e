package io.pairkit.report;

import io.pairkit.Json;
import io.pairkit.validate.Checked;
import io.pairkit.validate.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Findings as one JSON document or as lines of JSON, written as they come: memory does not grow with their number.
 *
 * <pre>{@code
 * var json = FindingsJson.document(out);
 * json.end(validation.run(pairs, progress, json));  // or FindingsJson.document(out).all(checked)
 * }</pre>
 *
 * <p>The document is {@code {"findings":[{"file","line","pointer","code","severity","message","fix","requirement",
 * "requirements"}],"read":n,"valid":n,"invalid":n,"suppressed":n,"known":n,"counts":{code:n}}}.
 */
public final class FindingsJson implements Consumer<Finding> {
    private final Appendable out;
    private final boolean document;
    private boolean begun;

    private FindingsJson(Appendable out, boolean document) {
        this.out = Objects.requireNonNull(out, "out");
        this.document = document;
    }

    /** Returns a writer of one document. */
    public static FindingsJson document(Appendable out) {
        return new FindingsJson(out, true);
    }

    /** Returns a writer of one object a line and nothing else (NDJSON). */
    public static FindingsJson lines(Appendable out) {
        return new FindingsJson(out, false);
    }

    /** Writes one finding. */
    @Override
    public void accept(Finding finding) {
        if (document) {
            append(begun ? ",\n" : "{\"findings\":[\n");
        }
        begun = true;
        append(Json.write(finding.fields()));
        if (!document) {
            append("\n");
        }
    }

    /** Writes what stands after the findings. */
    public void end(Checked checked) {
        end(checked, Map.of());
    }

    /**
     * Writes what stands after the findings, and some more keys of the caller.
     *
     * @param more keys that the document does not have, and plain JSON values
     */
    public void end(Checked checked, Map<String, ? extends @Nullable Object> more) {
        if (!document) {
            return;
        }
        append(begun ? "\n]," : "{\"findings\":[],");
        var rest = Json.object(
                "read", checked.read(),
                "valid", checked.valid(),
                "invalid", checked.invalid(),
                "suppressed", checked.suppressed(),
                "known", checked.known(),
                "counts", checked.counts());
        rest.putAll(more);
        append(Json.write(rest).substring(1));
        append("\n");
    }

    /** Writes all findings that a result holds, and what stands after them. */
    public void all(Checked checked) {
        checked.findings().forEach(this);
        end(checked);
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException("writing findings", e);
        }
    }
}
