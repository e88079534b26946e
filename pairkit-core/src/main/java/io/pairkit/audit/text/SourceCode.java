package io.pairkit.audit.text;

import io.pairkit.audit.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Answers that are programs. Whether one parses is told by its brackets alone, in Python and in languages that look like C,
 * JavaScript or JSON: strings and comments are passed over, and what remains must close what it opens. A program that an
 * ellipsis leaves out parts of, and one in another language, is not judged.
 */
public final class SourceCode {
    private static final Set<String> PYTHON = Set.of("python", "py", "python3");
    private static final Set<String> CURLY = Set.of(
            "c",
            "cpp",
            "c++",
            "java",
            "javascript",
            "js",
            "typescript",
            "ts",
            "csharp",
            "cs",
            "c#",
            "go",
            "kotlin",
            "swift",
            "scala",
            "dart",
            "php");
    private static final Pattern PYTHON_LINE = Pattern.compile(
            "(?m)^\\s*(def \\w+.*:|class \\w+.*:|from [\\w.]+ import .+|import \\w+( as \\w+)?|elif .+:)\\s*$");
    private static final Pattern CURLY_LINE = Pattern.compile(
            "(?m)^\\s*(#include\\s*[<\"].+|using namespace \\w+;|public (static |final )*[\\w<>\\[\\]]+ \\w+.*|int main\\(.*|"
                    + "(const|let|var) \\w+ = .+;|function \\w+\\(.*\\{|import java[\\w.]*;|<\\?php|using System[\\w.]*;|package main)\\s*$");

    private SourceCode() {}

    private enum Language {
        PYTHON,
        CURLY,
        OTHER
    }

    private record Block(Language language, String text) {}

    /** Returns whether an answer is a program, in fences or not. */
    public static boolean isCode(String answer) {
        return Form.of(answer) == Form.CODE || languageOf(answer) != Language.OTHER || looksLikeStatements(answer);
    }

    /** Half of the lines, and at least two, end as statements do. */
    private static boolean looksLikeStatements(String answer) {
        int lines = 0;
        int statements = 0;
        for (String line : answer.lines().toList()) {
            String body = line.strip();
            if (!body.isEmpty()) {
                lines++;
                statements +=
                        body.endsWith(";") || body.endsWith("{") || body.endsWith("}") || body.startsWith("return ")
                                ? 1
                                : 0;
            }
        }
        return statements >= 2 && 2 * statements >= lines;
    }

    /** Returns whether a program in an answer opens a bracket that it does not close, or closes one that is not open. */
    public static boolean isBroken(String answer) {
        if (answer.indexOf('(') < 0 && answer.indexOf('{') < 0 && answer.indexOf('[') < 0) {
            return false;
        }
        for (Block block : blocks(answer)) {
            if (block.language() != Language.OTHER && !isBalanced(block)) {
                return true;
            }
        }
        return false;
    }

    /** An ellipsis in code or in a comment stands for code; in a string it is text. */
    private static boolean isLeftOut(String text, int from, int to) {
        char first = text.charAt(from);
        return first != '"'
                && first != '\''
                && (text.startsWith("...", from) || first == '…' || isElision(text.substring(from, to)));
    }

    private static boolean isElision(String comment) {
        return comment.contains("...") || comment.indexOf('…') >= 0;
    }

    /** The fences of an answer, or the answer as a whole where it has none. */
    private static List<Block> blocks(String answer) {
        if (!answer.contains("```")) {
            return List.of(new Block(languageOf(answer), answer));
        }
        var found = new ArrayList<Block>();
        for (int at = answer.indexOf("```"); at >= 0; ) {
            int line = answer.indexOf('\n', at);
            int end = line < 0 ? -1 : answer.indexOf("```", line);
            if (end < 0) {
                break;
            }
            String tag = answer.substring(at + 3, line).strip().toLowerCase(Locale.ROOT);
            String text = answer.substring(line + 1, end);
            found.add(new Block(tag.isEmpty() ? languageOf(text) : tagged(tag), text));
            at = answer.indexOf("```", end + 3);
        }
        return found;
    }

