package io.pairkit.format.target;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingRegistry;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The only class that knows jtokkit, so that everything else loads without it. */
final class Jtokkit {
    private static final EncodingRegistry ENCODINGS = Encodings.newLazyEncodingRegistry();

    private Jtokkit() {}

    static Optional<ToIntFunction<String>> counter(String encoding) {
        return ENCODINGS.getEncoding(encoding).map(known -> known::countTokensOrdinary);
    }
}
