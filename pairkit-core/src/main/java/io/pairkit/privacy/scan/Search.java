package io.pairkit.privacy.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Seekers made ready to run: one pass over a text calls those whose literals or digits it meets. */
public final class Search {
    private final Literals literals;
    private final Seeker[][] byLiteral;
    private final Seeker[] onDigits;
    private final Consumer<Scan> afterwards;

    /**
     * @param afterwards looks at each text once more in which something set a look off
     * @throws IllegalArgumentException if a seeker has nothing to be found by
     */
    public Search(List<Seeker> seekers, Consumer<Scan> afterwards) {
        var byWord = new LinkedHashMap<Literals.Literal, List<Seeker>>();
        var numeric = new ArrayList<Seeker>();
        for (Seeker seeker : seekers) {
            if (seeker.isOnDigits()) {
                numeric.add(seeker);
            } else if (seeker.literals().isEmpty()) {
                throw new IllegalArgumentException("the pattern of " + seeker.code()
                        + " begins with no literal of two characters; name one that every match contains");
            }
            for (String literal : seeker.literals()) {
                var key = new Literals.Literal(seeker.isExact() ? literal : Ascii.lower(literal), seeker.isExact());
                byWord.computeIfAbsent(key, word -> new ArrayList<>()).add(seeker);
            }
        }
        literals = new Literals(List.copyOf(byWord.keySet()), !numeric.isEmpty());
        byLiteral = byWord.values().stream()
                .map(those -> those.toArray(Seeker[]::new))
                .toArray(Seeker[][]::new);
        onDigits = numeric.toArray(Seeker[]::new);
        this.afterwards = afterwards;
    }

    /** Returns what is in a text, in characters. */
    public List<Scan.Found> find(String text) {
        var run = new Run(text);
        literals.find(text, run);
        Scan scan = run.scan;
        if (scan == null) {
            return List.of();
        }
        afterwards.accept(scan);
        return scan.result();
    }

    /** Returns how many characters were looked at. */
    public long steps(String text) {
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
            for (Seeker seeker : byLiteral[number]) {
                seeker.look(here, from, to);
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
        for (Seeker seeker : onDigits) {
            seeker.look(scan, from, end);
            if (scan.digitsEnd() > end) {
                return;
            }
        }
        scan.digitsEnd(end);
    }
}
