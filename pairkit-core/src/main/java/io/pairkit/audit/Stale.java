package io.pairkit.audit;

import io.pairkit.audit.tally.Examples;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.text.Months;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nothing that is no longer valid: names the plan calls superseded, dates of validity before the cut-off. */
final class Stale implements Audit {
    static final AuditInfo INFO = AuditInfo.advice("stale/superseded", Rows.STALE)
            .limit("the plan's cutoff and superseded")
            .what("answers name nothing superseded, and no date of validity before the cut-off")
            .errs("a date counts only beside a word of validity, so that history stays history")
            .because("a model cannot know that a policy ended");
    private static final Pattern DATE = Pattern.compile("\\b((?:19|20)\\d{2})-(\\d{2})-(\\d{2})\\b"
            + "|\\b(january|february|march|april|may|june|july|august|september|october|november|december)\\s+"
            + "(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?((?:19|20)\\d{2})\\b|\\b((?:19|20)\\d{2})\\b");
    private static final Pattern VALID = Pattern.compile(
            "\\b(?:policy|effective|updated|valid (?:until|from|through)|as of|expires?|in force|revised|last changed|terms of)\\b");
    private static final int BESIDE = 40;

    @Override
    public AuditInfo info() {
        return INFO;
    }

    @Override
    public Tally begin(Brief brief) {
        return new Found(brief);
    }

    /** Returns whether a text has a date before a day with a word of validity within 40 characters. */
    static boolean hasDateBefore(String text, LocalDate cutoff) {
        if (text.indexOf("19") < 0 && text.indexOf("20") < 0) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        List<int[]> words = new ArrayList<>();
        Matcher valid = VALID.matcher(lower);
        while (valid.find()) {
            words.add(new int[] {valid.start(), valid.end()});
        }
        if (words.isEmpty()) {
            return false;
        }
        Matcher date = DATE.matcher(lower);
        while (date.find()) {
            int from = date.start();
            int to = date.end();
            if (isBefore(date, cutoff)
                    && words.stream()
                            .anyMatch(word -> word[1] >= from - BESIDE
                                    && word[0] <= to + BESIDE
                                    && noSentenceEnds(lower, Math.min(word[1], to), Math.max(word[0], from)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean noSentenceEnds(String text, int from, int to) {
        int end = text.indexOf(". ", Math.min(from, to));
        return end < 0 || end >= Math.max(from, to);
    }

    private static boolean isBefore(Matcher date, LocalDate cutoff) {
        try {
            if (date.group(1) != null) {
                return LocalDate.parse(date.group()).isBefore(cutoff);
            }
            if (date.group(4) != null) {
                LocalDate month =
                        LocalDate.of(Integer.parseInt(date.group(6)), Months.NAMES.indexOf(date.group(4)) + 1, 1);
                LocalDate last = date.group(5) == null
                        ? month.plusMonths(1).minusDays(1)
                        : month.withDayOfMonth(Integer.parseInt(date.group(5)));
                return last.isBefore(cutoff);
            }
            return LocalDate.of(Integer.parseInt(date.group(7)), 12, 31).isBefore(cutoff);
        } catch (DateTimeException e) {
            return false; // 2024-02-31 is no date
        }
    }

    private static final class Found implements Tally {
        private final Brief brief;
        private final List<String> superseded;
        private final Examples found;

        Found(Brief brief) {
            this.brief = brief;
            this.superseded = brief.plan().superseded().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            this.found = new Examples(brief.examples());
        }

        @Override
        public void add(Facts facts) {
            LocalDate cutoff = brief.plan().cutoff().orElse(null);
            boolean named = !superseded.isEmpty() && names(facts.answer().toLowerCase(Locale.ROOT));
            if (named || (cutoff != null && hasDateBefore(facts.answer(), cutoff))) {
                found.add(facts.origin());
            }
        }

        private boolean names(String answer) {
            for (String name : superseded) {
                if (answer.contains(name)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void merge(Tally later) {
            found.merge(((Found) later).found);
        }

        @Override
        public void report(Outcome out) {
            if (found.count() > 0) {
                out.report(
                                INFO,
                                found.count() + (found.count() == 1 ? " answer rests" : " answers rest")
                                        + " on what is superseded or was valid before the cut-off")
                        .count(found.count())
                        .examples(found.shown())
                        .next("bring these answers up to date or take them out");
            }
        }
    }
}
