package io.pairkit.format.target;

import io.pairkit.Layout;
import io.pairkit.Pair;
import io.pairkit.format.Shape;
import io.pairkit.format.platform.FileRules;
import io.pairkit.format.platform.Form;
import io.pairkit.format.platform.Markers;
import io.pairkit.format.platform.Node;
import io.pairkit.format.platform.Profile;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Rule;
import io.pairkit.validate.RuleInfo;
import io.pairkit.validate.Rules;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of training file that a platform or tool takes, with the rules by which it takes or refuses a record.
 *
 * <p>Rules are judged on the record as it was read, field by field: roles as they are written, weights as numbers and not
 * as booleans, keys with their case. An error means that the platform refuses the record or drops it; a warning, that it
 * takes it in another way than its author may mean, or that sources differ. Immutable; safe for many threads.
 *
 * <pre>{@code
 * List<Finding> problems = Targets.openAiChat().check(pair);
 * }</pre>
 */
public final class Target {
    static final List<String> REQUIREMENTS = List.of("R52", "R54", "R105");

    private final Profile profile;

    Target(Profile profile) {
        this.profile = profile;
    }

    /**
     * A field of a record.
     *
     * @param name its key
     * @param holds what it holds, in a few words
     * @param needed whether a record without it is refused
     */
    public record Field(String name, String holds, boolean needed) {}

    /** Returns the id that the command takes, such as {@code openai-chat-sft}. */
    public String id() {
        return profile.id();
    }

    /** Returns the name that people use. */
    public String name() {
        return profile.name();
    }

    /** Returns the version or date of the rules, as the vendor's source states it. */
    public String version() {
        return profile.version();
    }

    /** Returns the month in which the facts were collected. */
    public String asOf() {
        return "2026-11";
    }

    /** Returns what a user should know about the service: {@code active}, or that it is ending or has ended. */
    public String status() {
        return profile.status();
    }

    /** Returns where the rules were read. */
    public List<String> sources() {
        return profile.sources();
    }

    /** Returns the fields of a record, the needed ones and those that may be there. */
    public List<Field> fields() {
        return profile.form().fields().stream()
                .map((Form.Field field) -> new Field(field.name(), field.holds(), field.needed()))
                .toList();
    }

    /** Returns what holds for a file as a whole, one sentence each. */
    public List<String> limits() {
        return Limits.of(profile.file());
    }

    /**
     * Returns this target's rule beside others: what the platform takes is valid, so the others only warn, and where both would
     * tell the same, the target does.
     */
    public Rules with(Rules others) {
        return SaidOnce.by(this, others.atMost(Severity.WARNING)).and(rule());
    }

    /** Returns whether the file is one JSON array. */
    public boolean isArray() {
        return profile.file().container() == FileRules.Container.ARRAY;
    }

    /** Returns whether files must begin with a byte-order mark. */
    public boolean wantsByteOrderMark() {
        return profile.file().bom();
    }

    /**
     * Returns how the records of this target are read: every JSON object is taken, and its turns are recognised as well as
     * may be, so that it is the target that judges the record and not the reader.
     */
    public Layout layout() {
        return Shape.ANY;
    }

    /**
     * Checks a record.
     *
     * @param record a JSON object as plain values
     * @return what is wrong, without a place in a file; empty if the platform takes the record
     */
    public List<Finding> check(Map<String, @Nullable Object> record) {
        List<Finding> found = Node.findings(record, profile.form().and(Markers::check));
        int most = profile.file().maxTokens();
        if (most > 0) {
            Optional<Finding> tooLong =
                    TokenLimit.check(record, most, profile.file().encoding());
            if (tooLong.isPresent()) {
                found = new ArrayList<>(found);
                found.add(tooLong.get());
            }
        }
        if (found.isEmpty()) {
            return List.of();
        }
        return found.stream().map(finding -> finding.requirements(REQUIREMENTS)).toList();
    }

    /** Checks the record of a pair; findings have the pair's place. */
    public List<Finding> check(Pair pair) {
        List<Finding> found = check(pair.fields());
        if (found.isEmpty()) {
            return found;
        }
        return found.stream().map(finding -> finding.at(pair.origin())).toList();
    }

    /** Returns whether the platform takes a record: no finding is an error. */
    public boolean takes(Map<String, @Nullable Object> record) {
        return check(record).stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Returns the check of single records as a rule, to run it beside others. */
    public Rule rule() {
        var info = RuleInfo.of("target/" + id())
                .severity(Severity.ERROR)
                .requirements(REQUIREMENTS.toArray(String[]::new))
                .what("the record has the form that " + name() + " takes")
                .because("the platform refuses or drops other records")
                .fix("mend the record, or convert the file to this target");
        return Rule.of(info, (pair, out) -> {
            for (Finding finding : check(pair.fields())) {
                out.report(finding);
            }
        });
    }

    /** Returns an empty collector of what holds for a file as a whole. */
    public FileCheck file() {
        return new FileCheck(this);
    }

    /**
     * Writes pairs as a file of this target; records of other shapes are converted.
     *
     * @return how many were written as they are, changed or left out, and what was lost
     * @throws java.io.UncheckedIOException if the file cannot be written
     * @see Conversion
     */
    public Written write(io.pairkit.Pairs pairs, java.nio.file.Path file) {
        return Conversion.to(this).write(pairs, file);
    }

    /** Returns how many tokens a record may have, 0 for any number. */
    public int maxTokens() {
        return profile.file().maxTokens();
    }

    /**
     * Returns this target with another limit of tokens in a record, which depends on the model that is trained. Longer
     * records are a warning: most platforms cut them. Tokens are counted where the encoding is known and the library jtokkit
     * is there, and estimated otherwise, which the finding says.
     *
     * @param value 0 for no limit
     */
    public Target maxTokens(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("maxTokens must be at least 0, was " + value);
        }
        return new Target(profile.file(profile.file().maxTokens(value)));
    }

    FileRules fileRules() {
        return profile.file();
    }

    Profile profile() {
        return profile;
    }

    /** Two targets are equal when their ids are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Target that && id().equals(that.id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return "Target[" + id() + " " + version() + "]";
    }

    /** Returns the entry of the catalogue as plain JSON values. */
    public Map<String, @Nullable Object> entry() {
        var fields = new ArrayList<@Nullable Object>();
        for (Field field : fields()) {
            fields.add(io.pairkit.Json.object("name", field.name(), "holds", field.holds(), "needed", field.needed()));
        }
        return io.pairkit.Json.object(
                "id", id(),
                "name", name(),
                "version", version(),
                "asOf", asOf(),
                "status", status(),
                "sources", sources(),
                "fields", fields,
                "limits", limits());
    }
}
