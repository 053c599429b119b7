package org.ticketing.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.zone.ZoneRulesProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.jackson.PublishedPolicy;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidPolicy;

/** A published document: dates instead of names, and the same policy wherever it is read. */
class PublishingTest {

    @TempDir
    private Path folder;

    private final Observing policy = Observing.policy();

    private PublishedPolicy publish(String text) throws IOException {
        return PolicyFiles.publish(Files.writeString(folder.resolve("policy.yaml"), text));
    }

    @Test
    void itIsThePolicyOfItsSource() throws IOException {
        PublishedPolicy published = publish(policy.yaml());
        SupportPolicy read = PolicyFiles.read(Files.writeString(folder.resolve("published.json"), published.json()));

        assertThat(published.policy().document()).isEqualTo(policy.read().document());
        assertThat(read.document()).isEqualTo(policy.read().document());
        assertThat(PolicyFiles.readJson(published.json()).document()).isEqualTo(read.document());
    }

    @Test
    void itSaysWhatItWasPublishedWith() throws IOException {
        assertThat(publish(policy.yaml()).json())
                .containsSubsequence(
                        "\"published\" : {",
                        "\"policy\" : \"" + policy.read().hash() + "\"",
                        "\"time-zones\" : \""
                                + ZoneRulesProvider.getVersions("America/Sao_Paulo")
                                        .lastEntry()
                                        .getKey() + "\"",
                        "\"holidays\" : \"Jollyday 2.");
        assertThat(policy.read().document().json()).doesNotContain("published", "Jollyday 2.");
    }

    @Test
    void anotherMachineWithOtherDataReadsTheSamePolicy() throws IOException {
        String elsewhere = publish(policy.yaml())
                .json()
                .replaceFirst("\"time-zones\" : \"[^\"]*\"", "\"time-zones\" : \"2031z\"")
                .replaceFirst("Jollyday 2\\.[0-9.]*\"", "Jollyday 3.1.4\"");

        assertThat(PolicyFiles.readJson(elsewhere).document())
                .isEqualTo(policy.read().document());
        // What is looked up no more keeps the name of what it was found with.
        assertThat(publish(elsewhere).json()).contains("Jollyday 3.1.4").doesNotContain("2031z");
    }

    @Test
    void publishingWhatIsPublishedChangesNothing() throws IOException {
        String once = publish(policy.yaml()).json();

        assertThat(publish(once).json()).isEqualTo(once);
    }

    @Test
    void aFileThatWasChangedSinceIsRefused() throws IOException {
        String changed = publish(policy.yaml()).json().replace("2027-12-25", "2027-12-26");

        assertThatThrownBy(() -> PolicyFiles.readJson(changed))
                .isInstanceOfSatisfying(
                        InvalidPolicy.class,
                        invalid -> assertThat(invalid.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.toString())
                                            .isEqualTo("/published/policy: this file was changed after it had been"
                                                    + " published: change its source and publish that, or remove"
                                                    + " 'published' [unchanged]");
                                    assertThat(violation.message().pt())
                                            .isEqualTo("este arquivo foi alterado depois de publicado: altere a fonte e"
                                                    + " publique-a, ou tire 'published'");
                                }));
    }
}
