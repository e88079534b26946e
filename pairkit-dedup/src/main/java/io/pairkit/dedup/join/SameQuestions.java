package io.pairkit.dedup.join;

import io.pairkit.Progress;
import io.pairkit.dedup.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * For records the earlier ones that ask the same question: prompts at or above the threshold that are no slot variants of
 * each other. Blank prompts and blank answers take no part.
 */
public final class SameQuestions {
    private static final int BATCH = 1 << 14;

    private final Compared prompts;
    private final double threshold;
    private final int most;
    private final int threads;
    private final Progress progress;
    private final int[] asking; // the records that take part, ascending
    private final Units units;
    private final Sets sets;
    private final Families families;
    private final Skeletons skeletons;
    private final Index index;
    private final Cores cores;
    private final Apart apart;
    private final Askers askers;
    private final @Nullable SameTexts sameTexts;

    private SameQuestions(
            Compared compared, double threshold, IntPredicate wanted, int most, int threads, Progress progress) {
        this.prompts = compared.prompts();
        this.threshold = threshold;
        this.most = most;
        this.threads = threads;
        this.progress = progress;
        Tokens tokens = compared.tokens();
        int[] order = IntStream.range(0, tokens.size())
                .filter(i -> wanted.test(i) && tokens.words(i, Tokens.ANSWER) > 0)
                .toArray();
        this.units = Units.of(prompts, order);
        this.asking = Arrays.stream(order).filter(i -> units.of()[i] >= 0).toArray();
        this.sets = new Sets(prompts, units.first(), threads, progress);
        this.families = Families.find(sets, threshold, Families.LEAST, threads, progress);
        this.cores = new Cores(prompts, units.first(), sets, families, threshold, threads, progress);
        this.skeletons = new Skeletons(prompts, units.first(), threads, progress);
        this.index = new Index(sets, families, skeletons, threshold, units.size(), i -> i);
        for (int unit = 0; unit < units.size(); unit++) {
            index.add(unit);
        }
        if (families.size() > 0) {
            skeletons.loosen(prompts, units.first(), threads, progress);
        }
        this.apart = new Apart(prompts);
        this.askers = new Askers(units, asking, families, skeletons, apart);
        this.sameTexts = apart.isAny() ? new SameTexts(prompts, units, asking, skeletons, apart) : null;
    }

    /**
     * Compares prompts.
     *
     * @param wanted the records that take part
     * @param most how many earlier records to name
     */
    public static SameQuestions of(
            Compared compared, double threshold, IntPredicate wanted, int most, int threads, Progress progress) {
        return new SameQuestions(compared, threshold, wanted, most, threads, progress);
    }

    /** Says something of one record that is not the first to ask. Used by one thread. */
    @FunctionalInterface
    public interface Says<T> {
        /**
         * Says it.
         *
         * @param others the first earlier records, ascending
         * @param count how many earlier ones there are
         */
        T of(int record, int[] others, int count);
    }

    /**
     * Returns what is said of every record that is not the first to ask, ascending.
     *
     * @param sayer is asked for one by each thread
     */
    public <T> List<T> each(Supplier<Says<T>> sayer) {
        var workers = new ArrayList<Says<T>>();
        Earlier[] earlier = new Earlier[threads];
        for (int i = 0; i < threads; i++) {
            workers.add(sayer.get());
            earlier[i] = new Earlier(
                    units,
                    askers,
                    apart,
                    sameTexts,
                    index,
                    cores,
                    new Judge(prompts.together(), threshold, true),
                    new Search(sets, families),
                    skeletons,
                    most);
        }
        var all = new ArrayList<T>();
        try (Workers pool = new Workers(threads)) {
            for (int from = 0; from < asking.length; from += BATCH) {
                progress.check();
                progress.advanced("comparing questions", from, asking.length);
                int start = from;
                int to = Math.min(asking.length, from + BATCH);
                var said = new AtomicReferenceArray<@Nullable T>(to - from);
                pool.run(from, to, (worker, at) -> {
                    int count = earlier[worker].find(asking[at]);
                    if (count > 0) {
                        said.set(at - start, workers.get(worker).of(asking[at], earlier[worker].named(), count));
                    }
                });
                for (int i = 0; i < to - from; i++) {
                    T one = said.get(i);
                    if (one != null) {
                        all.add(one);
                    }
                }
            }
        }
        progress.advanced("comparing questions", asking.length, asking.length);
        return all;
    }
}
