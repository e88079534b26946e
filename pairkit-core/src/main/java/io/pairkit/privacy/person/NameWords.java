package io.pairkit.privacy.person;

import java.util.List;
import java.util.Set;

/** Words before, in and behind the names of people. */
final class NameWords {
    /** Behind these, any capitalised word is a name. */
    static final List<String> STRONG =
            phrases("my name is |name is |name's |mr. |mr |mrs. |mrs |ms. |ms |dr. |miss |prof. |name: |name:|"
                    + "full name: |patient: |customer: |signed, |signed: |attn: |attention: |herr |frau |madame |"
                    + "monsieur |señor |señora |contact person: |employee: |je m'appelle |ich heiße |mein name ist |"
                    + "me llamo |cardholder: |recipient: |applicant: |passenger: |guest: |beneficiary: |account holder: |"
                    + "c/o |on behalf of |sincerely,\n|regards,\n|my name's |call me |professor |prof |captain |"
                    + "signature: |author: |contact name: |my wife |my husband |my partner's name |partner's name is |"
                    + "nombre: |nom : |nome: ");

    /** Behind these, two capitalised words or a common given name. */
    static final List<String> WEAK =
            phrases("i am |i'm |this is |dear |hi |hello |hey |regards, |thanks, |cheers, |sincerely, |"
                    + "thanks,\n|cheers,\n|contact |ask for |speak to |speak with |spoke to |spoke with |customer |"
                    + "patient |employee |client |ship to |shipped to |deliver to |addressed to |called |named |from: |"
                    + "to: |cc: |manager |agent |user |producer |president |senator |judge |officer |nurse |director |"
                    + "ceo |songwriter |singer |author |kid |son |daughter |wife |husband |brother |sister |friend |"
                    + "boss |colleague |neighbor |neighbour |teacher |coach |uncle |aunt |signed by |written by |"
                    + "assistant to |daughter of |son of |married to |appointment with |meeting with |email from |"
                    + "message from ");

    /** Behind these and before a comma or the end of the line, any capitalised word is a name. */
    static final List<String> GREETINGS = phrases("dear |hi |hello |hey ");

    /** Words that begin sentences or titles and follow a cue without being a name. */
    static final Set<String> NOT =
            words("The String Text Number Integer Boolean Object Option Vec None True False Null Group This That "
                    + "These Those Not Sorry Happy Glad Here There What When Where Who Why How Is Are Was It Its If In "
                    + "On At An And But Or For To You Your My We Our They He She Sir Madam Customer Support Team User "
                    + "Assistant Human Service Services Manager Hiring All Everyone Friend Friends Sales Monday Tuesday "
                    + "Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
                    + "September October November December American English German French Spanish Italian Chinese Indian "
                    + "God AI ChatGPT Claude Alexa Siri Python Java JavaScript Google Amazon Apple Microsoft Street "
                    + "Avenue Road University College Company Inc Corp Ltd Address Phone Email Note Please Thanks Thank "
                    + "Hello Dear Best Kind Warm Mr Mrs Ms Dr New North South East West San Los Saint Lake Mount City "
                    + "Park I A So Then Yes No Of Day Christmas Bank Hotel Hospital School World Great States United "
                    + "Guys Folks Ladies Gentlemen Students Parents Valued Editor Colleagues Neighbors Grandma Mom Dad "
                    + "Mum Santa Lord Reader Readers Applicant Candidate Member Members Committee Professor Doctor "
                    + "President Recruiter Investor Diary Buddy Kids Class Boss Baby Honey Darling Love Sweetheart Babe "
                    + "Dude Man Mother Father Brother Sister Aunt Uncle Grandpa Officer Judge Minister Senator Mayor "
                    + "Governor King Queen Prince Princess Captain Director Producer Author Singer Hi Hey Let Can Could "
                    + "Would Should Do Does Did Has Have Had Will Be Been Being As By From With Without About After "
                    + "Before Between Under Over Into Through During While Since Until Because However Also Another Any "
                    + "Some Each Every Many Most Other Such Only Same First Second Third Last Next One Two Three Four "
                    + "Five Six Seven Eight Nine Ten Error Warning Step Figure Table Section Chapter Part Example "
                    + "Question Answer Input Output Name Type Date Time Title Description Instructions Make Use Using "
                    + "Get Add Run See Find Create Write Read Open Close Click Choose Select Enter Check Try Start Stop "
                    + "Show Give Take Keep Put Set Go Come Ask Tell Think Know Want Need Help Look Say Said Call Meet "
                    + "Welcome Congratulations Mx Lady Madame Internet Web Windows Linux Android Facebook Twitter "
                    + "Instagram YouTube Wikipedia Reddit Netflix Uber Tesla Intel Oracle IBM European African Asian "
                    + "Russian Japanese Korean British Canadian Australian Mexican Brazilian Dutch Swedish Irish "
                    + "Scottish Welsh Greek Turkish Polish Republic Kingdom Union Federal National International Royal "
                    + "Central Northern Southern Eastern Western Upper Lower Old Big Little Black White Red Blue Green "
                    + "Golden Silver Super Mega Social Public Private Global Local Digital General Special Executive "
                    + "Senior Junior Chief Vice Deputy Associate Operating Marketing Financial Medical Legal Resources "
                    + "Computer Science Data Machine Learning Deep Artificial Intelligence Natural Language Climate "
                    + "Change Health Care Food Water Air Fire Earth Sun Moon Star Space Music Art Book Books Film Movie "
                    + "Game Games Sports Football Basketball Tennis Hockey Baseball Olympic Olympics Cup League Club "
                    + "Association Society Foundation Institute Academy Council Commission Department Ministry Agency "
                    + "Office Bureau Party Congress Senate House Parliament Court Supreme Army Navy Force War Battle "
                    + "Treaty Act Law Bill Constitution Amendment Article Agreement Corporation Limited Holdings "
                    + "Partners Capital Insurance Trust Fund Market Exchange Store Shop Restaurant Cafe Bar Inn Resort "
                    + "Beach Bay Sea Ocean River Mountain Mountains Valley Desert Forest Island Islands Peninsula Cape "
                    + "Gulf Port Fort Point Bridge Tower Palace Castle Temple Church Cathedral Abbey Museum Gallery "
                    + "Library Theater Theatre Stadium Arena Hall Plaza Square Garden Gardens Zoo Airport Station "
                    + "Terminal Railway Railroad Express Line Route Trail Path Way Drive Lane Boulevard Highway Eve Year "
                    + "Years Month Week Spring Winter Fall Thanksgiving Easter Halloween Hanukkah Ramadan Diwali Bible "
                    + "Quran Torah Jesus Christ Allah Buddha Pope");

