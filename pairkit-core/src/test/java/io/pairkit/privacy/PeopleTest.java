package io.pairkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import io.pairkit.privacy.scan.Scan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many people and addresses are found: in the labelled texts of presidio-research, and in texts written beforehand. */
class PeopleTest {
    private static final Privacy ALL = Privacy.of(Detectors.all());

    /** Found, false and missed. */
    private static final class Count {
        private int found;
        private int wrong;
        private int missed;

        void add(List<int[]> labels, List<Scan.Found> hits) {
            var left = new ArrayList<>(hits);
            for (int[] label : labels) {
                var match = left.stream().filter(hit -> overlap(hit, label)).findFirst();
                match.ifPresent(left::remove);
                found += match.isPresent() ? 1 : 0;
                missed += match.isPresent() ? 0 : 1;
            }
            wrong += left.size();
        }

        private static boolean overlap(Scan.Found hit, int[] label) {
            int both = Math.min(label[1], hit.end()) - Math.max(label[0], hit.start());
            return both > 0 && both * 2 >= Math.max(label[1], hit.end()) - Math.min(label[0], hit.start());
        }

        double precision() {
            return (double) found / (found + wrong);
        }

        double recall() {
            return (double) found / (found + missed);
        }

        double f1() {
            return 2 * precision() * recall() / (precision() + recall());
        }

        @Override
        public String toString() {
            return found + " found, " + wrong + " false, " + missed + " missed";
        }
    }

    private static List<Scan.Found> hits(String text, String kind) {
        return ALL.search(text).stream()
                .filter(hit -> hit.seeker().kind().equals(kind))
                .toList();
    }

    /** Templates with an even number are those that the rules were tuned on; the misses of the odd ones were not read. */
    @Test
    void people_and_lines_of_addresses_of_presidio_research() throws Json.Malformed {
        var people = new Count[] {new Count(), new Count()};
        var lines = new Count[] {new Count(), new Count()};
        for (Object item : (List<?>) Json.parse(QualityTest.read("synth_dataset_v2.json.gz"))) {
            var record = (Map<?, ?>) item;
            String text = (String) record.get("full_text");
            int half = ((Number) record.get("template_id")).intValue() % 2;
            var named = new ArrayList<int[]>();
            var parts = new ArrayList<int[]>(); // beginning, end, 1 if it is a street
            for (Object label : (List<?>) record.get("spans")) {
                var span = (Map<?, ?>) label;
                String kind = (String) span.get("entity_type");
                int from = ((Number) span.get("start_position")).intValue();
                int to = ((Number) span.get("end_position")).intValue();
                if (kind.equals("PERSON")) {
                    named.add(new int[] {from, to});
                } else if (List.of("STREET_ADDRESS", "GPE", "ZIP_CODE").contains(kind)) {
                    parts.add(new int[] {from, to, kind.equals("STREET_ADDRESS") ? 1 : 0});
                }
            }
            people[half].add(named, hits(text, "PERSON"));
            lines[half].add(joined(text, parts), hits(text, "ADDRESS"));
        }
        assertThat(people[1].precision()).as("held out %s", people[1]).isGreaterThan(0.94);
        assertThat(people[1].recall()).as("held out %s", people[1]).isGreaterThan(0.64);
        assertThat(people[0].recall()).as("tuned on %s", people[0]).isGreaterThan(0.85);
        assertThat(lines[1].f1()).as("held out %s", lines[1]).isGreaterThan(0.88);
        assertThat(lines[0].f1()).as("tuned on %s", lines[0]).isGreaterThan(0.88);
    }

    /** Joins labels of street, place and postal code that adjoin, and keeps those that hold a street. */
    private static List<int[]> joined(String text, List<int[]> parts) {
        var lines = new ArrayList<int[]>();
        parts.sort((one, other) -> Integer.compare(one[0], other[0]));
        for (int[] part : parts) {
            int[] last = lines.isEmpty() ? new int[] {-1, -1, 0} : lines.get(lines.size() - 1);
            String between =
                    last[1] >= 0 && last[1] <= part[0] ? text.substring(last[1], part[0]) : last[1] < 0 ? "x" : "";
            if (between.length() <= 6 && between.matches("[\\s,.>nan]*")) {
                last[1] = Math.max(last[1], part[1]);
                last[2] |= part[2];
            } else {
                lines.add(part.clone());
            }
        }
        lines.removeIf(line -> line[2] == 0);
        return lines;
    }

    @Test
    void people_and_addresses_written_beforehand() {
        var people = new Count();
        var addresses = new Count();
        int alarms = 0;
        for (String line : lines("person/written.txt")) {
            String marked = line.substring(line.indexOf('\t') + 1).replace("\\n", "\n");
            String text = marked.replaceAll("[«»‹›]", "");
            var found = new ArrayList<>(hits(text, "PERSON"));
            found.addAll(hits(text, "ADDRESS"));
            people.add(labels(marked, '«', '»'), hits(text, "PERSON"));
            addresses.add(labels(marked, '‹', '›'), hits(text, "ADDRESS"));
            alarms += line.startsWith("without") && !found.isEmpty() ? 1 : 0;
        }
        assertThat(people.f1()).as("%s", people).isGreaterThan(0.93);
        assertThat(addresses.f1()).as("%s", addresses).isGreaterThan(0.97);
        assertThat(alarms).as("texts without anybody that have a hit").isLessThan(4);
    }

    private static List<int[]> labels(String marked, char open, char close) {
        var labels = new ArrayList<int[]>();
        int marks = 0;
        int from = -1;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == open) {
                from = i - marks;
            } else if (c == close) {
                labels.add(new int[] {from, i - marks});
            }
            marks += "«»‹›".indexOf(c) >= 0 ? 1 : 0;
        }
        return labels;
    }

    private static List<String> lines(String name) {
        try (InputStream in = PeopleTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Catherine has 5 apples and gives 2 to Tom. How many apples does Catherine have left?",
                "Natalia sold 48/2 = <<48/2=24>>24 clips in May.",
                "Once upon a time Lily found a shiny stone in the garden and showed it to Tom.",
                "Paris is the capital of France.",
                "The Ford Focus is cheaper than the Mercedes.",
                "In May the roses bloom, and Will power is all you need.",
            })
    void word_problems_stories_and_things_are_left_alone(String text) {
        assertThat(ALL.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please reset «Catherine»'s account.",
                "Hi «Catherine», your parcel has arrived.",
                "See you on Monday.\n\nRegards,\n«Tom»",
                "talk to «Catherine» at reception",
                "my wife «Ana» cannot log in",
                "Ms «Kovács» called.",
                "name: «Li Wei»",
                "Patient: «J. Okafor»",
                "{\"first_name\": \"«Xochitl»\", \"city\": \"Quito\"}",
                "name,city\n«Wojciech Zieliński»,Warsaw\n",
                "Je m'appelle «Élodie Marchand».",
                "Nazywam się «Agnieszka Wójcik».",
                "我叫«王小明»，想查询我的订单。",
                "«佐藤»様、ご注文ありがとうございます。",
            })
    void somebody_who_has_dealings_with_somebody_is_a_person(String marked) {
        String text = marked.replaceAll("[«»]", "");
        assertThat(hits(text, "PERSON"))
                .extracting(hit -> text.substring(hit.start(), hit.end()))
                .containsExactly(marked.substring(marked.indexOf('«') + 1, marked.indexOf('»')));
    }
}
