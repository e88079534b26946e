package io.pairkit.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Pairs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    private static final String EMPTY = "{\"prompt\":\"Where is my order?\",\"completion\":\"\"}";
    private static final String SHORT = "{\"prompt\":\"Where is my order?\",\"completion\":\"Dunno, sorry.\"}";
    private static final String BROKEN = "{broken";
    private static final Validation VALIDATION = Validation.of(Rules.recommended());

    @TempDir
    Path folder;

    private Pairs file(String... lines) throws Exception {
        return Pairs.read(Files.write(folder.resolve("in.jsonl"), List.of(lines)));
    }

    @Test
    void what_is_known_does_not_count_wherever_its_record_moves() throws Exception {
        Path kept = folder.resolve("baseline.json");
        Baseline.record(VALIDATION, file(EMPTY, SHORT, BROKEN)).write(kept);
        Baseline baseline = Baseline.read(kept);
        assertThat(baseline).hasToString("Baseline[3 known]");
        Checked checked = VALIDATION.baseline(baseline).run(file(BROKEN, SHORT, EMPTY));
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.known()).isEqualTo(3);
        assertThat(checked.passed()).isTrue();
    }

    @Test
    void what_is_new_counts() throws Exception {
        Baseline baseline = Baseline.record(VALIDATION, file(EMPTY, SHORT));
        Checked checked = VALIDATION.baseline(baseline).run(file(EMPTY, SHORT.replace("Dunno", "No idea"), BROKEN));
        assertThat(checked.findings())
                .extracting(finding -> finding.origin().line() + " " + finding.code())
                .containsExactly("2 pair/answer-too-short", "3 json/malformed");
        assertThat(checked.known()).isEqualTo(1);
    }

    @Test
    void the_file_is_the_same_whatever_the_order_of_the_records() throws Exception {
        Path one = folder.resolve("one.json");
        Path two = folder.resolve("two.json");
        Baseline.record(VALIDATION.threads(1), file(EMPTY, SHORT, BROKEN)).write(one);
        Baseline.record(VALIDATION.threads(4), file(SHORT, BROKEN, EMPTY)).write(two);
        assertThat(two).hasSameBinaryContentAs(one);
    }

    @Test
    void another_file_is_no_baseline() throws Exception {
        Path file = folder.resolve("x.json");
        Files.writeString(file, "{\"known\":[]}");
        assertThatThrownBy(() -> Baseline.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + " is no baseline of version 1");
        Files.writeString(file, "{\"pairkitBaseline\":1,\"known\":[{\"code\":\"a\"}]}");
        assertThatThrownBy(() -> Baseline.read(file))
                .hasMessage(file + " is no baseline: an entry needs code, record and pointer");
    }
}
