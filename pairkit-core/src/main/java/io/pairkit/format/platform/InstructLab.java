package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.filledText;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.unique;

import io.pairkit.format.wire.Wire;
import io.pairkit.format.wire.Wires;
import java.util.List;

/** InstructLab's qna.yaml, schema version 3: seeds for synthetic data, one file a topic. */
final class InstructLab implements Platform {
    private static final Check VERSION = version -> {
        if (!Integer.valueOf(3).equals(version.value())) {
            version.error(
                    "target/value",
                    "the version must be the number 3, was " + version.shown(),
                    "write 3 without quotes");
        }
    };
    private static final Form QUESTION = Form.of()
            .need("question", "text", filledText())
            .need("answer", "text", filledText())
            .nothingElse();

    private static final Form KNOWLEDGE = Form.of()
            .need("version", "3", VERSION)
            .need("created_by", "text", filledText())
            .need("domain", "text", filledText())
            .need(
                    "seed_examples",
                    "at least 5 contexts with at least 3 questions each",
                    list(
                                    5,
                                    Form.of()
                                            .need("context", "text", filledText())
                                            .need(
                                                    "questions_and_answers",
                                                    "",
                                                    list(3, QUESTION).and(unique()))
                                            .nothingElse())
                            .and(unique()))
            .need(
                    "document",
                    "repo, commit, patterns",
                    Form.of()
                            .need("repo", "", filledText())
                            .need("commit", "", filledText())
                            .need("patterns", "", list(1, filledText()).and(unique()))
                            .nothingElse())
            .need("document_outline", "text", filledText())
            .nothingElse();

    private static final Form SKILL = Form.of()
            .need("version", "3", VERSION)
            .need("created_by", "text", filledText())
            .need("task_description", "text", filledText())
            .need(
                    "seed_examples",
                    "at least 5 questions and answers",
                    list(
                                    5,
                                    Form.of()
                                            .need("question", "text", filledText())
                                            .need("answer", "text", filledText())
                                            .may("context", "text", filledText())
                                            .nothingElse())
                            .and(unique()))
            .nothingElse();

    private static Profile profile(String id, String name, Wire wire, Form form) {
        return Profile.of(id, name, wire, form)
                .version("3")
                .sources("instructlab/schema src/instructlab/schema/v3 be6832c (2025-07-16)")
                .file(FileRules.of()
                        .in(FileRules.Container.YAML)
                        .note("the file is named qna.yaml; JSON is valid YAML"));
    }

    @Override
    public List<Profile> profiles() {
        return List.of(
                profile("instructlab-knowledge-v3", "InstructLab knowledge", Wires.NONE, KNOWLEDGE),
                profile("instructlab-skill-v3", "InstructLab skill", Wires.NONE, SKILL));
    }
}
