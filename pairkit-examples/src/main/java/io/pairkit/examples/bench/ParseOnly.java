package io.pairkit.examples.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The yardstick: Jackson merely parsing a JSONL file, token by token with every text decoded, on some threads.
 *
 * <p>Usage: {@code ParseOnly FILE [THREADS] [RUNS]}; prints the seconds of each run, the first of which warms up.
 */
public final class ParseOnly {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ParseOnly() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
        int runs = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            long texts = parse(file, threads);
            System.out.printf(Locale.ROOT, "%.3f s, %d characters of text%n", (System.nanoTime() - start) / 1e9, texts);
        }
    }

    /** Parses the file in as many stretches as threads, each from line start to line start. */
    static long parse(Path file, int threads) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            var parts = new ArrayList<Future<Long>>();
            List<Long> cuts = cuts(file, threads);
            for (int i = 0; i < threads; i++) {
                long from = cuts.get(i);
                long to = cuts.get(i + 1);
                Callable<Long> part = () -> parse(file, from, to);
                parts.add(workers.submit(part));
            }
            long sum = 0;
            for (Future<Long> part : parts) {
                sum += part.get();
            }
            return sum;
        } finally {
            workers.shutdown();
        }
    }

    private static List<Long> cuts(Path file, int threads) throws IOException {
        long size = Files.size(file);
        var cuts = new ArrayList<Long>();
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            cuts.add(0L);
            for (int i = 1; i < threads; i++) {
                in.seek(size * i / threads);
                in.readLine();
                cuts.add(in.getFilePointer());
            }
            cuts.add(size);
        }
        return cuts;
    }

    private static long parse(Path file, long from, long to) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(from);
            InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
            long texts = 0;
            try (JsonParser parser = FACTORY.createParser(new Limited(in, to - from))) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token == JsonToken.VALUE_STRING) {
                        texts += parser.getTextLength();
                    }
                }
            }
            return texts;
        }
    }

    private static final class Limited extends java.io.FilterInputStream {
        private long left;

        Limited(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = super.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public int read() throws IOException {
            throw new IOException("read in blocks");
        }
    }
}
