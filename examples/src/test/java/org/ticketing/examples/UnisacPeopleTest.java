package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.OrganisationSession;
import org.ticketing.directory.Actor;
import org.ticketing.directory.DirectoryRules;
import org.ticketing.directory.Member;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.directory.OrganisationEvent;
import org.ticketing.directory.Seat;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;

/** Who may speak to UniSAC for an institution, and who decides on it. At {@code escola-azul} both seats are taken. */
@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("Unimestre UniSAC: people")
final class UnisacPeopleTest {

    private final Scene scene;

    UnisacPeopleTest(Store store) {
        this.scene = Scene.at(store, "unisac", "2026-11-24T10:00");
    }

    private OrganisationSession administrator() {
        return school(Actor.customer("dora", "escola-azul"));
    }

    private OrganisationSession attendant() {
        return school(Actor.staff("renato", "attendant"));
    }

    private OrganisationSession lead() {
        return school(Actor.staff("talita", "area-lead"));
    }

    private OrganisationSession school(Actor actor) {
        return scene.as(actor).organisation("escola-azul");
    }

    private Member member(String person) {
        return attendant().read().members().stream()
                .map(shown -> shown.member())
                .filter(member -> member.person().value().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(String code, String rule, ThrowingCallable call) {
        assertThatExceptionOfType(Refused.class).isThrownBy(call).satisfies(refused -> {
            assertThat(refused.refusal().code()).isEqualTo(code);
            assertThat(refused.refusal().source().toString()).contains(rule);
        });
    }

    private void requireThatNobodyIs(String person) {
        assertRefused(
                "not-granted",
                "U52",
                () -> scene.customer(person, "escola-azul").open(scene.complete("suggestion")));
    }

    private static OrganisationCommand.RecordReplacement replacement(String mailbox, String cpf) {
        return new OrganisationCommand.RecordReplacement(
                "dora", "general-direction", mailbox, "eva", "Eva Lins", "eva@escola.example", cpf);
    }

    @Test
    @DisplayName(
            "U7 U9 U28 U52: of the people of an institution only those with a seat reach support, whatever the product"
                    + " says")
    void onlyThoseWithASeatReachSupport() {
        administrator()
                .registerPerson(new OrganisationCommand.RegisterPerson(
                        "leo", "Leo Braga", "leo@escola.example", Set.of(), false));
        requireThatNobodyIs("leo");
        requireThatNobodyIs("dora");
        requireThatNobodyIs("stranger");
        assertThat(scene.customer("ana", "escola-azul")
                        .open(scene.complete("suggestion"))
                        .version())
                .isPositive();
    }

    @Test
    @DisplayName("U11 U56: the contract provides two key users, unless another number was bought")
    void twoKeyUsers() {
        assertThat(attendant().read().organisation().contract().seats()).isEqualTo(2);
        administrator().registerPerson(Scene.user("leo"));

        assertRefused("no-seat-left", "U56", () -> attendant().grantSeat("leo", "Por favor"));
        requireThatNobodyIs("leo");

        attendant().changeContract("maintenance", 3, "Um acesso adicional foi contratado");
        attendant().grantSeat("leo", "Conferido com o contrato");
        assertThat(scene.customer("leo", "escola-azul")
                        .open(scene.complete("suggestion"))
                        .version())
                .isPositive();
    }

    @Test
    @DisplayName("U13 U57: a new institution comes with its first administrators")
    void firstAdministrators() {
        assertThat(member("dora").administrator()).isTrue();
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> scene.as(Actor.staff("renato", "attendant"))
                        .organisation("escola-nova")
                        .register(new OrganisationCommand.Register("maintenance", null, "nova.example", null)))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(Violation::path)
                        .containsExactly("administrators"));
    }

    @Test
    @DisplayName("U14 U16 U17 U27 U73: the administrator registers people, with the flags and the seat that they are to"
            + " have")
    void theAdministratorRegistersPeople() {
        administrator().registerPerson(Scene.user("leo"));

        assertThat(member("leo").flags()).containsExactly("updater-download");
        assertThat(member("leo").seat()).isEqualTo(Seat.REQUESTED);
        assertRefused("not-an-administrator", "U73", () -> attendant().registerPerson(Scene.user("gil")));
        assertRefused(
                "not-an-administrator",
                "U51",
                () -> school(Actor.customer("ana", "escola-azul")).registerPerson(Scene.user("gil")));
    }

