package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.access.Ruling;
import org.ticketing.access.Verdict;
import org.ticketing.classification.Priority;
import org.ticketing.condition.Fact;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Derivation;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.TicketId;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("Unimestre UniSAC")
final class UnisacTest {

    /** A Tuesday morning; the desk is assumed to be open from 8h to 18h. */
    private final Scene scene;

    UnisacTest(Store store) {
        this.scene = Scene.at(store, "unisac", "2026-11-24T10:00");
    }

    @ParameterizedTest(name = "opened {0}: classified by {1}")
    @DisplayName("U41: classified the same day, or in the first hours of the next")
    @CsvSource({
        "2026-11-24T10:00, 2026-11-24T18:00",
        "2026-11-24T16:00, 2026-11-24T18:00",
        "2026-11-24T16:01, 2026-11-25T10:00",
        "2026-11-24T17:30, 2026-11-25T10:00",
        "2026-11-24T22:00, 2026-11-25T10:00",
        // Friday evening, Saturday, and the eve of a holiday before a weekend.
        "2026-11-27T17:30, 2026-11-30T10:00",
        "2026-11-28T11:00, 2026-11-30T10:00",
        "2026-11-19T17:30, 2026-11-23T10:00",
    })
    void classifiedTheSameDayOrEarlyOnTheNext(String opened, String due) {
        scene.itIs(opened);
        TicketId ticket = scene.open("suggestion");
        assertThat(scene.due(ticket, "classification")).contains(LocalDateTime.parse(due));
    }

    @Test
    @DisplayName("U38: a new ticket lies with the classification team, which says what it is and hands it on")
    void theClassificationTeamHasItFirst() {
        TicketId ticket = scene.open("operational-question");
        assertThat(area(ticket)).isEqualTo("classification");

        scene.staff("classifier").classify(ticket, new Command.Classify("technical-question", "high", "n2"));

        assertThat(area(ticket)).isEqualTo("n2");
        assertThat(scene.clock(ticket, "classification").state()).isEqualTo(Clock.State.STOPPED);
    }

    @Test
    @DisplayName("U42 U65: what has to be configured is due when somebody has promised a date, and not before")
    void executionIsDueWhenPromised() {
        TicketId ticket = scene.open("service-requisition");
        assertThat(scene.due(ticket, "execution")).isEmpty();
        assertThat(why(ticket, "execution").reason()).isEqualTo(Derivation.Reason.DATE_AWAITED);

        scene.attendant().promiseDate(ticket, scene.instant("2026-12-03T12:00"), "Agendado com a equipe de serviços.");

        assertThat(scene.due(ticket, "execution")).contains(LocalDateTime.parse("2026-12-03T12:00"));
        assertThat(why(ticket, "execution").reason()).isEqualTo(Derivation.Reason.DATE_PROMISED);
        assertThat(why(ticket, "execution").source()).isEqualTo(Source.stated("U42", "U65"));
        assertThat(scene.customer().read(ticket).promiseReason()).contains("Agendado com a equipe de serviços.");
    }

    @Test
    @DisplayName("U42: a promised date that passes is missed, whatever is promised next")
    void aMissedDateStaysMissed() {
        TicketId ticket = scene.open("service-requisition");
        scene.attendant().promiseDate(ticket, scene.instant("2026-12-03T12:00"), "Agendado.");
        scene.itIs("2026-12-03T12:01");
        assertThat(scene.clock(ticket, "execution").breached()).isTrue();

        scene.attendant().promiseDate(ticket, scene.instant("2026-12-04T12:00"), "Reagendado.");

        Clock next = scene.clock(ticket, "execution");
        assertThat(next.cycle()).isEqualTo(2);
        assertThat(next.breached()).isFalse();
        assertThat(scene.attendant().promises(ticket))
                .anyMatch(each -> each.clock().breached());
    }

    @Test
    @DisplayName("U42: a date that is promised after a reopening is a promise of its own")
    void aReopenedRequisitionIsScheduledAnew() {
        TicketId ticket = scene.open("service-requisition");
        scene.attendant().promiseDate(ticket, scene.instant("2026-11-25T12:00"), "Agendado.");
        scene.attendant().resolve(ticket, "Configurado.");
        scene.itIs("2026-11-26T09:00");
        scene.customer().reopen(ticket, "Faltou um parâmetro.");
        assertThat(scene.clock(ticket, "execution").state()).isEqualTo(Clock.State.STOPPED);

        scene.attendant().promiseDate(ticket, scene.instant("2026-11-27T12:00"), "Reagendado.");

        assertThat(scene.clock(ticket, "execution").state()).isEqualTo(Clock.State.RUNNING);
        assertThat(scene.due(ticket, "execution")).contains(LocalDateTime.parse("2026-11-27T12:00"));
    }

