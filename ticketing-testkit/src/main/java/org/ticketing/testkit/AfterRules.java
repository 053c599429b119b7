package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ticketing.aftercare.AfterCare;
import org.ticketing.aftercare.ClosingRule;
import org.ticketing.audit.Audit;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.sla.Target;
import org.ticketing.sla.Warning;
import org.ticketing.storage.DueTicket;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.FollowUp;
import org.ticketing.ticket.ManageWatchers;
import org.ticketing.ticket.Rate;
import org.ticketing.ticket.Tag;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.Watch;
import org.ticketing.view.RatingView;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.workbench.Satisfaction;

/** What every store must do with what a ticket has beside the work on it. */
abstract class AfterRules extends StoreUnderTest {

    private SupportPolicy closing() {
        ClosingRule rule = new ClosingRule(
                "silent",
                Text.same("Silent"),
                ClosingRule.Silence.RESOLVED,
                Condition.always(),
                new Target.ElapsedTime(Duration.ofDays(5)),
                new Warning(Duration.ofDays(1), null),
                Source.assumed("a test"));
        return policy.toBuilder()
                .afterCare(new AfterCare(List.of(rule), null, null, null, null))
                .build();
    }

    @Test
    final void aTicketThatClosesByItselfIsDueForItsReminderAndForItsEnd() {
        Scribe closing = new Scribe(closing());
        Ticket opened = append(closing.open(START)).ticket();
        Ticket resolved =
                append(closing.then(opened, START, new Command.Resolve("Done"))).ticket();
        Instant closeAt = START.plus(5, ChronoUnit.DAYS);
        Instant remindAt = START.plus(4, ChronoUnit.DAYS);
        assertThat(storage.due(FAR_OFF, 10)).containsExactly(new DueTicket(desk, resolved.id(), remindAt));
        assertThat(storage.ticket(desk, resolved.id())).contains(resolved);

        Ticket reminded =
                append(closing.settle(resolved, remindAt.plusSeconds(1))).ticket();
        assertThat(storage.due(FAR_OFF, 10)).containsExactly(new DueTicket(desk, resolved.id(), closeAt));
        Ticket closed = append(closing.settle(reminded, closeAt.plusSeconds(1))).ticket();

        assertThat(storage.due(FAR_OFF, 10)).isEmpty();
        assertThat(storage.ticket(desk, closed.id())).contains(closed);
        assertThat(closed.phase()).isEqualTo(Phase.CLOSED);
        assertThat(Decider.fold(closed.id(), desk, storage.log(desk, closed.id())))
                .isEqualTo(closed);
    }

    @Test
    final void listsKnowRatingsTagsAndWhatFollows() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId first = at.opened("ana", "question");
        at.agent("bia").send(first, new Tag(List.of("slow-printer"), List.of()));
        at.agent("bia").resolve(first, "Done");
        at.customer("ana").send(first, new Rate(4, null));
        TicketId next = at.customer("ana")
                .send(first, new FollowUp(null, "Again", "The same", Map.of()))
                .ticket();
        at.agent("bia").send(next, new Tag(List.of("slow", "printer"), List.of()));

        assertThat(found(at, new Condition.Has(Fact.TAGS, "slow"))).containsExactly(next);
        assertThat(found(at, new Condition.Has(Fact.TAGS, "slow-printer"))).containsExactly(first);
        assertThat(found(at, new Condition.Not(new Condition.Has(Fact.TAGS, "slow"))))
                .containsExactly(first);
        assertThat(found(at, new Condition.AtLeast(Fact.RATING, "4"))).containsExactly(first);
        assertThat(found(at, new Condition.AtLeast(Fact.RATING, "5"))).isEmpty();
        assertThat(found(at, new Condition.Absent(Fact.RATING))).containsExactly(next);
        assertThat(found(at, Condition.is(Fact.FOLLOWS, first.toString()))).containsExactly(next);
        assertThat(at.customer("ana").read(first).after().followedBy())
                .extracting(link -> link.ticket())
                .containsExactly(next);
        at.agent("bia").send(next, new Tag(List.of(), List.of("slow", "printer")));
        assertThat(found(at, new Condition.Absent(Fact.TAGS))).containsExactly(next);
        assertThat(Decider.fold(next, at.id, storage.log(at.id, next))).isEqualTo(at.ticket(next));
    }

    private static List<TicketId> found(PrivateDesk at, Condition condition) {
        return at.agent("bia").list(condition, Optional.empty(), 10).items().stream()
                .map(summary -> summary.ticket().id())
                .toList();
    }

    @Test
    final void whoIsErasedWatchesNothingAndTheStarsStay() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId own = at.opened("ana", "question");
        at.customer("eva").send(own, new Watch(true));
        at.agent("bia").send(own, new ManageWatchers(List.of("davi"), List.of()));
        at.agent("bia").resolve(own, "Done");
        at.customer("ana").send(own, new Rate(2, "Too slow, said umbrella"));
        Satisfaction before = satisfaction(at);

        for (String person : List.of("ana", "eva", "davi")) {
            at.agent("officer").personalData().erase(person, ErasureReason.SUBJECT_REQUEST);
        }

        RatingView rating = at.agent("bia").read(own).rating().orElseThrow();
        assertThat(rating.comment()).isEmpty();
        assertThat(rating.by().value()).startsWith("erased-");
        assertThat(rating.stars()).isEqualTo(2);
        assertThat(at.ticket(own).aftermath().watchers())
                .hasSize(2)
                .allSatisfy(watcher -> assertThat(watcher.value()).startsWith("erased-"));
        assertThat(satisfaction(at)).isEqualTo(before);
        assertThat(before.all().tickets()).isEqualTo(Map.of(2, 1L));
        assertThat(Decider.fold(own, at.id, storage.log(at.id, own))).isEqualTo(at.ticket(own));
        assertThat(Audit.of(own, storage.log(at.id, own), hash -> at.policy)).isEmpty();
    }

    private static Satisfaction satisfaction(PrivateDesk at) {
        return at.agent("bia")
                .workbench()
                .dashboard(TicketFilter.all(), 5)
                .satisfaction()
                .orElseThrow();
    }
}
