package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.condition.Condition;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Clock;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.TicketId;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("UNO Extranet")
final class UnoTest {

    /** A Tuesday, an hour before the assumed lunch break. */
    private final Scene scene;

    UnoTest(Store store) {
        this.scene = Scene.at(store, "uno", "2026-11-24T11:00");
    }

    @Test
    @DisplayName("N15 N18: without screen code and record no occurrence is opened, and each is asked for by name")
    void screenAndRecordAreMandatory() {
        Command.Open bare = new Command.Open("error", "E-mail não gravado", "O e-mail do contato não foi gravado.");
        assertThatThrownBy(() -> scene.customer().open(bare)).isInstanceOfSatisfying(InvalidCommand.class, invalid -> {
            assertThat(invalid.violations())
                    .extracting(Violation::path)
                    .containsExactly("fields.screen-code", "fields.record");
            assertThat(invalid.violations().get(0).message().pt()).contains("N15, N18", "ATW0001");
        });

        assertThatThrownBy(() -> scene.customer().open(bare.with("record", "cliente 100")))
                .isInstanceOfSatisfying(
                        InvalidCommand.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::path)
                                .containsExactly("fields.screen-code"));
    }

    @Test
    @DisplayName("N1 N2: every support occurrence has a deadline; the lunch break is left out")
    void supportHasADeadline() {
        TicketId ticket = scene.open("support");
        assertThat(scene.due(ticket, "resolution")).contains(LocalDateTime.parse("2026-11-26T11:00"));
        assertThat(scene.due(ticket, "first-answer")).contains(LocalDateTime.parse("2026-11-24T14:30"));
        Source source =
                scene.promised(ticket, "resolution").orElseThrow().derivation().source();
        assertThat(source).isInstanceOf(Source.Assumed.class);
    }

    @Test
    @DisplayName("N2: the more pressing, the sooner, counted from the opening")
    void deadlinesGoByPriority() {
        TicketId ticket = scene.open("error");
        scene.itIs("2026-11-24T11:30");
        scene.attendant().classify(ticket, new Command.Classify(null, "high", null));
        assertThat(scene.due(ticket, "resolution")).contains(LocalDateTime.parse("2026-11-25T11:00"));
        scene.attendant().classify(ticket, new Command.Classify(null, "urgent", null));
        assertThat(scene.due(ticket, "resolution")).contains(LocalDateTime.parse("2026-11-24T16:30"));
    }

    @Test
    @DisplayName("N25 N27: what turns out to be consulting has no support deadline")
    void consultingIsApart() {
        TicketId ticket = scene.open("support");
        scene.attendant().classify(ticket, new Command.Classify("consulting", null, "consulting"));
        assertThat(scene.promised(ticket, "resolution")).isEmpty();
        scene.staff("consultant").reply(ticket, "Vamos analisar o fluxo de caixa com vocês.");
    }

    @Test
    @DisplayName("N9: a call is served more slowly than the Extranet")
    void aCallIsServedMoreSlowly() {
        TicketId byPhone =
                scene.customer().via("phone").open(scene.complete("support")).ticket();
        TicketId inThePortal = scene.open("support");
        assertThat(scene.due(byPhone, "first-answer").orElseThrow())
                .isAfter(scene.due(inThePortal, "first-answer").orElseThrow());
    }

    @Test
    @DisplayName("N24: every reply of the company is answered, each in a time of its own")
    void everyReplyIsAnswered() {
        TicketId ticket = scene.open("support");
        scene.attendant().reply(ticket, "Veja o manual da tela.");
        assertThat(scene.promised(ticket, "next-answer")).isEmpty();

        scene.customer().reply(ticket, "Vi, mas a dúvida continua.");
        assertThat(scene.due(ticket, "next-answer")).contains(LocalDateTime.parse("2026-11-24T16:30"));
        scene.attendant().note(ticket, "Perguntar ao desenvolvimento.");
        assertThat(scene.clock(ticket, "next-answer").state()).isEqualTo(Clock.State.RUNNING);
        scene.attendant().reply(ticket, "É preciso marcar a opção B.");
        assertThat(scene.clock(ticket, "next-answer").state()).isEqualTo(Clock.State.STOPPED);

        scene.itIs("2026-11-24T15:00");
        scene.customer().reply(ticket, "E depois?");
        assertThat(scene.clock(ticket, "next-answer").cycle()).isEqualTo(2);
        assertThat(scene.due(ticket, "next-answer")).contains(LocalDateTime.parse("2026-11-25T09:00"));
    }

    @Test
    @DisplayName("N24: what the team writes for itself is no answer, not even as its first work on an occurrence")
    void aNoteIsNoAnswer() {
        TicketId ticket = scene.open("support");
        scene.customer().reply(ticket, "Esqueci de dizer: é a filial 2.");
        scene.attendant().note(ticket, "Verificar a filial 2.");
        assertThat(scene.clock(ticket, "next-answer").state()).isEqualTo(Clock.State.RUNNING);
        assertThat(scene.clock(ticket, "first-answer").state()).isEqualTo(Clock.State.RUNNING);
    }

    @Test
    @DisplayName("N8: people of a company follow all its occurrences, in any status")
    void theWholeCompanyInAnyStatus() {
        scene.open("support");
        TicketId finished = scene.open("error");
        scene.attendant().resolve(finished, "Corrigido.");
        assertThat(scene.customer("bia", "escola-azul")
                        .list(Condition.always(), Optional.empty(), 50)
                        .items())
                .extracting(summary -> summary.status().label().pt())
                .containsExactlyInAnyOrder("Aberta", "Finalizada");
    }
}
