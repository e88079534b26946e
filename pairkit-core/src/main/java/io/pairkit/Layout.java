package io.pairkit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a record of some shape is read as a conversation. The shapes that pairkit knows are in
 * {@link io.pairkit.format.Shape}; a reader keeps the layout beside the record so that a changed record is read again the
 * same way.
 */
public interface Layout {
    /** Returns the name of the shape, such as {@code messages} or {@code alpaca}. */
    String name();

    /**
     * Reads a record as a conversation.
     *
     * @throws NotAPair if the record has not this shape
     */
    Turns turns(Map<String, @Nullable Object> fields) throws NotAPair;

    /** A record has no place from which a prompt or an answer could be read; the message says what was expected. */
    final class NotAPair extends Exception {
        private static final long serialVersionUID = 1;
        private final String pointer;

        /**
         * @param pointer the place at fault, or empty for the whole record
         * @param message what was expected and what was found
         */
        public NotAPair(String pointer, String message) {
            super(message, null, false, false);
            this.pointer = pointer;
        }

        public String pointer() {
            return pointer;
        }
    }
}
