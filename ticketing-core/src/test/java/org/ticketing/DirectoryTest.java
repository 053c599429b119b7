package org.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ticketing.directory.Actor;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.directory.OrganisationCommand.Person;
import org.ticketing.directory.OrganisationEvent;
import org.ticketing.directory.Seat;
import org.ticketing.directory.Standing;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.problem.IdempotencyConflict;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.problem.StaleVersion;
import org.ticketing.problem.Violation;
import org.ticketing.storage.OrganisationReceipt;
import org.ticketing.view.MemberDetails;
import org.ticketing.view.OrganisationDetails;
import org.ticketing.view.OrganisationHistory;
import org.ticketing.vocabulary.TextRef;

/** The directory as people meet it: who may do what there, and what a seat is worth. */
class DirectoryTest extends SchoolInTheDirectory {

    @Test
    void aNewCustomerHasItsAdministratorsAndTheSeatsThatThePolicySays() {
        OrganisationDetails read = caio().read();

        assertThat(read.organisation().contract().seats()).isEqualTo(2);
        assertThat(read.members()).singleElement().satisfies(ana -> {
            assertThat(ana.member().administrator()).isTrue();
            assertThat(ana.member().seat()).isEqualTo(Seat.NONE);
            assertThat(ana.name()).contains("ana da Silva");
            assertThat(ana.email()).contains("ana@escola.example");
        });
    }

