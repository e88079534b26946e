package io.pairkit.privacy.secret;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.secret.Arguments.Argument;
import org.jspecify.annotations.Nullable;

/** How a program takes a password from its command line. */
@FunctionalInterface
interface Taking {
    /** Returns the password if the argument at an index, or the one behind it, is or holds one. */
    @Nullable
    Argument at(Arguments arguments, int index);

    /** The argument behind an option, {@code -P secret}; one that ends with a colon has a value itself, {@code /user:kate secret}. */
    static Taking behind(String option) {
        return (arguments, index) -> {
            String text = arguments.text(index);
            boolean found = option.endsWith(":") ? text.startsWith(option) : text.equals(option);
            return found && index + 1 < arguments.size() ? arguments.list().get(index + 1) : null;
        };
    }

    /** The rest of an argument, quotation marks apart: {@code -psecret}, {@code /p:secret}, {@code pass:'secret'}. */
    static Taking joined(String prefix) {
        return (arguments, index) -> {
            String text = arguments.text(index);
            Argument argument = arguments.list().get(index);
            int from = argument.from() + prefix.length();
            boolean holds = text.startsWith(prefix) && text.length() > prefix.length();
            boolean quoted = holds && "\"'".indexOf(text.charAt(prefix.length())) >= 0;
            return !holds
                    ? null
                    : quoted && argument.to() > from + 1
                            ? new Argument(from + 1, argument.to() - 1)
                            : new Argument(from, argument.to());
        };
    }

    /** What stands behind the user in the argument of an option: {@code -U kate%secret}. */
    static Taking behindUser(String option, char sign) {
        return (arguments, index) -> {
            Argument next = behind(option).at(arguments, index);
            if (next == null) {
                return null;
            }
            int end = arguments.text(index + 1).indexOf(sign);
            return end > 0 ? new Argument(next.from() + end + 1, next.to()) : null;
        };
    }

    /** The argument at a place, counted from 0: {@code rabbitmqctl add_user kate secret}. */
    static Taking place(int place) {
        return (arguments, index) -> index == place && !arguments.text(index).startsWith("-")
                ? arguments.list().get(index)
                : null;
    }

    /** The last argument, where an option of one letter says that a password is given: {@code htpasswd -bc file kate secret}. */
    static Taking last(char option) {
        return (arguments, index) -> {
            String text = arguments.text(index);
            boolean given = text.startsWith("-")
                    && text.indexOf(option) > 0
                    && text.chars().skip(1).allMatch(c -> Ascii.letter((char) c));
            return given && arguments.size() > index + 2 ? arguments.list().get(arguments.size() - 1) : null;
        };
    }
}
