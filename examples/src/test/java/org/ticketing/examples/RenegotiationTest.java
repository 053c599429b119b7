package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.directory.Area;
import org.ticketing.escalation.Level;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.sla.Clock;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Renegotiation;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.view.RenegotiationView;
import org.ticketing.vocabulary.TicketId;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("A date is renegotiated at UniSAC")
final class RenegotiationTest {

    private final Store store;

    RenegotiationTest(Store store) {
        this.store = store;
    }

    /** A requisition with a date for December, on a Tuesday; 2026-11-24 10:00. */
    private Scene scene() {
        return Scene.at(store, "unisac", "2026-11-24T10:00");
    }

    private static TicketId promised(Scene scene) {
        TicketId ticket = scene.open("service-requisition");
        scene.staff("classifier").classify(ticket, new Command.Classify(null, null, "services"));
        scene.attendant()
                .promiseDate(ticket, scene.instant("2026-12-15T17:00"), "A agenda de configurações está cheia");
        return ticket;
    }

    private static void ask(Scene scene, TicketId ticket) {
        scene.customer()
                .renegotiate(ticket, wished(scene), "As matrículas começam no dia 5; a lista impressa já ajudaria");
    }

    private static Instant wished(Scene scene) {
        return scene.instant("2026-12-04T17:00");
    }

    private static Refusal refusal(ThrowingCallable command) {
        return catchThrowableOfType(Refused.class, command).refusal();
    }

    private static Renegotiation ladder(Scene scene, TicketId ticket) {
        return scene.customer().read(ticket).renegotiation().orElseThrow().ladder();
    }

    @Test
    @DisplayName("U46 U66: for urgency the deadline and the way of resolving are negotiated, first with who attends")
    void firstWithWhoAttends() {
        Scene scene = scene();
        TicketId ticket = promised(scene);

        ask(scene, ticket);
        scene.attendant()
                .answerRenegotiation(
                        ticket,
                        Command.AnswerRenegotiation.date(
                                scene.instant("2026-12-08T12:00"),
                                "A lista impressa sai no dia 4, o relatório no dia 8"));
        scene.customer().acceptAnswer(ticket);

        RenegotiationView seen = scene.customer().read(ticket).renegotiation().orElseThrow();
        assertThat(seen.ladder().level()).isEqualTo("attendant");
        assertThat(seen.ladder().state()).isEqualTo(Renegotiation.State.ACCEPTED);
        assertThat(seen.asked()).hasValueSatisfying(text -> assertThat(text).contains("lista impressa"));
        assertThat(seen.answered()).hasValueSatisfying(text -> assertThat(text).contains("dia 8"));
        assertThat(scene.due(ticket, "execution")).contains(LocalDateTime.parse("2026-12-08T12:00"));
    }

    @Test
    @DisplayName(
            "U67 U68 U69: then the leadership of the area, then the direction, each only when the one before did not"
                    + " do")
    void levelByLevel() {
        Scene scene = scene();
        TicketId ticket = promised(scene);
        ask(scene, ticket);
        assertThat(refusal(() -> scene.customer().escalate(ticket, "Quero a direção"))
                        .code())
                .isEqualTo("wait-for-answer");
        scene.attendant().answerRenegotiation(ticket, Command.AnswerRenegotiation.refusal("Não há equipe antes"));

        scene.customer().escalate(ticket, "Depois das matrículas não serve");
        assertThat(refusal(() -> scene.attendant()
                                .answerRenegotiation(ticket, Command.AnswerRenegotiation.refusal("De novo não")))
                        .source()
                        .toString())
                .contains("U67");
        scene.staffIn("services", "area-lead")
                .answerRenegotiation(ticket, Command.AnswerRenegotiation.refusal("A equipe está em implantação"));
        scene.customer().escalate(ticket, "Sem isto não há matrículas");
        scene.staff("direction")
                .answerRenegotiation(ticket, Command.AnswerRenegotiation.date(wished(scene), "Remanejamos uma pessoa"));

        assertThat(ladder(scene, ticket).level()).isEqualTo("direction");
        assertThat(refusal(() -> scene.customer().escalate(ticket, "Mais alto")).code())
                .isEqualTo("last-level");
        assertThat(scene.due(ticket, "execution")).contains(LocalDateTime.parse("2026-12-04T17:00"));
        assertThat(scene.customer().history(ticket).events().stream()
                        .flatMap(recorded -> recorded.event() instanceof TicketEvent.RenegotiationAsked asked
                                ? Stream.of(asked.level())
                                : Stream.<String>empty()))
                .containsExactly("attendant", "leadership", "direction");
    }

