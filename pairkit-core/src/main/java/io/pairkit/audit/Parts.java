package io.pairkit.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The parts of a split and which record is in which, by what the caller says, the file's name or the attribute split. */
final class Parts {
    static final int NONE = 0;
    static final int TRAIN = 1;
    static final int VALIDATION = 2;
    static final int TEST = 3;
    static final List<String> NAMES = List.of("(none)", "train", "validation", "test");

    private final @Nullable IntFunction<Optional<String>> given;
    private byte[] partOf = new byte[64];
    private int size;
    private final long[] counts = new long[NAMES.size()];
    private String lastFile = "";
    private int lastPart;

    Parts(@Nullable IntFunction<Optional<String>> given) {
        this.given = given;
    }

    void add(Facts facts) {
        int part = NONE;
        if (given != null) {
            part = given.apply(size).map(Parts::named).orElse(NONE);
        } else {
            String file = facts.origin().file();
            if (!file.equals(lastFile)) {
                lastFile = file;
                lastPart = ofFile(file);
            }
            part = lastPart;
            if (part == NONE) {
                String split = facts.attribute("split");
                part = split.isEmpty() ? NONE : named(split);
            }
        }
        if (size == partOf.length) {
            partOf = Arrays.copyOf(partOf, size + (size >> 1));
        }
        partOf[size++] = (byte) part;
        counts[part]++;
    }

    void merge(Parts later) {
        partOf = Arrays.copyOf(partOf, Math.max(64, size + later.size));
        for (int i = 0; i < later.size; i++) {
            byte part = given == null
                    ? later.partOf[i]
                    : (byte) (int) given.apply(size).map(Parts::named).orElse(NONE);
            counts[part]++;
            partOf[size++] = part;
        }
    }

    /** Returns the part of a word that people write for it, NONE for another word. */
    static int named(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "train", "training" -> TRAIN;
            case "validation", "valid", "val", "dev", "eval", "evaluation" -> VALIDATION;
            case "test", "testing" -> TEST;
            default -> NONE;
        };
    }

    /** Returns the part that a file's name says: {@code data/train.jsonl.gz} is training data. */
    static int ofFile(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.indexOf('.');
        return switch (dot < 0 ? name : name.substring(0, dot)) {
            case "train" -> TRAIN;
            case "validation", "valid", "dev" -> VALIDATION;
            case "test" -> TEST;
            default -> NONE;
        };
    }

    int of(int record) {
        return partOf[record];
    }

    /** Returns 1 for training, 2 for validation or test, 0 where there are no parts. */
    int side(int record) {
        return partOf[record] == NONE ? 0 : partOf[record] == TRAIN ? 1 : 2;
    }

    int size() {
        return size;
    }

    long count(int part) {
        return counts[part];
    }

    /** Whether there are at least two parts, so that something can cross. */
    boolean isSplit() {
        return Arrays.stream(counts, TRAIN, counts.length)
                        .filter(count -> count > 0)
                        .count()
                > 1;
    }
}
