package io.pairkit.examples.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.privacy.Privacy;
import io.pairkit.privacy.Redaction;
import org.junit.jupiter.api.Test;

class HouseDetectorsTest {
    @Test
    void numbers_of_employees_are_redacted_and_look_alikes_stay() {
        Redaction redaction = Redaction.of(Privacy.of(HouseDetectors.all()));

        assertThat(redaction.redact("Ask EMP-004711. Not TEMP-004711, not EMP-47."))
                .isEqualTo("Ask [EMPLOYEE_1]. Not TEMP-004711, not EMP-47.");
    }
}
