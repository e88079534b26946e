package io.pairkit.privacy.scan;

/** Estimates how rare the characters of a literal are, so that it is filed where the fewest looks are in vain. */
final class Rarity {
    /** The commonest pairs of characters in prose and code, in lower case, the commonest first; counted over 20 MB. */
    private static final String COMMON =
            "e  tth ants heert inan: n eson, en i sted restorletoouatco  r  wis c oolsemeroarndss fal pa aso "
                    + "ti by eaedngfo hta mf . nel hamaut eusgehosiitofri dnabechperallio nceveulet ruromnscah g hi yla"
                    + "acli leceldeagyoicshdioormquweuesawi00ncablfry glo {rsldunwhilumplee uu ctfiamtssom s.puieowtr ["
                    + "cu= otpr =ay},woboopfr]}[{}]0 niifexbliapa 1e.cirtrcsus,pokewamoipadtu##emi w spiddo<<nompnps:mi"
                    + "nuirapkidaimev>>efe,ewairr 2lymmccod qfuk osdspiiv10av <scigytiknfgipyvit.20fecr')(' $occlhu vp "
                    + "rnhtr:ghvatyckwsppnhbalsttmby.ua 3einyrdtp2 akc ucbu).eonwn:gr'sogey) lt5 yst:ruov j(qsw keqn#nn";

    private Rarity() {}

    /**
     * Returns where the rarest pair at an even or odd distance begins. At -1 stands the pair of any character and the first
     * one, at the last place of a literal whose case counts that of its last character and any that a key may go on with.
     */
    static int rarest(String text, int parity, boolean key) {
        int best = -2;
        for (int at = parity; at + 1 < text.length() + (key ? 1 : 0); at += 2) {
            if (best < 0 || score(text, at) < score(text, best)) {
                best = at;
            }
        }
        if (key && parity == 1 && text.length() > 1 && (best < 0 || 0.3e6 * share(text, 0) < score(text, best))) {
            return -1;
        }
        if (best < 0) {
            best = parity == 0 ? 0 : -1; // a single character stands at even and at odd places
        }
        return best;
    }

    /** Returns about how many of a million places ask for a look in vain if a literal is filed under its characters here. */
    private static double score(String text, int at) {
        double first = share(text, at);
        return 1e6 * (at + 2 < text.length() ? first * share(text, at + 1) / 0.04 : first);
    }

    /** Returns about which share of all pairs of characters is this one: that of the nth commonest falls with n. */
    private static double share(String text, int at) {
        String pair = text.substring(Math.max(0, at), Math.min(text.length(), at + 2));
        String lower = Ascii.lower(pair);
        double capital = lower.equals(pair) ? 1 : 0.05;
        if (lower.length() == 1) {
            return capital * (Ascii.alnum(lower.charAt(0)) ? 0.04 : 0.004);
        }
        for (int i = 0; i < COMMON.length(); i += 2) {
            if (COMMON.startsWith(lower, i)) {
                return capital * 0.1 / (i / 2 + 5);
            }
        }
        return capital * 0.0001;
    }
}