    /** Names that are common words, places or products too: they count only beside another name. */
    static final Set<String> AMBIGUOUS =
            words("Will May June April Summer Autumn Dawn Hope Faith Grace Joy Rose Art Mark Bill Rob Pat Ray Rich "
                    + "Jack Drew Grant Lance Chip Chase Hunter Mason Major Page Parker Penny Jade Amber Crystal Ruby "
                    + "Pearl Olive Ivy Violet Angel Christian Paris London Austin Dallas Georgia Virginia Florence "
                    + "Sydney Chelsea Brooklyn Madison Lincoln Jordan Israel Chad Kenya Roman Norman Van Guy Dick Rusty "
                    + "Rocky Sandy Sky Sterling Victor Melody Harmony Max Miles Misty Mercy Frank Gene Dale Dean Glen "
                    + "Heath Cliff Forrest Reed Lane Wade Ward Buck Earl Don Homer Rod Son Sun Long Min Sang Young Can "
                    + "Made Nur An On Song Han Lam Mai Hong Tam Nam Viet Tri Intan Dong Ping Ling Ming Bo Gal Tal Fern "
                    + "Ginger Daisy Holly Lily Iris Basil Jasmine Rosemary Jay Robin Sunday Blessing Sage Noble Sharp "
                    + "Destiny Trinidad Concepción Mercedes Lourdes Santiago Santos Luz Pilar Carmen Aurora Rio Star Ash "
                    + "Birch Brook Brooke Cole Clay Gray Stone Storm Wolf Fox Hawk Sierra Savannah Carolina Dakota "
                    + "Montana Cheyenne Phoenix Orlando Houston Denver Boston Chester Lancaster Preston Warren Franklin "
                    + "Clinton Jefferson Jackson Washington Monroe Harrison Wilson Kent Essex Devon Milan Verona Siena "
                    + "Vienna Odessa Geneva Lyon Nancy Asia India China America Erin Ireland Scotland Holland England "
                    + "Germany Francia Delta Alpha Beta Gamma Sigma Omega Echo Nova Luna Sol Mars Venus Apollo Athena "
                    + "Diana Juno Atlas Titan Magnum Nike Mini Carol Bob Peg Kit Jet Gem Sue Tab Tad Lot Eve Ace Al Ed "
                    + "Jo Bea Ada Julia Java Perl Pascal Elm Swift Dart Rust Rails Django Flask Spring Maven Jenkins "
                    + "Travis Jules Royal Sunny Windy Stormy Rainy Cherry Candy Honey Dolly Barbie Ken Ali Bin Ra Re Mi "
                    + "Fa La Ti Do Chai Goodluck Bart Gang Mo Ha Ho No Ye Yes So He She Her Him Su Mu Nu Xi Pi Psi Ore "
                    + "Pan Fan Sow Ba Le Law Moon Park Short Small Strong Wise Rice Rush Savage Stout Sweet Best Ball "
                    + "Bush Branch Bridges Brooks Banks Case Cash Chambers Cross Day English Farmer Fields Flowers Ford "
                    + "Foreman French Frost Gates Glass Golden Good Graves Green Hall Head Hill Holder Hood Hopper Horn "
                    + "House Hunt Hurst Justice Key King Knight Little Love Mack Marks Marsh Meadows Moody Moss Parks "
                    + "Pitts Pope Potter Powers Price Prince Proctor Richmond Riddle Rivers Shepherd Snow Stark Street "
                    + "Summers Temple Wall Walls Ware Waters Weaver Webster Weeks Wells West Wheeler White Winters Wood "
                    + "Woods Workman York Cleveland Barber Baker Butler Carpenter Carter Cook Cooper Fisher Gardner "
                    + "Miller Porter Sawyer Shoemaker Singer Smith Taylor Turner Tyler Walker Bishop Abbott Archer Berry "
                    + "Bird Black Blue Brown Booth Box Bond Buckley Burns Cain Cannon Cotton Craft Crane Drake Duke "
                    + "Finch Fuller Gentry Glover Gould Hardy Hatfield Hyde Lamb Lock Mayor Mercer Newton Oxford "
                    + "Cambridge Paul Peters Pace Peck Pierce Post Prior Rapp Savoy Sparks Spears Stokes Swan Tate Wild "
                    + "Winter Witt Wing Stern Stein Berg Bach Fiedler Fink Funk Hahn Kaiser König Kraft Lang Lange "
                    + "Ritter Sander Sommer Stahl Vogel Weiß Wirth Zimmer Zander Becker Bauer Jäger Schneider Schäfer "
                    + "Müller Koch Richter Graf Herzog Kern Kluge Kraus Kruse Kuhn Kunz Ernst Engel Freund Groß Klein "
                    + "Jung Jahn Sauer Schwarz Schön Scherer Seidel Bruno Leone Monti Conte Ferro Fiore Fontana Greco "
                    + "Guerra Lombardo Longo Romano Serra Testa Villa Vitale Gentile Franco Blanco Bravo Calvo Campos "
                    + "Cano Castillo Castro Cordero Correa Costa Cruz Cuevas Delgado Duarte Flores Fuentes Gil Guerrero "
                    + "Herrero Hidalgo Iglesias León Lima Marín Mesa Molina Montes Mora Moreno Moya Nieto Palacios "
                    + "Paredes Parra Pastor Paz Peña Pinto Prado Ramos Reyes Rico Ríos Rivas Rivera Rosales Rosario "
                    + "Rubio Salas Salinas Segura Solano Toledo Torres Valencia Valle Vega Vera Vidal Leal Leite Machado "
                    + "Matos Melo Neto Neves Pires Rocha Salgado Branco Braga Berger Blanc Boucher Boyer Brun Caron "
                    + "Charpentier Chevalier Cousin Fontaine Fleury Garnier Marchand Moulin Petit Renard Renaud Roche "
                    + "Rousseau Roux Royer Simon Martel Masson Mercier Meunier Michel Millet");

