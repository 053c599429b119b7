package org.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.ticketing.directory.Actor;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.problem.NotFound;

/** Another administrator takes the place of one, with evidence, and two of the staff who agree (U20 to U24, U58). */
class ReplacementTest extends SchoolInTheDirectory {

    @Test
    void anAdministratorIsReplacedByTwoOfTheStaffAndTheOldOnesPowersEndWhenTheNewOnesBegin() {
        caio().recordReplacement(replacement());
        assertThat(caio().read().replacement()).hasValueSatisfying(asked -> {
            assertThat(asked.cpf()).contains("52998224725");
            assertThat(asked.mailbox()).contains("direcao@escola.example");
        });
        assertThat(ana().read().replacement()).isEmpty();
        assertRefused("same-person", "U58", () -> caio().approveReplacement("Looks right"));
        assertRefused("same-person", "U58", () -> caio().rejectReplacement("Looks wrong"));
        assertRefused("replacement-pending", "U58", () -> dora().recordReplacement(replacement()));
        register("bea", false);
        now = now.plusSeconds(60);

        dora().approveReplacement("Called the direction back");

        assertRefused("not-an-administrator", "U51", () -> register("gil", false));
        OrganisationSession eva = as(Actor.customer("eva", "escola"));
        eva.requestSeat("bea");
        assertThat(eva.read().members())
                .filteredOn(shown -> shown.member().administrator())
                .singleElement()
                .satisfies(shown -> assertThat(shown.member().since()).isEqualTo(now));
        assertRefused("no-replacement", "U20", () -> dora().approveReplacement("Again"));
    }

    @Test
    void aRejectedReplacementChangesNothing() {
        caio().recordReplacement(replacement());
        dora().rejectReplacement("The direction knows nothing of it");

        register("bea", false);
        assertThat(caio().read().replacement()).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(Actor.customer("eva", "escola")).read());
    }

    @Test
    void aReplacementIsAskedForFromAMailboxOfTheInstitution() {
        OrganisationCommand.RecordReplacement asked = replacement();
        assertRefused(
                "mailbox-not-institutional", "U58", () -> caio().recordReplacement(from(asked, "x@evil.example")));
        assertRefused(
                "mailbox-not-institutional", "U58", () -> caio().recordReplacement(from(asked, "x@notescola.example")));
        caio().recordReplacement(from(asked, "direcao@Mail.Escola.example"));
        assertThat(caio().read().replacement()).isPresent();
    }

    private static OrganisationCommand.RecordReplacement from(
            OrganisationCommand.RecordReplacement asked, String mailbox) {
        return new OrganisationCommand.RecordReplacement(
                asked.outgoing(), asked.asker(), mailbox, asked.person(), asked.name(), asked.email(), asked.cpf());
    }

    @Test
    void whatHasChangedSinceStopsAReplacement() {
        caio().recordReplacement(replacement());
        register("eva", false);
        caio().block("eva", "A password was shared");

        assertRefused("person-blocked", "U18", () -> dora().approveReplacement("Looks right"));
        assertRefused("not-a-member", "U51", () -> {
            dora().rejectReplacement("No");
            caio().recordReplacement(new OrganisationCommand.RecordReplacement(
                    "nobody",
                    "direction",
                    "direcao@escola.example",
                    "gil",
                    "Gil",
                    "gil@escola.example",
                    "529.982.247-25"));
        });
    }
}
