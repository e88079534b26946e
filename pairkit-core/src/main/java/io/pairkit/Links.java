package io.pairkit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of records that resemble each other, with their similarity.
 *
 * <p>Records with the same text are kept together as one <em>text</em>, and links run between texts, so that a thousand
 * records that say "Yes, that's right." are one text and not half a million links. So may be records of one template that are
 * all near each other and near the same others. Two records are linked when they have the same text or when their texts are
 * linked. Memory is linear in records and links of texts.
 *
 * <p>Deduplication makes links; splitting and audits take them.
 */
public final class Links {
    private final Basis basis;
    private final int[] textOf;
    private final int texts;
    private final int[] left;
    private final int[] right;
    private final double[] similarity;
    private final int[] starts; // neighbours of text t are neighbours[starts[t] … starts[t + 1] − 1]
    private final int[] neighbours;
    private final int[] memberStarts;
    private final int[] members;
    private final @Nullable Similarity of; // null where texts are equal

    /** How much two records that are linked share. */
    @FunctionalInterface
    public interface Similarity {
        /** Returns it, in (0, 1]; called by any thread. */
        double of(int left, int right);
    }

    /**
     * What links rest on.
     *
     * @param threshold the least similarity of a link, in (0, 1]
     * @param field what was compared, such as {@code prompt}
     * @param isExact whether every pair at or above the threshold is there
     * @param shingles how texts were cut, such as {@code words:3}
     */
    public record Basis(double threshold, String field, boolean isExact, String shingles) {
        public Basis {
            if (!(threshold > 0 && threshold <= 1)) {
                throw new IllegalArgumentException("threshold must be in (0, 1], was " + threshold);
            }
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(shingles, "shingles");
        }
    }

    /**
     * Two records that resemble each other.
     *
     * @param left the smaller ordinal
     * @param right the larger ordinal
     * @param similarity in (0, 1]
     */
    public record Link(int left, int right, double similarity) {
        public Link {
            if (left < 0 || right <= left) {
                throw new IllegalArgumentException(
                        "a link runs from a smaller to a larger ordinal, was " + left + " to " + right);
            }
            if (!(similarity > 0 && similarity <= 1)) {
                throw new IllegalArgumentException("similarity must be in (0, 1], was " + similarity);
            }
        }
    }

