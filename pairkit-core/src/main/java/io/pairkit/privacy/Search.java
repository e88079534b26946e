package io.pairkit.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Detectors made ready to run: one pass over a text calls those whose literals or digits it meets. */
final class Search {
    private static final String DIGITS = "0123456789";

    private final Literals literals;
    private final Detector[][] byLiteral; // empty for a digit
    private final Detector[] onDigits;

    Search(Detectors detectors) {
        var byWord = new LinkedHashMap<String, List<Detector>>();
        var numeric = new ArrayList<Detector>();
        for (Detector detector : detectors) {
            if (detector.isOnDigits()) {
                numeric.add(detector);
            } else if (detector.literals().isEmpty()) {
                throw new IllegalArgumentException("the pattern of " + detector.code()
                        + " begins with no literal of two characters; name one that every match contains");
            }
            for (String literal : detector.literals()) {
                byWord.computeIfAbsent(Ascii.lower(literal), key -> new ArrayList<>())
                        .add(detector);
            }
        }
        var words = new ArrayList<>(byWord.keySet());
        byLiteral = new Detector[words.size() + (numeric.isEmpty() ? 0 : DIGITS.length())][];
        for (int i = 0; i < byLiteral.length; i++) {
            byLiteral[i] = i < words.size()
                    ? byWord.getOrDefault(words.get(i), List.of()).toArray(Detector[]::new)
                    : new Detector[0];
        }
        if (!numeric.isEmpty()) {
            DIGITS.chars().forEach(digit -> words.add(String.valueOf((char) digit)));
        }
        literals = new Literals(words);
        onDigits = numeric.toArray(Detector[]::new);
    }

    Scan run(String text) {
        var scan = new Scan(text.toCharArray(), text.length());
        literals.find(scan.chars, scan.length, (number, from, to) -> {
            Detector[] here = byLiteral[number];
            if (here.length == 0) {
                if (from >= scan.digitsEnd()) {
                    digits(scan, from);
                }
                return;
            }
            for (Detector detector : here) {
                detector.look(scan, from, to);
            }
        });
        return scan;
    }

    /** Shows a group of digits to those who want them, unless it stands alone and is too short for anything. */
    private void digits(Scan scan, int from) {
        int end = scan.digits(from);
        boolean alone = end - from < 7 && !joined(scan, end);
        if (alone && !(Ascii.letter(scan.at(from - 1)) && end - from >= 2)) {
            scan.digitsEnd(end);
            return;
        }
        for (Detector detector : onDigits) {
            detector.look(scan, from, end);
            if (scan.digitsEnd() > end) {
                return;
            }
        }
        scan.digitsEnd(end);
    }

    private static boolean joined(Scan scan, int end) {
        char after = scan.at(end);
        boolean sign = after == ' '
                || after == '-'
                || after == '.'
                || after == '('
                || after == ')'
                || after == '/'
                || after == '\u00a0'
                || after == '\u2011'
                || after == '\u2013';
        return sign
                && (Ascii.digit(scan.at(end + 1)) || Ascii.digit(scan.at(end + 2)) || Ascii.digit(scan.at(end + 3)));
    }
}