    @Test
    @DisplayName(
            "U43: a question is to be resolved in the first hours; what the institution takes to reply is left out")
    void aQuestionIsResolvedInTheFirstHours() {
        TicketId ticket = scene.open("operational-question");
        assertThat(scene.due(ticket, "question-resolution")).contains(LocalDateTime.parse("2026-11-24T14:00"));

        scene.itIs("2026-11-24T11:00");
        scene.attendant().awaitCustomer(ticket, "Em qual turma?");
        scene.itIs("2026-11-24T17:00");
        assertThat(scene.clock(ticket, "question-resolution").breached()).isFalse();
        scene.customer().reply(ticket, "Na 3B.");

        assertThat(scene.due(ticket, "question-resolution")).contains(LocalDateTime.parse("2026-11-25T10:00"));
    }

    @Test
    @DisplayName("U43 U64: a ticket that turns out to be a configuration is scheduled instead")
    void aQuestionThatIsARequisitionIsScheduled() {
        TicketId ticket = scene.open("operational-question");
        scene.staff("classifier").classify(ticket, new Command.Classify("service-requisition", null, "services"));

        assertThat(scene.promised(ticket, "question-resolution")).isEmpty();
        assertThat(why(ticket, "execution").reason()).isEqualTo(Derivation.Reason.DATE_AWAITED);
    }

    @Test
    @DisplayName("U44: what a maintenance of the system has broken stands above every other priority")
    void maintenanceImpactComesFirst() {
        assertThat(scene.policy().classification().priorities())
                .last()
                .extracting(Priority::id)
                .isEqualTo("maintenance-impact");
    }

    @Test
    @DisplayName("U63: the first analysis is to be made within one hour of open time")
    void analysedWithinTheHour() {
        TicketId ticket = scene.open("maintenance-need");
        assertThat(scene.due(ticket, "first-analysis")).contains(LocalDateTime.parse("2026-11-24T11:00"));

        scene.itIs("2026-11-24T11:00");
        scene.attendant().note(ticket, "Reproduzido no ambiente de testes.");

        Clock clock = scene.clock(ticket, "first-analysis");
        assertThat(clock.state()).isEqualTo(Clock.State.STOPPED);
        assertThat(clock.breached()).isFalse();
    }

    @Test
    @DisplayName("U63: an hour that passes without an analysis is missed; a question by the institution is none")
    void anHourWithoutAnalysisIsMissed() {
        TicketId ticket = scene.open("maintenance-need");
        scene.customer().reply(ticket, "Alguma novidade?");
        scene.itIs("2026-11-24T11:01");
        assertThat(scene.clock(ticket, "first-analysis").breached()).isTrue();
    }

    @Test
    @DisplayName("U59 U60 U61: nobody opens a ticket by phone, and hears where to go instead")
    void noTicketByPhone() {
        assertThatThrownBy(() -> scene.customer().via("phone").open(scene.complete("operational-question")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo("channel-not-allowed");
                    assertThat(refused.refusal().source().toString()).contains("U59", "U60", "U61");
                    assertThat(refused.refusal().reason().en()).contains("UniSAC", "Customer Area");
                    assertThat(refused.refusal().reason().pt()).contains("UniSAC", "Área de Clientes");
                });
    }