    static final Set<String> PARTICLES =
            words("de da do dos del della der den van von zu la le di bin ibn al el ter ten y e af av");

    /** What stands behind the apostrophe where two words are drawn into one. */
    static final Set<String> CONTRACTED = words("m re ve ll d s t");

    static final Set<String> PLACES =
            words("street st avenue ave road rd lane drive court way place terrace square bridge river island county "
                    + "university college school hospital airport park church museum prize award day center centre hall "
                    + "tower building cliffs lodge forest valley creek station theatre theater stadium house castle");

    /** Behind these, capitalised words are a company. */
    static final List<String> COMPANIES = phrases(
            " llc| inc| ltd| gmbh| corp| co.| plc| group|, inc| and sons| & | ag | s.a.| b.v.| university| school| foundation");

    /** Endings of family names that few other words have. */
    private static final List<String> ENDINGS = phrases(
            "d\u00f3ttir|dottir|sson|ov\u00e1|ovi\u0107|evi\u0107|ovic|evic|i\u0107"
                    + "|wicz|wski|wska|vsky|vskaya|nski|nska|\u0144ski|\u0144ska|cki|cka|enko|opoulos|poulos|idis|akis|str\u00f6m|quist|qvist"
                    + "|elli|etti|ucci|escu|eanu|shvili|ysyan|nsen|lsen|rsen|dsen|tsen|ksen|nez|guez|dez|inho|\u00f8e|g\u00e5rd|mann");

    private NameWords() {}

    private static List<String> phrases(String joined) {
        return List.of(joined.split("\\|"));
    }

    private static Set<String> words(String joined) {
        return Set.of(joined.split(" "));
    }

    /** Returns whether a word ends as family names do and few other words. */
    static boolean endsAsName(String word) {
        return word.length() > 5 && ENDINGS.stream().anyMatch(word::endsWith);
    }
}
