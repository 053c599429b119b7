package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page of all published rules tells what the scenarios show. */
final class RulesPageTest {

    private static final boolean WRITES = "write".equals(System.getProperty("rules"));

    @Test
    void listsEveryPublishedRuleOnceInTheirOrder() throws IOException {
        assertThat(RulesPage.read().rules()).doesNotHaveDuplicates().containsExactlyElementsOf(PublishedRules.IN_ORDER);
    }

    @Test
    void noScenarioBearsAnIdThatIsNotPublished() throws IOException {
        assertThat(Scenarios.byRule()).isNotEmpty();
        assertThat(PublishedRules.IN_ORDER).containsAll(Scenarios.byRule().keySet());
    }

    @Test
    void everyPublishedRuleIsShown() throws IOException {
        assertThat(Scenarios.byRule().keySet()).containsAll(PublishedRules.IN_ORDER);
    }

    @Test
    void namesTheScenariosThatShowEachRule() throws IOException {
        RulesPage page = RulesPage.read();
        Map<String, Set<String>> scenarios = Scenarios.byRule();
        if (WRITES) {
            Files.writeString(RulesPage.FILE, page.showing(scenarios).text());
            page = RulesPage.read();
        }
        assertThat(page).as("write it anew as the page says at its top").isEqualTo(page.showing(scenarios));
    }
}
