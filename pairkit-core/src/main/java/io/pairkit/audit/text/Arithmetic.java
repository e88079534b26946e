package io.pairkit.audit.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Checks equations such as {@code 48 / 2 = 24} in plain text: numbers, {@code + - * /}, one number after the sign.
 *
 * <p>Whatever is not plainly such an equation is passed over: code, units, percent, parentheses, variables, ranges, dates. A
 * quotient may be rounded or cut at its last written digit. Equations that the prompt already holds are the asker's.
 */
public final class Arithmetic {
    private static final int LONGEST = 120;
    /** Where one of these stands in the line, numbers are not read as people read sums. */
    private static final String[] OTHER_NUMBERS = {
        "binary", "base ", "base-", "hexadecimal", "octal", "mod ", "modulo", "modular", "clock", "XOR", "Roman", "二进制"
    };

    private static final String[] UNITS = {
        "cent", "hal", "third", "quarter", "fourth", "thousand", "hundred", "million", "k ", "r"
    };

    private static final Pattern DOTTED = Pattern.compile("(?<=\\d)\\.(\\d{3})(?!\\d)");

    private Arithmetic() {}

    /** Returns whether an answer holds an equation that is wrong. Costs one search for the sign where there is none. */
    public static boolean isWrong(String answer, String prompt) {
        int sign = answer.indexOf('=');
        while (sign > 0) {
            int end = judge(answer, sign);
            if (end > 0) {
                int start = expressionStart(answer, sign);
                if (!prompt.contains(answer.substring(start, end).strip()) && !isInCode(answer, sign)) {
                    return true;
                }
            }
            sign = answer.indexOf('=', sign + 1);
        }
        return false;
    }

    private static boolean isInCode(String text, int at) {
        int ticks = 0;
        for (int i = text.indexOf('`'); i >= 0 && i < at; i = text.indexOf('`', i + 1)) {
            ticks++;
        }
        return ticks % 2 == 1 || text.startsWith("    ", text.lastIndexOf('\n', at) + 1);
    }

    private static int expressionStart(String text, int sign) {
        int start = sign;
        while (start > 0 && sign - start < LONGEST && isExpression(text, start - 1)) {
            start--;
        }
        return afterSentence(text, start, sign);
    }

    /** Leaves out what ends the sentence before, and the number of an item of a list. */
    private static int afterSentence(String text, int start, int sign) {
        int at = start;
        if (at == 0 || text.charAt(at - 1) == '\n') {
            int item = at;
            while (item < sign && Sum.isDigit(text.charAt(item))) {
                item++;
            }
            at = item > at && text.startsWith(". ", item) ? item : at;
        }
        while (at + 1 < sign
                && (text.charAt(at) == '.' || text.charAt(at) == ',')
                && !Sum.isDigit(text.charAt(at + 1))) {
            at++;
        }
        return at;
    }

    private static boolean isExpression(String text, int i) {
        char c = text.charAt(i);
        return Sum.isDigit(c) || c == ' ' || c == '.' || c == ',' || c == '$' || Sum.isOperator(text, i);
    }

    /** Returns the end of a wrong equation around the sign, or -1 where there is none. */
    private static int judge(String text, int sign) {
        int start = expressionStart(text, sign);
        if (sign - start < 3 || sign - start >= LONGEST || sign + 1 >= text.length() || text.charAt(sign + 1) == '=') {
            return -1;
        }
        if (start > 0 && !mayPrecede(text, start)) {
            return -1;
        }
        int at = sign + 1;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '$')) {
            at++;
        }
        int from = at;
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        while (at < text.length()
                && (Sum.isDigit(text.charAt(at)) || text.charAt(at) == '.' || text.charAt(at) == ',')) {
            at++;
        }
        while (at > from && !Sum.isDigit(text.charAt(at - 1))) {
            at--;
        }
        if (at == from || !endsWell(text, at)) {
            return -1;
        }
        String expression = text.substring(start, sign);
        BigDecimal stated = Sum.number(text.substring(from, at));
        Sum value = isAmbiguous(text, start, expression, at) ? null : Sum.of(expression);
        if (stated == null || value == null) {
            return -1;
        }
        return value.agreesWith(stated)
                        || isRange(expression, value, stated)
                        || isDotted(expression, stated)
                        || isOtherNumber(text, sign)
                ? -1
                : at;
    }

    /** "1990-1995 = 5 years" is from one to the other. */
    private static boolean isRange(String expression, Sum value, BigDecimal stated) {
        return expression.strip().matches("\\d+ ?[-–] ?\\d+")
                && value.value().negate().compareTo(stated) == 0;
    }

    /** Where dots group thousands, as in {@code 1.000 + 500 = 1.500}, they are no decimal points. */
    private static boolean isDotted(String expression, BigDecimal stated) {
        if (!DOTTED.matcher(expression).find() && stated.scale() != 3) {
            return false;
        }
        Sum whole = Sum.of(DOTTED.matcher(expression).replaceAll("$1"));
        return whole != null && whole.agreesWith(stated.scale() == 3 ? stated.movePointRight(3) : stated);
    }

    private static boolean isOtherNumber(String text, int sign) {
        int from = text.lastIndexOf('\n', sign) + 1;
        int to = text.indexOf('\n', sign);
        String line = text.substring(from, to < 0 ? text.length() : to);
        for (String word : OTHER_NUMBERS) {
            if (line.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** "25 / 1/3" is a division by a third to people, "1 and 1/4" is one number, dollars become cents, whole ones halves. */
    private static boolean isAmbiguous(String text, int start, String expression, int end) {
        int slash = expression.indexOf('/');
        if (slash >= 0 && expression.indexOf('/', slash + 1) >= 0) {
            return true;
        }
        if (text.startsWith("and", Math.max(0, start - 3)) || text.startsWith("and ", Math.max(0, start - 4))) {
            return true;
        }
        int i = end;
        while (i < text.length() && !Character.isLetter(text.charAt(i)) && i < end + 2) {
            i++;
        }
        for (String unit : UNITS) {
            if (text.startsWith(unit, i)) {
                return true;
            }
        }
        return false;
    }

    /** What stands before an expression must not belong to it: a letter, a bracket, a percent sign, a power. */
    private static boolean mayPrecede(String text, int start) {
        char before = text.charAt(start - 1);
        boolean startsWithBlank = text.charAt(start) == ' ';
        if (before == '<' || before == '=' || before == '\n' || before == ':' || before == '"') {
            return true;
        }
        boolean afterWord = Character.isLetter(before) || before == '.' || before == ',' || before == ';';
        return startsWithBlank && afterWord && !endsWithUnit(text, start);
    }

    /** "5 apples + 3 = 8" leaves " + 3" behind the word: an expression that begins with an operator is cut off. */
    private static boolean endsWithUnit(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i < text.length() && Sum.isOperator(text, i);
    }

    private static boolean endsWell(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        if (i == text.length()) {
            return true;
        }
        char c = text.charAt(i);
        if (i == at && Character.isLetter(c)) {
            return false; // 7x, 3rd, 5e3
        }
        return c != '%'
                && c != '*'
                && c != '+'
                && c != '/'
                && c != '-'
                && c != '^'
                && c != '×'
                && c != '÷'
                && c != '('
                && c != '−'
                && c != '='
                && !Sum.isDigit(c)
                && c != 'x'
                && c != ':'
                && c != '½';
    }
}
