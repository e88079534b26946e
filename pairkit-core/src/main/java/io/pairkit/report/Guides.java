package io.pairkit.report;

import io.pairkit.audit.AuditReport;
import io.pairkit.audit.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each guide says of a set of this size, and where its limits are others than those that counted. */
final class Guides {
    static final List<String> HEADS =
            List.of("guide", "a set of this size", "limits of its own, where guides disagree");

    private Guides() {}

    static List<List<String>> rows(AuditReport report) {
        if (!(report.figure("/bands") instanceof Map<?, ?> bands)) {
            return List.of();
        }
        var rows = new ArrayList<List<String>>();
        for (String id : Profile.ids()) {
            Object band = bands.get(id);
            rows.add(List.of(
                    id.equals(report.profile().id()) ? id + " (counted here)" : id,
                    band == null ? "" : band.toString(),
                    limits(report, id)));
        }
        return List.copyOf(rows);
    }

    private static String limits(AuditReport report, String id) {
        var said = new LinkedHashMap<String, String>();
        if (report.figure("/limits") instanceof Map<?, ?> limits) {
            limits.forEach((name, values) -> {
                if (values instanceof Map<?, ?> byGuide && byGuide.get(id) != null) {
                    said.put(
                            String.valueOf(name),
                            String.valueOf(byGuide.get(id)).replaceFirst("\\.0$", ""));
                }
            });
        }
        var parts = new ArrayList<String>();
        said.forEach((name, value) -> parts.add(name + " " + value));
        return String.join(", ", parts);
    }
}
