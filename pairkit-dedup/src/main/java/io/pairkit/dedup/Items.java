package io.pairkit.dedup;

import io.pairkit.Pair;
import io.pairkit.dedup.join.TextIndex;
import io.pairkit.dedup.text.Analysis;
import io.pairkit.dedup.text.Normal;
import io.pairkit.dedup.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The evaluation records that training records are held against; those with the same compared texts are one item.
 *
 * <p>Where both texts count, an item is found when its prompt and its answer are; its kind is the lesser of the two, and it
 * stands where its prompt does. Immutable; safe for many threads.
 */
final class Items {
    private final Field field;
    private final TextIndex index; // of prompts; of answers where they alone count
    private final TextIndex answers; // the same one unless both count
    private final int[] itemOf; // by record, -1 where a compared text is blank
    private final int size;
    private final int[][] itemsOf; // by text of the index, where both count
    private final int[] answerOf; // by item, where both count

    /** What is read of a record. */
    record Texts(Analysis.Reading prompt, Analysis.Reading answer) {
        static Texts of(Pair pair, Field field, Analysis reader) {
            return new Texts(
                    reader.read(field.prompt() ? pair.prompt() : ""), reader.read(field.answer() ? pair.answer() : ""));
        }
    }

    Items(Field field, List<Texts> records, int n, double threshold) {
        this.field = field;
        List<Analysis.Reading> prompts = records.stream().map(Texts::prompt).toList();
        List<Analysis.Reading> replies = records.stream().map(Texts::answer).toList();
        this.index = new TextIndex(field.prompt() ? prompts : replies, n, threshold);
        this.answers = field == Field.BOTH ? new TextIndex(replies, n, threshold) : index;
        this.itemOf = new int[records.size()];
        var numbers = new HashMap<Long, Integer>();
        var members = new ArrayList<List<Integer>>();
        for (int i = 0; i < index.texts(); i++) {
            members.add(new ArrayList<>());
        }
        int[] answered = new int[itemOf.length];
        for (int record = 0; record < itemOf.length; record++) {
            int text = index.textOf(record);
            int answer = answers.textOf(record);
            if (text < 0 || answer < 0) {
                itemOf[record] = -1;
                continue;
            }
            Integer known = numbers.putIfAbsent((long) text << 32 | answer, numbers.size());
            itemOf[record] = known == null ? numbers.size() - 1 : known;
            if (known == null) {
                members.get(text).add(itemOf[record]);
                answered[itemOf[record]] = answer;
            }
        }
        this.size = numbers.size();
        this.answerOf = Arrays.copyOf(answered, size);
        this.itemsOf = members.stream()
                .map(some -> some.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Returns how many evaluation records there are. */
    int records() {
        return itemOf.length;
    }

    /** Returns how many different items there are. */
    int size() {
        return size;
    }

    /** Returns the item of an evaluation record, or -1 where a compared text is blank. */
    int itemOf(int record) {
        return itemOf[record];
    }

    /** Returns what is found in a training record, each item at most once. */
    List<Leaks.Found> search(Pair pair, Analysis reader, Words words) {
        Texts texts = Texts.of(pair, field, reader);
        List<TextIndex.Hit> hits = index.search(field.prompt() ? texts.prompt() : texts.answer());
        if (hits.isEmpty()) {
            return List.of();
        }
        String text = field.prompt() ? pair.prompt() : pair.answer();
        Map<Integer, TextIndex.Hit> answered = new HashMap<>();
        if (field == Field.BOTH) {
            answers.search(texts.answer()).forEach(hit -> answered.put(hit.text(), hit));
        }
        var found = new ArrayList<Leaks.Found>();
        for (TextIndex.Hit hit : hits) {
            for (int item : itemsOf[hit.text()]) {
                TextIndex.Hit other = field == Field.BOTH ? answered.get(answerOf[item]) : hit;
                if (other != null) {
                    found.add(found(item, hit, other, text, words));
                }
            }
        }
        return found;
    }

    private static Leaks.Found found(int item, TextIndex.Hit hit, TextIndex.Hit other, String text, Words words) {
        TextIndex.Relation relation =
                hit.relation().compareTo(other.relation()) < 0 ? other.relation() : hit.relation();
        double similarity = Math.min(hit.similarity(), other.similarity());
        if (hit.relation() != TextIndex.Relation.CONTAINED) {
            return new Leaks.Found(item, relation, similarity, 0, text.codePointCount(0, text.length()));
        }
        // Words were read from the normalized text; the text as it stands almost always has as many.
        String normal = Normal.nfc(text);
        words.read(normal);
        String counted = normal;
        if (!normal.equals(text)) {
            int size = words.size();
            words.read(text);
            counted = text;
            if (words.size() != size) {
                words.read(normal);
                counted = normal;
            }
        }
        return new Leaks.Found(
                item,
                relation,
                similarity,
                counted.codePointCount(0, words.start(hit.from())),
                counted.codePointCount(0, words.end(hit.to() - 1)));
    }
}
