package io.pairkit.split;

import io.pairkit.split.grouping.Grouping;
import io.pairkit.validate.Finding;
import java.util.List;

/**
 * What a run found.
 *
 * @param partOf for each record its part among those that get something, or -1
 */
record Outcome(
        int[] partOf, Grouping grouping, List<Dropped> dropped, Balance balance, long leaks, List<Finding> findings) {}
