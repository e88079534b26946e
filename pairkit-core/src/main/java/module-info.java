/** Pairs for fine-tuning: the model, reading and writing, validation, privacy, audits, provenance and reports. */
module io.pairkit.core {
    requires static org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires com.samskivert.jmustache;
    requires re2j;
    requires org.apache.commons.statistics.distribution;
    requires static aircompressor;
    requires static com.fasterxml.jackson.dataformat.yaml;
    requires static com.google.i18n.phonenumbers.libphonenumber;
    requires static json.schema;
    requires static jtokkit;

    exports io.pairkit;
    exports io.pairkit.audit;
    exports io.pairkit.files;
    exports io.pairkit.format;
    exports io.pairkit.format.target;
    exports io.pairkit.provenance;
    exports io.pairkit.report;
    exports io.pairkit.privacy;
    exports io.pairkit.schema;
    exports io.pairkit.review;
    exports io.pairkit.validate;
}
