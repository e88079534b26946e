package io.pairkit.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Detectors made ready to run: one pass over a text calls those whose literals or digits it meets. */
final class Search {
    private final Literals literals;
    private final Detector[][] byLiteral;
    private final Detector[] onDigits;

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
    }

    Scan run(String text) {
        var scan = new Scan(text);
        literals.find(text, new Literals.Sink() {
            @Override
            public void literal(int number, int from, int to) {
                for (Detector detector : byLiteral[number]) {
                    detector.look(scan, from, to);
                }
            }

            @Override
            public void digits(int from) {
                if (from >= scan.digitsEnd()) {
                    group(scan, from);
                }
            }
        });
        return scan;
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
