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

    /** The commonest triples likewise: what follows a pair is far from chance. */
    private static final String TRIPLES =
            " ththehe er nd  to aning inen andng  ofto  a es of in re on e a ree t coionis s aat  deyoued  yo"
                    + "enthat betioor an s tas for ma is han t foherthae s diter cader ststaistersnt st man wi art tal "
                    + "ch ou te ateass heverered t000antle arechen a ho so wh pr waie  doe iall wets  i intll schs os, "
                    + "ineve  se it unatiow tentanresit t a onund fionsstrs ise e cdie <<est mo dareae oourichth e wf t"
                    + "###, aut thissieine f mebert i wo pee pconly hen shld ne  alsteprocanrinme men mi pa asce e, den"
                    + "pere b lituroune d= <plers e mivente ge.  sishowhisaveumahumithendnceonectir tn inumren neachill"
                    + "s.  froutif n dns n s led awitndeite cht:  suomeinde h trn:  noungorecomtale r sir ae e poearhin"
                    + "t wnt:elln, ur oulan:triuseuldg tevede cout ogenain bumbeworuntakeke  iftorertet  or nuameessbe "
                    + " taectngee nany bas wo ty tumb ei ealesay  hi teiesd irt t s voiledeside, tchas sshes ftesghthou"
                    + " bony ds agentsightrat dhavlictin enart0>>rn blery rett,  lo spso ey 00 wer## e glenhasem act ex"
                    + ", iriee lss  sa abr ourn griscd s vemineatort fa laplalle usromom alstedoststi, wn whanht e. n e"
                    + "ls 's caly arsts dserpri, dotage ang scrandayritieneacr st c  isinr dwha aulan. ilind b400ratnst"
                    + "insg afiny, ot es.encetus btotitieriimeuregetwasheinot tin f + s cordssea stimicaeraicefrorec at"
                    + "ar ausr in b, sincorimonners mothic n ht m. tn mcessonelerdesoms pmpl goialw mredovekin imhard o"
                    + "pargesheythovens hlly>>1  rt fby spe 10wilum ese fu mun ot. chivon 20ticlisuncpenwelultmoretet h"
                    + "n. enslattelsene u jah a pl byeiteedarrntiansf a brdo o sute: inald dbouhreastus r e) {whiier<<1"
                    + "reeuch fefun140 zuonthemr, ackemepreona nawous ee vsto adchtriaust ergerfilric572ern raa tappngs"
                    + "quelow. hputn pr wmesanccrindsarsolldino abutninikea pd hwana compnesr pnen gin c roene ou100e y";

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
        if (at + 2 >= text.length()) {
            return 1e6 * share(text, at);
        }
        String triple = text.substring(at, at + 3);
        String lower = Ascii.lower(triple);
        double capital = lower.equals(triple) ? 1 : 0.05;
        for (int i = 0; i < TRIPLES.length(); i += 3) {
            if (TRIPLES.startsWith(lower, i)) {
                return 1e6 * capital * 0.2 / (i / 3 + 60);
            }
        }
        return 1e6 * Math.min(capital * 0.0003, share(text, at) * share(text, at + 1) / 0.04);
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
