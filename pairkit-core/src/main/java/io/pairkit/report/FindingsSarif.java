package io.pairkit.report;

import com.google.common.hash.Hashing;
import io.pairkit.Json;
import io.pairkit.Origin;
import io.pairkit.validate.Finding;
import io.pairkit.validate.RuleInfo;
import io.pairkit.validate.Rules;
import io.pairkit.validate.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Findings as SARIF 2.1.0, which code hosts and editors show beside the line; written as they come.
 *
 * <pre>{@code
 * var sarif = FindingsSarif.of(rules, out);
 * checked.findings().forEach(sarif);
 * sarif.end();
 * }</pre>
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class FindingsSarif implements Consumer<Finding> {
    private final Rules rules;
    private final Appendable out;
    private final TreeSet<String> seen = new TreeSet<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private boolean begun;
    private boolean first = true;

    private FindingsSarif(Rules rules, Appendable out) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.out = Objects.requireNonNull(out, "out");
    }

    /**
     * Returns a writer of one SARIF log with one run.
     *
     * @param rules whose descriptions go with the findings; codes of the reader are described by their code alone
     */
    public static FindingsSarif of(Rules rules, Appendable out) {
        return new FindingsSarif(rules, out);
    }

    /** Writes one finding. */
    @Override
    public void accept(Finding finding) {
        begin();
        seen.add(finding.code());
        append((first ? "\n" : ",\n") + Json.write(result(finding)));
        first = false;
    }

    private void begin() {
        if (!begun) {
            append(
                    "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"results\":[");
            begun = true;
        }
    }

    /** Writes the descriptions of the rules and the end of the document. */
    public void end() {
        begin();
        append("\n],\"columnKind\":\"unicodeCodePoints\",\"tool\":");
        append(Json.write(Json.object("driver", Json.object("name", "pairkit", "rules", descriptions()))));
        append("}]}\n");
    }

    private List<Map<String, @Nullable Object>> descriptions() {
        var list = new ArrayList<Map<String, @Nullable Object>>();
        var codes = new TreeSet<>(seen);
        codes.addAll(rules.codes());
        for (String code : codes) {
            list.add(rules.find(code).map(rule -> description(rule.info())).orElseGet(() -> Json.object("id", code)));
        }
        return list;
    }

    private static Map<String, @Nullable Object> description(RuleInfo info) {
        var out = Json.object("id", info.code());
        if (!info.what().isEmpty()) {
            out.put("shortDescription", Json.object("text", info.what()));
        }
        if (!info.why().isEmpty()) {
            out.put("fullDescription", Json.object("text", info.why()));
        }
        if (!info.fix().isEmpty()) {
            out.put("help", Json.object("text", info.fix()));
        }
        out.put("defaultConfiguration", Json.object("level", level(info.severity())));
        if (!info.requirements().isEmpty()) {
            out.put("properties", Json.object("tags", info.requirements()));
        }
        return out;
    }

    private Map<String, @Nullable Object> result(Finding finding) {
        var out = Json.object(
                "ruleId", finding.code(),
                "level", level(finding.severity()),
                "message", Json.object("text", finding.message()));
        if (!finding.origin().file().isEmpty()) {
            var location = location(finding.origin());
            if (!finding.pointer().isEmpty()) {
                location.put(
                        "logicalLocations",
                        List.of(Json.object("fullyQualifiedName", finding.pointer(), "kind", "value")));
            }
            out.put("locations", List.of(location));
        }
        finding.other().filter(other -> !other.file().isEmpty()).ifPresent(other -> {
            var related = location(other);
            related.put("id", 1);
            out.put("relatedLocations", List.of(related));
        });
        out.put("partialFingerprints", Json.object("pairkit/v1", fingerprint(finding)));
        var properties = Json.object("requirements", finding.requirements());
        if (!finding.fix().isEmpty()) {
            properties.put("fix", finding.fix());
        }
        out.put("properties", properties);
        return out;
    }

    /**
     * Returns what tells the finding from others when lines move: its code, file, place in the record and message, and which of
     * several such findings it is.
     */
    private String fingerprint(Finding finding) {
        String identity =
                String.join("\n", finding.code(), finding.origin().file(), finding.pointer(), finding.message());
        String hash = Hashing.farmHashFingerprint64()
                .hashString(identity, StandardCharsets.UTF_8)
                .toString();
        return hash + ":" + alike.merge(hash, 1, Integer::sum);
    }

    private static Map<String, @Nullable Object> location(Origin origin) {
        return Json.object(
                "physicalLocation",
                Json.object(
                        "artifactLocation",
                        Json.object("uri", uri(origin.file())),
                        "region",
                        Json.object("startLine", Math.max(1, origin.line()))));
    }

    /** A path as a relative or absolute URI; what a URI cannot hold is escaped. */
    static String uri(String file) {
        String path = file.replace('\\', '/');
        try {
            if (path.startsWith("/")) {
                return new URI("file", "", path, null).toASCIIString();
            }
            int colon = path.indexOf(':');
            boolean looksLikeScheme = colon >= 0 && (path.indexOf('/') < 0 || colon < path.indexOf('/'));
            return new URI(null, null, looksLikeScheme ? "./" + path : path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "unnamed";
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException("writing findings", e);
        }
    }
}
