package io.pairkit.dedup;

import io.pairkit.Catalog;
import io.pairkit.Origin;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.dedup.store.IndexFolder;
import io.pairkit.dedup.store.Store;
import io.pairkit.dedup.store.Stored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Near-duplicates over months: a folder to which batches are added, each compared with all before it.
 *
 * <p>Exact, like {@link NearDuplicates}: after n batches the same records stay, for the same reasons, as if all had been one
 * batch. With {@link Keep#FIRST} no earlier decision ever changes; with other policies, and when records are removed, those
 * that do are told as {@link Revision}s.
 *
 * <p>A batch is added whole or not at all: a crash at any moment leaves the index as it was before. One writer at a time; a
 * reader sees what was added when it was opened. The folder holds the texts, so it is as private as they are. Memory goes with the
 * batch, in parts of {@value #PART} records when the first stay, and with what is near it, not with the index; under any other policy
 * a later record of the batch may displace an earlier one, so all of it is held at once.
 *
 * <pre>{@code
 * try (PairIndex index = PairIndex.writing(folder, NearDuplicates.defaults())) {
 *     Pairs fresh = index.add(march).kept(march);
 * }
 * }</pre>
 */
public final class PairIndex implements AutoCloseable {
    private static final int PART = 100_000;

    private final Store store;
    private final NearDuplicates recipe;

    private PairIndex(Store store, NearDuplicates recipe) {
        this.store = store;
        this.recipe = recipe;
    }

    /**
     * Opens an index to add to; a new one if the folder is absent or empty.
     *
     * @param recipe how records are compared; the same as when the index was made, but for threads
     * @throws IllegalArgumentException if the folder holds something else, an index made with another recipe or in a format
     *     that this version does not read; if records are chosen by a comparator, cut by an analyzer, or compared by groups,
     *     by their rejected answers too or by an approximate engine
     * @throws IllegalStateException if somebody else is writing to it
     */
    public static PairIndex writing(Path folder, NearDuplicates recipe) {
        Settings.refuseUnwritable(recipe);
        return checked(folder, Store.writing(folder), recipe);
    }

    /**
     * Opens an index to look things up in, as it was last committed.
     *
     * @throws IllegalArgumentException if there is no index, or one in a format that this version does not read
     */
    public static PairIndex reading(Path folder) {
        Store store = Store.reading(folder);
        return new PairIndex(store, Settings.recipe(store.settings()));
    }

    /**
     * Opens an index to look things up in, as it was last committed.
     *
     * @param recipe how records are compared; the same as when the index was made, but for threads
     * @throws IllegalArgumentException if there is no index, one made with another recipe or in a format that this version
     *     does not read
     */
    public static PairIndex reading(Path folder, NearDuplicates recipe) {
        return checked(folder, Store.reading(folder), recipe);
    }

    private static PairIndex checked(Path folder, Store store, NearDuplicates recipe) {
        try {
            Settings.check(folder, store.settings(), recipe);
        } catch (IllegalArgumentException e) {
            store.close();
            throw e;
        }
        return new PairIndex(store, recipe);
    }

    /** Returns how the records of an index are compared; empty where there is no index yet. */
    public static Optional<NearDuplicates> recipeOf(Path folder) {
        return IndexFolder.peek(folder)
                .filter(known -> known.containsKey("threshold"))
                .map(Settings::recipe);
    }

    /** Returns how records are compared. */
    public NearDuplicates recipe() {
        return recipe;
    }

    /** Returns how many records were added and not removed by hand, whether they stay or went as near-duplicates. */
    public int size() {
        return store.size();
    }

    /** Adds a batch; see {@link #add(Pairs, Progress)}. */
    public Admission add(Pairs batch) {
        return add(batch, Progress.none());
    }

    /**
     * Adds a batch and tells which of its records are near one that stays; they are remembered too. Reads the pairs once.
     *
     * @throws IllegalStateException if the index was opened for reading
     * @throws java.util.concurrent.CancellationException if the progress is cancelled or the thread interrupted; nothing was
     *     added
     */
    public Admission add(Pairs batch, Progress progress) {
        return add(batch, progress, admission -> {});
    }

    /**
     * Adds a batch as {@link #add(Pairs, Progress)} does.
     *
     * @param before called when all is decided and nothing is committed yet: where results must be safe before the index takes
     *     them for known. If it throws, nothing is added.
     */
    public Admission add(Pairs batch, Progress progress, Consumer<? super Admission> before) {
        return whole(() -> {
            Admission admission = run(
                    batch,
                    progress,
                    new Comparing(store, recipe, progress),
                    recipe.keep() == Keep.FIRST ? PART : Integer.MAX_VALUE);
            before.accept(admission);
            return admission;
        });
    }

    /** Does something to the index wholly or not at all. */
    private <T> T whole(Supplier<T> work) {
        store.refuseReading();
        try {
            T result = work.get();
            store.commit(Settings.of(recipe));
            return result;
        } catch (RuntimeException | Error e) {
            store.undo();
            throw e;
        }
    }

    /** Looks a batch up; see {@link #find(Pairs, Progress)}. */
    public Admission find(Pairs batch) {
        return find(batch, Progress.none());
    }

    /**
     * Tells which records of a batch are near one of the index that stays; nothing is added, and records of the batch are
     * nothing to each other. Reads the pairs once.
     */
    public Admission find(Pairs batch, Progress progress) {
        return run(batch, progress, new Lookup(store, recipe, progress), PART);
    }

    private record Facts(Catalog.Entry entry, String prompt, String answer, Corpus.Entry texts) {}

    private Admission run(Pairs batch, Progress progress, Arrivals arrivals, int most) {
        Function<Pair, Corpus.Entry> texts = Corpus.entry(recipe.shingles());
        Function<Pair, Catalog.Entry> entries = Catalog.Entry.of();
        var part = new ArrayList<Arrivals.Arrival>();
        long first = store.next();
        int[] size = new int[1];
        batch.process(
                recipe.threads(),
                progress,
                pair -> new Facts(entries.apply(pair), pair.prompt(), pair.answer(), texts.apply(pair)),
                (ordinal, pair, facts) -> {
                    Catalog.Entry entry = facts.entry;
                    Origin origin = entry.origin();
                    var stored = new Stored(
                            first + ordinal,
                            id(entry),
                            origin.file(),
                            origin.line(),
                            origin.offset(),
                            facts.prompt,
                            facts.answer,
                            facts.texts.review(),
                            -1);
                    part.add(new Arrivals.Arrival(ordinal, stored, facts.texts));
                    size[0]++;
                    if (part.size() == most) {
                        arrivals.take(part);
                        part.clear();
                    }
                });
        arrivals.take(part);
        return arrivals.admission(size[0]);
    }

    private static String id(Catalog.Entry entry) {
        return entry.id().orElseGet(() -> "sha256:" + java.util.HexFormat.of().toHexDigits(entry.hash()));
    }

    /**
     * Takes records out, by id: those that went for their sake are decided anew, and may stay now. Ids that are not there are
     * passed over.
     *
     * @return the changed decisions, by number
     * @throws IllegalStateException if the index was opened for reading
     */
    public List<Revision> remove(Collection<String> ids) {
        return whole(() -> {
            var gone = new TreeMap<Long, Stored>();
            for (String id : ids) {
                store.withId(Objects.requireNonNull(id, "id")).forEach(record -> gone.put(record.number(), record));
            }
            return new Comparing(store, recipe, Progress.none()).remove(gone);
        });
    }

    /** Closes the files. */
    @Override
    public void close() {
        store.close();
    }

    @Override
    public String toString() {
        return "PairIndex[" + size() + " records, " + recipe + "]";
    }

    /** The recipe as it is written down with the index. */
    private static final class Settings {
        private Settings() {}

        static Map<String, String> of(NearDuplicates recipe) {
            var settings = new LinkedHashMap<String, String>();
            settings.put("threshold", Double.toString(recipe.threshold()));
            settings.put("on", recipe.on().label());
            settings.put("shingles", recipe.shingles().toString());
            settings.put("keep", recipe.keep().label());
            settings.put("slotGuard", recipe.slotGuard() ? "on" : "off");
            return settings;
        }

        static NearDuplicates recipe(Map<String, String> settings) {
            return NearDuplicates.defaults()
                    .threshold(Double.parseDouble(Objects.requireNonNull(settings.get("threshold"))))
                    .on(Field.parse(Objects.requireNonNull(settings.get("on"))))
                    .shingles(Shingles.parse(Objects.requireNonNull(settings.get("shingles"))))
                    .keep(Keep.parse(Objects.requireNonNull(settings.get("keep"))))
                    .slotGuard("on".equals(settings.get("slotGuard")));
        }

        static void refuseUnwritable(NearDuplicates recipe) {
            if (recipe.keep().order() != null) {
                throw new IllegalArgumentException("an index cannot keep the best by a comparator");
            }
            if (recipe.shingles().isAnalyzed()) {
                throw new IllegalArgumentException("an index cannot be made with an analyzer of the caller's");
            }
            if (recipe.rejected()) {
                throw new IllegalArgumentException("an index has no rejected answers to compare");
            }
            if (!recipe.engine().isExact()) {
                throw new IllegalArgumentException("an index is always exact, the engine was " + recipe.engine());
            }
            if (recipe.groups() != null) {
                throw new IllegalArgumentException("an index cannot compare within or across groups");
            }
        }

        static void check(Path folder, Map<String, String> known, NearDuplicates recipe) {
            of(recipe).forEach((name, value) -> {
                String was = known.getOrDefault(name, value);
                if (!was.equals(value)) {
                    throw new IllegalArgumentException(
                            "the index " + folder + " was made with " + name + " " + was + ", not with " + value);
                }
            });
        }
    }
}
