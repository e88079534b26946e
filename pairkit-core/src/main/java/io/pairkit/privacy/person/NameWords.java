package io.pairkit.privacy.person;

import java.util.List;
import java.util.Set;

/** Words before, in and behind the names of people. */
final class NameWords {
    /** Words that begin sentences or titles and follow a cue without being a name. */
    static final Set<String> NOT = words(
            "The String Text Number Integer Boolean Object Option Vec None True False Null Group This That "
                    + "These Those Not Sorry Happy Glad Here There What When Where Who Why How Is Are Was It Its If In "
                    + "On At An And But Or For To You Your My We Our They He She Sir Madam Customer Support Team User "
                    + "Assistant Human Service Services Manager Hiring All Everyone Friend Friends Sales Monday Tuesday "
                    + "Wednesday Thursday Friday Saturday Sunday January February March July "
                    + "September October November December American English German French Spanish Italian Chinese Indian "
                    + "God AI ChatGPT Claude Alexa Siri Python Java JavaScript Google Amazon Apple Microsoft Street "
                    + "Avenue Road University College Company Inc Corp Ltd Address Phone Email Note Please Thanks Thank "
                    + "Hello Dear Best Kind Warm Mr Mrs Ms Dr New North South East San Los Saint Lake Mount City "
                    + "I A So Then Yes No Of Christmas Bank Hotel Hospital School World Great States United "
                    + "Guys Folks Ladies Gentlemen Students Parents Valued Editor Colleagues Neighbors Grandma Mom Dad "
                    + "Mum Santa Lord Reader Readers Applicant Candidate Member Members Committee Professor Doctor "
                    + "President Recruiter Investor Diary Buddy Kids Class Boss Baby Honey Darling Sweetheart Babe "
                    + "Dude Man Mother Father Brother Sister Aunt Uncle Grandpa Officer Judge Minister Senator Mayor "
                    + "Governor Queen Prince Princess Captain Director Producer Author Singer Hi Hey Let Can Could "
                    + "Would Should Do Does Did Has Have Had Be Been Being As By From With Without About After "
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
                    + "Central Northern Southern Eastern Western Upper Lower Old Big Red Blue Green "
                    + "Golden Silver Super Mega Social Public Private Global Local Digital General Special Executive "
                    + "Senior Junior Chief Vice Deputy Associate Operating Marketing Financial Medical Legal Resources "
                    + "Computer Science Data Machine Learning Deep Artificial Intelligence Natural Language Climate "
                    + "Change Health Care Food Water Air Fire Earth Sun Space Music Book Books Film Movie "
                    + "Game Games Sports Football Basketball Tennis Hockey Baseball Olympic Olympics Cup League Club "
                    + "Association Society Foundation Institute Academy Council Commission Department Ministry Agency "
                    + "Office Bureau Party Congress Senate House Parliament Court Supreme Army Navy Force War Battle "
                    + "Treaty Law Constitution Amendment Article Agreement Corporation Limited Holdings "
                    + "Partners Capital Insurance Trust Fund Market Exchange Store Shop Restaurant Cafe Bar Inn Resort "
                    + "Beach Sea Ocean River Mountain Mountains Valley Desert Forest Island Islands Peninsula Cape "
                    + "Gulf Port Fort Point Bridge Tower Palace Temple Cathedral Abbey Museum Gallery "
                    + "Library Theater Theatre Stadium Arena Plaza Square Garden Gardens Zoo Airport Station "
                    + "Terminal Railway Railroad Express Line Route Trail Path Way Drive Boulevard Highway Eve Year "
                    + "Years Month Week Winter Thanksgiving Easter Halloween Hanukkah Ramadan Diwali Bible "
                    + "Quran Torah Jesus Christ Allah Buddha Pope Sincerely Regards Cheers Yours Respectfully Cordially Truly Faithfully "
                    + "Warmly Monte Mont Okay Alright Hmm Google Alexa Il Le La Lo El Los Las Les Das Die Una Un Une Ein Eine Unknown Anonymous Guest Admin Administrator Undefined");

    static final Set<String> PARTICLES = words(
            "de da do dos das del della dell der den van von vom zu zum la le lo los las di du des bin bint ibn ben al el ul ur ter ten te "
                    + "y e af av abu st d l ap");

    /** What stands behind the apostrophe where two words are drawn into one. */
    static final Set<String> CONTRACTED = words("m re ve ll d s t");

    static final Set<String> PLACES =
            words("street st avenue ave road rd lane drive court way place terrace square bridge river island county "
                    + "university college school hospital airport park church museum prize award day center centre hall "
                    + "tower building cliffs lodge forest valley creek station theatre theater stadium house castle");

    /** Behind these, capitalised words are a company. */
    static final List<String> COMPANIES = phrases(
            " llc| inc| ltd| gmbh| corp| co.| plc| group|, inc| and sons| & | ag | s.a.| b.v.| university| school| foundation");

    static final List<String> TITLES = phrases(
            "mr. |mrs. |ms. |dr. |miss |prof. |mr |mrs |ms |dr |herr |herrn |frau |monsieur |madame |señor "
                    + "|señora |sr. |sra. |signor |signora |dott. |sig. |m. |mme |pan |pani |senhor |senhora |de heer |mevrouw ");

    /** Words behind which the name of a street or a place stands. */
    static final Set<String> BEFORE_PLACES = words(
            "rua avenida via rue calle cite rúa avenue boulevard corner san los las santa saint st mount mt "
                    + "lake fort ft port new el la costa puerto rio isle cape north south east west sierra villa university battle");

    private static final List<String> THINGS =
            phrases("tion|tions|ment|ments|ings|ology|ware|works|ways|lines|shire|tech|soft|ville|burg");

    private NameWords() {}

    /** Returns whether the word that ends here has the ending of a thing. */
    static boolean endsAsThing(String text, int to) {
        return THINGS.stream().anyMatch(ending -> text.startsWith(ending, to - ending.length()));
    }

    private static List<String> phrases(String joined) {
        return List.of(joined.split("\\|"));
    }

    private static Set<String> words(String joined) {
        return Set.copyOf(List.of(joined.split(" ")));
    }
}
