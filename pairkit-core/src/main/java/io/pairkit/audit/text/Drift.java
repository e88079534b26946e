package io.pairkit.audit.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How far two collections of texts are apart, and how far two random halves of them would be: the noise floor. A distance is
 * the Jensen–Shannon divergence of their word frequencies and lengths, in bits, 0 for the same and 1 for nothing in common.
 *
 * @param distance between the two
 * @param noise the largest distance among random splits of both together, of the same sizes
 */
public record Drift(double distance, double noise) {
    private static final int SPLITS = 9;
    private static final int MOST = 1000;

    /** Whether the distance is well above what chance makes. */
    public boolean isReal() {
        return distance > 1.5 * noise && distance - noise > 0.02;
    }

    /** A sentence with both figures. */
    public String says(String what) {
        return String.format(Locale.ROOT, "%s (distance %.3f; chance alone makes %.3f)", what, distance, noise);
    }

    /** Compares two collections; of each the first {@value #MOST} texts. Same inputs, same figures. */
    public static Drift between(List<String> a, List<String> b) {
        List<String> left = a.size() > MOST ? a.subList(0, MOST) : a;
        List<String> right = b.size() > MOST ? b.subList(0, MOST) : b;
        List<Map<String, Integer>> bags = new ArrayList<>();
        left.forEach(text -> bags.add(bag(text)));
        right.forEach(text -> bags.add(bag(text)));
        double distance = distance(bags, left.size());
        var random = new SplittableRandom(42);
        double noise = 0;
        for (int split = 0; split < SPLITS; split++) {
            for (int i = bags.size() - 1; i > 0; i--) {
                java.util.Collections.swap(bags, i, random.nextInt(i + 1));
            }
            noise = Math.max(noise, distance(bags, left.size()));
        }
        return new Drift(distance, noise);
    }

    /** Words, and the length in powers of two as one more word. */
    private static Map<String, Integer> bag(String text) {
        var bag = new HashMap<String, Integer>();
        String[] words = Fold.text(text).split(" ");
        for (String word : words) {
            bag.merge(word, 1, Integer::sum);
        }
        int weight = Math.max(1, words.length / 4);
        bag.put("\u0000" + (32 - Integer.numberOfLeadingZeros(words.length)), weight);
        return bag;
    }

    private static double distance(List<Map<String, Integer>> bags, int cut) {
        var left = new HashMap<String, Double>();
        var right = new HashMap<String, Double>();
        double leftTotal = sum(bags.subList(0, cut), left);
        double rightTotal = sum(bags.subList(cut, bags.size()), right);
        if (leftTotal == 0 || rightTotal == 0) {
            return 0;
        }
        double distance = 0;
        for (Map.Entry<String, Double> entry : left.entrySet()) {
            double p = entry.getValue() / leftTotal;
            double q = right.getOrDefault(entry.getKey(), 0.0) / rightTotal;
            distance += part(p, q) + (q == 0 ? 0 : part(q, p));
        }
        for (Map.Entry<String, Double> entry : right.entrySet()) {
            if (!left.containsKey(entry.getKey())) {
                distance += part(entry.getValue() / rightTotal, 0);
            }
        }
        return distance;
    }

    private static double part(double p, double q) {
        return 0.5 * p * Math.log(2 * p / (p + q)) / Math.log(2);
    }

    private static double sum(List<Map<String, Integer>> bags, Map<String, Double> into) {
        double total = 0;
        for (Map<String, Integer> bag : bags) {
            for (Map.Entry<String, Integer> entry : bag.entrySet()) {
                into.merge(entry.getKey(), (double) entry.getValue(), Double::sum);
                total += entry.getValue();
            }
        }
        return total;
    }
}
