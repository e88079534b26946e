/** Grouped, stratified splitting that provably does not leak. */
module io.pairkit.split {
    requires static org.jspecify;
    requires transitive io.pairkit.core;
    requires com.google.common;

    exports io.pairkit.split;
}
