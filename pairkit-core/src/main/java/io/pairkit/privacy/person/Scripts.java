package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names in Chinese, Japanese and Korean script: a family name that is known, beside words that say that it is a name. */
final class Scripts {
    private static final Set<String> BEFORE = Set.of(
            "我叫", "我是", "名叫", "叫做", "姓名", "联系人", "收件人", "客户", "患者", "请联系", "联系", "我的名字是", "名字是", "私は", "名前は", "僕は",
            "俺は", "氏名", "お名前", "担当者", "担当の", "患者名", "저는", "제 이름은", "이름은", "이름", "고객", "환자", "담당자", "聯繫", "聯絡人", "請聯繫");
    private static final Set<String> BEHIND =
            Set.of("さん", "様", "氏", "くん", "君", "先生", "女士", "小姐", "殿", "씨", "님", "と申します", "より", "です");

    private Scripts() {}

    static List<Seeker> seekers() {
        return List.of(
                Names.seeker(0.7, List.copyOf(BEFORE), (scan, self, from, to) -> behind(scan, self, to)),
                Names.seeker(0.7, List.copyOf(BEHIND), (scan, self, from, to) -> before(scan, self, from)));
    }

    private static final class Characters {
        static final Set<String> FAMILIES =
                new HashSet<>(Gazetteer.words("characters.txt").toList());
    }

    private static boolean isName(char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HANGUL;
    }

    /** 我叫王小明，: a family name and one or two characters, up to what is none of a name. */
    private static void behind(Scan scan, Seeker self, int to) {
        int from = to;
        while (from - to < 3 && " :：是「".indexOf(scan.at(from)) >= 0) {
            from++;
        }
        int end = from;
        while (end < scan.length && end - from < 7 && isName(scan.charAt(end))) {
            end++;
        }
        int family = family(scan, from, end);
        boolean hangul = end > from && Character.UnicodeScript.of(scan.charAt(from)) == Character.UnicodeScript.HANGUL;
        int most = hangul ? 3 : family + 2;
        for (String title : new String[] {"先生", "女士", "小姐", "입니다", "이고", "이에요", "라고", "です"}) {
            int at = from + 1;
            while (at < end && !scan.text.startsWith(title, at)) {
                at++;
            }
            end = at < end ? at : end;
        }
        if (family > 0 && end - from > family && end - from <= most && !scan.covered(from)) {
            scan.hit(self, from, end);
        }
    }

    /** 佐藤様, 田中太郎と申します: a family name and at most three characters. */
    private static void before(Scan scan, Seeker self, int to) {
        int end = to;
        end -= scan.at(end - 1) == ' ' ? 1 : 0;
        int from = end;
        while (from > 0 && end - from < 6 && isName(scan.charAt(from - 1))) {
            from--;
        }
        boolean copula = scan.text.startsWith("です", to) || scan.text.startsWith("より", to);
        for (int begin = from; begin < end - 1 + (copula ? 0 : 1); begin++) {
            int family = family(scan, begin, end);
            boolean japanese = family > 1;
            int rest = end - begin - family;
            boolean whole = begin == from || begin > 0 && !isName(scan.charAt(begin - 1));
            if (family > 0
                    && whole
                    && rest <= (japanese ? 3 : 2)
                    && (rest > 0 || !copula)
                    && (japanese || rest > 0 || honoured(scan, to))
                    && !scan.covered(begin)) {
                scan.hit(self, begin, end);
                return;
            }
        }
    }

    private static boolean honoured(Scan scan, int to) {
        return scan.text.startsWith("女士", to) || scan.text.startsWith("先生", to) || scan.text.startsWith("小姐", to);
    }

    /** Returns the length of the family name that begins here, 0 for none. */
    private static int family(Scan scan, int from, int end) {
        for (int length = Math.min(3, end - from); length > 0; length--) {
            if (Characters.FAMILIES.contains(scan.text(from, from + length))) {
                return length;
            }
        }
        return 0;
    }
}
