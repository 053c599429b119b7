package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ticketing.audit.Audit;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.GiveEvidence;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Counts;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

/** What every store must do with what tickets are opened without, and with what people find them to be. */
abstract class EvidenceRules extends StoreUnderTest {

    private static final Map<String, String> COPY = Map.of("copy", "https://umbrella.example/copy");

    @Test
    final void aTicketThatLacksSomethingWaitsUntilAllIsGiven() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId own = at.opened("ana", "invoice");
        assertThat(at.ticket(own).turn()).isEqualTo(Turn.CUSTOMER);

        at.customer("ana").send(own, new GiveEvidence(COPY));
        assertThat(at.ticket(own).turn()).isEqualTo(Turn.CUSTOMER);
        assertThat(evidenceOf(at, own)).isEqualTo("[number] true");

        at.customer("ana").send(own, new GiveEvidence(Map.of("number", "parasol 4711")));
        assertThat(at.ticket(own).turn()).isEqualTo(Turn.VENDOR);
        assertThat(evidenceOf(at, own)).isEqualTo("[] false");
        assertThat(at.agent("bia").read(own).fields()).containsEntry("number", "parasol 4711");
        logTellsRow(at, own);
    }

    @Test
    final void whatTheyGaveIsGoneAndHowLongItWasWaitedForIsNot() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId own = at.opened("ana", "invoice");
        at.customer("ana").send(own, new GiveEvidence(COPY));
        Ticket before = at.ticket(own);

        at.agent("officer").personalData().erase("ana", ErasureReason.SUBJECT_REQUEST);

        assertThat(at.agent("bia").read(own).fields()).isEmpty();
        assertThat(at.ticket(own).time()).isEqualTo(before.time());
        assertThat(evidenceOf(at, own)).isEqualTo("[number] true");
        logTellsRow(at, own);
    }

    @Test
    final void aTicketThatBecomesAnotherKindIsAskedForWhatThatTakes() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId own = at.opened("ana", "question");
        at.agent("bia")
                .classify(own, new Command.Classify("invoice", null, "finance", null, "The umbrella was billed"));

        assertThat(at.ticket(own).turn()).isEqualTo(Turn.CUSTOMER);
        assertThat(evidenceOf(at, own)).isEqualTo("[number, copy] true");
        assertThat(at.agent("bia").read(own).reasons()).containsValue("The umbrella was billed");
        assertThat(at.customer("ana").read(own).reasons()).isEmpty();
        logTellsRow(at, own);

        at.agent("officer").personalData().erase("bia", ErasureReason.SUBJECT_REQUEST);
        assertThat(at.agent("bia").read(own).reasons()).isEmpty();
        logTellsRow(at, own);
    }

    @Test
    final void complexityIsAskedForAndCountedAndMayBeAbsent() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId complex = at.opened("ana", "question");
        at.opened("ana", "question");
        at.agent("bia").classify(complex, new Command.Classify(null, null, null, "complex"));

        assertThat(at.agent("bia").counts(TicketFilter.all(), Fact.COMPLEXITY))
                .isEqualTo(new Counts(Fact.COMPLEXITY, Map.of("simple", 0L, "complex", 1L), 1));
        assertThat(total(at, new Condition.AtLeast(Fact.COMPLEXITY, "simple"))).isEqualTo(1);
        assertThat(total(at, new Condition.Absent(Fact.COMPLEXITY))).isEqualTo(1);
        assertThat(total(at, new Condition.Not(Condition.is(Fact.COMPLEXITY, "complex"))))
                .isEqualTo(1);
        logTellsRow(at, complex);
    }

    private static long total(PrivateDesk at, Condition condition) {
        return at.agent("bia").counts(TicketFilter.where(condition), Fact.PHASE).total();
    }

    private static String evidenceOf(PrivateDesk at, TicketId id) {
        var evidence = at.ticket(id).progress().evidence();
        return evidence == null ? "none" : evidence.missing() + " " + evidence.waited();
    }

    private void logTellsRow(PrivateDesk at, TicketId id) {
        assertThat(Decider.fold(id, at.id, storage.log(at.id, id))).isEqualTo(at.ticket(id));
        assertThat(Audit.of(id, storage.log(at.id, id), hash -> at.policy)).isEmpty();
    }
}
