package io.pairkit.audit.conflict;

import io.pairkit.Message;
import io.pairkit.Pair;
import io.pairkit.Role;
import io.pairkit.audit.Facts;
import io.pairkit.audit.Form;
import io.pairkit.audit.Kind;
import io.pairkit.audit.text.Fold;
import io.pairkit.audit.text.Quantities;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a record that has to be compared with others; it does not hold on to the file's bytes. The words and numbers
 * of the answer are taken apart once.
 */
public final class Said {
    private static final List<String> CONTEXT = List.of("context", "passage", "document", "tools", "functions");

    private final String prompt;
    private final String system;
    private final String answer;
    private final Form form;
    private final boolean callsTools;
    private final String label;
    private final String annotator;
    private final Optional<Kind> kind;
    private final long context;
    private final List<Long> turns;
    private final long lastTurn;
    private final boolean isConversation;
    private @Nullable List<String> words;
    private @Nullable Map<String, Set<String>> quantities;
    private @Nullable String foldedPrompt;

    /** Keeps what is compared of a record. */
    public Said(Facts facts) {
        Pair pair = facts.pair();
        this.prompt = facts.prompt();
        this.system = facts.system();
        this.answer = facts.answer();
        this.form = facts.form();
        this.callsTools = facts.callsTools();
        this.label = facts.givenLabel();
        this.annotator = facts.attribute("annotator");
        this.kind = facts.kind();
        this.turns = pair.messages().stream()
                .map(message -> Fold.join(message.role().ordinal(), Fold.exact(message.textAndCalls())))
                .toList();
        List<Message> before = pair.before();
        this.lastTurn =
                before.isEmpty() ? 0 : Fold.hash(before.get(before.size() - 1).textAndCalls());
        this.isConversation = before.stream()
                        .filter(message -> message.role() == Role.USER || message.role() == Role.ASSISTANT)
                        .count()
                > 1;
        this.context = context(pair);
    }

    private static long context(Pair pair) {
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
        return context;
    }

    /** Returns the prompt as written. */
    public String prompt() {
        return prompt;
    }

    /** Returns the prompt as {@link Fold#text} folds it. */
    public String foldedPrompt() {
        String known = foldedPrompt;
        if (known == null) {
            known = Fold.text(prompt);
            foldedPrompt = known;
        }
        return known;
    }

    /** Returns the answer as written. */
    public String answer() {
        return answer;
    }

    /** The words of the answer, folded. */
    List<String> words() {
        List<String> known = words;
        if (known == null) {
            known = wordsOf(answer);
            words = known;
        }
        return known;
    }

    private static List<String> wordsOf(String text) {
        return List.of(Fold.text(text).split(" "));
    }

    Map<String, Set<String>> quantities() {
        Map<String, Set<String>> known = quantities;
        if (known == null) {
            known = Quantities.of(answer);
            quantities = known;
        }
        return known;
    }

    Form form() {
        return form;
    }

    boolean callsTools() {
        return callsTools;
    }

    String label() {
        return label;
    }

    /** Returns who labelled the record, or an empty text. */
    public String annotator() {
        return annotator;
    }

    Optional<Kind> kind() {
        return kind;
    }

    /** Whether both were asked in the same situation: same instructions, documents, tools and images. */
    public boolean sharesContext(Said other) {
        return context == other.context
                && (system.equals(other.system) || Fold.hash(system) == Fold.hash(other.system));
    }

    /**
     * Whether both ask in their last turn. In a conversation the question is the last turn: contexts that are alike do not make
     * different turns one question. Prompts of one turn are compared as a whole elsewhere.
     */
    public boolean endsLike(Said other) {
        return (!isConversation && !other.isConversation) || lastTurn == other.lastTurn;
    }

    /** Whether both ask the same question, in equal or nearly equal words. */
    public boolean asksTheSame(Said other) {
        return foldedPrompt().equals(other.foldedPrompt())
                || SameQuestion.test(prompt, other.prompt, editedTo(other).words());
    }

    /** How the answer became the other one, if by a change of a fact or two; what stands in code does not count. */
    Edited editedTo(Said other) {
        boolean code = answer.indexOf('`') >= 0 || other.answer.indexOf('`') >= 0;
        return code
                ? Edited.between(wordsOf(Quantities.withoutCode(answer)), wordsOf(Quantities.withoutCode(other.answer)))
                : Edited.between(words(), other.words());
    }

    /** Whether one conversation goes on where the other stops, so that the answers belong to different turns. */
    public boolean extendsOrIsExtended(Said other) {
        List<Long> shorter = turns.size() < other.turns.size() ? turns : other.turns;
        List<Long> longer = shorter == turns ? other.turns : turns;
        return shorter.size() < longer.size()
                && longer.subList(0, shorter.size()).equals(shorter);
    }
}
