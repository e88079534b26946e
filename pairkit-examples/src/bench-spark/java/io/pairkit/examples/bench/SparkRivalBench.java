package io.pairkit.examples.bench;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.linalg.VectorUDT;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Spark MLlib's MinHashLSH with 8 tables in local mode on the prompts of {@link RivalsBench}: recall, precision and time.
 *
 * <p>Usage: {@code SparkRivalBench FILE [LIMIT] [THRESHOLD]}; of two rounds the second counts.
 */
public final class SparkRivalBench {
    private static final int DIMENSIONS = 1 << 18;

    private SparkRivalBench() {}

    public static void main(String[] args) throws IOException {
        double threshold = args.length > 2 ? Double.parseDouble(args[2]) : 0.8;
        List<String> texts = Pairs.read(Path.of(args[0])).stream()
                .map(Pair::prompt)
                .filter(prompt -> !prompt.isBlank())
                .limit(args.length > 1 ? Integer.parseInt(args[1]) : 5_000)
                .toList();
        Set<Long> truth = SharedStrings.links(texts, threshold);
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "8")
                .getOrCreate()) {
            for (int round = 0; round < 2; round++) {
                long start = cpu();
                long wall = System.nanoTime();
                Set<Long> found = links(spark, texts, threshold);
                long right = found.stream().filter(truth::contains).count();
                System.out.printf(
                        Locale.ROOT,
                        "Spark MLlib MinHashLSH, 8 tables, local[2]: %d prompts, recall %.3f, precision %.3f, %.1f µs a"
                                + " prompt of the processor, %.2f s%n",
                        texts.size(),
                        right / (double) truth.size(),
                        found.isEmpty() ? 1 : right / (double) found.size(),
                        (cpu() - start) / 1e3 / texts.size(),
                        (System.nanoTime() - wall) / 1e9);
            }
        }
    }

    private static Set<Long> links(SparkSession spark, List<String> texts, double threshold) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < texts.size(); i++) {
            int[] places = SharedStrings.shingles(texts.get(i)).stream()
                    .mapToInt(shingle -> Math.floorMod(shingle.hashCode() * 0x9E3779B9, DIMENSIONS))
                    .sorted()
                    .distinct()
                    .toArray();
            double[] ones = new double[places.length];
            java.util.Arrays.fill(ones, 1);
            if (places.length > 0) {
                rows.add(RowFactory.create(i, Vectors.sparse(DIMENSIONS, places, ones)));
            }
        }
        StructType schema =
                new StructType().add("id", DataTypes.IntegerType).add("features", new VectorUDT());
        Dataset<Row> data = spark.createDataFrame(rows, schema).cache();
        var model = new MinHashLSH()
                .setNumHashTables(8)
                .setSeed(42)
                .setInputCol("features")
                .setOutputCol("hashes")
                .fit(data);
        var found = new HashSet<Long>();
        model.approxSimilarityJoin(data, data, 1 - threshold + 1e-9, "distance")
                .filter("datasetA.id < datasetB.id")
                .selectExpr("datasetA.id", "datasetB.id")
                .collectAsList()
                .forEach(row -> found.add((long) row.getInt(0) << 32 | row.getInt(1)));
        data.unpersist();
        return found;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
