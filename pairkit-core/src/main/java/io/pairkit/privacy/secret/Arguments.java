package io.pairkit.privacy.secret;

import io.pairkit.privacy.scan.Scan;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a command line: to the end of its line, or to a sign that begins another command. */
record Arguments(Scan scan, List<Argument> list) {
    private static final int MAX_ARGUMENTS = 40;
    private static final int MAX_LENGTH = 500;

    /** Where an argument stands, without the quotation marks around it. */
    record Argument(int from, int to) {}

    /** Reads the arguments that begin at a place. */
    static Arguments from(Scan scan, int start) {
        var list = new ArrayList<Argument>();
        int end = Math.min(scan.length, start + MAX_LENGTH);
        int at = start;
        while (at < end && list.size() < MAX_ARGUMENTS) {
            char c = scan.charAt(at);
            boolean continued = c == '\\' && (scan.at(at + 1) == '\n' || scan.at(at + 1) == '\r');
            if (c == ' ' || c == '\t' || continued) {
                at += continued ? 2 : 1;
                continue;
            }
            if (ends(c) || scan.at(at) == '\r') {
                break;
            }
            at = one(scan, at, end, list);
        }
        scan.looked(at - start);
        return new Arguments(scan, list);
    }

    private static boolean ends(char c) {
        return c == '\n' || c == '|' || c == ';' || c == '`' || c == '>' || c == '<';
    }

    private static int one(Scan scan, int from, int end, List<Argument> list) {
        char quote = scan.charAt(from);
        if (quote == '"' || quote == '\'') {
            for (int at = from + 1; at < end && scan.charAt(at) != '\n'; at++) {
                if (scan.charAt(at) == quote) {
                    list.add(new Argument(from + 1, at));
                    return at + 1;
                }
            }
        }
        int at = from;
        while (at < end && scan.charAt(at) > ' ' && !ends(scan.charAt(at))) {
            at++;
        }
        list.add(new Argument(from, at));
        return at;
    }

    int size() {
        return list.size();
    }

    String text(int index) {
        return scan.text(list.get(index).from, list.get(index).to);
    }
}
