package org.ticketing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.ticketing.Session;
import org.ticketing.directory.Actor;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.sla.ClockEvent;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.view.PossibleAction;
import org.ticketing.vocabulary.TicketId;

/** Law 24, over random commands of everybody. */
class LadderLawTest {

    private static final Instant FAR = at("2027-06-01T12:00");

    /** Somebody waits, then asks something. */
    record Step(Duration pause, Actor actor, Command command) {}

    @Property
    void nobodySkipsALevel(@ForAll("steps") List<Step> steps) {
        Story story = new Story(LadderDesk.policy());
        TicketId id = story.opened("2026-11-23T09:00");
        LocalDateTime now = LocalDateTime.parse("2026-11-23T09:00");
        for (Step step : steps) {
            now = now.plus(step.pause());
            take(step, story.at(now.toString(), step.actor()), id, story);
        }
        requireLaw(story.storage.log(SmallDesk.with().desk(), id));
    }

    /** What is refused changes nothing, and the list of actions has said so before. */
    private static void take(Step step, Session session, TicketId id, Story story) {
        Ticket before = story.ticket(id);
        Optional<String> foretold = session.actions(id).stream()
                .filter(action -> action.action() == step.command().action())
                .findFirst()
                .map(PossibleAction::refusal)
                .orElseThrow()
                .map(Refusal::code);
        Optional<String> refused = Optional.empty();
        try {
            session.send(id, step.command());
        } catch (Refused e) {
            refused = Optional.of(e.refusal().code());
            assertThat(story.ticket(id)).isEqualTo(before);
        }
        assertThat(foretold).isEqualTo(refused);
        assertThat(story.folded(id)).isEqualTo(story.ticket(id));
    }

    /** The level after another is asked right after that was declared insufficient, answered or lapsed. */
    private static void requireLaw(List<Recorded> log) {
        int place = 0;
        boolean insufficient = false;
        String breached = "";
        boolean answered = false;
        for (Recorded recorded : log) {
            switch (recorded.event()) {
                case TicketEvent.RenegotiationAsked e -> {
                    assertThat(e.place() == 1 || (insufficient && e.place() == place + 1))
                            .as("level %s after level %s, insufficient: %s", e.place(), place, insufficient)
                            .isTrue();
                    place = e.place();
                    insufficient = false;
                    answered = false;
                    breached = "";
                }
                case TicketEvent.RenegotiationAnswered e -> answered = true;
                case TicketEvent.RenegotiationInsufficient e -> {
                    assertThat(e.lapsed() ? breached.equals("level-answer") : answered)
                            .isTrue();
                    insufficient = true;
                }
                case TicketEvent.Clocked(ClockEvent.GoalBreached e) -> breached = e.goal();
                default -> {}
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Duration> pauses = Arbitraries.frequency(
                Tuple.of(4, Duration.ofMinutes(1)),
                Tuple.of(2, Duration.ofMinutes(30)),
                Tuple.of(2, Duration.ofHours(2)),
                Tuple.of(1, Duration.ofDays(1)));
        return Combinators.combine(
                        pauses, Arbitraries.of(ANA, ANA, CAIO, LadderDesk.LEAD, LadderDesk.DIRECTOR), commands())
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }

    private static Arbitrary<Command> commands() {
        return Arbitraries.frequency(
                Tuple.of(5, new Command.Renegotiate(FAR, "Urgente")),
                Tuple.of(6, new Command.Escalate("Não atende", null)),
                Tuple.of(3, Command.AnswerRenegotiation.refusal("Não há equipe")),
                Tuple.of(3, Command.AnswerRenegotiation.date(FAR, "Encaixamos")),
                Tuple.of(1, new Command.AcceptAnswer()),
                Tuple.of(1, new Command.Reply("Olá")),
                Tuple.of(1, new Command.AwaitCustomer("Qual tela?")),
                Tuple.of(1, new Command.Classify("error", "high", null)),
                Tuple.of(1, new Command.Resolve("Feito")),
                Tuple.of(1, new Command.Reopen("Voltou")));
    }
}
