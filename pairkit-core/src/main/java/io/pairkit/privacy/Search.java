package io.pairkit.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Detectors made ready to run: one pass over a text calls those whose literals or digits it meets. */
final class Search {
    private final Literals literals;
    private final Detector[][] byLiteral;
    private final Detector[] onDigits;
    private final boolean named; // whether names of people are searched

    Search(Detectors detectors) {
        var byWord = new LinkedHashMap<Literals.Literal, List<Detector>>();
        var numeric = new ArrayList<Detector>();
        for (Detector detector : detectors) {
            if (detector.isOnDigits()) {
                numeric.add(detector);
            } else if (detector.literals().isEmpty()) {
                throw new IllegalArgumentException("the pattern of " + detector.code()
                        + " begins with no literal of two characters; name one that every match contains");
            }
            for (String literal : detector.literals()) {
                var key = new Literals.Literal(detector.isExact() ? literal : Ascii.lower(literal), detector.isExact());
                byWord.computeIfAbsent(key, word -> new ArrayList<>()).add(detector);
            }
        }
        literals = new Literals(List.copyOf(byWord.keySet()), !numeric.isEmpty());
        byLiteral = byWord.values().stream()
                .map(those -> those.toArray(Detector[]::new))
                .toArray(Detector[][]::new);
        onDigits = numeric.toArray(Detector[]::new);
        named = detectors.kinds().contains("PERSON");
    }

    /** Returns what is in a text, in characters. */
    List<Scan.Found> find(String text) {
        var run = new Run(text);
        literals.find(text, run);
        Scan scan = run.scan;
        if (scan == null) {
            return List.of();
        }
        if (named) {
            Mentions.add(scan);
        }
        return scan.result();
    }

    /** Returns how many characters were looked at. */
    long steps(String text) {
        var run = new Run(text);
        literals.find(text, run);
        return run.scan == null ? text.length() : run.scan.steps();
    }

    /** One pass; most texts have nothing that asks for a scan. */
    private final class Run implements Literals.Sink {
        private final String text;
        private @Nullable Scan scan;

        Run(String text) {
            this.text = text;
        }

        private Scan scan() {
            Scan known = scan;
            if (known == null) {
                known = new Scan(text);
                scan = known;
            }
            return known;
        }

        @Override
        public void literal(int number, int from, int to) {
            Scan here = scan();
            for (Detector detector : byLiteral[number]) {
                detector.look(here, from, to);
            }
        }

        @Override
        public void digits(int from) {
            Scan here = scan();
            if (from >= here.digitsEnd()) {
                group(here, from);
            }
        }
    }

    /** Shows a group of digits to those who want them. */
    private void group(Scan scan, int from) {
        int end = scan.digits(from);
        for (Detector detector : onDigits) {
            detector.look(scan, from, end);
            if (scan.digitsEnd() > end) {
                return;
            }
        }
        scan.digitsEnd(end);
    }
}
