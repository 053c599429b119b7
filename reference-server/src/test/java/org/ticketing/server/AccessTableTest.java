package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.Language;

/** Who may do what, as {@code check} prints it: held against what was looked at. */
class AccessTableTest {

    private static final Path TABLES = Path.of("src/test/resources/access");

    @ParameterizedTest
    @CsvSource({"unisac,ENGLISH", "unisac,PORTUGUESE", "uno,ENGLISH", "sismais,ENGLISH", "sensusx,ENGLISH"})
    void theTableIsAsItWasApproved(String desk, Language language) throws IOException {
        SupportPolicy policy = Desks.policies().stream()
                .filter(each -> each.desk().value().equals(desk))
                .findFirst()
                .orElseThrow();
        String found = String.join("\n", AccessTable.lines(policy, language)) + "\n";
        Path table = TABLES.resolve(desk + "." + language.locale().getLanguage() + ".txt");
        if (Boolean.getBoolean("access.write")) {
            Files.createDirectories(TABLES);
            Files.writeString(table, found);
        }
        assertThat(found)
                .as("after a look at what is new, write it with -Daccess.write=true")
                .isEqualTo(Files.readString(table));
    }
}
