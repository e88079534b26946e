package io.pairkit.examples.browser;

import io.pairkit.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium with one page, driven over its debugging protocol. */
final class Chromium implements AutoCloseable {
    private final Process process;
    private final WebSocket socket;
    private final Map<Long, CompletableFuture<Object>> waiting = new ConcurrentHashMap<>();
    private long last;

    private Chromium(Process process, String page) throws Exception {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(page), new Answers())
                .get(30, TimeUnit.SECONDS);
    }

    /** Returns the program, if it is installed. */
    static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts the program with an empty profile. */
    static Chromium start(Path program, Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--remote-allow-origins=*",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            URI browser = URI.create(listening(process));
            HttpRequest open = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + browser.getPort() + "/json/new?about:blank"))
                    .PUT(HttpRequest.BodyPublishers.noBody())
                    .build();
            String page = HttpClient.newHttpClient()
                    .send(open, HttpResponse.BodyHandlers.ofString())
                    .body();
            return new Chromium(process, String.valueOf(Json.at(Json.parse(page), "/webSocketDebuggerUrl")));
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static String listening(Process process) throws IOException {
        String marker = "DevTools listening on ";
        BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            if (line.startsWith(marker)) {
                return line.substring(marker.length()).strip();
            }
        }
        throw new IOException("the browser ended before it listened");
    }

    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
            text.append(data);
            if (isLast) {
                take(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(String message) {
            try {
                Object answer = Json.parse(message);
                if (Json.at(answer, "/id") instanceof Number id) {
                    waiting.remove(id.longValue()).complete(answer);
                }
            } catch (Json.Malformed e) {
                throw new IllegalStateException(message, e);
            }
        }
    }

    Object call(String method, Map<String, ?> parameters) throws Exception {
        long id = ++last;
        var answer = new CompletableFuture<Object>();
        waiting.put(id, answer);
        socket.sendText(Json.write(Json.object("id", id, "method", method, "params", parameters)), true)
                .get(30, TimeUnit.SECONDS);
        return answer.get(60, TimeUnit.SECONDS);
    }

    /** Opens a file and waits until it is loaded. */
    void open(Path file) throws Exception {
        call("Page.enable", Map.of());
        call("Page.navigate", Map.of("url", file.toUri().toString()));
        String loaded = "document.readyState === 'complete' && location.protocol === 'file:'";
        for (int tries = 0; tries < 200 && !Boolean.TRUE.equals(evaluate(loaded)); tries++) {
            evaluate("new Promise(done => setTimeout(done, 25))");
        }
    }

    /** Returns what an expression comes to, waiting for a promise. */
    Object evaluate(String expression) throws Exception {
        Object answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        Object failure = Json.at(answer, "/result/exceptionDetails/text");
        if (failure != null) {
            throw new IllegalStateException(expression + ": " + Json.write(answer));
        }
        return Json.at(answer, "/result/result/value");
    }

    /** Presses keys one after the other. */
    void press(String keys) throws Exception {
        for (char key : keys.toCharArray()) {
            String text = String.valueOf(key);
            call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", text, "text", text));
            call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", text));
        }
    }

    /** Sets the window, twice as many dots as pixels, and the colours that the user prefers. */
    void window(int width, int height, String colours) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", false));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }

    void screenshot(Path file) throws Exception {
        Object answer = call("Page.captureScreenshot", Map.of("format", "png"));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(String.valueOf(Json.at(answer, "/result/data"))));
    }

    @Override
    public void close() throws Exception {
        socket.abort();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