    @Test
    @DisplayName("U59: a call can add to a ticket that is open")
    void aCallAddsToATicket() {
        TicketId ticket = scene.open("operational-question");
        scene.customer().via("phone").reply(ticket, "Também acontece na turma 4A.");
        assertThat(scene.customer().read(ticket).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.channel()).isEqualTo("phone"));
    }

    @Test
    @DisplayName("U20: e-mail is for the change of the administrator only")
    void noTicketByEmail() {
        assertThatThrownBy(() -> scene.customer().via("email").open(scene.complete("suggestion")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("administrator");
    }

    @Test
    @DisplayName("U60 U61: not even the vendor's own staff open a ticket on somebody's behalf")
    void staffOpenNothing() {
        Command.Open forASchool = new Command.Open(
                "suggestion", "Um pedido por telefone", "O que foi dito.", "escola-azul", null, Map.of());
        assertThatThrownBy(() -> scene.attendant().open(forASchool))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("not-granted"));
    }

    @Test
    @DisplayName("U29: a key user speaks for the whole institution, and for no other")
    void keyUsersSpeakForTheirInstitution() {
        TicketId ticket = scene.open("service-requisition");
        scene.customer("bia", "escola-azul").reply(ticket, "Podem usar o mesmo modelo do ano passado.");
        assertThatThrownBy(() -> scene.customer("caio", "escola-verde").reply(ticket, "Também quero."))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("U33: what is asked for and not a field of the form is named")
    void onlyWhatIsAskedForIsTaken() {
        Command.Open odd = scene.complete("technical-question").with("colour", "blue");
        assertThatThrownBy(() -> scene.customer().open(odd))
                .isInstanceOfSatisfying(
                        InvalidCommand.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::path)
                                .containsExactly("fields.colour"));
    }

    @Test
    @DisplayName(
            "U29: a change of high impact on the data is granted apart from all else: key users may, nobody without a"
                    + " seat")
    void highImpactIsGrantedApart() {
        scene.customer().open(scene.complete("high-impact-change"));

        assertThat(scene.policy().access().grants())
                .filteredOn(grant -> grant.actions().contains(Action.OPEN)
                        && grant.when().toString().contains("high-impact-change"))
                .hasSize(2)
                .allMatch(grant -> grant.role().equals("key-user"));
        assertThatThrownBy(() -> scene.customerAs("administrator").open(scene.complete("high-impact-change")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("not-granted"));
    }

    @Test
    @DisplayName("U29 U38 U59: why somebody may, or may not, is told with the rule and the fact that decided")
    void why() {
        TicketId ticket = scene.open("service-requisition");

        Verdict may = scene.customer().why(ticket, Action.REPLY);
        assertThat(may.allowed()).isTrue();
        assertThat(may.rulings()).extracting(Ruling::by).containsExactly(Ruling.By.CHANNEL, Ruling.By.ROLE);
        assertThat(may.rulings().get(1).source()).isEqualTo(Source.stated("U9", "U28", "U29", "U48", "U52"));
        assertThat(may.rulings().get(1).text().pt()).contains("Usuário-chave", "organização: a sua");

        Verdict byRole = scene.customer().why(ticket, Action.CLASSIFY);
        assertThat(byRole.allowed()).isFalse();
        assertThat(byRole.rulings().get(1).source()).isEqualTo(Source.stated("U38"));
        assertThat(byRole.rulings().get(1).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.fact()).isEqualTo(Fact.ROLES));

        Verdict byChannel = scene.customer().via("phone").why(ticket, Action.CLOSE);
        assertThat(byChannel.rulings()).singleElement().satisfies(ruling -> {
            assertThat(ruling.allowed()).isFalse();
            assertThat(ruling.source().toString()).contains("U59");
        });

        Verdict byState = scene.customer().why(ticket, Action.REOPEN);
        assertThat(byState.rulings()).last().satisfies(ruling -> {
            assertThat(ruling.by()).isEqualTo(Ruling.By.STATE);
            assertThat(ruling.code()).isEqualTo("ticket-open");
            assertThat(ruling.findings().get(0).text().pt()).isEqualTo("fase: new");
        });

        assertThatThrownBy(() -> scene.customer("caio", "escola-verde").why(ticket, Action.REPLY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("U29 U59: why a ticket could, or could not, be opened")
    void whyOpen() {
        Verdict byPhone = scene.customer().via("phone").why(scene.complete("suggestion"));
        assertThat(byPhone.allowed()).isFalse();
        assertThat(byPhone.rulings())
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.by()).isEqualTo(Ruling.By.CHANNEL));
        assertThat(scene.customer().why(scene.complete("high-impact-change")).rulings())
                .last()
                .satisfies(ruling -> assertThat(ruling.source()).isEqualTo(Source.stated("U29")));
    }

    private String area(TicketId ticket) {
        return scene.attendant().read(ticket).summary().ticket().triage().area();
    }

    private Derivation why(TicketId ticket, String goal) {
        return scene.promised(ticket, goal).orElseThrow().derivation();
    }
}
