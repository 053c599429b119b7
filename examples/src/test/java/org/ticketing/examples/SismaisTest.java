package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Actor;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Refused;
import org.ticketing.sla.Clock;
import org.ticketing.ticket.Command;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.TicketId;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("Sismais Maxpró")
final class SismaisTest {

    /** A Tuesday; the desk is assumed to be open from 8h to 12h and from 14h to 18h, and on Saturday mornings. */
    private final Scene scene;

    SismaisTest(Store store) {
        this.scene = Scene.at(store, "sismais", "2026-11-24T10:00");
    }

    @Test
    @DisplayName("S19: an answer is not the resolution")
    void anAnswerIsNotTheResolution() {
        TicketId ticket = scene.open("problem");
        assertThat(scene.due(ticket, "first-answer")).contains(LocalDateTime.parse("2026-11-24T16:00"));

        scene.attendant().reply(ticket, "Estamos analisando.");

        assertThat(scene.clock(ticket, "first-answer").state()).isEqualTo(Clock.State.STOPPED);
        assertThat(scene.clock(ticket, "resolution").state()).isEqualTo(Clock.State.RUNNING);
        scene.attendant().resolve(ticket, "Corrigido na versão nova.");
        assertThat(scene.clock(ticket, "resolution").state()).isEqualTo(Clock.State.STOPPED);
    }

    @Test
    @DisplayName("S20: the team's view of the urgency decides on both times")
    void urgencyDecides() {
        TicketId ticket = scene.open("problem");
        scene.attendant().classify(ticket, new Command.Classify(null, "urgent", null));
        assertThat(scene.due(ticket, "first-answer")).contains(LocalDateTime.parse("2026-11-24T11:00"));
        assertThat(scene.due(ticket, "resolution")).contains(LocalDateTime.parse("2026-11-25T10:00"));
    }

    @Test
    @DisplayName("S20: what is found to be urgent when its time for that is over is missed at once, not by and by")
    void foundTooLate() {
        TicketId ticket = scene.open("problem");
        scene.itIs("2026-11-24T11:01");
        assertThat(scene.clock(ticket, "first-answer").breached()).isFalse();

        scene.attendant().classify(ticket, new Command.Classify(null, "urgent", null));

        assertThat(scene.due(ticket, "first-answer")).contains(LocalDateTime.parse("2026-11-24T11:00"));
        assertThat(scene.clock(ticket, "first-answer").breached()).isTrue();
    }

    @Test
    @DisplayName("S20: what is ordinary gets more time where level 2 has to analyse it; what is urgent does not")
    void complexityTakesTime() {
        TicketId ordinary = scene.open("problem");
        LocalDateTime before = scene.due(ordinary, "resolution").orElseThrow();
        scene.attendant().classify(ordinary, new Command.Classify(null, null, "level-2"));
        assertThat(scene.due(ordinary, "resolution").orElseThrow()).isAfter(before);

        TicketId urgent = scene.open("problem");
        scene.attendant().classify(urgent, new Command.Classify(null, "urgent", "level-2"));
        assertThat(scene.due(urgent, "resolution")).contains(LocalDateTime.parse("2026-11-25T10:00"));
    }

    @Test
    @DisplayName("S20: what people find to need a detailed analysis gets more time, and waits behind what is simple")
    void complexityIsFoundByPeople() {
        TicketId detailed = scene.open("problem");
        TicketId simple = scene.open("problem");
        LocalDateTime before = scene.due(detailed, "resolution").orElseThrow();
        scene.attendant().classify(detailed, new Command.Classify(null, null, null, "detailed"));
        scene.attendant().classify(simple, new Command.Classify(null, null, null, "simple"));

        assertThat(scene.due(detailed, "resolution").orElseThrow()).isAfter(before);
        assertThat(scene.due(simple, "resolution")).contains(before);
        assertThat(scene.attendant().workbench().queue("level-1", 0, 10).tickets())
                .extracting(waiting -> waiting.ticket().ticket().id())
                .containsExactly(simple, detailed);
        assertThat(scene.customer()
                        .list(PageRequest.first(
                                TicketFilter.where(Condition.is(Fact.COMPLEXITY, "detailed")), Sort.NEWEST_FIRST, 10))
                        .items())
                .extracting(summary -> summary.ticket().id())
                .containsExactly(detailed);
        assertThat(scene.attendant().counts(TicketFilter.all(), Fact.COMPLEXITY).tickets())
                .isEqualTo(Map.of("simple", 1L, "detailed", 1L));
        assertThat(scene.customer()
                        .workbench()
                        .dashboard(TicketFilter.all(), 1)
                        .complexities()
                        .orElseThrow()
                        .tickets())
                .containsExactly(Map.entry("simple", 1L), Map.entry("detailed", 1L));
        assertThatThrownBy(
                        () -> scene.attendant().classify(simple, new Command.Classify(null, null, null, "impossible")))
                .isInstanceOf(InvalidCommand.class)
                .hasMessageContaining("complexity");
    }

    @Test
    @DisplayName("S16 S17 S18: a conversation becomes a ticket that level 2 answers")
    void aConversationBecomesATicket() {
        Command.Open fromTheChat =
                new Command.Open("problem", "Estoque negativo", "Relatado no chat.", "loja-azul", "davi", Map.of());
        TicketId ticket = scene.attendant().via("chat").open(fromTheChat).ticket();
        scene.attendant().classify(ticket, new Command.Classify(null, null, "level-2"));

        assertThatThrownBy(() -> scene.attendant().resolve(ticket, "Deve ser o cadastro."))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("level");
        scene.staff("level-2").reply(ticket, "Encontramos a causa.");
        scene.as(Actor.staff("davi", "attendant").atLevel("level-2")).resolve(ticket, "Corrigido.");

        assertThat(scene.customer("davi", "loja-azul").read(ticket).entries()).hasSize(2);
    }

    @Test
    @DisplayName("S23: outside service hours a ticket is opened all the same, and its time begins at the next opening")
    void openedOutsideServiceHours() {
        scene.itIs("2026-11-28T20:00");
        TicketId ticket = scene.open("question");
        assertThat(scene.due(ticket, "first-answer")).contains(LocalDateTime.parse("2026-11-30T12:00"));
    }

    @Test
    @DisplayName("S6 S7: what turns out to be training is no support, so no time to its resolution is promised")
    void trainingIsNoSupport() {
        TicketId ticket = scene.open("question");
        scene.attendant().classify(ticket, new Command.Classify("training", null, "implementation"));
        assertThat(scene.promised(ticket, "resolution")).isEmpty();
        assertThat(scene.promised(ticket, "first-answer")).isPresent();
    }
}
