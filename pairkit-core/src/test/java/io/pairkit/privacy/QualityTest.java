package io.pairkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.privacy.scan.Scan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How much is found and how much is found wrongly, on labelled, made-up and real texts. */
class QualityTest {
    private static final Privacy ALL = Privacy.of(Detectors.all());

    static String read(String name) {
        try (InputStream in = QualityTest.class.getResourceAsStream(name)) {
            return new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static List<Pair> real() throws Json.Malformed {
        var pairs = new ArrayList<Pair>();
        for (String line : read("real.jsonl.gz").split("\n")) {
            pairs.add(Pair.of((Map<String, @Nullable Object>) Json.parse(line)));
        }
        return pairs;
    }

    /** A value counts as found if a hit of its kind has exactly its beginning and end; every other hit is a false alarm. */
    private static double[] score(List<Unseen.Sample> samples, boolean kinds) {
        int right = 0;
        int wrong = 0;
        for (Unseen.Sample sample : samples) {
            for (Scan.Found found : Privacy.recommended().search(sample.text())) {
                boolean place = found.start() == sample.start() && found.end() == sample.end();
                boolean kind = !kinds || found.seeker().kind().equals(sample.kind());
                right += place && kind ? 1 : 0;
                wrong += place && kind ? 0 : 1;
            }
        }
        return new double[] {(double) right / samples.size(), (double) wrong / Math.max(1, right + wrong)};
    }

    @Test
    void unseen_secrets_are_found_with_a_recall_of_98_percent_and_half_a_percent_of_false_alarms() {
        for (long seed = 100; seed < 105; seed++) {
            double[] score = score(new Unseen(seed).secrets(), false);
            assertThat(score[0]).as("recall, seed %s", seed).isGreaterThan(0.98);
            assertThat(score[1]).as("false alarms, seed %s", seed).isLessThan(0.005);
        }
    }

    @Test
    void unseen_structured_data_have_a_recall_and_precision_above_95_percent() {
        for (long seed = 100; seed < 103; seed++) {
            double[] score = score(new Unseen(seed).structured(), true);
            assertThat(score[0]).as("recall, seed %s", seed).isGreaterThan(0.95);
            assertThat(score[1]).as("false alarms, seed %s", seed).isLessThan(0.05);
        }
    }

    /** A labelled span is found if a hit of its kind shares at least half of their union with it; each hit counts once. */
    @Test
    void labelled_texts_of_presidio_research() throws Json.Malformed {
        var kinds = Map.of(
                "CREDIT_CARD",
                "CARD",
                "PHONE_NUMBER",
                "PHONE",
                "EMAIL_ADDRESS",
                "EMAIL",
                "IBAN_CODE",
                "IBAN",
                "US_SSN",
                "SSN",
                "IP_ADDRESS",
                "IP",
                "PERSON",
                "PERSON",
                "STREET_ADDRESS",
                "ADDRESS");
        var counts = new TreeMap<String, int[]>();
        for (Object item : (List<?>) Json.parse(read("synth_dataset_v2.json.gz"))) {
            var record = (Map<?, ?>) item;
            var hits = new ArrayList<>(ALL.find((String) record.get("full_text")));
            for (Object label : (List<?>) record.get("spans")) {
                var span = (Map<?, ?>) label;
                String kind = kinds.get(String.valueOf(span.get("entity_type")));
                if (kind == null) {
                    continue;
                }
                int from = ((Number) span.get("start_position")).intValue();
                int to = ((Number) span.get("end_position")).intValue();
                var match = hits.stream()
                        .filter(hit -> hit.kind().equals(kind) && overlap(hit, from, to))
                        .findFirst();
                match.ifPresent(hits::remove);
                counts.computeIfAbsent(kind, key -> new int[3])[match.isPresent() ? 0 : 2]++;
            }
            hits.forEach(hit -> counts.computeIfAbsent(hit.kind(), key -> new int[3])[1]++);
        }
        var table = new TreeMap<String, String>();
        counts.forEach((kind, c) -> table.put(kind, c[0] + " found, " + c[1] + " false, " + c[2] + " missed"));
        assertThat(table)
                .containsEntry("CARD", "136 found, 0 false, 0 missed")
                .containsEntry("EMAIL", "49 found, 0 false, 0 missed")
                .containsEntry("IBAN", "21 found, 0 false, 0 missed")
                .containsEntry("IP", "14 found, 0 false, 0 missed")
                .containsEntry("SSN", "16 found, 0 false, 0 missed")
                .containsEntry("PHONE", "89 found, 0 false, 3 missed");
        assertThat(table.keySet()).containsExactly("ADDRESS", "CARD", "EMAIL", "IBAN", "IP", "PERSON", "PHONE", "SSN");
    }

    private static boolean overlap(Hit hit, int from, int to) {
        int both = Math.min(to, hit.end()) - Math.max(from, hit.start());
        return both > 0 && both * 2 >= Math.max(to, hit.end()) - Math.min(from, hit.start());
    }

    @Test
    void mathematics_and_code_give_no_false_alarms_but_those_looked_at() throws Json.Malformed {
        var counts = new HashMap<String, Integer>();
        for (Pair pair : real()) {
            for (Sighting sighting : Privacy.recommended().locate(pair)) {
                counts.merge(
                        pair.field("/set").orElseThrow() + " " + sighting.hit().kind(), 1, Integer::sum);
            }
        }
        assertThat(counts).doesNotContainKeys("gsm8k PHONE", "gsm8k CARD", "humaneval PHONE", "drone PHONE");
        assertThat(counts.keySet()).noneMatch(key -> key.startsWith("gsm8k") || key.startsWith("humaneval"));
    }

    @Test
    void redacting_twice_is_redacting_once_and_json_and_check_stay_clean() throws Json.Malformed {
        var random = new SplittableRandom(5);
        var secrets = new Unseen(55).secrets();
        var structured = new Unseen(56).structured();
        var redaction = Redaction.of(ALL);
        int changed = 0;
        for (Pair pair : real()) {
            for (int i = 0; i < 3; i++) {
                var sample = random.nextBoolean()
                        ? secrets.get(random.nextInt(secrets.size()))
                        : structured.get(random.nextInt(structured.size()));
                Pair planted = i == 0 ? pair : plant(pair, sample.text(), random);
                Redacted once = redaction.redact(planted);
                changed += once.isChanged() ? 1 : 0;
                assertThat(redaction.redact(once.pair()).pair()).as("%s", once).isSameAs(once.pair());
                assertThat(redaction.privacy().check(once.pair())).isEmpty();
                for (int turn = 0; turn < planted.messages().size(); turn++) {
                    assertSameJson(planted, once.pair(), turn);
                }
            }
        }
        assertThat(changed).isGreaterThan(1_000);
    }

    private static void assertSameJson(Pair before, Pair after, int turn) {
        var calls = before.messages().get(turn).toolCalls();
        for (int i = 0; i < calls.size(); i++) {
            if (isJson(calls.get(i).arguments())) {
                assertThat(isJson(after.messages().get(turn).toolCalls().get(i).arguments()))
                        .isTrue();
            }
        }
        if (isJson(before.messages().get(turn).text())) {
            assertThat(isJson(after.messages().get(turn).text())).isTrue();
        }
    }

    private static boolean isJson(String text) {
        try {
            Json.parse(text);
            return true;
        } catch (Json.Malformed e) {
            return false;
        }
    }

    /** Puts a text into the first message, or, escaped, into a string of the first call's arguments. */
    private static Pair plant(Pair pair, String text, SplittableRandom random) {
        for (var message : pair.messages()) {
            for (var call : message.toolCalls()) {
                int quote = call.arguments().indexOf("\": \"");
                if (quote > 0 && pair.field(call.pointer()).orElse("") instanceof String) {
                    String json = Json.write(text);
                    String inner = json.substring(1, json.length() - 1);
                    return pair.with(
                            call.pointer(),
                            new StringBuilder(call.arguments())
                                    .insert(quote + 4, inner + " ")
                                    .toString());
                }
            }
        }
        var place = pair.messages().get(random.nextInt(pair.messages().size())).texts();
        if (place.isEmpty() || place.get(0).pointer().isEmpty()) {
            return pair;
        }
        String old = place.get(0).value();
        int at = old.indexOf(' ') < 0 ? old.length() : old.indexOf(' ');
        boolean object = old.startsWith("{") || old.startsWith("[");
        return object ? pair : pair.with(place.get(0).pointer(), old.substring(0, at) + " " + text + old.substring(at));
    }
}
