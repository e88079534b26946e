package io.pairkit.dedup.store;

/**
 * A record as it is kept on disk.
 *
 * @param number counts all records ever added, from 0
 * @param id the id, given or made from the content
 * @param file where it came from
 * @param line its line there
 * @param offset its offset there
 * @param review 0 approved, 1 not reviewed, 2 rejected
 * @param because the number of the record for which it went, or -1 where it stays
 */
public record Stored(
        long number,
        String id,
        String file,
        long line,
        long offset,
        String prompt,
        String answer,
        byte review,
        long because) {
    /** Returns whether it stays. */
    public boolean isKept() {
        return because < 0;
    }

    /** Returns this record gone for another one, or staying for -1. */
    public Stored because(long other) {
        return new Stored(number, id, file, line, offset, prompt, answer, review, other);
    }
}
