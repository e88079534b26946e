package io.pairkit.format.target;

import io.pairkit.format.platform.FileRules;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.List;

/** Says in sentences what holds for a file. */
final class Limits {
    private Limits() {}

    static List<String> of(FileRules rules) {
        var said = new ArrayList<String>();
        said.add(
                switch (rules.container()) {
                    case LINES -> "JSONL: one object a line" + (rules.isLenient() ? "" : ", no blank lines");
                    case ARRAY -> "one JSON array";
                    case YAML -> "one YAML or JSON document a file";
                });
        if (rules.bom()) {
            said.add("UTF-8 with a byte-order mark");
        }
        if (!rules.ending().isEmpty()) {
            said.add("the file's name ends in " + rules.ending());
        }
        for (FileRules.Count count : rules.counts()) {
            said.add(count.said() + " " + range(count)
                    + (count.severity() == Severity.ERROR ? "" : " (only a warning otherwise)"));
        }
        if (rules.maxBytes() != Long.MAX_VALUE) {
            said.add("at most " + rules.maxBytes() + " bytes");
        }
        if (rules.maxTokens() > 0) {
            said.add("at most " + rules.maxTokens() + " tokens in a record");
        }
        if (rules.duplicates() != Severity.INFO) {
            said.add("no record twice");
        }
        rules.kinds().forEach(kind -> said.add("all records alike: one " + kind.what()));
        said.addAll(rules.notes());
        return List.copyOf(said);
    }

    static String range(FileRules.Count count) {
        if (count.most() == Long.MAX_VALUE) {
            return "at least " + count.least() + " records";
        }
        return count.least() + " to " + count.most() + " records";
    }
}
