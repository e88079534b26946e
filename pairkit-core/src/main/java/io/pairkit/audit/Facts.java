package io.pairkit.audit;

import io.pairkit.FieldNames;
import io.pairkit.Message;
import io.pairkit.Origin;
import io.pairkit.Pair;
import io.pairkit.Role;
import io.pairkit.audit.text.Fold;
import io.pairkit.audit.text.Mimicry;
import io.pairkit.validate.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record as audits see it: measured once, on any thread, and shared by all audits of a run.
 *
 * <p>Attributes are looked up where the plan's {@code fields} say, else as {@link Pair#attribute} does. An attribute that is
 * missing is an empty text.
 */
public final class Facts {
    /** Looked up once, on the thread that measures, because every audit asks for them. */
    private static final List<String> KNOWN =
            List.of("category", "kind", "label", "mode", "author", "source", "split", "round", "difficulty", "review");

    private final Pair pair;
    private final Map<String, String> pointers;
    private final String prompt;
    private final String answer;
    private final String system;
    private final String category;
    private final String kindText;
    private final @Nullable Kind kind;
    private final Form form;
    private final String shape;
    private final long promptHash;
    private final long systemHash;
    private final long answerHash;
    private final int words;
    private final boolean callsTools;
    private final long identity;
    private final String language;
    private final String[] known = new String[KNOWN.size()];
    private final boolean mimics;
    private final List<Finding> findings;

    private Facts(Pair pair, Map<String, String> pointers, List<Finding> findings) {
        this.findings = findings;
        this.pair = pair;
        this.pointers = pointers;
        this.prompt = pair.prompt();
        this.answer = pair.answer();
        this.system = pair.system();
        for (int i = 0; i < known.length; i++) {
            known[i] = lookUp(KNOWN.get(i));
        }
        this.category = known[0];
        this.kindText = known[1];
        this.kind = kindText.isEmpty() ? null : Kind.named(kindText).orElse(null);
        Optional<Message> message = pair.answerMessage();
        this.callsTools = message.isPresent() && !message.get().toolCalls().isEmpty();
        this.form = callsTools ? Form.TOOL_CALL : Form.of(answer);
        this.shape = interfaceOf(pair.shape());
        this.promptHash = Fold.hash(prompt);
        this.systemHash = system.isEmpty() ? 0 : Fold.hash(system);
        this.answerHash = Fold.exact(answer);
        this.words = words(answer);
        this.identity = Repeats.identity(this);
        boolean text = form == Form.PROSE || form == Form.BULLETS;
        this.language = text ? Language.of(answer) : "";
        this.mimics = text && Mimicry.isMimicry(answer) && !is("mode", "factual");
    }

    /** Measures a pair. */
    static Facts of(Pair pair, Map<String, String> pointers) {
        return new Facts(pair, pointers, List.of());
    }

    /** Measures a pair in which something was found. */
    static Facts of(Pair pair, Map<String, String> pointers, List<Finding> findings) {
        return new Facts(pair, pointers, findings);
    }

