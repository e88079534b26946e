package io.pairkit.dedup.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The words of a text as numbers: a 61-bit hash of the lower-cased word, and what kind of word it is.
 *
 * <p>The words are those of Lucene's {@link StandardTokenizer} (at most 255 characters each) followed by its
 * {@code LowerCaseFilter}. Text of ASCII alone takes a short cut that finds the very same words without making strings.
 * A reader is used again and again by one thread.
 */
public final class Words {
    /** Set where the word is capitalised away from the start of a sentence. */
    public static final int NAME = 1;
    /** Set where the word has a digit. */
    public static final int NUMBER = 2;
    /** Set where the word is a figure: digits, perhaps with separators within and a short unit behind, such as 3,000 or 5pm. */
    public static final int FIGURE = 4;

    /** The bits of a word that say what it is. */
    public static final long KIND = 7;

    private static final int LONGEST = 255;
    private static final int LONGEST_UNIT = 3;
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int UNDERSCORE = 3;
    private static final byte[] CLASS = new byte[128];

    static {
        Arrays.fill(CLASS, 'a', 'z' + 1, (byte) LETTER);
        Arrays.fill(CLASS, 'A', 'Z' + 1, (byte) LETTER);
        Arrays.fill(CLASS, '0', '9' + 1, (byte) DIGIT);
        CLASS['_'] = UNDERSCORE;
    }

    private final StandardTokenizer lucene = new StandardTokenizer();
    private final CharTermAttribute term = lucene.addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = lucene.addAttribute(OffsetAttribute.class);
    private char[] buffer = new char[1024];
    private long[] words = new long[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int size;

    public Words() {
        lucene.setMaxTokenLength(LONGEST);
    }

    /** Reads the words of a text in Unicode normalization form C, replacing those of the text before. */
    public void read(String text) {
        int length = text.length();
        if (buffer.length < length) {
            buffer = new char[Math.max(length, buffer.length * 2)];
        }
        text.getChars(0, length, buffer, 0);
        int all = 0;
        for (int i = 0; i < length; i++) {
            all |= buffer[i];
        }
        size = 0;
        if (all >= 128 || !ascii(length)) {
            size = 0;
            lucene(text);
        }
    }

    /** Returns whether the short cut could be taken to the end. */
    private boolean ascii(int length) {
        char[] text = buffer;
        int at = 0;
        while (at < length) {
            if (CLASS[text[at]] == 0) {
                at++;
                continue;
            }
            int start = at;
            int before = 0;
            int seen = 0;
            long hash = Hash.SEED;
            while (at < length) {
                char c = text[at];
                int kind = CLASS[c];
                if (kind == 0 && !joins(c, before, at + 1 < length ? CLASS[text[at + 1]] : 0)) {
                    break;
                }
                seen |= 1 << kind;
                hash = Hash.step(hash, c >= 'A' && c <= 'Z' ? c + 32 : c);
                before = kind;
                at++;
            }
            if (at - start > LONGEST) {
                return false;
            }
            if ((seen & (1 << LETTER | 1 << DIGIT)) != 0) {
                boolean capital = text[start] >= 'A' && text[start] <= 'Z';
                add(Hash.finish(hash), start, at, (seen & 1 << DIGIT) != 0, capital);
            }
        }
        return true;
    }

    /** Returns whether a mark between two characters joins them to one word (UAX 29, WB6, WB7, WB11 and WB12). */
    private static boolean joins(char mark, int before, int after) {
        if (before != after) {
            return false;
        }
        if (before == LETTER) {
            return mark == '\'' || mark == '.' || mark == ':';
        }
        return before == DIGIT && (mark == '\'' || mark == '.' || mark == ',' || mark == ';');
    }

    private void lucene(String text) {
        try {
            lucene.setReader(new StringReader(text));
            lucene.reset();
            while (lucene.incrementToken()) {
                char[] chars = term.buffer();
                int length = term.length();
                long hash = Hash.SEED;
                boolean digit = false;
                int first = 0;
                for (int i = 0; i < length; ) {
                    int point = Character.codePointAt(chars, i, length);
                    first = i == 0 ? point : first;
                    digit |= Character.isDigit(point);
                    int lower = Character.toLowerCase(point);
                    if (Character.isBmpCodePoint(lower)) {
                        hash = Hash.step(hash, lower);
                    } else {
                        hash = Hash.step(
                                Hash.step(hash, Character.highSurrogate(lower)), Character.lowSurrogate(lower));
                    }
                    i += Character.charCount(point);
                }
                boolean capital = Character.isUpperCase(first) || Character.isTitleCase(first);
                add(Hash.finish(hash), offset.startOffset(), offset.endOffset(), digit, capital);
            }
            lucene.end();
            lucene.close();
        } catch (IOException e) {
            throw new UncheckedIOException("reading words from memory", e);
        }
    }

    private void add(long hash, int start, int end, boolean digit, boolean capital) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        boolean name = capital && size > 0 && !isFirstPerson(start, end) && !startsSentence(ends[size - 1], start);
        words[size] = (hash & ~KIND)
                | (digit ? NUMBER : 0)
                | (digit && isFigure(start, end) ? FIGURE : 0)
                | (name ? NAME : 0);
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    private boolean isFigure(int start, int end) {
        if (!Character.isDigit(buffer[start])) {
            return false;
        }
        int letters = 0;
        for (int i = start; i < end; i++) {
            letters += Character.isLetter(buffer[i]) ? 1 : 0;
            if (Character.isDigit(buffer[i]) && letters > 0 || buffer[i] == '_') {
                return false;
            }
        }
        return letters <= LONGEST_UNIT;
    }

    /** "I", "I'm", "I'll" are always capitalised and name nobody. */
    private boolean isFirstPerson(int start, int end) {
        return buffer[start] == 'I' && (end == start + 1 || buffer[start + 1] == '\'' || buffer[start + 1] == '\u2019');
    }

    /** Returns whether the gap between two words ends a sentence or a line; the dot of a form of address does not. */
    private boolean startsSentence(int from, int to) {
        for (int i = from; i < to; i++) {
            switch (buffer[i]) {
                case '!', '?', '\n', '\r', '\u2026', '\u2028', '\u2029', '\u3002', '\uFF01', '\uFF1F' -> {
                    return true;
                }
                case '.' -> {
                    if (i > from || !isTitle(starts[size - 1], from)) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean isTitle(int start, int end) {
        return switch (new String(buffer, start, end - start)) {
            case "Mr", "Mrs", "Ms", "Dr", "Prof", "St" -> true;
            default -> false;
        };
    }

    /** Returns how many words the text has. */
    public int size() {
        return size;
    }

    /** Returns a word: its hash, whose three lowest bits are {@link #NAME}, {@link #NUMBER} and {@link #FIGURE}. */
    public long word(int index) {
        return words[index];
    }

    /** Returns the hash of a word, its three lowest bits clear. */
    public long hash(int index) {
        return words[index] & ~KIND;
    }

    /** Returns where a word begins in the text that was read. */
    public int start(int index) {
        return starts[index];
    }

    /** Returns where a word ends, exclusive. */
    public int end(int index) {
        return ends[index];
    }

    /** Returns a copy of all words. */
    public long[] toArray() {
        return Arrays.copyOf(words, size);
    }

    /** Returns the hash of a word that is lower case already, its three lowest bits clear. */
    public static long hashOf(String word) {
        return Hash.of(word) & ~KIND;
    }
}
