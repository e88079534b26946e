package io.pairkit.validate;

/** Writes the catalogue as a page of Markdown. */
final class RulesPage {
    private RulesPage() {}

    static String write(Rules rules) {
        var page = new StringBuilder("# Rules for single pairs\n\n"
                + "Generated from the code; a test keeps it in step. `error` makes a record invalid, `warning` and `info` do not.\n\n"
                + "| code | severity | requirements | demands |\n|---|---|---|---|\n");
        for (RuleInfo info : rules.catalogue()) {
            page.append("| [`")
                    .append(info.code())
                    .append("`](#")
                    .append(anchor(info.code()))
                    .append(") | ");
            page.append(info.severity().label()).append(" | ").append(String.join(", ", info.requirements()));
            page.append(" | ").append(info.what().replace("|", "\\|")).append(" |\n");
        }
        for (RuleInfo info : rules.catalogue()) {
            page.append("\n## ").append(info.code()).append("\n\n");
            page.append(info.what()).append(' ').append(info.why()).append("\n\n");
            page.append("What to do: ").append(info.fix()).append(".\n\n");
            page.append("```json\n").append(info.good()).append("\n```\n\n");
            page.append("breaks it:\n\n```json\n").append(info.bad()).append("\n```\n");
        }
        return page.toString();
    }

    private static String anchor(String code) {
        return code.replace("/", "");
    }
}
