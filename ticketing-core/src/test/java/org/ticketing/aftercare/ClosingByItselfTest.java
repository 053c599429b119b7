package org.ticketing.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketing.aftercare.ClosingRule.Silence;
import org.ticketing.audit.Audit;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.policy.PolicyCheck;
import org.ticketing.policy.PolicyLinter;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Target;
import org.ticketing.ticket.AfterEvent;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.TicketId;

/** Tickets close by themselves when nobody answers, once, at their instant, and never while something is open. */
class ClosingByItselfTest {

    private final Story story = new Story(AfterDesk.policy());
    private final TicketId id = story.opened("2026-11-23T09:00");

    private List<Recorded> log() {
        return story.storage.log(SmallDesk.with().desk(), id);
    }

    private List<AfterEvent> beside() {
        return log().stream()
                .filter(recorded -> recorded.event() instanceof TicketEvent.Beside)
                .map(recorded -> ((TicketEvent.Beside) recorded.event()).event())
                .toList();
    }

    private void isWhole() {
        assertThat(story.folded(id)).isEqualTo(story.ticket(id));
        assertThat(Audit.of(id, log(), story::policy)).isEmpty();
    }

    @Test
    void whatIsResolvedClosesAfterAReminder() {
        story.at("2026-11-23T10:00", CAIO).resolve(id, "Feito");
        assertThat(story.ticket(id).wakeUp()).contains(at("2026-11-27T10:00"));

        story.tick("2026-11-27T10:00:01");
        assertThat(beside()).last().isEqualTo(new AfterEvent.ClosingAnnounced("resolved", at("2026-11-28T10:00")));
        assertThat(story.ticket(id).phase()).isEqualTo(Phase.RESOLVED);
        story.tick("2026-11-28T10:00");
        assertThat(story.ticket(id).phase()).isEqualTo(Phase.RESOLVED);
        story.tick("2026-11-29T10:00");
        story.tick("2026-12-29T10:00");

        assertThat(beside()).containsOnlyOnce(new AfterEvent.ClosedUnanswered("resolved"));
        assertThat(story.ticket(id).progress().closedAt()).isEqualTo(at("2026-11-28T10:00"));
        assertThat(log()).last().satisfies(last -> assertThat(last.by()).isNull());
        assertThat(story.ticket(id).wakeUp()).isEmpty();
        isWhole();
    }

    /** Law 15: a late sweep finds what a timely one would have. */
    @Test
    void aLateSweepIsAsGoodAsATimelyOne() {
        story.at("2026-11-23T10:00", CAIO).resolve(id, "Feito");

        story.tick("2027-01-01T10:00");

        assertThat(log().subList(log().size() - 2, log().size()))
                .extracting(Recorded::at)
                .containsExactly(at("2026-11-27T10:00"), at("2026-11-28T10:00"));
        isWhole();
    }

    @Test
    void aReplyInTimeCallsItOff() {
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(id, "Qual?");

        story.at("2026-12-03T10:00", ANA).reply(id, "Esta");

        assertThat(beside()).last().isEqualTo(new AfterEvent.ClosingCalledOff("silent"));
        assertThat(story.ticket(id).plannedClosing()).isNull();
        isWhole();
    }

    @Test
    void aReplyTooLateMeetsAClosedTicket() {
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(id, "Qual?");

        Refused late = catchThrowableOfType(
                Refused.class, () -> story.at("2026-12-03T10:00:01", ANA).reply(id, "Esta"));

        assertThat(late.refusal().code()).isEqualTo("ticket-closed");
        assertThat(story.as(ANA).actions(id))
                .filteredOn(possible -> possible.action() == Action.REPLY)
                .allSatisfy(possible ->
                        assertThat(possible.refusal().orElseThrow().code()).isEqualTo("ticket-closed"));
        story.as(ANA).reopen(id, "Ainda preciso");
        isWhole();
    }

    @Test
    void whatTheVendorWritesBeginsTheSilenceAnew() {
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(id, "Qual?");
        story.at("2026-11-25T10:00", CAIO).reply(id, "Alguma novidade?");
        story.at("2026-11-26T10:00", CAIO).note(id, "Nada ainda");

        assertThat(story.ticket(id).plannedClosing().closeAt()).isEqualTo(at("2026-12-05T10:00"));
        isWhole();
    }

    @Test
    void whoReopensOrClosesEndsThePlan() {
        story.at("2026-11-23T10:00", CAIO).resolve(id, "Feito");
        story.at("2026-11-24T10:00", ANA).reopen(id, "Não");
        assertThat(story.ticket(id).plannedClosing()).isNull();

        story.as(CAIO).resolve(id, "Agora sim");
        story.as(ANA).close(id);

        assertThat(story.ticket(id).plannedClosing()).isNull();
        assertThat(story.ticket(id).wakeUp()).isEmpty();
        isWhole();
    }

    /** What was planned stands, whatever the policy says later: it was told to the customer. */
    @Test
    void anotherPolicyDoesNotMoveWhatIsPlanned() {
        story.at("2026-11-23T10:00", CAIO).resolve(id, "Feito");
        story.putInForce(SmallDesk.with());

        story.tick("2026-12-29T10:00");

        assertThat(story.ticket(id).progress().closedAt()).isEqualTo(at("2026-11-28T10:00"));
        isWhole();
    }

    @Test
    void aResolvedTicketIsNotTakenUpAgainByAReplyThatIsTooLate() {
        Story without = new Story(SmallDesk.with());
        TicketId old = without.opened("2026-11-23T09:00");
        without.at("2026-11-23T10:00", CAIO).resolve(old, "Feito");

        Refused late = catchThrowableOfType(
                Refused.class, () -> without.at("2026-11-30T10:00:01", ANA).reply(old, "Voltou"));

        assertThat(late.refusal().code()).isEqualTo("too-late-to-reopen");
        assertThat(late.refusal().reason().en()).endsWith("open a new one");
    }

    @Test
    void aReclassifiedTicketKeepsItsSilence() {
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(id, "Qual?");
        story.at("2026-11-24T10:00", CAIO).classify(id, new Command.Classify("error", null, null));

        assertThat(story.ticket(id).plannedClosing().closeAt()).isEqualTo(at("2026-12-03T10:00"));
        isWhole();
    }

    @Test
    void aClosingThatComesAfterTheReopeningIsFound() {
        AfterCare late = new AfterCare(
                List.of(AfterDesk.closing("late", Silence.RESOLVED, 8, Duration.ofDays(9))), null, null, null, null);

        List<Violation> found =
                PolicyLinter.lint(AfterDesk.policy().toBuilder().afterCare(late).build());

        assertThat(found)
                .extracting(violation -> violation.path() + " " + violation.rule())
                .contains(
                        "/after/closing/0/after reopenable",
                        "/after/closing/0/remind ahead",
                        "/after/closing/0/remind told");
    }

    @Test
    void aTimeThatCannotBeCountedIsNotTaken() {
        ClosingRule rule = AfterDesk.closing("never", Silence.RESOLVED, 8, null);
        AfterCare never = new AfterCare(
                List.of(new ClosingRule(
                        rule.id(), rule.label(), rule.of(), rule.when(), new Target.None(), null, rule.source())),
                null,
                null,
                null,
                null);

        assertThat(PolicyCheck.check(
                        AfterDesk.policy().toBuilder().afterCare(never).build()))
                .extracting(Violation::rule)
                .containsExactly("countable");
    }
}
