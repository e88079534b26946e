package io.pairkit.split;

import java.util.Objects;

/**
 * A record that is in no part, and why.
 *
 * @param record its ordinal
 * @param reason the kind of reason
 * @param partner the ordinal of the record because of which it is dropped, -1 if there is none
 * @param part the name of the partner's part, empty if there is none
 * @param by what ties the two, such as {@code prompt} or {@code ticket_id "T-17"}
 */
public record Dropped(int record, Reason reason, int partner, String part, String by) {
    /** Why a record is dropped. */
    public enum Reason {
        /** It is a near-duplicate of a record in another part. */
        NEAR_DUPLICATE("near-duplicate"),
        /** Its keys tie together parts of an earlier split. */
        BRIDGE("bridge"),
        /** Its group is on both sides of a cut in time, and it is on the side that loses. */
        SPANS("spans"),
        /** It is less than the gap older than the next part. */
        GAP("gap"),
        /** It has no time that can be read, and the split is by time. */
        NO_TIME("no-time");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** Returns the word that files use. */
        public String label() {
            return label;
        }
    }

    public Dropped {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(by, "by");
    }
}
