package io.pairkit.dedup;

import io.pairkit.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The definitions for some thousand records: the shingles of every two counted by string, and everything from a least
 * similarity on written down. Slow, but not as slow as {@link Oracle}, of which it takes words and variants.
 */
final class Overlaps {
    /** Two records and how much they share. */
    record Near(int left, int right, double prompt, double answer) {
        double on(Field field) {
            return switch (field) {
                case PROMPT -> prompt;
                case ANSWER -> answer;
                case BOTH -> Math.min(prompt, answer);
            };
        }
    }

    private final List<List<Oracle.Word>> prompts;
    private final List<List<Oracle.Word>> answers;
    private final Map<Long, Boolean> slotsOnly = new HashMap<>(); // by side and pair
    final List<Near> near = new ArrayList<>();
    private final Map<Long, Near> byPair = new HashMap<>();

    Overlaps(List<Pair> pairs, double least) {
        prompts = pairs.stream().map(pair -> Oracle.words(pair.prompt())).toList();
        answers = pairs.stream().map(pair -> Oracle.words(pair.answer())).toList();
        Counts prompt = new Counts(prompts);
        Counts answer = new Counts(answers);
        for (int right = 0; right < pairs.size(); right++) {
            prompt.take(right);
            answer.take(right);
            for (int left = 0; left < right; left++) {
                double asked = prompt.similarity(left, right);
                double said = answer.similarity(left, right);
                if (asked >= least || said >= least) {
                    Near both = new Near(left, right, asked, said);
                    near.add(both);
                    byPair.put((long) left << 32 | right, both);
                }
            }
        }
    }

    /** How many shingles each record shares with one. */
    private static final class Counts {
        private final List<List<Oracle.Word>> texts;
        private final Map<List<String>, List<Integer>> index = new HashMap<>();
        private final int[] sizes;
        private final int[] shared;

        Counts(List<List<Oracle.Word>> texts) {
            this.texts = texts;
            this.sizes = new int[texts.size()];
            this.shared = new int[texts.size()];
        }

        void take(int record) {
            List<String> words =
                    texts.get(record).stream().map(Oracle.Word::lower).toList();
            Set<List<String>> shingles = new HashSet<>();
            for (int k = 0; k + 3 <= words.size(); k++) {
                shingles.add(List.copyOf(words.subList(k, k + 3)));
            }
            if (!words.isEmpty() && words.size() < 3) {
                shingles.add(words);
            }
            sizes[record] = shingles.size();
            java.util.Arrays.fill(shared, 0);
            for (List<String> shingle : shingles) {
                List<Integer> list = index.computeIfAbsent(shingle, key -> new ArrayList<>());
                for (int other : list) {
                    shared[other]++;
                }
                list.add(record);
            }
        }

        double similarity(int left, int right) {
            return shared[left] == 0 ? 0 : shared[left] / (double) (sizes[left] + sizes[right] - shared[left]);
        }
    }

    /** Returns what two records share, which is not little. */
    Near of(int a, int b) {
        return Objects.requireNonNull(byPair.get((long) Math.min(a, b) << 32 | Math.max(a, b)));
    }

    /** Returns whether two records are slot variants of each other. */
    boolean isVariant(Near both, Field field) {
        boolean prompt = field != Field.ANSWER;
        boolean answer = field != Field.PROMPT;
        return !((!prompt || isSame(prompts, both)) && (!answer || isSame(answers, both)))
                && (!prompt || isSlotsOnly(prompts, 0, both))
                && (!answer || isSlotsOnly(answers, 1, both));
    }

    private static boolean isSame(List<List<Oracle.Word>> texts, Near both) {
        return lower(texts, both.left).equals(lower(texts, both.right));
    }

    private static List<String> lower(List<List<Oracle.Word>> texts, int record) {
        return texts.get(record).stream().map(Oracle.Word::lower).toList();
    }

    private boolean isSlotsOnly(List<List<Oracle.Word>> texts, int side, Near both) {
        long key = ((long) side * texts.size() + both.left) * texts.size() + both.right;
        return slotsOnly.computeIfAbsent(
                key,
                unused -> mayFace(texts.get(both.left), texts.get(both.right))
                        && mayFace(texts.get(both.right), texts.get(both.left))
                        && Oracle.slotsOnly(texts.get(both.left), texts.get(both.right)));
    }

    /** Returns whether every word of one text that is no slot stands in the other, perhaps with a negation. */
    private static boolean mayFace(List<Oracle.Word> one, List<Oracle.Word> other) {
        Set<String> words = new HashSet<>();
        other.forEach(word -> words.addAll(Oracle.forms(word.lower())));
        return one.stream().allMatch(word -> word.isSlot() || words.contains(word.lower()));
    }

    /** For each record the one for which it goes, or -1; then the same for slot variants. */
    int[][] leaders(double threshold, Field field, boolean guard, List<Integer> order) {
        int[] rank = new int[prompts.size()];
        for (int i = 0; i < rank.length; i++) {
            rank[order.get(i)] = i;
        }
        List<List<Near>> before = new ArrayList<>();
        for (int i = 0; i < rank.length; i++) {
            before.add(new ArrayList<>());
        }
        for (Near both : near) {
            if (both.on(field) >= threshold) {
                before.get(rank[both.left] < rank[both.right] ? both.right : both.left)
                        .add(both);
            }
        }
        int[] because = new int[rank.length];
        int[] variantOf = new int[rank.length];
        for (int record : order) {
            int duplicate = -1;
            int variant = -1;
            for (Near both : before.get(record)) {
                int other = both.left == record ? both.right : both.left;
                if (because[other] < 0) {
                    if (guard && isVariant(both, field)) {
                        variant = variant < 0 || rank[other] < rank[variant] ? other : variant;
                    } else {
                        duplicate = duplicate < 0 || rank[other] < rank[duplicate] ? other : duplicate;
                    }
                }
            }
            because[record] = duplicate;
            variantOf[record] = duplicate < 0 ? variant : -1;
        }
        return new int[][] {because, variantOf};
    }

    /** For each record whether it has a duplicate at all. */
    boolean[] withDuplicate(double threshold, Field field, boolean guard) {
        boolean[] with = new boolean[prompts.size()];
        for (Near both : near) {
            if (both.on(field) >= threshold && !(guard && isVariant(both, field))) {
                with[both.left] = true;
                with[both.right] = true;
            }
        }
        return with;
    }
}
