package io.pairkit.audit;

import io.pairkit.Message;
import io.pairkit.Pair;
import java.util.List;
import java.util.Optional;

/** What is kept of a record that has to be compared with another one; it does not hold on to the file's bytes. */
record Said(
        String prompt,
        String system,
        String answer,
        Form form,
        boolean callsTools,
        String label,
        String annotator,
        Optional<Kind> kind,
        long context,
        List<Long> turns) {
    private static final List<String> CONTEXT = List.of("context", "passage", "document", "tools", "functions");

    static Said of(Facts facts) {
        Pair pair = facts.pair();
        long context = 0;
        for (String name : CONTEXT) {
            Object value = pair.fields().get(name);
            context = value == null ? context : Fold.join(context, Fold.exact(value.toString()));
        }
        for (Message message : pair.messages()) {
            for (String image : message.images()) {
                context = Fold.join(context, Fold.exact(image));
            }
        }
        return new Said(
                facts.prompt(),
                facts.system(),
                facts.answer(),
                facts.form(),
                facts.callsTools(),
                facts.attribute("label"),
                facts.attribute("annotator"),
                facts.kind(),
                context,
                pair.messages().stream()
                        .map(message -> Fold.join(message.role().ordinal(), Fold.exact(message.textAndCalls())))
                        .toList());
    }

    /** Whether both were asked in the same situation: same instructions, documents, tools and images. */
    boolean sharesContext(Said other) {
        return context == other.context
                && (system.equals(other.system) || Fold.hash(system) == Fold.hash(other.system));
    }

    /** Whether one conversation goes on where the other stops, so that the answers belong to different turns. */
    boolean extendsOrIsExtended(Said other) {
        List<Long> shorter = turns.size() < other.turns.size() ? turns : other.turns;
        List<Long> longer = shorter == turns ? other.turns : turns;
        return shorter.size() < longer.size()
                && longer.subList(0, shorter.size()).equals(shorter);
    }
}
