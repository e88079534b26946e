package io.pairkit.examples.cli;

import picocli.CommandLine.Option;

/** Whether a result is printed for people or for programs. */
final class TextOrJson {
    private enum Format {
        TEXT,
        JSON
    }

    @Option(names = "--format", paramLabel = "text|json", description = "How the result is printed.")
    private Format format = Format.TEXT;

    boolean isJson() {
        return format == Format.JSON;
    }
}
