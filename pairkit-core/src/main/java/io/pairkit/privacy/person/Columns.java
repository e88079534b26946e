package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import java.util.List;
import java.util.Set;

/** Columns of tables whose head says that they hold names: comma-separated, tab-separated, with bars. */
final class Columns {
    private static final int MOST = 4_000; // characters of a table
    private static final Set<String> HEADS = Set.of(
            "name",
            "full name",
            "fullname",
            "full_name",
            "first name",
            "firstname",
            "first_name",
            "last name",
            "lastname",
            "last_name",
            "surname",
            "customer",
            "customer name",
            "customer_name",
            "client",
            "patient",
            "patient_name",
            "employee",
            "employee_name",
            "contact",
            "contact name",
            "owner",
            "manager",
            "assignee",
            "author",
            "reporter",
            "passenger",
            "guest",
            "student",
            "teacher",
            "driver",
            "tenant",
            "nombre",
            "nom",
            "nome",
            "naam",
            "vorname",
            "nachname",
            "kunde",
            "cliente",
            "imię",
            "nazwisko");
    private static final List<String> WORDS = List.of(
            "name",
            "customer",
            "client",
            "patient",
            "employee",
            "contact",
            "owner",
            "manager",
            "assignee",
            "author",
            "reporter",
            "passenger",
            "guest",
            "student",
            "teacher",
            "driver",
            "tenant",
            "nombre",
            "nom",
            "nome",
            "naam",
            "kunde",
            "cliente",
            "nazwisko");

    private Columns() {}

    static List<Seeker> seekers() {
        List<String> literals = WORDS.stream()
                .flatMap(word ->
                        List.of(word + ",", word + "\t", word + " |", word + "|", "," + word + "\n", "\t" + word + "\n")
                                .stream())
                .toList();
        return List.of(Names.seeker(0.6, literals, Columns::look));
    }

    private static void look(Scan scan, Seeker self, int from, int to) {
        char end = scan.charAt(to - 1);
        char sign = end == '\n' ? scan.charAt(from) : end;
        int line = lineStart(scan, from);
        int stop = line < 0 ? -1 : lineEnd(scan, line);
        if (stop < 0 || stop == scan.length) {
            return;
        }
        int word = Ascii.letter(scan.charAt(from)) ? from : from + 1;
        int begin = word;
        while (begin > line && scan.charAt(begin - 1) != sign) {
            begin--;
        }
        int close = word;
        while (close < stop && scan.charAt(close) != sign) {
            close++;
        }
        String head = scan.text(begin, close);
        int above = line == 0 ? 0 : lineStart(scan, line - 1);
        boolean first = line == 0 || above >= 0 && count(scan, above, line - 1, sign) != count(scan, line, stop, sign);
        if (first && HEADS.contains(Ascii.lower(head.strip().replace("\"", "").replace("*", "")))) {
            cells(scan, self, stop + 1, sign, count(scan, line, begin, sign), count(scan, line, stop, sign));
        }
    }

    private static void cells(Scan scan, Seeker self, int from, char sign, int column, int columns) {
        int line = from;
        while (line < scan.length && line - from < MOST) {
            int end = lineEnd(scan, line);
            if (end < 0 || count(scan, line, end, sign) != columns) {
                return;
            }
            int at = line;
            for (int i = 0; i < column; i++) {
                at = scan.text.indexOf(sign, at) + 1;
            }
            at = scan.blanks(at, 40);
            at += scan.at(at) == '"' ? 1 : 0;
            NameText.Words words = NameText.words(scan, at);
            if (words.count > 0 && !scan.covered(at)) {
                int kinds = words.kind(scan, 0) | words.kind(scan, words.count - 1);
                int close = scan.blanks(words.end(), 40);
                char next = scan.at(close);
                boolean whole = next == sign || next == '"' || next == '\n' || next == '\0' || next == '\r';
                boolean word = Gazetteer.isWord(scan.text, words.begins[words.count - 1], words.end());
                if (whole
                        && !word
                        && Gazetteer.isName(kinds)
                        && !(words.count == 1 && (kinds & Gazetteer.AMBIGUOUS) != 0)) {
                    scan.hit(self, at, words.end(), 0.6);
                }
            }
            line = end + 1;
        }
    }

    private static int lineStart(Scan scan, int from) {
        int at = from;
        while (at > 0 && from - at < 300 && scan.charAt(at - 1) != '\n') {
            at--;
        }
        return at == 0 || scan.charAt(at - 1) == '\n' ? at : -1;
    }

    private static int lineEnd(Scan scan, int from) {
        int at = from;
        while (at < scan.length && at - from < 600 && scan.charAt(at) != '\n') {
            at++;
        }
        return at == scan.length || scan.charAt(at) == '\n' ? at : -1;
    }

    private static int count(Scan scan, int from, int to, char sign) {
        scan.looked(to - from);
        int count = 0;
        for (int at = from; at < to; at++) {
            count += scan.charAt(at) == sign ? 1 : 0;
        }
        return count;
    }
}