    private static String interfaceOf(String shape) {
        return switch (shape) {
            case "messages", "sharegpt", "contents" -> "messages";
            case "alpaca" -> "instruction";
            case "preference", "preferred-output" -> "preference";
            case "text" -> "text";
            default -> "prompt-completion";
        };
    }

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = text.charAt(i) > ' ';
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }

    /** Returns the pair itself. */
    public Pair pair() {
        return pair;
    }

    /** Returns where the record comes from. */
    public Origin origin() {
        return pair.origin();
    }

    /** Returns {@link Pair#prompt()}. */
    public String prompt() {
        return prompt;
    }

    /** Returns {@link Pair#answer()}. */
    public String answer() {
        return answer;
    }

    /** Returns {@link Pair#system()}. */
    public String system() {
        return system;
    }

    /** Returns an attribute's value, or an empty text. */
    public String attribute(String name) {
        int at = KNOWN.indexOf(name);
        return at >= 0 ? known[at] : lookUp(name);
    }

    private String lookUp(String name) {
        String pointer = pointers.get(name);
        if (pointer != null) {
            Object value = pair.field(pointer).orElse("");
            Object first = value instanceof List<?> list ? (list.isEmpty() ? "" : list.get(0)) : value;
            return first instanceof String || first instanceof Number || first instanceof Boolean
                    ? first.toString().strip()
                    : "";
        }
        return pair.attribute(name).map(String::strip).orElse("");
    }

    /** Returns all values of an attribute that may be a list. */
    public List<String> attributes(String name) {
        String pointer = pointers.get(name);
        if (pointer == null) {
            return pair.attributes(name);
        }
        Object value = pair.field(pointer).orElse(List.of());
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    /** Returns the category, or an empty text. */
    public String category() {
        return category;
    }

    /** Returns the kind that the record names; empty where it names none or one that is not known. */
    public Optional<Kind> kind() {
        return Optional.ofNullable(kind);
    }

    /** Returns the kind as the record writes it, or an empty text. */
    public String kindText() {
        return kindText;
    }

    /** Returns the form of the answer. */
    public Form form() {
        return form;
    }

    /** Returns the interface: {@code messages}, {@code instruction}, {@code prompt-completion}, {@code preference} or {@code text}. */
    public String interfaceName() {
        return shape;
    }

    /** Returns the language of the answer as {@link Language} tells it, or an empty text. */
    public String language() {
        return language;
    }

    /** What the rules found in the record in this run; empty where somebody else has run them. */
    List<Finding> findings() {
        return findings;
    }

    boolean mimics() {
        return mimics;
    }

    /** Returns how many words the answer has, told by white space. */
    public int words() {
        return words;
    }

    /** Returns whether the answer calls a tool. */
    public boolean callsTools() {
        return callsTools;
    }

    /** Returns the attribute {@code label}; a truth value is a mark of preference data and no label. */
    public String givenLabel() {
        String given = attribute("label");
        return given.equals("true") || given.equals("false") ? "" : given;
    }

    /** Returns whether the record is kept as an example of what not to say: its {@code label} is false. */
    public boolean isUndesired() {
        return attribute("label").equals("false");
    }

    /** Returns the label: the attribute {@code label}, else a short answer in the form of a label, else an empty text. */
    public String label() {
        String given = givenLabel();
        return given.isEmpty() && form == Form.LABEL ? answer.strip() : given;
    }

    long promptHash() {
        return promptHash;
    }

    long systemHash() {
        return systemHash;
    }

    long answerHash() {
        return answerHash;
    }

    /** A hash of what is trained: system messages, prompt and answer as written. */
    long pairHash() {
        return Fold.join(Fold.join(Fold.exact(prompt), Fold.exact(system)), answerHash);
    }

    /** A hash of everything that is trained; only true repeats have the same. */
    long identity() {
        return identity;
    }

    /** Whether there is an answer at the end; what it says does not matter. */
    boolean isAnswered() {
        return pair.isComplete() || (pair.answerMessage().isPresent() && lastIsNotAsking());
    }

    /** Layouts other than conversations end with their answer; in a conversation a user's last word is no end. */
    private boolean lastIsNotAsking() {
        List<Message> turns = pair.messages();
        Role last = turns.get(turns.size() - 1).role();
        return last != Role.USER && last != Role.TOOL;
    }

    /** Whether a word in lower case is the value of an attribute, whatever its case. */
    boolean is(String attribute, String value) {
        return attribute(attribute).equalsIgnoreCase(value);
    }

    static Map<String, String> pointers(Map<String, String> fields) {
        var out = new java.util.HashMap<String, String>();
        fields.forEach((name, field) -> out.put(name, FieldNames.pointer(field)));
        return Map.copyOf(out);
    }

    @Override
    public String toString() {
        return "Facts[" + pair + "]";
    }
}
