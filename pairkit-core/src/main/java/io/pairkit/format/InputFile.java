package io.pairkit.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A file to read and the name under which findings speak of it.
 *
 * @param name as the caller typed it; for a file of a folder the folder as typed, a slash and the relative name
 * @param path where the bytes are
 */
public record InputFile(String name, Path path) {
    private static final List<String> KINDS = List.of(".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".parquet");

    public InputFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(path, "path");
    }

    /**
     * Returns the files that some paths stand for: a file stands for itself, a folder for the files of known kinds below
     * it, sorted by name. Files and folders whose name begins with a dot are passed over.
     *
     * @throws UncheckedIOException if a path does not exist or cannot be listed
     */
    public static List<InputFile> list(List<Path> paths) {
        var files = new ArrayList<InputFile>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path));
            } else if (Files.exists(path)) {
                files.add(new InputFile(path.toString(), path));
            } else {
                throw new UncheckedIOException(path + ": no such file", new NoSuchFileException(path.toString()));
            }
        }
        return files;
    }

    private static List<InputFile> inFolder(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> isData(folder.relativize(file)))
                    .map(file -> new InputFile(
                            folder + "/" + folder.relativize(file).toString().replace('\\', '/'), file))
                    .sorted(java.util.Comparator.comparing(InputFile::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be listed", e);
        }
    }

    private static boolean isData(Path relative) {
        for (Path step : relative) {
            if (step.toString().startsWith(".")) {
                return false;
            }
        }
        String name = plainName(relative.getFileName().toString());
        return KINDS.stream().anyMatch(name::endsWith);
    }

    /** Returns the name in lower case without the ending of its compression. */
    static String plainName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : List.of(".gz", ".zst")) {
            if (lower.endsWith(ending)) {
                return lower.substring(0, lower.length() - ending.length());
            }
        }
        return lower;
    }
}
