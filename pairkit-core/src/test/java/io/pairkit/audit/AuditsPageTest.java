package io.pairkit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.audit.tally.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of audits says what the code does; {@code -Dpairkit.renew=true} writes it again. */
class AuditsPageTest {
    private static final Path PAGE = Path.of("docs", "audits.md");
    private static final String BEGIN = "<!-- generated: begin -->\n";
    private static final String END = "<!-- generated: end -->\n";

    /** Rows of the requirements that no audit of the whole set serves, and what does. */
    private static final Map<String, String> ELSEWHERE = new LinkedHashMap<>();

    static {
        ELSEWHERE.put("R20", "`review similar`: five pairs with like inputs side by side");
        ELSEWHERE.put("R18", "`rounds`: evaluation results to failure modes to what to write next");
        ELSEWHERE.put("R25", "`rounds --log`: a loss log read as learning, overfitting or a plateau");
        ELSEWHERE.put("R48", "rule `pair/answer-equals-prompt`, a blocker");
        ELSEWHERE.put("R52", "rules of the rows R52, R54, R105: errors are blockers");
        ELSEWHERE.put("R87", "privacy scan: errors are blockers under their own codes");
        ELSEWHERE.put("R97", "rule `pair/run-time-fact`, advice");
    }

    private static List<AuditInfo> infos() {
        return BuiltIn.all().stream().flatMap(audit -> audit.infos().stream()).toList();
    }

    @Test
    void every_entry_is_complete_and_every_code_is_used_once() {
        assertThat(infos()).extracting(AuditInfo::code).doesNotHaveDuplicates();
        assertThat(infos()).allSatisfy(info -> {
            assertThat(info.requirements()).as(info.code()).isNotEmpty();
            assertThat(info.limit()).as(info.code()).isNotBlank();
            assertThat(info.what()).as(info.code()).isNotBlank();
            assertThat(info.why()).as(info.code()).isNotBlank();
            assertThat(info.errs()).as(info.code()).isNotBlank();
        });
    }

    @Test
    void every_row_about_whole_sets_and_every_gate_is_served() {
        var served = infos().stream()
                .flatMap(info -> info.requirements().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        served.addAll(ELSEWHERE.keySet());
        List<String> rows = List.of(
                "R1 R2 R3 R5 R8 R9 R10 R11 R30 R32 R33 R28 R14 R16 R20 R61 R75 R78 R50 R49 R99 R7 R62 R64 R6 R18 R22 R24 R25 R93"
                        .split(" "));

        assertThat(served).containsAll(rows).containsAll(Rows.GATES);
    }

    @Test
    void the_page_is_in_step_with_the_code() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        String wanted = generated();
        if (Boolean.getBoolean("pairkit.renew")) {
            Files.writeString(PAGE, page.substring(0, from) + wanted + page.substring(to));
            return;
        }
        assertThat(page.substring(from, to)).isEqualTo(wanted);
    }

    private static String generated() {
        var out = new StringBuilder(
                "\n| code | blocks | requirements | default limit | demands |\n|---|---|---|---|---|\n");
        infos().forEach(info -> out.append("| `")
                .append(info.code())
                .append("` | ")
                .append(info.isGate() ? "yes" : "")
                .append(" | ")
                .append(String.join(", ", info.requirements()))
                .append(" | ")
                .append(info.limit())
                .append(" | ")
                .append(info.what())
                .append(" |\n"));
        out.append("\n| requirement | served by |\n|---|---|\n");
        Map<String, String> rows = new LinkedHashMap<>();
        infos().forEach(info ->
                rows.merge(info.requirements().get(0), "`" + info.code() + "`", (a, b) -> a + ", " + b));
        ELSEWHERE.forEach((row, by) -> rows.merge(row, by, (a, b) -> a + "; " + b));
        rows.entrySet().stream()
                .sorted((a, b) -> Integer.compare(number(a.getKey()), number(b.getKey())))
                .forEach(row -> out.append("| ")
                        .append(row.getKey())
                        .append(" | ")
                        .append(row.getValue())
                        .append(" |\n"));
        out.append("\n## Why, and how each can be wrong\n\n");
        Stream.concat(
                        infos().stream().filter(AuditInfo::isGate),
                        infos().stream().filter(info -> !info.isGate()))
                .forEach(info -> out.append("- `")
                        .append(info.code())
                        .append("`: ")
                        .append(info.why())
                        .append(". Wrong where: ")
                        .append(info.errs())
                        .append(".\n"));
        return out.append('\n').toString();
    }

    private static int number(String row) {
        return row.startsWith("R") ? Integer.parseInt(row.substring(1)) : Integer.MAX_VALUE;
    }
}
