package io.pairkit.format.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The files that vendors and projects publish as examples, whole, against their own target; the default run has slices of them.
 *
 * <p>{@code mvn test -Dtest=PublishedExamplesTest -Dtest.excluded= -Dpairkit.data=FOLDER}
 */
@Tag("slow")
@EnabledIfSystemProperty(named = "pairkit.data", matches = ".+")
class PublishedExamplesTest {
    @ParameterizedTest
    @CsvSource({
        "openai-chat-sft, openai-cookbook/drone_training.jsonl, 103",
        "openai-chat-sft, openai-cookbook/toy_chat_fine_tuning.jsonl, 5",
        "azure-openai-sft, openai-cookbook/drone_training.jsonl, 103",
        "bedrock-claude3-haiku, anthropic-cookbook/json_mode_dataset.jsonl, 500",
        "llamafactory-sharegpt, llamafactory/dpo_en_demo.json.gz, 300",
        "llamafactory-sharegpt, llamafactory/dpo_zh_demo.json, 300",
        "llamafactory-sharegpt, llamafactory/glaive_toolcall_en_demo.json, 300",
        "llamafactory-sharegpt, llamafactory/glaive_toolcall_zh_demo.json, 300",
        "llamafactory-alpaca, llamafactory/identity.json, 91",
        "sharegpt-fastchat, fastchat/dummy_conversation.json, 500",
        "sharegpt-fastchat, axolotl/conversation.json, 1",
        "axolotl-alpaca, axolotl/alpaca.json, 2",
        "alpaca-json, axolotl/alpaca.json, 2",
        "mlx-lm, mlx-examples/paraphrase-all.jsonl, 1944",
        "mlx-lm, mlx-examples/wikisql-train.jsonl, 1000",
        "mlx-lm, mlx-examples/wikisql-valid.jsonl, 100",
        "mlx-lm, mlx-examples/wikisql-test.jsonl, 100",
        "databricks-instruct, dolly-hhrlhf/dolly_hhrlhf_train_small.jsonl, 1000",
        "trl-preference, hh-rlhf/harmless-base-test.jsonl.gz, 2312"
    })
    void published_examples_pass_their_own_target(String id, String file, int records) {
        Target target = Targets.of(id);
        Pairs pairs = Pairs.read(Path.of(System.getProperty("pairkit.data")).resolve(file));

        List<Finding> errors = pairs.stream()
                .map(Pair::fields)
                .flatMap(record -> target.check(record).stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();

        assertThat(errors).isEmpty();
        assertThat(pairs.stream().count()).isEqualTo(records);
    }
}
