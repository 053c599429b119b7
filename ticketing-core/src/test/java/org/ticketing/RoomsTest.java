package org.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomsTest {

    private static final Rooms CORE = new Rooms(
            "org.ticketing",
            List.of(
                    "vocabulary",
                    "problem",
                    "time",
                    "condition",
                    "privacy",
                    "attachment",
                    "notification",
                    "directory",
                    "access",
                    "classification",
                    "channel",
                    "catalog",
                    "knowledge",
                    "conversation",
                    "guidance",
                    "intake",
                    "sla",
                    "verification",
                    "escalation",
                    "aftercare",
                    "policy",
                    "ticket",
                    "contact",
                    "audit",
                    "view",
                    "workbench",
                    "storage"));

    /** The one class that may ask the machine for time and identity. */
    private static final String MACHINE = "org.ticketing.Machine";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ticketing");

    private static final Rooms CANARY = new Rooms("org.ticketing.canary", List.of("lower", "upper"));

    private static final JavaClasses CANARIES = new ClassFileImporter().importPackages("org.ticketing.canary");

    @Test
    void eachRoomUsesOnlyTheRoomsAboveIt() {
        CORE.useOnlyRoomsAbove().check(MAIN);
    }

    @Test
    void roomsAreFreeOfCycles() {
        CORE.haveNoCycles().check(MAIN);
    }

    @Test
    void timeIdentityAndChanceComeInAsArguments() {
        CORE.askTheMachineOnlyIn(MACHINE).check(MAIN);
    }

    /** What checks the calendar must not be the calendar. */
    @Test
    void theVerifierSharesNoCodeWithWhatItChecks() {
        ArchRule independent = ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.ticketing.verification")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.ticketing.time.BusinessCalendar");

        independent.check(MAIN);
        assertRejected(
                ArchRuleDefinition.noClasses()
                        .that()
                        .resideInAPackage("org.ticketing.sla")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.ticketing.time.BusinessCalendar"),
                MAIN,
                "Countdown");
    }

    @Test
    void theRulesAreAboutClassesThatExist() {
        assertThat(MAIN).isNotEmpty();
    }

    @Test
    void aRoomThatUsesOneBelowItIsRejected() {
        Rooms upsideDown = new Rooms(CANARY.root(), List.of("upper", "lower"));

        CANARY.useOnlyRoomsAbove().check(CANARIES);
        assertRejected(upsideDown.useOnlyRoomsAbove(), CANARIES, "upper.User");
    }

    @Test
    void aClassInNoRoomIsRejected() {
        assertRejected(new Rooms(CANARY.root(), List.of("lower")).useOnlyRoomsAbove(), CANARIES, "in no room");
    }

    @Test
    void aLibraryThatTheCoreMayNotUseIsRejected() {
        JavaClasses thisTest = new ClassFileImporter().importClasses(RoomsTest.class);

        assertRejected(CORE.useOnlyRoomsAbove(), thisTest, "org.assertj");
    }

    @Test
    void askingTheMachineElsewhereIsRejected() {
        CANARY.askTheMachineOnlyIn("org.ticketing.canary.lower.Used").check(CANARIES);
        assertRejected(CANARY.askTheMachineOnlyIn("org.ticketing.canary.Other"), CANARIES, "java.time.Instant.now()");
        assertRejected(
                CANARY.askTheMachineOnlyIn("org.ticketing.canary.Other"), CANARIES, "java.util.UUID.randomUUID()");
    }

    private static void assertRejected(ArchRule rule, JavaClasses classes, String because) {
        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(because);
    }
}
