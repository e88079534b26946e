package io.pairkit.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeServerTest {
    private static final String BATCH = """
            {"prompt":"Where can I see my last invoice as a file?","completion":"Under billing, choose download."}
            {"prompt":"where can I see my last invoice as a file","completion":"under billing choose download"}
            {"prompt":"broken
            {"prompt":"How do I change the language of the app?","completion":"Open settings and choose language."}
            """;

    @TempDir
    private Path spool;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpRequest request(IntakeServer server, String query, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/intake" + query))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(HttpResponse<String> response) {
        try {
            return (Map<String, Object>) Json.parse(response.body());
        } catch (Json.Malformed e) {
            throw new AssertionError(response.body(), e);
        }
    }

    @Test
    void many_requests_at_once_get_their_own_answers_and_nothing_stays() throws IOException {
        try (var server = new IntakeServer(0, spool, 1 << 20)) {
            var running = new ArrayList<CompletableFuture<HttpResponse<String>>>();
            for (int i = 0; i < 24; i++) {
                String query = i % 2 == 0 ? "" : "?threshold=1.0";
                running.add(client.sendAsync(
                        request(server, query, BATCH.repeat(1 + i % 3)), HttpResponse.BodyHandlers.ofString()));
            }
            for (int i = 0; i < running.size(); i++) {
                Map<String, Object> answer = json(running.get(i).join());
                int times = 1 + i % 3;
                assertThat(answer)
                        .containsEntry("read", 4 * times)
                        .containsEntry("valid", 3 * times)
                        .containsEntry("invalid", times)
                        .containsEntry("kept", 2);
                assertThat((List<?>) answer.get("findings")).isNotEmpty();
            }
        }
        try (Stream<Path> left = Files.list(spool)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_wrong_request_is_told_in_a_sentence() throws IOException, InterruptedException {
        try (var server = new IntakeServer(0, spool, 1000)) {
            HttpResponse<String> wrong =
                    client.send(request(server, "?threshold=2", BATCH), HttpResponse.BodyHandlers.ofString());
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(json(wrong)).containsEntry("error", "threshold must be in (0, 1], was 2.0");

            HttpResponse<String> large =
                    client.send(request(server, "", BATCH.repeat(10)), HttpResponse.BodyHandlers.ofString());
            assertThat(large.statusCode()).isEqualTo(413);
        }
    }
}
