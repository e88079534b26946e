package io.pairkit.privacy;

import io.pairkit.privacy.evidence.Cue;
import io.pairkit.privacy.person.Addresses;
import io.pairkit.privacy.person.Mentions;
import io.pairkit.privacy.person.Names;
import io.pairkit.privacy.scan.Search;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.secret.Assignments;
import io.pairkit.privacy.secret.Connections;
import io.pairkit.privacy.secret.Credentials;
import io.pairkit.privacy.secret.Groups;
import io.pairkit.privacy.secret.Odd;
import io.pairkit.privacy.secret.Piped;
import io.pairkit.privacy.secret.Programs;
import io.pairkit.privacy.secret.Vendors;
import io.pairkit.privacy.structured.Cards;
import io.pairkit.privacy.structured.Emails;
import io.pairkit.privacy.structured.Ibans;
import io.pairkit.privacy.structured.Ips;
import io.pairkit.privacy.structured.Passports;
import io.pairkit.privacy.structured.Phones;
import io.pairkit.privacy.structured.Ssns;
import io.pairkit.validate.RuleInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A set of detectors, in order.
 *
 * <p>Immutable. {@link #recommended()} is what should never be in training data; add your own with {@link #and}, switch
 * some off with {@link #except}:
 *
 * <pre>{@code
 * Detectors.recommended().and(Detectors.names()).except("IP", "privacy/secret/generic")
 * }</pre>
 */
public final class Detectors implements Iterable<Detector> {
    private static final Detectors SECRETS = join(
            Credentials.seekers(),
            Vendors.seekers(),
            Odd.seekers(),
            Connections.seekers(),
            Programs.seekers(),
            Piped.seekers(),
            Groups.seekers(),
            Assignments.seekers(),
            Cue.seekers());
    private static final Detectors STRUCTURED = join(List.of(
            Emails.seeker(),
            Passports.seeker(),
            Ips.v6(),
            Ibans.seeker(),
            Ips.v4(),
            Ssns.seeker(),
            Cards.seeker(),
            Phones.seeker()));

    private static final Detectors NAMES = join(Addresses.seekers(), Names.seekers());
    private static final Detectors ALL = recommended().and(names());

    private final List<Detector> all;
    private volatile @Nullable Search search; // racing threads make the same

    private Detectors(List<Detector> all) {
        this.all = List.copyOf(all);
    }

    @SafeVarargs
    private static Detectors join(List<Seeker>... parts) {
        return new Detectors(
                Arrays.stream(parts).flatMap(List::stream).map(Detector::of).toList());
    }

    /** Returns the detectors of secrets and of structured personal data: all but names and addresses. */
    public static Detectors recommended() {
        return SECRETS.and(STRUCTURED);
    }

    /** Returns all detectors, names and addresses too. */
    public static Detectors all() {
        return ALL;
    }

    /** Returns the detectors of keys, tokens and passwords: API_KEY, TOKEN, JWT, PRIVATE_KEY, PASSWORD. */
    public static Detectors secrets() {
        return SECRETS;
    }

    /** Returns the detectors of data with a structure: EMAIL, PHONE, CARD, IBAN, IP, SSN, PASSPORT. */
    public static Detectors structured() {
        return STRUCTURED;
    }

    /** Returns the detectors of what people and places are called: PERSON and ADDRESS; warnings, and far less certain. */
    public static Detectors names() {
        return NAMES;
    }

    /** Returns these detectors and no other. */
    public static Detectors of(Detector... detectors) {
        return new Detectors(List.of(detectors));
    }

    /** Returns these detectors and one more. */
    public Detectors and(Detector more) {
        return and(of(more));
    }

    /** Returns these detectors and some more. */
    public Detectors and(Detectors more) {
        var both = new ArrayList<>(all);
        both.addAll(more.all);
        return new Detectors(both);
    }

    /**
     * Returns these detectors without some.
     *
     * @param kindsOrCodes such as {@code IP}, {@code privacy/secret/slack} or {@code privacy/secret}, which stands for all
     *     codes below it
     * @throws IllegalArgumentException if one of them is neither kind nor code of any detector here
     */
    public Detectors except(String... kindsOrCodes) {
        return filtered(
                detector -> Arrays.stream(kindsOrCodes).noneMatch(name -> isNamed(detector, name)), kindsOrCodes);
    }

    /**
     * Returns some of these detectors.
     *
     * @param kindsOrCodes as for {@link #except}
     * @throws IllegalArgumentException if one of them is neither kind nor code of any detector here
     */
    public Detectors only(String... kindsOrCodes) {
        return filtered(
                detector -> Arrays.stream(kindsOrCodes).anyMatch(name -> isNamed(detector, name)), kindsOrCodes);
    }

    private static boolean isNamed(Detector detector, String name) {
        return detector.kind().equals(name)
                || detector.code().equals(name)
                || detector.code().startsWith(name + "/");
    }

    private Detectors filtered(Predicate<Detector> wanted, String... names) {
        for (String name : names) {
            if (all.stream().noneMatch(detector -> isNamed(detector, name))) {
                throw new IllegalArgumentException(
                        "no detector of kind or code \"" + name + "\", kinds are " + kinds());
            }
        }
        return new Detectors(all.stream().filter(wanted).toList());
    }

    /** Returns the kinds, sorted. */
    public Set<String> kinds() {
        var kinds = new TreeSet<String>();
        all.forEach(detector -> kinds.add(detector.kind()));
        return kinds;
    }

    /** Returns the catalogue entries, one for each code. */
    public List<RuleInfo> catalogue() {
        var infos = new LinkedHashMap<String, RuleInfo>();
        all.forEach(detector -> infos.putIfAbsent(detector.code(), detector.info()));
        return List.copyOf(infos.values());
    }

    /** Returns the number of detectors. */
    public int size() {
        return all.size();
    }

    /** Returns these, ready to run; made once, which takes some time. */
    Search search() {
        Search known = search;
        if (known == null) {
            List<Seeker> seekers = all.stream().map(Detector::seeker).toList();
            known = new Search(seekers, kinds().contains("PERSON") ? Mentions::add : scan -> {});
            search = known;
        }
        return known;
    }

    @Override
    public Iterator<Detector> iterator() {
        return all.iterator();
    }

    @Override
    public String toString() {
        return "Detectors[" + all.size() + " of " + kinds().size() + " kinds]";
    }
}
