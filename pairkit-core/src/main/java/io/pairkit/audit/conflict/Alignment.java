package io.pairkit.audit.conflict;

import java.util.List;

/** What two sequences of words have in common, in order. */
final class Alignment {
    private Alignment() {}

    /** Returns the lengths of the longest common subsequences of all ends of both; that of the whole is at {@code [0][0]}. */
    static int[][] common(List<String> left, List<String> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
