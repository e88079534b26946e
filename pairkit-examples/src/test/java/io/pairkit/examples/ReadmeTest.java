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

    private static List<String[]> blocks(String readme) throws IOException {
        var blocks = new ArrayList<String[]>();
        Matcher matcher = FENCED.matcher(Files.readString(Path.of(readme)));
        while (matcher.find()) {
            blocks.add(new String[] {matcher.group(1), matcher.group(2)});
        }
        return blocks;
    }

    @Test
    void the_first_two_blocks_are_one_line_each() throws IOException {
        assertThat(blocks("../README.md").subList(0, 2))
                .allSatisfy(block -> assertThat(block[1].strip()).doesNotContain("\n"));
    }

    @Test
    void the_lines_of_the_library_are_at_most_25() throws IOException {
        assertThat(java("../README.md")
                        .get(0)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .count())
                .isLessThanOrEqualTo(25);
    }

    @Test
    void every_sample_in_the_readmes_compiles() throws IOException {
        for (String readme :
                List.of("../README.md", "README.md", "../pairkit-dedup/README.md", "../pairkit-split/README.md")) {
            List<String> samples = java(readme);
            assertThat(samples).as(readme).isNotEmpty();
            for (String sample : samples) {
                assertThat(problems(sample)).as("%s:\n%s", readme, sample).isEmpty();
            }
        }
    }

    private static List<String> java(String readme) throws IOException {
        return blocks(readme).stream()
                .filter(block -> block[0].equals("java"))
                .map(block -> block[1])
                .toList();
    }

    private List<String> problems(String lines) {
        String source =
                "import io.pairkit.*; import io.pairkit.dedup.*; import io.pairkit.split.*; import io.pairkit.validate.*;"
                        + "import io.pairkit.format.*; import io.pairkit.format.target.*; import io.pairkit.examples.curate.*;"
                        + "import io.pairkit.examples.rules.*; import java.nio.file.Path; import java.util.*;"
                        + "class Readme { Set<String> metrics = new HashSet<>(); List<String> log = new ArrayList<>(); void log(Object... values) {}"
                        + " void run() throws Exception {\n" + lines + "\n}}";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        compiler.getTask(
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
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }
}
