package io.pairkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MaskingTest {
    private static final String ONE = "gh" + "p_" + "k9LmQ2xVt7RzA4bN8cYw3EfH6jPd1SgU5oTi";
    private static final String OTHER = "gh" + "p_" + "Zs5RvB1nX8mKq3WyE6tLp2JdC9fHg4AoU7Qi";

    @Test
    void one_value_is_one_placeholder_in_all_lines() {
        assertThat(Masking.secrets().text("a " + ONE + "\nb " + OTHER + "\nc " + ONE + "\n"))
                .isEqualTo("a [TOKEN_1]\nb [TOKEN_2]\nc [TOKEN_1]\n");
    }

    @Test
    void a_line_of_json_stays_json() throws Json.Malformed {
        String line = Json.write(Json.object("id", ONE, "n", 3));
        assertThat(Json.parse(Masking.secrets().text(line))).isEqualTo(Json.object("id", "[TOKEN_1]", "n", 3));
    }

    @Test
    void what_only_looks_drawn_is_an_id_in_a_report() {
        String line = "session_id=k9LmQ2xVt7RzA4bN8cYw3EfH";
        assertThat(Masking.secrets().text(line)).isEqualTo(line);
        assertThat(Masking.recommended().text("mail jo@acme.io")).isEqualTo("mail [EMAIL_1]");
        assertThat(Masking.secrets().text("mail jo@acme.io")).isEqualTo("mail jo@acme.io");
    }

    @Test
    void a_stream_passes_on_what_holds_no_secret_byte_for_byte() throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] odd = {'a', (byte) 0xff, '\n', 0, '\n', '\r', 'z'};
        try (var masked = Masking.secrets().over(out)) {
            for (byte one : odd) {
                masked.write(one);
            }
            masked.write(odd, 0, odd.length);
        }
        assertThat(out.toByteArray()).startsWith(odd).endsWith(odd).hasSize(2 * odd.length);
    }

    @Test
    void a_secret_that_comes_in_pieces_is_masked() {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(Masking.secrets().over(out), false, StandardCharsets.UTF_8);
        print.print("token " + ONE.substring(0, 11));
        print.println(ONE.substring(11) + " of tom");
        print.print("again " + ONE);
        print.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("token [TOKEN_1] of tom\nagain [TOKEN_1]");
    }
}