    @Test
    @DisplayName("U18: a request is not granted by itself: somebody of the vendor looks at the contract, and says why")
    void aRequestIsDecidedByTheVendor() {
        administrator().releaseSeat("bia");
        administrator().registerPerson(Scene.user("leo"));
        requireThatNobodyIs("leo");
        assertRefused("not-a-keeper", "assumed", () -> administrator().grantSeat("leo", "Eu mesma"));

        attendant().grantSeat("leo", "Conferido com o contrato");

        assertThat(attendant().history().events()).last().satisfies(recorded -> {
            assertThat(recorded.by().value()).isEqualTo("renato");
            assertThat(recorded.event()).isInstanceOfSatisfying(OrganisationEvent.SeatGranted.class, granted -> {
                assertThat(granted.inUse()).isEqualTo(2);
                assertThat(granted.cap()).isEqualTo(2);
                assertThat(attendant().history().texts())
                        .containsEntry(granted.reason().id(), "Conferido com o contrato");
            });
        });
    }

    @Test
    @DisplayName("U19: people who have left are deactivated, and whoever was not seen for long is shown")
    void registrationsAreReviewed() {
        scene.itIs("2027-02-20T10:00");
        scene.customer("ana", "escola-azul").seen();
        scene.itIs("2027-02-22T10:00");
        assertThat(administrator().review())
                .extracting(shown -> shown.member().person().value())
                .containsExactly("dora", "bia");

        administrator().deactivate("bia");

        requireThatNobodyIs("bia");
        assertThat(attendant().read().organisation().seatsInUse()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "U20 U23 U24 U58: another administrator is taken down by one of the staff, decided by another, and then"
                    + " manages people")
    void theAdministratorIsReplaced() {
        attendant().recordReplacement(replacement("direcao@escola.example", "529.982.247-25"));
        assertRefused("same-person", "U58", () -> attendant().approveReplacement("Confere"));
        administrator().registerPerson(Scene.user("leo"));

        lead().approveReplacement("Confirmado por telefone com a direção");

        assertRefused("not-an-administrator", "U51", () -> administrator().deactivate("leo"));
        school(Actor.customer("eva", "escola-azul")).deactivate("leo");
    }

    @Test
    @DisplayName("U21: only the legal representative or the general direction can ask for it")
    void whoCanAskForAnotherAdministrator() {
        DirectoryRules rules = scene.policy().directory();
        assertThat(rules).isNotNull();
        assertThat(rules.askers().options())
                .extracting(DirectoryRules.Option::id)
                .containsExactly("legal-representative", "general-direction");
        OrganisationCommand.RecordReplacement asked = replacement("direcao@escola.example", "529.982.247-25");
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> attendant()
                        .recordReplacement(new OrganisationCommand.RecordReplacement(
                                asked.outgoing(),
                                "teacher",
                                asked.mailbox(),
                                asked.person(),
                                asked.name(),
                                asked.email(),
                                asked.cpf())))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(Violation::path)
                        .containsExactly("asker"));
    }

    @Test
    @DisplayName("U22 U58: it is asked for from a mailbox of the institution, with a CPF that can be one")
    void theEvidenceOfAReplacement() {
        assertRefused(
                "mailbox-not-institutional",
                "U22",
                () -> attendant().recordReplacement(replacement("direcao@mail.example", "529.982.247-25")));
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(
                        () -> attendant().recordReplacement(replacement("direcao@escola.example", "529.982.247-26")))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(
                                Violation::path,
                                violation -> violation.message().pt())
                        .singleElement()
                        .satisfies(cpf -> assertThat(cpf.toString()).contains("cpf", "dígitos verificadores", "U23")));
    }

    @Test
    @DisplayName("U51: every institution keeps an administrator")
    void anAdministratorRemains() {
        assertRefused("last-administrator", "U51", () -> administrator().deactivate("dora"));
        assertRefused("last-administrator", "U51", () -> attendant().block("dora", "Senha compartilhada"));
    }

    @Test
    @DisplayName("U53: whoever shares a password can be blocked")
    void whoeverSharesAPasswordIsBlocked() {
        attendant().block("ana", "A senha foi compartilhada");
        requireThatNobodyIs("ana");

        attendant().unblock("ana", "Senha trocada");
        assertThat(scene.customer("ana", "escola-azul")
                        .open(scene.complete("suggestion"))
                        .version())
                .isPositive();
    }

    @Test
    @DisplayName("U54: people without a seat can be registered, as many as there are")
    void peopleWithoutASeat() {
        for (int i = 0; i < 20; i++) {
            administrator()
                    .registerPerson(new OrganisationCommand.RegisterPerson(
                            "person-" + i, "Somebody", "somebody@escola.example", Set.of(), false));
        }
        assertThat(attendant().read().organisation().seatsInUse()).isEqualTo(2);
        assertThat(attendant().read().members()).hasSize(23);
    }
}
