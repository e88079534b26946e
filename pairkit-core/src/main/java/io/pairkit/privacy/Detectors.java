package io.pairkit.privacy;

import io.pairkit.validate.RuleInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

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
            Credentials.detectors(),
            Vendors.detectors(),
            Odd.detectors(),
            Connections.detectors(),
            Assignments.detectors());
    private static final Detectors STRUCTURED = new Detectors(List.of(
            Emails.detector(),
            Passports.detector(),
            Ips.v6(),
            Ibans.detector(),
            Ips.v4(),
            Ssns.detector(),
            Cards.detector(),
            Phones.detector()));

    private static final Detectors NAMES = join(Addresses.detectors(), Names.detectors());

    private final List<Detector> all;

    private Detectors(List<Detector> all) {
        this.all = List.copyOf(all);
    }

    @SafeVarargs
    private static Detectors join(List<Detector>... parts) {
        return new Detectors(Arrays.stream(parts).flatMap(List::stream).toList());
    }

    /** Returns the detectors of secrets and of structured personal data: all but names and addresses. */
    public static Detectors recommended() {
        return SECRETS.and(STRUCTURED);
    }

    /** Returns all detectors, names and addresses too. */
    public static Detectors all() {
        return recommended().and(names());
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
        return join(all, more.all);
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

    List<Detector> list() {
        return new ArrayList<>(all);
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
