package io.pairkit.examples.rules;

import io.pairkit.Pair;
import io.pairkit.validate.RuleTester;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void internal_hosts_are_found() {
        RuleTester.of(HouseRules.NO_INTERNAL_HOSTS)
                .accepts(Pair.of("Where is the status page?", "At status.example.com."))
                .rejects(
                        Pair.of("Where is the build server?", "At ci.corp.internal."), "answer names an internal host");
    }
}
