package io.pairkit.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pairkit.examples.cli.Ran;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser: {@code mvn -Pbrowser test}. Pictures go to {@code target/screens}. */
@Tag("browser")
class PagesTest {
    private static final String TRAP = "<script>window.trapped = 1</script><img src=x onerror='window.trapped = 1'>";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Chromium browser;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Chromium.installed().isPresent(), "chromium is not installed");
        browser = Chromium.start(Chromium.installed().get(), Files.createTempDirectory("chromium"));
    }

    @AfterEach
    void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    private Path set() throws Exception {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            lines.add("{\"prompt\": \"What is item " + i + " of the list, " + TRAP.replace("\"", "'")
                    + "?\", \"completion\": \"It is the item that carries the number " + i + ", and no other.\"}");
        }
        return Files.write(folder.resolve("set.jsonl"), lines);
    }

    @Test
    void a_sheet_is_marked_by_keys_keeps_its_marks_and_saves_what_the_verdict_reads() throws Exception {
        Path sheet = folder.resolve("sheet.csv");
        assertThat(Ran.of("review", "sample", set().toString(), "-n", "6", "--out", sheet.toString(), "--quiet")
                        .code())
                .isZero();
        browser.open(folder.resolve("sheet.html"));

        browser.press("pfpp"); // the second one fails
        browser.press("ku"); // back, and undo the fourth
        browser.press("p");
        assertThat(browser.evaluate("document.querySelector('h1').textContent"))
                .isEqualTo("Review: 4 of 6 marked, 1 failed");
        browser.evaluate("cards[1].querySelector('input[type=text]').focus()");
        browser.press("=p"); // letters in the field are text and no marks
        browser.open(folder.resolve("sheet.html"));

        assertThat(browser.evaluate("document.querySelector('h1').textContent"))
                .isEqualTo("Review: 4 of 6 marked, 1 failed");
        assertThat(browser.evaluate("rows.map(row => row.verdict).join()")).isEqualTo("pass,fail,pass,pass,,");
        assertThat(browser.evaluate("cards[1].querySelector('input[type=text]').value"))
                .isEqualTo("=p");
        assertThat(browser.evaluate("typeof window.trapped")).isEqualTo("undefined");
        Files.writeString(sheet, String.valueOf(browser.evaluate("csv()")), StandardCharsets.UTF_8);
        assertThat(Ran.of("review", "verdict", sheet.toString(), "--format", "json")
                        .json())
                .containsEntry("n", 6)
                .containsEntry("failed", 1)
                .containsEntry("unreviewed", 2);
        assertThat(Files.readString(sheet)).contains("'=p");
    }

    @Test
    void the_first_screen_of_a_report_says_ready_or_not_why_and_what_next() throws Exception {
        Path report = folder.resolve("out").resolve("report.html");
        Ran.of(
                "curate",
                Path.of("samples", "conversations.jsonl.gz").toString(),
                "--out",
                report.getParent().toString(),
                "--quiet",
                "--fail-on",
                "never");
        look(report, "curate", List.of("h1", "header p", "#next", "#next + ol li:first-child"));
    }

    @Test
    void the_first_screen_of_a_broken_set_shows_the_blocker_and_runs_nothing_of_it() throws Exception {
        Path set = set();
        Files.writeString(
                set,
                Files.readString(set) + "{\"prompt\": \"What is 2 + 2, please?\", \"completion\": \"2 + 2 = 5\"}\n");
        Path report = folder.resolve("report.html");
        Ran.of("audit", set.toString(), "--html", report.toString(), "--quiet", "--fail-on", "never");

        look(report, "audit", List.of("h1", ".blocker strong", ".blocker strong + *, .blocker p:nth-of-type(2)"));
        assertThat(browser.evaluate("typeof window.trapped")).isEqualTo("undefined");
    }

    private void look(Path report, String name, List<String> firstScreen) throws Exception {
        for (String colours : List.of("light", "dark")) {
            for (int[] size : new int[][] {{1280, 800}, {768, 1024}, {390, 844}, {640, 400}}) { // the last: 200 % zoom
                browser.window(size[0], size[1], colours);
                browser.open(report);
                browser.screenshot(
                        Path.of("target", "screens", name + "-" + colours + "-" + size[0] + "x" + size[1] + ".png"));
                String as = colours + " " + size[0];
                assertThat(browser.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("%s: nothing is cut off at the right", as)
                        .isEqualTo(true);
                for (String part : firstScreen) {
                    assertThat(browser.evaluate("document.querySelector(\"" + part
                                    + "\").getBoundingClientRect().bottom <= innerHeight"))
                            .as("%s: %s is on the first screen", as, part)
                            .isEqualTo(true);
                }
                assertThat(
                                browser.evaluate(
                                        "performance.getEntriesByType('resource').filter(r => !r.name.startsWith('data:')).length"))
                        .as("%s: nothing is fetched", as)
                        .isIn(0, 0L);
            }
        }
    }
}
