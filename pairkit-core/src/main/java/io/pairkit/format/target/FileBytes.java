package io.pairkit.format.target;

import io.pairkit.Origin;
import io.pairkit.format.RawFile;
import io.pairkit.format.platform.FileRules;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a platform does not take in a file whatever its records are: its name, container, byte-order mark, blank lines, size. */
final class FileBytes {
    private final FileRules rules;
    private final String file;
    private final RawFile raw;
    private final List<Finding> found = new ArrayList<>();

    private FileBytes(FileRules rules, String file, RawFile raw) {
        this.rules = rules;
        this.file = file;
        this.raw = raw;
    }

    static List<Finding> check(FileRules rules, String file, RawFile raw) {
        var bytes = new FileBytes(rules, file, raw);
        bytes.name();
        bytes.container();
        bytes.byteOrderMark();
        if (rules.container() == FileRules.Container.LINES && raw.isLines() && !rules.isLenient()) {
            bytes.blankLines();
        }
        bytes.size();
        return bytes.found;
    }

    private void name() {
        String lower = file.toLowerCase(Locale.ROOT);
        if (!rules.ending().isEmpty() && !file.equals("-") && !lower.endsWith(rules.ending())) {
            note(
                    FileCheck.WHOLE,
                    Severity.WARNING,
                    "target/file-name",
                    "the platform wants a name that ends in " + rules.ending(),
                    "rename the file before the upload");
        }
    }

    private void container() {
        if (rules.container() == FileRules.Container.LINES && !raw.isLines() && !rules.isLenient()) {
            note(
                    FileCheck.WHOLE,
                    Severity.ERROR,
                    "target/container",
                    "the platform takes one JSON object a line; this file is "
                            + (raw.isArray() ? "a JSON array" : "something else"),
                    "convert the file to this target");
        } else if (rules.container() == FileRules.Container.ARRAY && !raw.isArray()) {
            note(
                    FileCheck.WHOLE,
                    Severity.WARNING,
                    "target/container",
                    "the file of this target is one JSON array",
                    "convert the file to this target");
        }
    }

    private void byteOrderMark() {
        if (rules.bom() && !raw.byteOrderMark()) {
            note(
                    FileCheck.WHOLE,
                    Severity.WARNING,
                    "target/byte-order-mark",
                    "the platform asks for UTF-8 with a byte-order mark",
                    "convert the file to this target");
        } else if (!rules.bom() && !rules.isLenient() && raw.byteOrderMark()) {
            note(
                    FileCheck.WHOLE,
                    Severity.ERROR,
                    "target/byte-order-mark",
                    "the platform's loader fails at the byte-order mark",
                    "save the file as UTF-8 without it");
        }
    }

    private void blankLines() {
        for (Long line : raw.blankLines()) {
            note(
                    line,
                    Severity.ERROR,
                    "target/blank-line",
                    "the platform's loader fails at a blank line",
                    "remove the line");
        }
        if (raw.blankInAll() > raw.blankLines().size()) {
            note(
                    FileCheck.WHOLE,
                    Severity.ERROR,
                    "target/blank-line",
                    "the file has " + raw.blankInAll() + " blank lines, the first " + RawFile.MOST + " are listed",
                    "remove them");
        }
        if (raw.blankAtEnd() > 0) {
            note(
                    FileCheck.WHOLE,
                    Severity.WARNING,
                    "target/blank-line",
                    "the file ends with " + raw.blankAtEnd() + " blank lines",
                    "end the file with one line end");
        }
    }

    private void size() {
        if (raw.bytes() > rules.maxBytes()) {
            note(
                    FileCheck.WHOLE,
                    Severity.ERROR,
                    "target/file-too-large",
                    "the file has " + raw.bytes() + " bytes, the platform takes at most " + rules.maxBytes(),
                    "split the file");
        }
    }

    private void note(long line, Severity severity, String code, String message, String fix) {
        found.add(FileCheck.finding(new Origin(file, line, 0), severity, code, message, fix));
    }
}
