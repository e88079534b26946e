package io.pairkit.audit.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What an expression of numbers and {@code + - * /} comes to.
 *
 * @param value the result
 * @param isExact whether whole numbers alone were added, subtracted and multiplied
 */
record Sum(BigDecimal value, boolean isExact) {
    /** Returns what an expression comes to; null for what is not one. */
    static @Nullable Sum of(String expression) {
        var numbers = new ArrayList<BigDecimal>();
        var operators = new ArrayList<Character>();
        int i = 0;
        boolean exact = true;
        while (i < expression.length()) {
            while (i < expression.length() && (expression.charAt(i) == ' ' || expression.charAt(i) == '$')) {
                i++;
            }
            int from = i;
            while (i < expression.length()
                    && (isDigit(expression.charAt(i)) || expression.charAt(i) == '.' || expression.charAt(i) == ',')) {
                i++;
            }
            BigDecimal number = number(expression.substring(from, i));
            if (number == null) {
                return null;
            }
            numbers.add(number);
            exact &= number.scale() <= 0;
            while (i < expression.length() && expression.charAt(i) == ' ') {
                i++;
            }
            if (i == expression.length()) {
                break;
            }
            if (!isOperator(expression, i)) {
                return null;
            }
            char operator = expression.charAt(i++);
            operators.add(
                    operator == '×' || operator == 'x'
                            ? '*'
                            : operator == '÷' ? '/' : operator == '−' ? '-' : operator);
            exact &= operators.get(operators.size() - 1) != '/';
        }
        if (operators.isEmpty() || numbers.size() != operators.size() + 1) {
            return null;
        }
        return compute(numbers, operators, exact);
    }

    private static @Nullable Sum compute(ArrayList<BigDecimal> numbers, ArrayList<Character> operators, boolean exact) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal product = numbers.get(0);
        for (int k = 0; k < operators.size(); k++) {
            BigDecimal next = numbers.get(k + 1);
            switch (operators.get(k)) {
                case '*' -> product = product.multiply(next);
                case '/' -> {
                    if (next.signum() == 0) {
                        return null;
                    }
                    product = product.divide(next, MathContext.DECIMAL64);
                }
                case '+' -> {
                    sum = sum.add(product);
                    product = next;
                }
                default -> {
                    sum = sum.add(product);
                    product = next.negate();
                }
            }
        }
        return new Sum(sum.add(product), exact);
    }

    /** A number as written, thousands in groups of three; null for anything else. */
    static @Nullable BigDecimal number(String text) {
        String digits = text;
        if (digits.indexOf(',') >= 0) {
            if (!digits.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
                return null;
            }
            digits = digits.replace(",", "");
        }
        if (digits.isEmpty()
                || digits.length() > 18
                || digits.equals(".")
                || digits.equals("-")
                || digits.indexOf('.') != digits.lastIndexOf('.')
                || digits.endsWith(".")) {
            return null;
        }
        if (digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.') {
            return null; // 007 is no number in an equation
        }
        return new BigDecimal(digits);
    }

    /** Whole numbers without division agree exactly; else to within one unit of the last written digit. */
    boolean agreesWith(BigDecimal stated) {
        BigDecimal difference = value.subtract(stated).abs();
        if (isExact && stated.scale() <= 0) {
            return difference.signum() == 0 || isScaled(value, stated);
        }
        return difference
                        .setScale(12, RoundingMode.HALF_UP)
                        .compareTo(BigDecimal.ONE.movePointLeft(Math.max(0, stated.scale())))
                < 0;
    }

    /** Whether two numbers have the same digits and differ by a factor of a hundred or a thousand. */
    private static boolean isScaled(BigDecimal value, BigDecimal stated) {
        BigDecimal thousand = BigDecimal.valueOf(1000);
        BigDecimal hundred = BigDecimal.valueOf(100);
        return stated.signum() != 0
                && (value.multiply(thousand).compareTo(stated) == 0
                        || value.compareTo(stated.multiply(hundred)) == 0
                        || value.multiply(hundred).compareTo(stated) == 0
                        || value.compareTo(stated.multiply(thousand)) == 0);
    }

    static boolean isOperator(String text, int i) {
        char c = text.charAt(i);
        if (c == 'x') { // times only between blanks or digits
            return i > 0
                    && i + 1 < text.length()
                    && (text.charAt(i - 1) == ' ' || isDigit(text.charAt(i - 1)))
                    && (text.charAt(i + 1) == ' ' || isDigit(text.charAt(i + 1)) || text.charAt(i + 1) == '$');
        }
        return c == '+' || c == '-' || c == '*' || c == '/' || c == '×' || c == '÷' || c == '−';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
