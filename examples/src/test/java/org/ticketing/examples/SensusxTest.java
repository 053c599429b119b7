package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.sla.Derivation;
import org.ticketing.sla.DerivationText;
import org.ticketing.sla.Segment;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Opening;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.TicketId;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("SensusX iClient")
final class SensusxTest {

    /** A Friday, twenty minutes before the desk closes. */
    private final Scene scene;

    SensusxTest(Store store) {
        this.scene = Scene.at(store, "sensusx", "2026-11-27T17:40");
    }

    @Test
    @DisplayName("X24 X25: what is asked on Friday at 17:40 is assessed by Monday 08:40, span by span")
    void sixtyMinutesGoOnAfterTheWeekend() {
        TicketId ticket = scene.open("question");

        assertThat(scene.due(ticket, "first-assessment")).contains(LocalDateTime.parse("2026-11-30T08:40"));
        Derivation why =
                scene.promised(ticket, "first-assessment").orElseThrow().derivation();
        assertThat(why.segments())
                .extracting(Segment::kind)
                .containsExactly(Segment.Kind.OPEN, Segment.Kind.CLOSED, Segment.Kind.OPEN);
        assertThat(why.segments()).extracting(Segment::counted).containsExactly(minutes(20), minutes(0), minutes(40));
        assertThat(why.counted()).isEqualTo(minutes(60));
        assertThat(DerivationText.lines(why, Language.PORTUGUESE).get(0))
                .contains("Primeira avaliação")
                .contains("previsão")
                .contains("30/11/2026 08:40");
        assertThat(DerivationText.lines(why, Language.ENGLISH).get(0)).contains("2026-11-30 08:40");
    }

    @Test
    @DisplayName("X25 X26: an average is missed by no single ticket")
    void anAverageIsNotBreached() {
        TicketId ticket = scene.open("error");
        scene.itIs("2026-12-18T18:00");
        assertThat(scene.clock(ticket, "first-assessment").breached()).isFalse();
    }

    @Test
    @DisplayName("X43: who opens a ticket can name somebody else of the organisation who needs it")
    void openerAndRequesterMayDiffer() {
        Command.Open open = scene.complete("question");
        TicketId ticket = scene.customer("ana", "escola-azul")
                .open(new Command.Open(open.kind(), open.title(), open.description(), null, "bia", open.fields()))
                .ticket();

        Opening opening = scene.customer("bia", "escola-azul")
                .read(ticket)
                .summary()
                .ticket()
                .opening();
        assertThat(opening.opener().value()).isEqualTo("ana");
        assertThat(opening.requester().value()).isEqualTo("bia");
        assertThat(opening.organisation().value()).isEqualTo("escola-azul");
    }

    @Test
    @DisplayName("X43: staff open a ticket on behalf of somebody, who then has it as their own")
    void staffOpenOnBehalf() {
        Command.Open open = scene.complete("question");
        TicketId ticket = scene.attendant()
                .open(new Command.Open(
                        open.kind(), open.title(), open.description(), "escola-azul", "bia", open.fields()))
                .ticket();

        assertThat(scene.customer("bia", "escola-azul")
                        .list(Condition.is(Fact.REQUESTER, "bia"), Optional.empty(), 10)
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.ticket().id()).isEqualTo(ticket));
        assertThatThrownBy(() -> scene.customer("bia", "escola-verde").read(ticket))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("X6 X42: whatever a ticket is about, it starts with the SAC")
    void allKindsStartWithTheSac() {
        assertThat(scene.policy().classification().kinds())
                .hasSize(9)
                .allMatch(kind -> kind.area().equals("sac"));
    }

    @Test
    @DisplayName("X46 X49: the video may follow as a log, but what is given has to be a link")
    void theVideoIsALinkThatMayFollow() {
        TicketId ticket = scene.open("question");
        scene.customer().reply(ticket, "O vídeo: https://videos.example/123");

        assertThatThrownBy(
                        () -> scene.customer().open(scene.complete("question").with("video", "em anexo")))
                .isInstanceOf(InvalidCommand.class)
                .hasMessageContaining("fields.video");
    }

    @Test
    @DisplayName("X53: e-mails only inform, and say where to go")
    void anEmailIsNoLog() {
        TicketId ticket = scene.open("question");
        assertThatThrownBy(() -> scene.customer().via("email").reply(ticket, "Obrigada!"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("log in to iClient");
    }

    @Test
    @DisplayName("X61 X60: a ticket that depends on the subscriber says so, and goes on with their log")
    void theTurnShowsInTheStatus() {
        TicketId ticket = scene.open("question");
        scene.attendant().awaitCustomer(ticket, "Em qual tela?");
        assertThat(status(ticket)).isEqualTo("waiting-for-you");

        scene.customer().reply(ticket, "Na tela de pedidos.");
        assertThat(status(ticket)).isEqualTo("in-progress");
    }

    @Test
    @DisplayName("X65: everybody of an organisation sees all its tickets, and nobody else's")
    void ticketsAreSharedWithinAnOrganisation() {
        TicketId ticket = scene.open("suggestion");

        assertThat(scene.customer("bia", "escola-azul")
                        .list(all(), Optional.empty(), 50)
                        .items())
                .hasSize(1);
        assertThat(scene.customer("caio", "loja-verde")
                        .list(all(), Optional.empty(), 50)
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> scene.customer("caio", "loja-verde").read(ticket))
                .isInstanceOf(NotFound.class);
    }

    private static Condition all() {
        return Condition.always();
    }

    private String status(TicketId ticket) {
        return scene.customer().read(ticket).summary().status().id();
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
