package io.pairkit.format;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.Unreadable;
import io.pairkit.validate.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything that one full read hands on, in order. */
final class Read {
    final List<Pair> pairs = new ArrayList<>();
    final List<Unreadable> unreadable = new ArrayList<>();
    final List<Finding> notes = new ArrayList<>();

    static Read all(Pairs source, int threads) {
        var read = new Read();
        source.process(threads, Progress.none(), pair -> pair, new Pairs.Sink<Pair>() {
            @Override
            public void pair(int ordinal, Pair pair, Pair same) {
                read.pairs.add(pair);
            }

            @Override
            public void unreadable(Unreadable piece) {
                read.unreadable.add(piece);
            }

            @Override
            public void note(Finding finding) {
                read.notes.add(finding);
            }
        });
        return read;
    }

    List<Long> lines() {
        return pairs.stream().map(pair -> pair.origin().line()).toList();
    }

    List<Long> badLines() {
        return unreadable.stream().map(piece -> piece.origin().line()).toList();
    }

    List<String> badCodes() {
        return unreadable.stream().map(piece -> piece.finding().code()).toList();
    }

    List<String> badTexts() {
        return unreadable.stream()
                .map(piece -> new String(piece.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    List<String> noteCodes() {
        return notes.stream().map(Finding::code).toList();
    }
}
