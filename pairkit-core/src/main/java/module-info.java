/** Pairs for fine-tuning: the model, reading and writing, validation, privacy, audits, provenance and reports. */
module io.pairkit.core {
    requires static org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires com.samskivert.jmustache;
    requires org.apache.commons.statistics.distribution;
    requires static aircompressor;

    exports io.pairkit;
    exports io.pairkit.audit;
    exports io.pairkit.format;
    exports io.pairkit.provenance;
    exports io.pairkit.report;
    exports io.pairkit.review;
    exports io.pairkit.validate;
}