    @Test
    @DisplayName("U69: a level that lets its own time pass holds nobody up")
    void aLevelThatDoesNotAnswer() {
        Scene scene = scene();
        TicketId ticket = promised(scene);
        ask(scene, ticket);

        scene.itIs("2026-11-25T10:00");
        assertThat(refusal(() -> scene.customer().escalate(ticket, "Ninguém respondeu"))
                        .reason()
                        .pt())
                .contains("2026-11-25 10:00");
        scene.itIs("2026-11-25T10:01");
        scene.customer().escalate(ticket, "Ninguém respondeu");

        Clock own = scene.clock(ticket, "renegotiation-answer");
        assertThat(own.cycle()).isEqualTo(2);
        assertThat(scene.due(ticket, "renegotiation-answer")).contains(LocalDateTime.parse("2026-11-26T10:01"));
        assertThat(scene.customer().history(ticket).events())
                .anySatisfy(recorded -> assertThat(recorded.event())
                        .isEqualTo(new TicketEvent.RenegotiationInsufficient("attendant", true)));
    }

    @Test
    @DisplayName("U47 U48: the ladder is for those whom the normal flow has failed, and they have waited for it")
    void afterTheNormalFlow() {
        Scene scene = scene();
        TicketId ticket = scene.open("service-requisition");

        Refusal early = refusal(() -> ask(scene, ticket));
        scene.itIs("2026-11-24T18:00");
        Refusal stillEarly = refusal(() -> ask(scene, ticket));
        scene.itIs("2026-11-25T08:00");

        assertThat(early.code()).isEqualTo("too-early");
        assertThat(early.source().toString()).contains("U48");
        assertThat(early.reason().pt()).contains("2026-11-24 18:00");
        assertThat(stillEarly.code()).isEqualTo("too-early");
        ask(scene, ticket);
        assertThat(ladder(scene, ticket).state()).isEqualTo(Renegotiation.State.ASKED);
    }

    @Test
    @DisplayName("U47 U67: it is the leadership of the ticket's own area that answers")
    void theLeadOfTheArea() {
        Scene scene = scene();
        TicketId ticket = promised(scene);
        scene.staff("classifier").classify(ticket, new Command.Classify(null, null, "n2"));
        ask(scene, ticket);
        scene.attendant().answerRenegotiation(ticket, Command.AnswerRenegotiation.refusal("Não há equipe antes"));
        scene.customer().escalate(ticket, "Depois das matrículas não serve");
        Command.AnswerRenegotiation answer = Command.AnswerRenegotiation.refusal("A equipe está em implantação");

        assertThat(refusal(() -> scene.staffIn("services", "area-lead").answerRenegotiation(ticket, answer))
                        .source()
                        .toString())
                .contains("U67");
        scene.staffIn("n2", "area-lead").answerRenegotiation(ticket, answer);

        assertThat(ladder(scene, ticket).state()).isEqualTo(Renegotiation.State.ANSWERED);
        assertThat(scene.policy().areas())
                .filteredOn(area -> "area-lead".equals(area.responsible()))
                .extracting(Area::id)
                .containsExactly("n1", "n2", "services");
    }

    @Test
    @DisplayName("U47: each area has a leadership that answers for its tickets, and the direction one for all")
    void whoAnswers() {
        List<Level> levels = Optional.ofNullable(scene().policy().renegotiation())
                .orElseThrow()
                .levels();

        assertThat(levels).extracting(Level::id).containsExactly("attendant", "leadership", "direction");
        assertThat(levels.subList(1, 3))
                .allSatisfy(level -> assertThat(level.source().toString()).contains("U47"));
    }
}
