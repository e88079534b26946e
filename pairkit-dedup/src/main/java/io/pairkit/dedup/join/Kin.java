package io.pairkit.dedup.join;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The members of a family in an index, in the order in which they came, and the few of them that tell of all.
 *
 * <p>All members are near what is near the family as a whole, so what they are to it depends on two things: whether they
 * are of its group, where groups play a part, and whether they differ from it in slots only. Whatever a set is, the first
 * member of another group is among those that tell, and so is the first of another group that differs in more than slots.
 * There are never more than four (Bollobás' theorem on set pairs, for two parts of one element each).
 */
final class Kin {
    private final Sets sets;
    private final @Nullable Skeletons skeletons;
    private int[] members = new int[4];
    private int size;
    private int[] telling = new int[2];
    private int tellers;

    /**
     * Begins without members.
     *
     * @param skeletons to tell apart what differs only in slots, or null
     */
    Kin(Sets sets, @Nullable Skeletons skeletons) {
        this.sets = sets;
        this.skeletons = skeletons;
    }

    void add(int unit) {
        members = size == members.length ? Arrays.copyOf(members, 2 * size) : members;
        members[size++] = unit;
        if (isTelling(unit)) {
            telling = tellers == telling.length ? Arrays.copyOf(telling, 2 * tellers) : telling;
            telling[tellers++] = unit;
        }
    }

    /** Returns whether a set may exist to which this member says something and those before it say nothing. */
    private boolean isTelling(int unit) {
        for (int group = -1; group < tellers; group++) { // that of no teller or of one
            for (int slots = -1; slots < tellers; slots++) {
                if (!isSilent(unit, group, slots) && areSilent(group, slots)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean areSilent(int group, int slots) {
        for (int i = 0; i < tellers; i++) {
            if (!isSilent(telling[i], group, slots)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a unit has the group of one teller or differs from another one in slots only. */
    private boolean isSilent(int unit, int group, int slots) {
        return group >= 0 && sets.neverMeet(unit, telling[group])
                || slots >= 0 && skeletons != null && skeletons.isLike(unit, telling[slots]);
    }

    int size() {
        return size;
    }

    int member(int i) {
        return members[i];
    }

    /** Returns how many tell of all. */
    int tellers() {
        return tellers;
    }

    int teller(int i) {
        return telling[i];
    }
}