    private Links(
            Basis basis,
            int[] textOf,
            int texts,
            int[] left,
            int[] right,
            double[] similarity,
            @Nullable Similarity of) {
        this.basis = Objects.requireNonNull(basis, "basis");
        this.textOf = textOf;
        this.texts = texts;
        this.left = left;
        this.right = right;
        this.similarity = similarity;
        this.of = of;
        this.memberStarts = new int[texts + 1];
        for (int text : textOf) {
            if (text >= 0) {
                memberStarts[text + 1]++;
            }
        }
        Arrays.parallelPrefix(memberStarts, Integer::sum);
        this.members = new int[memberStarts[texts]];
        int[] next = Arrays.copyOf(memberStarts, texts);
        for (int record = 0; record < textOf.length; record++) {
            if (textOf[record] >= 0) {
                members[next[textOf[record]]++] = record;
            }
        }
        this.starts = new int[texts + 1];
        for (int i = 0; i < left.length; i++) {
            starts[left[i] + 1]++;
            starts[right[i] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        this.neighbours = new int[starts[texts]];
        next = Arrays.copyOf(starts, texts);
        for (int i = 0; i < left.length; i++) {
            neighbours[next[left[i]]++] = right[i];
            neighbours[next[right[i]]++] = left[i];
        }
    }

    /** Returns links between single records. */
    public static Links of(int records, Basis basis, List<Link> links) {
        int[] left = links.stream().mapToInt(Link::left).toArray();
        int[] right = links.stream().mapToInt(Link::right).toArray();
        for (int ordinal : right) {
            Objects.checkIndex(ordinal, records);
        }
        return new Links(
                basis,
                IntStream.range(0, records).toArray(),
                records,
                left,
                right,
                links.stream().mapToDouble(Link::similarity).toArray(),
                null);
    }

    /**
     * Returns links between texts.
     *
     * @param textOf for each record the number of its text, 0 … texts − 1, or -1 for a record without text
     * @param left for each link a text
     * @param right for each link another text
     * @param similarity for each link how much they share, in (0, 1]
     */
    public static Links ofTexts(Basis basis, int[] textOf, int texts, int[] left, int[] right, double[] similarity) {
        return ofTexts(basis, textOf, texts, left, right, similarity, null);
    }

    /**
     * Returns links between texts where records of one text need not be equal, only near each other and near the same others.
     *
     * @param of the similarity of each two linked records; null where records of a text are equal
     */
    public static Links ofTexts(
            Basis basis,
            int[] textOf,
            int texts,
            int[] left,
            int[] right,
            double[] similarity,
            @Nullable Similarity of) {
        if (left.length != right.length || left.length != similarity.length) {
            throw new IllegalArgumentException("left, right and similarity must be of one length, were " + left.length
                    + ", " + right.length + " and " + similarity.length);
        }
        for (int text : textOf) {
            if (text < -1 || text >= texts) {
                throw new IllegalArgumentException("text must be -1 … " + (texts - 1) + ", was " + text);
            }
        }
        return new Links(basis, textOf.clone(), texts, left.clone(), right.clone(), similarity.clone(), of);
    }

    /** Returns what these links rest on. */
    public Basis basis() {
        return basis;
    }

    /** Returns how many records these links are about. */
    public int records() {
        return textOf.length;
    }

    /** Returns how many distinct texts there are. */
    public int texts() {
        return texts;
    }

    /** Returns the text of a record, or -1 if it has none. */
    public int textOf(int record) {
        return textOf[record];
    }

    /** Returns the records that have this text, ascending. */
    public IntStream recordsOf(int text) {
        return Arrays.stream(members, memberStarts[text], memberStarts[text + 1]);
    }

    /** Returns how many records have this text. */
    public int countOf(int text) {
        return memberStarts[text + 1] - memberStarts[text];
    }

    /** Returns how many links run between texts. */
    public int size() {
        return left.length;
    }

    /** Returns one end of a link between texts. */
    public int leftText(int link) {
        return left[link];
    }

    /** Returns the other end of a link between texts. */
    public int rightText(int link) {
        return right[link];
    }

    /** Returns the similarity of a link between texts. */
    public double similarity(int link) {
        return similarity[link];
    }

    /** Hands on every text that is linked to a text. */
    public void forEachNeighbour(int text, IntConsumer consumer) {
        for (int i = starts[text]; i < starts[text + 1]; i++) {
            consumer.accept(neighbours[i]);
        }
    }

    /** Returns all links between records, one by one: as many as there are, which may be a great many. */
    public Stream<Link> stream() {
        Stream<Link> equal = IntStream.range(0, texts)
                .boxed()
                .flatMap(text -> recordsOf(text)
                        .boxed()
                        .flatMap(a -> recordsOf(text).filter(b -> b > a).mapToObj(b -> link(a, b, 1))));
        Stream<Link> near = IntStream.range(0, left.length)
                .boxed()
                .flatMap(i -> recordsOf(left[i])
                        .boxed()
                        .flatMap(a -> recordsOf(right[i])
                                .mapToObj(b -> link(Math.min(a, b), Math.max(a, b), similarity[i]))));
        return Stream.concat(equal, near);
    }

    private Link link(int a, int b, double known) {
        return new Link(a, b, of == null ? known : of.of(a, b));
    }

    @Override
    public String toString() {
        return "Links[" + textOf.length + " records, " + texts + " texts, " + left.length + " links at "
                + basis.threshold() + "]";
    }
}
