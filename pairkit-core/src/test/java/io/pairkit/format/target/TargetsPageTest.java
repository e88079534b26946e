package io.pairkit.format.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.format.wire.LossKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page of targets says what the code says; {@code -Dpairkit.renew=true} writes it anew. */
class TargetsPageTest {
    private static final Path PAGE = Path.of("docs", "targets.md");

    @Test
    void the_page_is_in_step_with_the_code() throws Exception {
        String page = page();
        if (Boolean.getBoolean("pairkit.renew")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(page);
    }

    private static String page() {
        var out = new StringBuilder("""
                # Targets

                The training files that pairkit checks, writes and converts to. This page is made from the code.
                A field in bold must be there. Rules that a vendor documents, or that stand in the code of its checker, are
                errors; what is only reported, inferred or contradictory is a warning.

                | id | name | version | service |
                |---|---|---|---|
                """);
        for (Target target : Targets.all()) {
            out.append("| [")
                    .append(target.id())
                    .append("](#")
                    .append(target.id())
                    .append(") | ")
                    .append(target.name())
                    .append(" | ")
                    .append(target.version())
                    .append(" | ")
                    .append(target.status())
                    .append(" |\n");
        }
        for (Target target : Targets.all()) {
            out.append("\n## ")
                    .append(target.id())
                    .append("\n\n")
                    .append(target.name())
                    .append(", facts as of ")
                    .append(target.asOf())
                    .append(".\n\n");
            for (Target.Field field : target.fields()) {
                String name = field.needed() ? "**" + field.name() + "**" : field.name();
                out.append("- ")
                        .append(name)
                        .append(field.holds().isEmpty() ? "" : ": " + field.holds())
                        .append('\n');
            }
            out.append("\nFile: ")
                    .append(String.join("; ", target.limits()))
                    .append(".\n\nSources: ")
                    .append(String.join("; ", target.sources()))
                    .append(".\n");
        }
        out.append("""

                ## What a conversion can lose

                | code | level | way back | why |
                |---|---|---|---|
                """);
        for (LossKind kind : LossKind.values()) {
            out.append("| ")
                    .append(kind.code())
                    .append(" | ")
                    .append(kind.level().name().toLowerCase(Locale.ROOT))
                    .append(" | ")
                    .append(kind.isReversible() ? "yes" : "no")
                    .append(" | ")
                    .append(kind.why())
                    .append(" |\n");
        }
        return out.toString();
    }
}
