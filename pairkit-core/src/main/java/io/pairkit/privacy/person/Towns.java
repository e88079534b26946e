package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import java.util.Arrays;
import java.util.List;

/** Lines of an address without its street: Springfield, IL 62704. A town or a number alone is none. */
final class Towns {
    private static final List<String> STATES = Arrays.stream(
                    ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ "
                                    + "NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY")
                            .split(" "))
            .map(state -> ", " + state + " ")
            .toList();

    private Towns() {}

    static List<Seeker> seekers() {
        return List.of(Addresses.address(0.6, STATES, Names.exact(Towns::town)));
    }

    private static void town(Scan scan, Seeker self, int from, int to) {
        int end = scan.digits(to);
        if (end - to != 5 || Ascii.word(scan.at(end)) || scan.covered(from)) {
            return;
        }
        end += scan.at(end) == '-' && scan.digits(end + 1) == end + 5 ? 5 : 0;
        int start = from;
        for (int words = 0; words < 3 && (words == 0 || scan.at(start - 1) == ' '); words++) {
            int stop = words == 0 ? start : start - 1;
            int begin = stop;
            while (begin > 0
                    && stop - begin < 20
                    && (Character.isLetter(scan.charAt(begin - 1)) || ".'-".indexOf(scan.charAt(begin - 1)) >= 0)) {
                begin--;
            }
            if (begin == stop || !Character.isUpperCase(scan.charAt(begin))) {
                break;
            }
            start = begin;
        }
        scan.looked(from - start);
        if (start < from) {
            scan.hit(self, start, end);
        }
    }
}
