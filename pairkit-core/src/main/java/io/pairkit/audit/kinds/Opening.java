package io.pairkit.audit.kinds;

import io.pairkit.audit.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The beginning of an answer, made ready for comparing: lower case, one blank between words, short forms written out
 * ("can't" is "can not"), what it only quotes left out. Who declines or asks back says so early.
 */
final class Opening {
    private static final int LOOK = 420;
    private static final int SENTENCES = 4;
    private static final Pattern QUOTED = Pattern.compile(
            "\"[^\"]{3,400}(?:\"|$)|“[^”]{3,400}(?:”|$)|«[^»]{3,400}(?:»|$)|「[^」]{3,200}」|(?m)^>[^\n]{3,}");
    private static final Pattern LETTER = Pattern.compile(
            "^(?:dear|to whom|hi|hello) [^.!?\n]{1,40},|(?:regards|sincerely|yours|best|cheers|thanks),? [^.!?]{0,40}$");
    private static final Pattern SHORT = Pattern.compile(
            "\\b(?:(ca|wo|sha)n't|(\\w+)n't|cannot|(\\w+)'(m|re|ve|ll|d)|(it|that|this|there|what|here)'s)\\b");
    private static final List<String> TITLES = List.of("mr", "mrs", "ms", "dr", "st", "vs", "e.g", "i.e");

    private final List<String> sentences = new ArrayList<>();
    private final String text;
    private final String language;
    private String last = "";

    private Opening(String answer) {
        String start = (answer.length() > LOOK ? answer.substring(0, LOOK) : answer).replace('\u2019', '\'');
        boolean quotes = start.indexOf('"') >= 0
                || start.indexOf('“') >= 0
                || start.indexOf('«') >= 0
                || start.indexOf('「') >= 0
                || start.indexOf('>') >= 0;
        String plain = quotes ? QUOTED.matcher(start).replaceAll("\"\"") : start;
        text = longForms(oneBlank(plain).toLowerCase(Locale.ROOT));
        language = Language.of(answer);
        cut();
    }

    static Opening of(String answer) {
        return new Opening(answer);
    }

    /** One blank for many, none for the marks of Markdown; line breaks stay. */
    private static String oneBlank(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = out.length() == 0 ? '\n' : out.charAt(out.length() - 1);
            if (c == '\n' || c == '\r') {
                if (before != '\n') {
                    out.append('\n');
                }
            } else if (c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '*' || c == '_' || c == '#') {
                if (before != ' ' && before != '\n') {
                    out.append(' ');
                }
            } else {
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    private static String longForms(String text) {
        if (text.indexOf('\'') < 0 && !text.contains("cannot")) {
            return text;
        }
        return SHORT.matcher(text).replaceAll(match -> {
            if (match.group(1) != null) {
                return match.group(1).equals("ca") ? "can not" : match.group(1).equals("wo") ? "will not" : "shall not";
            }
            if (match.group(2) != null) {
                return match.group(2) + " not";
            }
            if (match.group(5) != null) {
                return match.group(5) + " is";
            }
            if (match.group(3) == null) {
                return "can not";
            }
            return match.group(3)
                    + switch (match.group(4)) {
                        case "m" -> " am";
                        case "re" -> " are";
                        case "ve" -> " have";
                        case "ll" -> " will";
                        default -> " would";
                    };
        });
    }

    /** Sentences end with a mark and a blank, with a mark of East Asia or India, or with the line. */
    private void cut() {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = c == '.' || c == '!' || c == '?' || c == '؟';
            boolean ends = c == '\n'
                    || c == '。'
                    || c == '！'
                    || c == '？'
                    || c == '।'
                    || (latin && i + 1 < text.length() && text.charAt(i + 1) <= ' ' && !isTitle(from, i));
            if (ends) {
                add(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        add(text.substring(from));
    }

    private boolean isTitle(int from, int end) {
        int blank = Math.max(from, text.lastIndexOf(' ', end) + 1);
        return TITLES.contains(text.substring(blank, end));
    }

    private void add(String sentence) {
        String stripped = sentence.strip();
        if (stripped.codePoints().anyMatch(Character::isLetterOrDigit)) {
            last = stripped;
            if (sentences.size() < SENTENCES) {
                sentences.add(stripped);
            }
        }
    }

    /** Returns the first sentences, at most {@value #SENTENCES}. */
    List<String> sentences() {
        return sentences;
    }

    /** Returns the last sentence of the beginning, or an empty text. */
    String last() {
        return last;
    }

    /** Returns the whole beginning. */
    String text() {
        return text;
    }

    /** Whether it is a letter to somebody; what a letter declines is not what the user asked for. */
    boolean isLetter() {
        return LETTER.matcher(text).find();
    }

    /** Whether the language is English or cannot be told. */
    boolean mayBeEnglish() {
        return language.isEmpty() || language.equals("en");
    }

    /** Whether the language is another one than English or cannot be told. */
    boolean mayBeOther() {
        return !language.equals("en");
    }

    /** How many Latin letters one character stands for: Chinese and Japanese say more with fewer. */
    int weight() {
        return language.equals("zh") || language.equals("ja") || language.equals("ko") ? 3 : 1;
    }
}
