package org.ticketing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.catalog.QuoteDesk.BOSS;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;

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
import org.ticketing.audit.Audit;
import org.ticketing.directory.Actor;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.ticket.AnswerByArticle;
import org.ticketing.ticket.ApproveQuote;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.DeclineQuote;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.view.PossibleAction;
import org.ticketing.vocabulary.TicketId;

/** Over random commands of everybody: nothing that costs something is worked on before somebody empowered has agreed to it. */
class QuoteLawTest {

    private static final Instant SOON = SmallDesk.at("2026-11-24T12:00:30");
    private static final Instant FAR = SmallDesk.at("2027-06-01T12:00");

    /** Somebody waits, then asks something. */
    record Step(Duration pause, boolean tick, Actor actor, Command command) {}

    @Property
    void nothingIsWorkedOnWithoutAnApproval(@ForAll("steps") List<Step> steps) {
        Story story = new Story(QuoteDesk.policy());
        TicketId id = story.opened("2026-11-23T09:00");
        LocalDateTime now = LocalDateTime.parse("2026-11-23T09:00");
        for (Step step : steps) {
            now = now.plus(step.pause());
            if (step.tick()) {
                story.tick(now.toString());
            }
            take(step, story.at(now.toString(), step.actor()), id, story);
        }
        story.tick("2028-01-01T00:00");
        List<Recorded> log = story.storage.log(SmallDesk.with().desk(), id);
        requireLaw(log);
        assertThat(Audit.of(id, log, story::policy)).isEmpty();
    }

    /** What is refused changes nothing, and the list of actions has said so before, but for the version that was read. */
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
        } catch (InvalidCommand e) {
            assertThat(e.violations()).extracting(Violation::path).containsExactly("validUntil");
            assertThat(story.ticket(id)).isEqualTo(before);
            return;
        }
        if (!refused.equals(Optional.of("other-version"))) {
            assertThat(foretold).isEqualTo(refused);
        }
        assertThat(story.folded(id)).isEqualTo(story.ticket(id));
    }

    /** Told by the log alone. */
    private static void requireLaw(List<Recorded> log) {
        String kind = "question";
        int version = 0;
        boolean open = false;
        String approvedFor = "";
        boolean article = false;
        Instant validUntil = Instant.EPOCH;
        for (Recorded recorded : log) {
            switch (recorded.event()) {
                case TicketEvent.Classified e -> {
                    assertThat(open && !e.kind().equals(kind))
                            .as("open for another kind")
                            .isFalse();
                    kind = e.kind();
                }
                case TicketEvent.QuoteOffered e -> {
                    assertThat(e.version()).isEqualTo(version + 1);
                    assertThat(e.kind()).isEqualTo(kind).isEqualTo("error");
                    version = e.version();
                    open = true;
                    approvedFor = "";
                    article = false;
                    validUntil = e.validUntil();
                }
                case TicketEvent.QuoteApproved e -> {
                    assertThat(open).isTrue();
                    assertThat(e.version()).isEqualTo(version);
                    assertThat(recorded.by()).isEqualTo(BOSS.id());
                    assertThat(recorded.at()).isBeforeOrEqualTo(validUntil);
                    approvedFor = kind;
                    open = false;
                }
                case TicketEvent.QuoteLapsed e -> {
                    assertThat(open).isTrue();
                    assertThat(recorded.at()).isEqualTo(validUntil);
                    open = false;
                }
                case TicketEvent.ArticleGiven e -> {
                    article = true;
                    open = false;
                }
                case TicketEvent.QuoteDeclined e -> open = false;
                case TicketEvent.QuoteWithdrawn e -> open = false;
                case TicketEvent.DatePromised e ->
                    assertThat(kind.equals("question") || approvedFor.equals(kind))
                            .isTrue();
                case TicketEvent.Resolved e -> {
                    assertThat(kind.equals("question") || approvedFor.equals(kind) || article)
                            .isTrue();
                    open = false;
                }
                case TicketEvent.Closed e -> open = false;
                default -> {}
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Duration> pauses = Arbitraries.frequency(
                Tuple.of(6, Duration.ofMinutes(1)),
                Tuple.of(2, Duration.ofMinutes(30)),
                Tuple.of(1, Duration.ofHours(13)));
        return Combinators.combine(
                        pauses,
                        Arbitraries.of(true, false),
                        Arbitraries.frequency(Tuple.of(1, ANA), Tuple.of(4, CAIO), Tuple.of(4, BOSS)),
                        commands())
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(30);
    }

    private static Arbitrary<Command> commands() {
        return Arbitraries.frequency(
                Tuple.of(6, TicketWithAPrice.offer(FAR, 100, 0)),
                Tuple.of(3, TicketWithAPrice.offer(SOON, 100, -1)),
                Tuple.of(4, new ApproveQuote(1)),
                Tuple.of(4, new ApproveQuote(2)),
                Tuple.of(2, new DeclineQuote(1, "Caro")),
                Tuple.of(2, new AnswerByArticle("Vídeo 12", "Veja o vídeo")),
                Tuple.of(4, new Command.Classify("error", null, null)),
                Tuple.of(2, new Command.Classify("question", "high", null)),
                Tuple.of(3, new Command.PromiseDate(FAR, "Agendado")),
                Tuple.of(2, new Command.Resolve("Feito")),
                Tuple.of(2, new Command.Reopen("Voltou")),
                Tuple.of(1, new Command.Reply("Olá")),
                Tuple.of(1, new Command.AwaitCustomer("Qual tela?")),
                Tuple.of(1, new Command.Close()));
    }
}
