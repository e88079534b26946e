package io.pairkit.split.grouping;

/**
 * A record that ties groups of different parts together and is therefore left out.
 *
 * @param record its ordinal
 * @param partner a record of the part it may not meet
 * @param part the part of the partner
 * @param by the key and value that it shares with the partner, for people
 */
public record Bridge(int record, int partner, int part, String by) {}
