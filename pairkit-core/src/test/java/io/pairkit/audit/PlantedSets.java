package io.pairkit.audit;

import static io.pairkit.audit.Sets.file;
import static io.pairkit.audit.Sets.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;

/** Runs the recommended audits on lines, with a fault in some of them. */
abstract class PlantedSets {
    @TempDir
    Path folder;

    AuditReport audit(List<String> lines) {
        return Audits.recommended().run(file(folder, "set.jsonl", lines));
    }

    AuditReport audit(List<String> lines, String plan) {
        return Audits.recommended().plan(plan(plan)).run(file(folder, "set.jsonl", lines));
    }

    static List<String> planted(List<String> base, int every, java.util.function.UnaryOperator<String> fault) {
        var lines = new ArrayList<>(base);
        for (int i = 10; i < lines.size(); i += every) {
            lines.set(i, fault.apply(lines.get(i)));
        }
        return lines;
    }

    static List<Long> every(int step, int size) {
        return LongStream.iterate(11, at -> at <= size, at -> at + step).boxed().toList();
    }
}
