/** Exact near-duplicate detection for pairs, usable alone. */
module io.pairkit.dedup {
    requires static org.jspecify;
    requires transitive io.pairkit.core;
    requires transitive org.apache.lucene.core;
    requires org.apache.lucene.analysis.common;
    requires com.google.common;
    requires com.dynatrace.hash4j;

    exports io.pairkit.dedup;
}
