package io.pairkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is true. */
class ReadmeTest {
    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    @TempDir
    private Path place;

    private static List<String[]> blocks() throws IOException {
        var blocks = new ArrayList<String[]>();
        Matcher matcher = FENCED.matcher(Files.readString(Path.of("../README.md")));
        while (matcher.find()) {
            blocks.add(new String[] {matcher.group(1), matcher.group(2)});
        }
        return blocks;
    }

    @Test
    void the_first_two_blocks_are_one_line_each() throws IOException {
        assertThat(blocks().subList(0, 2))
                .allSatisfy(block -> assertThat(block[1].strip()).doesNotContain("\n"));
    }

    @Test
    void the_lines_of_the_library_compile() throws IOException {
        String lines = blocks().stream()
                .filter(block -> block[0].equals("java"))
                .findFirst()
                .orElseThrow()[1];
        assertThat(lines.lines().filter(line -> !line.isBlank()).count()).isLessThanOrEqualTo(25);
        String source =
                "import io.pairkit.*; import io.pairkit.dedup.*; import io.pairkit.split.*; import io.pairkit.validate.*;"
                        + "import java.nio.file.Path; import java.util.*; class Readme { Set<String> metrics = new HashSet<>();"
                        + " void run() {\n" + lines + "\n}}";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        boolean compiled = compiler.getTask(
                        null,
                        null,
                        problems,
                        List.of(
                                "-classpath",
                                System.getProperty("java.class.path"),
                                "-d",
                                place.toString(),
                                "-proc:none"),
                        null,
                        List.of(
                                new SimpleJavaFileObject(
                                        URI.create("string:///Readme.java"), JavaFileObject.Kind.SOURCE) {
                                    @Override
                                    public CharSequence getCharContent(boolean ignoring) {
                                        return source;
                                    }
                                }))
                .call();

        assertThat(compiled).as(problems.getDiagnostics().toString()).isTrue();
    }
}
