package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ticketing.audit.Audit;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.storage.ReadQuery;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.view.TicketDetails;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** What every store must do with tickets that have been kept for as long as the policy says. */
abstract class RetentionRules extends StoreUnderTest {

    private static final Duration YEAR = Duration.ofDays(365);

    private static TicketId ended(PrivateDesk at, String kind) {
        TicketId ticket = at.opened("ana", kind);
        at.agent("bia").assign(ticket, "bia");
        at.agent("bia").resolve(ticket, "Solved umbrella");
        at.customer("ana").close(ticket);
        return ticket;
    }

    private static boolean isErased(PrivateDesk at, TicketId ticket) {
        List<Recorded> log = at.storage.log(at.id, ticket);
        return log.get(log.size() - 1).event() instanceof TicketEvent.Erased erased
                && erased.reason() == ErasureReason.RETENTION_ENDED;
    }

    @Test
    final void wordsAndNamesGoWithTheirTimeAndFiguresStay() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId ticket = ended(at, "question");
        at.agent("bia").once("k").note(ticket, "Noted");
        at.agent("bia").read(ticket);
        at.ticketing.tick();
        List<List<Object>> clocks = at.clocks(ticket);
        at.clock.set(at.ticket(ticket).progress().endedAt().orElseThrow().plus(YEAR));
        assertThat(at.ticketing.tick()).isZero();
        assertThat(isErased(at, ticket)).isFalse();

        at.clock.advance(Duration.ofSeconds(1));
        assertThat(at.ticketing.tick()).isEqualTo(1);

        assertThat(isErased(at, ticket)).isTrue();
        List<Recorded> log = storage.log(at.id, ticket);
        for (String person : List.of("ana", "bia")) {
            assertThat(log).noneMatch(recorded -> recorded.names(new PersonId(person)));
            assertThat(storage.personalRecords().receipts(at.id, new PersonId(person), 0, 10))
                    .isEmpty();
        }
        assertThat(storage.personalRecords()
                        .reads(at.id, new ReadQuery(Optional.empty(), Optional.of(ticket), Optional.empty(), 10)))
                .isEmpty();
        assertThat(Decider.fold(ticket, at.id, log)).isEqualTo(at.ticket(ticket));
        assertThat(at.clocks(ticket)).isEqualTo(clocks);
        assertThat(Audit.of(ticket, log, hash -> at.policy)).isEmpty();
        TicketDetails left = at.agent("bia").read(ticket);
        assertThat(left.summary().title()).isEmpty();
        assertThat(left.entries()).isNotEmpty().allMatch(entry -> entry.text().isEmpty());
        assertThat(at.ticketing.tick()).isZero();
    }

    /** Where somebody answers themselves, what is left shows that still; what is left of another ticket shows nothing of it. */
    @Test
    final void aPersonHasOneNewNameInATicketAndAnotherInTheNext() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId one = ended(at, "question");
        TicketId two = ended(at, "question");
        at.clock.advance(YEAR.plusDays(1));

        assertThat(at.ticketing.tick()).isEqualTo(2);

        assertThat(at.ticket(one).opening().opener())
                .isEqualTo(at.ticket(one).opening().requester())
                .isNotEqualTo(at.ticket(two).opening().opener());
    }

    @Test
    final void whatIsOpenAgainIsKept() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId reopened = ended(at, "question");
        TicketId stillEnded = ended(at, "question");
        at.customer("ana").reopen(reopened, "Not solved");
        at.clock.advance(YEAR.plusDays(1));
        at.ticketing.tick();

        assertThat(isErased(at, reopened)).isFalse();
        assertThat(isErased(at, stillEnded)).isTrue();
        at.agent("bia").resolve(reopened, "Solved at last");
        at.ticketing.tick();
        assertThat(at.customer("ana").read(reopened).summary().title()).isPresent();
    }

    @Test
    final void eachKindIsKeptForItsOwnTime() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId invoice = ended(at, "invoice");
        TicketId question = ended(at, "question");
        TicketId classified = ended(at, "question");
        at.customer("ana").reopen(classified, "It is about an invoice");
        at.agent("bia").classify(classified, new Command.Classify("invoice", null, null));
        at.agent("bia").resolve(classified, "Solved");
        at.clock.advance(YEAR.plusDays(1));
        assertThat(at.ticketing.tick()).isEqualTo(1);

        assertThat(isErased(at, question)).isTrue();
        assertThat(isErased(at, invoice)).isFalse();
        at.clock.advance(YEAR.multipliedBy(9).plusDays(3));
        at.ticketing.tick();
        assertThat(isErased(at, invoice)).isTrue();
        assertThat(isErased(at, classified)).isTrue();
    }

    @Test
    final void whatIsWrittenAfterwardsIsErasedTheNextTime() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId ticket = ended(at, "question");
        at.clock.advance(YEAR.plusDays(1));
        at.ticketing.tick();
        at.agent("bia").note(ticket, "Somebody asked about it");
        assertThat(isErased(at, ticket)).isFalse();

        assertThat(at.ticketing.tick()).isEqualTo(1);

        assertThat(isErased(at, ticket)).isTrue();
        assertThat(at.agent("bia").read(ticket).entries())
                .allMatch(entry -> entry.text().isEmpty());
    }

    @Test
    final void theLongestEndedAreGivenFirstAndOnlySoMany() {
        PrivateDesk at = new PrivateDesk(storage);
        List<TicketId> ended = List.of(ended(at, "question"), ended(at, "question"), ended(at, "question"));
        TicketId open = at.opened("ana", "question");

        assertThat(storage.personalRecords().ended(at.id, "question", FAR_OFF, 10))
                .isEqualTo(ended);
        assertThat(storage.personalRecords().ended(at.id, "question", FAR_OFF, 2))
                .isEqualTo(ended.subList(0, 2));
        assertThat(storage.personalRecords()
                        .ended(
                                at.id,
                                "question",
                                at.ticket(ended.get(1)).progress().endedAt().orElseThrow(),
                                10))
                .containsExactly(ended.get(0));
        assertThat(storage.personalRecords().ended(at.id, "error", FAR_OFF, 10)).isEmpty();
        assertThat(storage.personalRecords().ended(other, "question", FAR_OFF, 10))
                .isEmpty();
        assertThat(storage.personalRecords().erase(at.id, open, name -> name, FAR_OFF))
                .isFalse();
    }
}
