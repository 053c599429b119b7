package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.Session;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.ticket.ApproveQuote;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.DeclineQuote;
import org.ticketing.ticket.GiveEvidence;
import org.ticketing.ticket.Joint;
import org.ticketing.ticket.OfferQuote;
import org.ticketing.view.PossibleAction;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.TicketId;

/** What is over is over, at each of the four desks, for whoever asks. */
@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("A ticket that is closed for good")
final class ClosedTicketTest {

    /** What still makes sense of what has ended: words of staff, stars, what goes on from it, who is told, what it is like. */
    private static final Set<Action> AFTER = EnumSet.of(
            Action.NOTE, Action.RATE, Action.FOLLOW_UP, Action.WATCH, Action.MANAGE_WATCHERS, Action.TAG, Action.LINK);

    private final Store store;

    ClosedTicketTest(Store store) {
        this.store = store;
    }

    private static TicketId closedLongAgo(Scene scene) {
        TicketId ticket = scene.open(scene.policy().classification().kindIds().get(0));
        scene.attendant().close(ticket);
        scene.itIs("2027-02-24T10:00");
        return ticket;
    }

    @ParameterizedTest(name = "at {0}")
    @ValueSource(strings = {"unisac", "uno", "sismais", "sensusx"})
    @DisplayName("offers nobody anything but what comes after")
    void offersNothing(String desk) {
        Scene scene = Scene.at(store, desk, "2026-11-24T10:00");
        TicketId ticket = closedLongAgo(scene);

        for (Session session : List.of(scene.customer(), scene.attendant())) {
            assertThat(session.actions(ticket))
                    .filteredOn(possible -> possible.refusal().isEmpty())
                    .extracting(PossibleAction::action)
                    .isSubsetOf(AFTER);
        }
    }

    @Test
    @DisplayName("refuses every command for the reason that was told before, and is left as it was")
    void refusesEveryCommand() {
        Scene scene = Scene.at(store, "unisac", "2026-11-24T10:00");
        TicketId other = scene.open("suggestion");
        TicketId ticket = closedLongAgo(scene);
        var before = scene.attendant().history(ticket);

        for (Command command : ofStaff(scene, other)) {
            requireRefused(scene.attendant(), ticket, command);
        }
        for (Command command : ofCustomers(scene)) {
            requireRefused(scene.customer(), ticket, command);
        }

        assertThat(scene.attendant().history(ticket)).isEqualTo(before);
    }

    private static void requireRefused(Session session, TicketId ticket, Command command) {
        Refused refused = catchThrowableOfType(Refused.class, () -> session.send(ticket, command));

        assertThat(refused).as("%s is refused", command).isNotNull();
        assertThat(Optional.of(refused.refusal())).as("%s", command).isEqualTo(told(session, ticket, command.action()));
        assertThat(refused.refusal().code()).as("%s", command).isIn("ticket-closed", "too-late-to-reopen");
        assertThat(refused.refusal().reason().pt()).contains("chamado");
    }

    private static Optional<Refusal> told(Session session, TicketId ticket, Action action) {
        return session.actions(ticket).stream()
                .filter(possible -> possible.action() == action)
                .findFirst()
                .flatMap(PossibleAction::refusal);
    }

    private static List<Command> ofStaff(Scene scene, TicketId other) {
        return List.of(
                new Command.Classify(null, "high", null),
                new Command.Assign("bia"),
                new Command.Reply("Mais uma coisa."),
                new Command.AwaitCustomer("Qual?"),
                new GiveEvidence(Map.of("where", "Financeiro")),
                new Command.PromiseDate(scene.instant("2027-03-01T12:00"), "Agendado."),
                new Command.Repromise("Nova política."),
                Command.AnswerRenegotiation.refusal("Não há equipe."),
                new OfferQuote(
                        "BRL",
                        List.of(new OfferQuote.Line("reports", "Relatório", 100L)),
                        scene.instant("2027-03-01T12:00")),
                new Command.Resolve("Feito."),
                new Command.Reopen("De novo."),
                new Joint.Merge(other.toString()),
                new Joint.Split(null, "Outra coisa", "Pedido junto", List.of()),
                new Command.Close());
    }

    private static List<Command> ofCustomers(Scene scene) {
        return List.of(
                new Command.Reply("E agora?"),
                new Command.Renegotiate(scene.instant("2027-03-01T12:00"), "Urgente."),
                new Command.Escalate("Não serve.", null),
                new Command.AcceptAnswer(),
                new ApproveQuote(1),
                new DeclineQuote(1, "Caro."),
                new Command.Reopen("Voltou."),
                new Command.Close());
    }
}
