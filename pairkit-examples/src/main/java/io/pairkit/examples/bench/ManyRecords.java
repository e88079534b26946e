package io.pairkit.examples.bench;

import io.pairkit.Json;
import io.pairkit.Message;
import io.pairkit.Pairs;
import io.pairkit.Role;
import io.pairkit.files.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes a large file of short records from the words of a real one: a prompt of two or three sentences, an answer of one or
 * two, a ticket, a category. About one record in twenty repeats an earlier one exactly, one in twenty with a changed word.
 *
 * <p>Usage: {@code ManyRecords SAMPLE OUT.jsonl COUNT [SEED]}
 */
public final class ManyRecords {
    private static final String[] CATEGORIES = {"billing", "delivery", "returns", "account", "product", "other"};
    private static final int REMEMBERED = 4096;

    private ManyRecords() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            throw new IllegalArgumentException("usage: ManyRecords SAMPLE OUT.jsonl COUNT [SEED]");
        }
        List<String> words = words(Pairs.read(Path.of(args[0])));
        int count = Integer.parseInt(args[2]);
        var maker = new Maker(words, args.length > 3 ? Long.parseLong(args[3]) : 42, 0);
        SplittableRandom random = maker.random;
        try (var file = WholeFile.replacing(Path.of(args[1]))) {
            OutputStream out = file.stream();
            for (int i = 0; i < count; i++) {
                String[] texts = maker.next();
                String line = Json.write(Json.object(
                        "messages",
                        List.of(
                                Json.object("role", "user", "content", texts[0]),
                                Json.object("role", "assistant", "content", texts[1])),
                        "ticket_id",
                        "T-" + random.nextInt(count / 3 + 1),
                        "category",
                        CATEGORIES[Math.min(random.nextInt(6), random.nextInt(6))]));
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
            file.commit();
        }
    }

    /** Makes prompts and answers, one after the other. */
    static final class Maker {
        private final List<String> words;
        private final SplittableRandom random;
        private final int prompt;
        private final List<String[]> recent = new ArrayList<>();

        /**
         * Begins.
         *
         * @param prompt how many words a prompt has, and an answer five; 0 for the lengths of ordinary records
         */
        Maker(List<String> words, long seed, int prompt) {
            this.words = words;
            this.random = new SplittableRandom(seed);
            this.prompt = prompt;
        }

        /** Returns the next prompt and answer. */
        String[] next() {
            String[] texts = texts();
            if (recent.size() < REMEMBERED) {
                recent.add(texts);
            } else {
                recent.set(random.nextInt(REMEMBERED), texts);
            }
            return texts;
        }

        private String[] texts() {
            int dice = recent.isEmpty() ? 9 : random.nextInt(20);
            if (dice == 0) {
                return recent.get(random.nextInt(recent.size()));
            }
            if (dice == 1) {
                String[] old = recent.get(random.nextInt(recent.size()));
                return new String[] {old[0] + " " + words.get(random.nextInt(words.size())), old[1]};
            }
            return prompt > 0
                    ? new String[] {sentence(prompt), sentence(5)}
                    : new String[] {sentence(12 + random.nextInt(20)), sentence(6 + random.nextInt(22))};
        }

        private String sentence(int length) {
            var text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                text.append(i == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
            }
            return text.append('.').toString();
        }
    }

    /** The words that people said, as often as they said them. */
    static List<String> words(Pairs pairs) {
        var words = new ArrayList<String>();
        pairs.stream().forEach(pair -> {
            Message last = pair.messages().get(pair.messages().size() - 1);
            if (last.role() == Role.ASSISTANT && last.toolCalls().isEmpty()) {
                words.addAll(List.of(last.text().split("\\s+")));
                pair.before().stream()
                        .filter(message -> message.role() == Role.USER)
                        .forEach(message -> words.addAll(List.of(message.text().split("\\s+"))));
            }
        });
        words.removeIf(String::isBlank);
        return words;
    }
}