    private static Language tagged(String tag) {
        return PYTHON.contains(tag) ? Language.PYTHON : CURLY.contains(tag) ? Language.CURLY : Language.OTHER;
    }

    private static Language languageOf(String text) {
        if (text.indexOf('(') < 0 && text.indexOf('{') < 0) {
            return Language.OTHER;
        }
        boolean curly = CURLY_LINE.matcher(text).find();
        boolean python = PYTHON_LINE.matcher(text).find();
        return curly == python ? Language.OTHER : curly ? Language.CURLY : Language.PYTHON;
    }

    private static boolean isBalanced(Block block) {
        boolean python = block.language() == Language.PYTHON;
        String text = python ? block.text() : withoutAlternatives(block.text());
        var open = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int after = past(text, i, python);
            if (after < 0) {
                return true; // a string that this reader does not understand: not judged
            }
            if (isLeftOut(text, i, after)) {
                return true; // not judged
            }
            if (after > i) {
                i = after;
                continue;
            }
            if (c == '(' || c == '[' || c == '{') {
                open.append(c == '(' ? ')' : c == '[' ? ']' : '}');
            } else if (c == ')' || c == ']' || c == '}') {
                boolean closes = open.length() > 0 && open.charAt(open.length() - 1) == c;
                if (!closes && !(c == ')' && isEnumeration(text, i))) {
                    return false;
                }
                open.setLength(open.length() - (closes ? 1 : 0));
            }
            i++;
        }
        return open.length() == 0;
    }

    /** Of {@code #if … #else … #endif} only the first part is compiled together with what surrounds it. */
    private static String withoutAlternatives(String text) {
        if (!text.contains("#else") && !text.contains("#elif")) {
            return text;
        }
        var kept = new StringBuilder();
        boolean alternative = false;
        for (String line : text.lines().toList()) {
            String directive = line.strip();
            alternative = directive.startsWith("#else")
                    || directive.startsWith("#elif")
                    || (alternative && !directive.startsWith("#endif"));
            kept.append(alternative ? "" : line).append('\n');
        }
        return kept.toString();
    }

    /** {@code 1)} or {@code a)} where a line, sentence or clause begins: an item of a list in prose around the code. */
    private static boolean isEnumeration(String text, int i) {
        int before = i - 2;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return i > 0
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && before != i - 2
                && (before < 0 || ".:;\n".indexOf(text.charAt(before)) >= 0);
    }

    /** Where a comment or string that begins here ends; here where none begins; -1 where it does not end. */
    private static int past(String text, int i, boolean python) {
        char c = text.charAt(i);
        if (python ? c == '#' : text.startsWith("//", i)) {
            int end = text.indexOf('\n', i);
            return end < 0 ? text.length() : end;
        }
        if (!python && text.startsWith("/*", i)) {
            int end = text.indexOf("*/", i + 2);
            return end < 0 ? -1 : end + 2;
        }
        if (!python && c == '/' && mayBeginRegex(text, i)) {
            return pastRegex(text, i);
        }
        if (c != '"' && c != '\'' && c != '`') {
            return i;
        }
        String triple = text.substring(i, Math.min(text.length(), i + 3));
        if (triple.equals("\"\"\"") || triple.equals("'''")) {
            int end = text.indexOf(triple, i + 3);
            return end < 0 ? -1 : end + 3;
        }
        for (int k = i + 1; k < text.length(); k++) {
            char d = text.charAt(k);
            if (d == '\\') {
                k++;
            } else if (d == c) {
                return k + 1;
            } else if (d == '\n' && c != '`') {
                return -1;
            }
        }
        return -1;
    }

    private static int pastRegex(String text, int i) {
        boolean set = false;
        for (int k = i + 1; k < text.length() && text.charAt(k) != '\n'; k++) {
            char c = text.charAt(k);
            if (c == '\\') {
                k++;
            } else if (c == '[' || c == ']') {
                set = c == '[';
            } else if (c == '/' && !set) {
                return k + 1;
            }
        }
        return -1;
    }

    private static boolean mayBeginRegex(String text, int i) {
        int before = i - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || "(,=:[!&|?{};\n".indexOf(text.charAt(before)) >= 0;
    }
}