    @Test
    void aSeatIsAskedForByTheAdministratorAndGivenByTheVendorWithTheCountInView() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> customer("bea").open(QUESTION))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("not-granted"));
        register("bea", true);
        assertRefused("not-a-keeper", "U18", () -> ana().grantSeat("bea", "Myself"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> customer("bea").open(QUESTION));

        OrganisationReceipt receipt = caio().grantSeat("bea", "Checked against the contract");

        assertThat(receipt.version()).isEqualTo(4);
        assertThat(events()).last().isInstanceOfSatisfying(OrganisationEvent.SeatGranted.class, granted -> {
            assertThat(granted.inUse()).isEqualTo(1);
            assertThat(granted.cap()).isEqualTo(2);
        });
        assertThat(customer("bea").open(QUESTION).version()).isPositive();
    }

    @Test
    void aSeatIsWorthNothingElsewhereAndWhateverTheHostSaysNothingToOthers() {
        seat("bea");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> customer("ana").open(QUESTION));
        Session elsewhere = ticketing.desk("small").as(Actor.customer("bea", "outra", "customer"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> elsewhere.open(QUESTION));
        Session unclaimed = ticketing.desk("small").as(Actor.customer("bea", "escola"));
        assertThat(unclaimed.open(QUESTION).version()).isPositive();
    }

    @Test
    void noMoreSeatsAreGivenThanTheContractProvides() {
        seat("bea");
        seat("eva");
        register("gil", true);

        assertRefused("no-seat-left", "U56", () -> caio().grantSeat("gil", "Please"));
        assertRefused("seats-in-use", "U56", () -> caio().changeContract("standard", 1, "Less"));
        ana().releaseSeat("bea");
        caio().grantSeat("gil", "There is room now");

        assertThat(caio().read().organisation().seatsInUse()).isEqualTo(2);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> customer("bea").open(QUESTION));
        caio().changeContract("larger", 3, "More");
        ana().requestSeat("bea");
        caio().grantSeat("bea", "Bought");
        assertThat(caio().read().organisation().seatsInUse()).isEqualTo(3);
    }

    @Test
    void aSeatThatWasRefusedCanBeAskedForAgain() {
        register("bea", true);
        caio().refuseSeat("bea", "No key user");
        assertRefused("seat-not-requested", "U18", () -> caio().grantSeat("bea", "After all"));

        ana().requestSeat("bea");
        assertRefused("seat-requested", "U18", () -> ana().requestSeat("bea"));
        caio().grantSeat("bea", "After all");

        assertRefused("seat-granted", "U18", () -> ana().requestSeat("bea"));
        assertRefused("seat-granted", "U18", () -> caio().grantSeat("bea", "Again"));
    }

    @Test
    void whoIsDeactivatedHasNothingAnyMoreAndTheSeatIsFree() {
        seat("bea");
        ana().deactivate("bea");

        assertThat(caio().read().organisation().seatsInUse()).isZero();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> customer("bea").open(QUESTION));
        assertRefused("person-deactivated", "U51", () -> ana().requestSeat("bea"));
        assertRefused("person-deactivated", "U51", () -> ana().deactivate("bea"));

        register("bea", false);
        assertThat(member("bea").member().standing()).isEqualTo(Standing.ACTIVE);
        assertThat(member("bea").member().seat()).isEqualTo(Seat.NONE);
        assertRefused("already-a-member", "U51", () -> register("bea", false));
    }

    @Test
    void whoIsBlockedDoesNothingUntilTheBlockEnds() {
        seat("bea");
        caio().block("bea", "A password was shared");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> customer("bea").open(QUESTION));
        assertRefused("person-blocked", "U18", () -> register("bea", false));
        assertRefused("not-a-keeper", "U18", () -> ana().unblock("bea", "Please"));
        assertThat(caio().read().organisation().seatsInUse()).isEqualTo(1);

        caio().unblock("bea", "They have a new one");
        assertThat(customer("bea").open(QUESTION).version()).isPositive();
        assertRefused("not-blocked", "U18", () -> caio().unblock("bea", "Again"));
    }

    @Test
    void theLastAdministratorStays() {
        assertRefused("last-administrator", "U51", () -> ana().deactivate("ana"));
        assertRefused("last-administrator", "U51", () -> caio().block("ana", "A password was shared"));
    }

    @Test
    void onlyAnActingAdministratorManagesPeople() {
        seat("bea");
        OrganisationSession bea = as(Actor.customer("bea", "escola", "customer"));
        assertRefused("not-an-administrator", "U51", () -> bea.deactivate("ana"));
        assertRefused("not-an-administrator", "U51", () -> caio().deactivate("bea"));
        assertRefused(
                "not-a-keeper", "U18", () -> as(Actor.staff("gil", "trainee")).grantSeat("bea", "Me"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(Actor.customer("ana", "outra")).requestSeat("bea"));
        assertRefused(
                "not-an-administrator",
                "U51",
                () -> ticketing
                        .desk("small")
                        .as(Actor.customer("ana", "outra"))
                        .organisation("outra")
                        .requestSeat("bea"));
    }

    @Test
    void onlyAdministratorsAndKeepersSeeWhoIsThere() {
        seat("bea");
        assertThat(ana().read().members()).hasSize(2);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> as(Actor.customer("bea", "escola", "customer")).read());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(Actor.customer("ana", "outra")).read());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(Actor.staff("gil", "trainee")).read());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ana().history());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> ticketing
                        .desk("small")
                        .as(SmallDesk.CAIO)
                        .organisation("nenhuma")
                        .read());
    }

    @Test
    void everyMistakeInACommandIsSaidAtOnce() {
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> caio().recordReplacement(new OrganisationCommand.RecordReplacement(
                        "", "somebody", "no address", "eva", " ", "eva@", "529.982.247-24")))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(Violation::path, Violation::rule)
                        .containsExactlyInAnyOrder(
                                tuple("outgoing", "not-blank"),
                                tuple("asker", "known-value"),
                                tuple("mailbox", "email"),
                                tuple("name", "not-blank"),
                                tuple("email", "email"),
                                tuple("cpf", "cpf")));
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> caio().register(new OrganisationCommand.Register(
                        "No plan", -1, "escola", List.of(person("ana"), new Person("ana", "", "x")))))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(Violation::path)
                        .containsExactlyInAnyOrder(
                                "plan",
                                "seats",
                                "mailDomain",
                                "administrators.1.id",
                                "administrators.1.name",
                                "administrators.1.email"));
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> ana().registerPerson(new OrganisationCommand.RegisterPerson(
                        "bea", "Bea", "bea@escola.example", Set.of("everything"), true)))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(Violation::path)
                        .containsExactly("flags"));
    }

    @Test
    void theSameCommandUnderTheSameKeyIsDoneOnce() {
        Session once = ticketing.desk("small").as(SmallDesk.CAIO).once("key");
        register("bea", true);

        OrganisationReceipt first = once.organisation("escola").grantSeat("bea", "Checked");
        OrganisationReceipt again = once.organisation("escola").grantSeat("bea", "Checked");

        assertThat(again).isEqualTo(first);
        assertThatExceptionOfType(IdempotencyConflict.class)
                .isThrownBy(() -> once.organisation("escola").grantSeat("eva", "Checked"));
        assertThat(events()).hasSize(4);
    }

    @Test
    void aCommandCanExpectTheVersionThatWasRead() {
        register("bea", true);
        Session expecting = ticketing.desk("small").as(SmallDesk.CAIO).expecting(1);

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> expecting.organisation("escola").grantSeat("bea", "Checked"))
                .satisfies(stale -> assertThat(stale.actual()).isEqualTo(3));
    }

    @Test
    void whoHasNotBeenSeenForLongIsToBeLookedAt() {
        register("bea", false);
        register("eva", false);
        now = now.plus(Duration.ofDays(89));
        customer("bea").seen();
        customer("stranger").seen();
        now = now.plus(Duration.ofDays(1));

        assertThat(caio().review(now))
                .extracting(shown -> shown.member().person().value())
                .containsExactly("ana", "eva");
        ana().deactivate("eva");
        assertThat(ana().review(now))
                .extracting(shown -> shown.member().person().value())
                .containsExactly("ana");
        assertThat(member("bea").lastSeen()).contains(START.plus(Duration.ofDays(89)));
    }

    @Test
    void whoIsSeenOverAndOverIsNotedOnceInAnHour() {
        register("bea", false);
        customer("bea").seen();
        now = now.plus(Duration.ofMinutes(59));
        customer("bea").seen();
        assertThat(member("bea").lastSeen()).contains(START);

        now = now.plus(Duration.ofMinutes(1));
        customer("bea").seen();

        assertThat(member("bea").lastSeen()).contains(START.plus(Duration.ofHours(1)));
    }

    @Test
    void aPartOfTheHistoryBeginsWhereTheOneBeforeEnded() {
        seat("bea");
        OrganisationHistory whole = caio().history();
        OrganisationHistory first = caio().history(Optional.empty(), 3);
        OrganisationHistory last = caio().history(first.next(), 1);

        assertThat(first.events()).isEqualTo(whole.events().subList(0, 3));
        assertThat(last.events()).isEqualTo(whole.events().subList(3, 4));
        assertThat(last.texts().values()).containsExactly("Checked against the contract");
        assertThat(last.next()).isEmpty();
        assertThat(caio().history(Optional.of("9"), 10).events()).isEmpty();
    }

    @Test
    void theLogTellsEverythingButNoWordOfAPerson() {
        seat("bea");
        caio().recordReplacement(replacement());
        OrganisationHistory history = caio().history();

        assertThat(history.events()).hasSize(5);
        assertThat(history.events().toString()).doesNotContain("Silva", "@", "52998224725", "Checked");
        assertThat(history.texts().values()).contains("Checked against the contract", "52998224725", "Eva");

        storage.organisations()
                .erase(
                        policy().desk(),
                        history.events().stream()
                                .flatMap(recorded -> recorded.event().texts().stream())
                                .map(TextRef::id)
                                .toList());

        assertThat(caio().history().texts()).isEmpty();
        assertThat(member("bea").name()).isEmpty();
        assertThat(customer("bea").open(QUESTION).version()).isPositive();
    }

    @Test
    void aDeskWithoutADirectorySaysSo() {
        Ticketing without =
                Ticketing.builder().desk(SmallDesk.with()).clock(() -> now).build();
        Session caio = without.desk("small").as(SmallDesk.CAIO);

        assertRefused(
                "no-directory", "assumed", () -> caio.organisation("escola").read());
        assertRefused(
                "no-directory", "assumed", () -> caio.organisation("escola").register(registration()));
        assertThat(without.desk("small").as(SmallDesk.ANA).open(QUESTION).version())
                .isPositive();
    }

    private MemberDetails member(String person) {
        return caio().read().members().stream()
                .filter(shown -> shown.member().person().value().equals(person))
                .findFirst()
                .orElseThrow();
    }
}
