package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import java.util.List;

/** Addresses in Chinese, Japanese and Korean script: a town, a street or a quarter, and the number of a house. */
final class ScriptAddresses {
    private static final int MOST = 40;
    private static final String BOUNDARIES = "是在到为於于为：:，,。、「」（）()\n";
    private static final String PLACES = "都道府県县市区區町村路街巷弄省州시구동로길";

    private ScriptAddresses() {}

    static List<Seeker> seekers() {
        return List.of(
                Addresses.address(0.65, List.of("号", "號", "丁目", "番地"), ScriptAddresses::look),
                Addresses.address(0.65, List.of("로 ", "길 "), ScriptAddresses::korean));
    }

    private static void look(Scan scan, Seeker self, int from, int to) {
        if (!digit(scan.at(from - 1)) || scan.covered(from)) {
            return;
        }
        int start = from;
        int places = 0;
        while (start > 0 && from - start < MOST && goesOn(scan.charAt(start - 1))) {
            start--;
            places += PLACES.indexOf(scan.charAt(start)) >= 0 ? 1 : 0;
        }
        int end = to;
        int digits = to;
        while (digits < scan.length
                && digits - to < MOST
                && (digit(scan.charAt(digits)) || "丁目番地号號の-－−室楼樓层栋棟单元座階".indexOf(scan.charAt(digits)) >= 0)) {
            digits++;
            end = digits;
        }
        scan.looked(end - start);
        boolean number = from - start > 4 && !digit(scan.charAt(start));
        if (places > 0 && number) {
            scan.hit(self, start, end);
        }
    }

    /** 서울특별시 강남구 테헤란로 123 */
    private static void korean(Scan scan, Seeker self, int from, int to) {
        int end = scan.digits(to);
        int start = from;
        int places = 0;
        while (start > 0
                && from - start < MOST
                && (Character.UnicodeScript.of(scan.charAt(start - 1)) == Character.UnicodeScript.HANGUL
                        || scan.charAt(start - 1) == ' ')) {
            start--;
            places += PLACES.indexOf(scan.charAt(start)) >= 0 && scan.at(start + 1) == ' ' ? 1 : 0;
        }
        while (start < from && scan.charAt(start) == ' ') {
            start++;
        }
        scan.looked(from - start);
        if (end > to && end - to < 5 && places > 0 && !scan.covered(start)) {
            scan.hit(self, start, end);
        }
    }

    private static boolean digit(char c) {
        return Ascii.digit(c) || c >= '０' && c <= '９' || "一二三四五六七八九十".indexOf(c) >= 0;
    }

    private static boolean goesOn(char c) {
        if (BOUNDARIES.indexOf(c) >= 0) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return digit(c)
                || script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.KATAKANA
                || c == 'ー'
                || c == '-';
    }
}
