package io.pairkit.audit.conflict;

import io.pairkit.Links;
import io.pairkit.audit.Conflict;
import io.pairkit.audit.tally.LongTable;
import io.pairkit.audit.text.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked and answered in each record, as hashes, 16 bytes a record; and which records may disagree: those with one
 * question and different answers, and those that others found to be near. Work is linear: of one question at most
 * {@value #MOST_ANSWERS} different answers are compared.
 */
public final class Questions {
    /** How many different answers to one question are compared. */
    public static final int MOST_ANSWERS = 20;

    private long[] questions = new long[64];
    private long[] answers = new long[64];
    private int size;

    /** All records that answer one question with the same words. */
    public static final class Node {
        private final List<Integer> records = new ArrayList<>(1);
        private long weightAgainst;

        /** Returns the first of the records. */
        public int record() {
            return records.get(0);
        }

        /** Returns the records, in order. */
        public List<Integer> records() {
            return records;
        }
    }

    /** Two answers that may disagree. */
    public record Two(Node one, Node other) {
        /** Returns the earlier record. */
        public int first() {
            return Math.min(one.record(), other.record());
        }

        /** Returns the later record. */
        public int last() {
            return Math.max(one.record(), other.record());
        }

        /** Notes that they do: each record speaks against the other answer. */
        public void disagree() {
            one.weightAgainst += other.records.size();
            other.weightAgainst += one.records.size();
        }

        /** Returns the answer at fault, once all disagreements are noted: the one that more records contradict, else the later. */
        public Node worse() {
            boolean firstIsWorse = one.weightAgainst > other.weightAgainst
                    || (one.weightAgainst == other.weightAgainst && one.record() > other.record());
            return firstIsWorse ? one : other;
        }

        /** Returns the other one. */
        public Node better() {
            return worse() == one ? other : one;
        }
    }

    /** Adds the next record; a question of 0 is none. */
    public void add(long question, long answer) {
        if (size == questions.length) {
            questions = Arrays.copyOf(questions, size + (size >> 1));
            answers = Arrays.copyOf(answers, size + (size >> 1));
        }
        questions[size] = question;
        answers[size++] = answer;
    }

    /** Adds the records that follow. */
    public void merge(Questions later) {
        for (int i = 0; i < later.size; i++) {
            add(later.questions[i], later.answers[i]);
        }
    }

    /** Returns how many records there are. */
    public int size() {
        return size;
    }

    /** Returns how many different answers there are. */
    public long distinctAnswers() {
        return Arrays.stream(answers, 0, size).distinct().count();
    }

    /** Returns what has to be compared: equal questions first, then those that are near by what others found. */
    public List<Two> candidates(List<Conflict> given, @Nullable Links links) {
        var nodes = new HashMap<Long, Node>();
        List<Two> found = equal(nodes);
        var seen = new HashSet<Long>();
        for (Conflict conflict : given) {
            near(nodes, seen, found, conflict.record(), conflict.other());
        }
        if (links != null) {
            linked(nodes, seen, found, links);
        }
        return found;
    }

    /** Pairs of different answers to one question, each answer with all its records. */
    private List<Two> equal(Map<Long, Node> nodes) {
        var counts = new LongTable();
        for (int i = 0; i < size; i++) {
            if (questions[i] != 0) {
                counts.add(questions[i], 1);
            }
        }
        Map<Long, Map<Long, Node>> byQuestion = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            if (questions[i] != 0 && counts.get(questions[i]) > 1) {
                Map<Long, Node> answered = byQuestion.computeIfAbsent(questions[i], key -> new LinkedHashMap<>());
                Node node = answered.get(answers[i]);
                if (node == null && answered.size() < MOST_ANSWERS) {
                    node = nodes.computeIfAbsent(Fold.join(questions[i], answers[i]), key -> new Node());
                    answered.put(answers[i], node);
                }
                if (node != null) {
                    node.records.add(i);
                }
            }
        }
        var found = new ArrayList<Two>();
        for (Map<Long, Node> answered : byQuestion.values()) {
            List<Node> all = List.copyOf(answered.values());
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    found.add(new Two(all.get(i), all.get(j)));
                }
            }
        }
        return found;
    }

    private void linked(Map<Long, Node> nodes, Set<Long> seen, List<Two> found, Links links) {
        int[] used = new int[links.texts()];
        for (int link = 0; link < links.size(); link++) {
            int left = links.leftText(link);
            int right = links.rightText(link);
            if (used[left]++ < MOST_ANSWERS || used[right]++ < MOST_ANSWERS) {
                int[] some = links.recordsOf(left).limit(MOST_ANSWERS).toArray();
                int[] others = links.recordsOf(right).limit(MOST_ANSWERS).toArray();
                for (int a : some) {
                    near(nodes, seen, found, Math.max(a, others[0]), Math.min(a, others[0]));
                }
                for (int b : others) {
                    near(nodes, seen, found, Math.max(b, some[0]), Math.min(b, some[0]));
                }
            }
        }
    }

    private void near(Map<Long, Node> nodes, Set<Long> seen, List<Two> found, int record, int other) {
        if (record >= size
                || other >= size
                || answers[record] == answers[other]
                || questions[record] == questions[other]
                || !seen.add(Fold.join(record, other))) {
            return;
        }
        found.add(new Two(node(nodes, other), node(nodes, record)));
    }

    private Node node(Map<Long, Node> nodes, int record) {
        Node node = nodes.computeIfAbsent(Fold.join(questions[record], answers[record]), key -> new Node());
        if (node.records.isEmpty()) { // a question asked once; equal ones have been gathered before
            node.records.add(record);
        }
        return node;
    }
}
