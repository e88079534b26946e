package io.pairkit.format.platform;

import io.pairkit.format.wire.Wire;
import java.util.List;
import java.util.Objects;

/**
 * A kind of training file that a platform takes: what it is called, how current the facts are, and its rules. Immutable.
 */
public final class Profile {
    private final String id;
    private final String name;
    private final String version;
    private final String status;
    private final List<String> sources;
    private final Form form;
    private final FileRules file;
    private final Wire wire;

    private Profile(
            String id,
            String name,
            String version,
            String status,
            List<String> sources,
            Form form,
            FileRules file,
            Wire wire) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Objects.requireNonNull(name, "name");
        this.version = Objects.requireNonNull(version, "version");
        this.status = Objects.requireNonNull(status, "status");
        this.sources = List.copyOf(sources);
        this.form = Objects.requireNonNull(form, "form");
        this.file = Objects.requireNonNull(file, "file");
        this.wire = Objects.requireNonNull(wire, "wire");
    }

    /**
     * Returns a profile of a living service or tool, whose files are plain JSONL without further demands.
     *
     * @param wire how a conversation is written as a record
     * @param form the demands on a record
     */
    static Profile of(String id, String name, Wire wire, Form form) {
        return new Profile(id, name, "", "active", List.of(), form, FileRules.of(), wire);
    }

    /** Returns this profile with the version or date of the rules, as the source states it. */
    Profile version(String value) {
        return new Profile(id, name, value, status, sources, form, file, wire);
    }

    /** Returns this profile with what a user should know about the service, such as that it has ended. */
    Profile status(String value) {
        return new Profile(id, name, version, value, sources, form, file, wire);
    }

    /** Returns this profile with where the rules were read. */
    Profile sources(String... values) {
        return new Profile(id, name, version, status, List.of(values), form, file, wire);
    }

    /** Returns this profile with demands on the file as a whole. */
    public Profile file(FileRules value) {
        return new Profile(id, name, version, status, sources, form, value, wire);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    public String status() {
        return status;
    }

    public List<String> sources() {
        return sources;
    }

    public Form form() {
        return form;
    }

    public FileRules file() {
        return file;
    }

    public Wire wire() {
        return wire;
    }
}
