package io.pairkit.examples.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.pairkit.Json;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small service that takes in batches over HTTP: {@code POST /intake?threshold=0.85} with JSON lines as the body answers
 * with counts and findings.
 *
 * <p>Memory is bounded: a body goes to disk and not to the heap, bodies above a limit are refused, and only a few are worked
 * on at once while the others wait. The recipe is of the request; nothing of one request is seen by another.
 */
public final class IntakeServer implements AutoCloseable {
    private static final int AT_ONCE = 4;
    private static final int FINDINGS = 100;
    private static final Pattern THRESHOLD = Pattern.compile("(?:^|&)threshold=([^&]*)");

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(2 * AT_ONCE);
    private final Semaphore atOnce = new Semaphore(AT_ONCE, true);
    private final Path spool;
    private final long maxBytes;

    /**
     * Starts the service on the loopback address.
     *
     * @param port 0 for any free one
     * @param spool where bodies are kept while they are worked on
     * @param maxBytes the largest body
     */
    public IntakeServer(int port, Path spool, long maxBytes) throws IOException {
        this.spool = spool;
        this.maxBytes = maxBytes;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(workers);
        server.createContext("/intake", this::handle);
        server.start();
    }

    /** Returns the port on which it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] body = Json.write(answer.body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private record Answer(int status, Map<String, @Nullable Object> body) {}

    private Answer answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return new Answer(405, Json.object("error", "POST a body of JSON lines"));
        }
        Path folder = Files.createTempDirectory(spool, "intake-");
        try {
            atOnce.acquire();
            try (var body = new Limited(exchange.getRequestBody(), maxBytes)) {
                Pairs pairs = Pairs.spool(body, folder);
                if (body.isPassed()) {
                    return new Answer(413, Json.object("error", "a body has at most " + maxBytes + " bytes"));
                }
                return new Answer(200, result(recipe(exchange).accept(pairs, Progress.none())));
            } finally {
                atOnce.release();
            }
        } catch (IllegalArgumentException e) {
            return new Answer(400, Json.object("error", e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(503, Json.object("error", "shutting down"));
        } finally {
            remove(folder);
        }
    }

    private static PairIntake recipe(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        Matcher threshold = THRESHOLD.matcher(query == null ? "" : query);
        if (!threshold.find()) {
            return PairIntake.defaults();
        }
        try {
            return PairIntake.defaults().threshold(Double.parseDouble(threshold.group(1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("threshold must be a number, was " + threshold.group(1), e);
        }
    }

    private static Map<String, @Nullable Object> result(PairIntake.Intake intake) {
        return Json.object(
                "read", intake.checked().read(),
                "valid", intake.checked().valid(),
                "invalid", intake.checked().invalid(),
                "kept", intake.duplicates().keptCount(),
                "removed", intake.duplicates().removedCount(),
                "findings",
                        intake.checked().findings().stream()
                                .limit(FINDINGS)
                                .map(finding -> finding.fields())
                                .toList());
    }

    /** Reads no more than a number of bytes. */
    private static final class Limited extends java.io.FilterInputStream {
        private long left;

        Limited(InputStream in, long most) {
            super(in);
            this.left = most + 1;
        }

        boolean isPassed() {
            return left <= 0;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = super.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be removed", e);
        }
    }

    /** Stops listening; requests being worked on are ended. */
    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
