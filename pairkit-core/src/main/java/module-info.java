/** Pairs for fine-tuning: the model, reading and writing, validation, privacy, audits, provenance and reports. */
module io.pairkit.core {
    requires static org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires re2j;
    requires static aircompressor;
    requires static com.google.i18n.phonenumbers.libphonenumber;

    exports io.pairkit;
    exports io.pairkit.format;
    exports io.pairkit.privacy;
    exports io.pairkit.validate;
}
