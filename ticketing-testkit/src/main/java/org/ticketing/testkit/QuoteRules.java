package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketing.audit.Audit;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.storage.Change;
import org.ticketing.storage.DueTicket;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.OfferQuote;
import org.ticketing.ticket.Quote;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.view.QuoteView;
import org.ticketing.vocabulary.TicketId;

/** What every store must do with quotes. */
abstract class QuoteRules extends StoreUnderTest {

    @Test
    final void aQuoteIsDueAtTheEndOfItsValidityUntilSomebodyDecides() {
        Ticket opened = append(scribe.open(START)).ticket();
        Ticket training = append(scribe.then(opened, START, new Command.Classify("training", null, null)))
                .ticket();
        Instant validUntil = START.plusSeconds(3_600).plus(1, ChronoUnit.MICROS);
        OfferQuote.Line line = new OfferQuote.Line("course", "A course", 100L);

        Ticket quoted = append(scribe.then(training, START, new OfferQuote("BRL", List.of(line), validUntil)))
                .ticket();
        assertThat(storage.due(FAR_OFF, 10)).containsExactly(new DueTicket(desk, quoted.id(), validUntil));
        assertThat(storage.ticket(desk, quoted.id())).contains(quoted);

        Ticket lapsed = append(scribe.settle(quoted, validUntil.plus(1, ChronoUnit.MICROS)))
                .ticket();
        assertThat(lapsed.quote().orElseThrow().isOpen()).isFalse();
        assertThat(storage.due(FAR_OFF, 10)).containsExactly(due(lapsed));
        assertThat(due(lapsed).due()).isNotEqualTo(validUntil);
    }

    @Test
    final void aQuoteIsDueThoughNoClockMovesWithIt() {
        Ticket opened = append(scribe.open(START)).ticket();
        Ticket training = append(scribe.then(opened, START, new Command.Classify("training", null, null)))
                .ticket();
        Ticket waiting = append(scribe.then(training, START, new Command.AwaitCustomer("Which course?")))
                .ticket();
        Instant validUntil = START.plusSeconds(3_600);
        OfferQuote.Line line = new OfferQuote.Line("course", "A course", 100L);

        Change offer = scribe.then(waiting, START, new OfferQuote("BRL", List.of(line), validUntil));

        assertThat(offer.events()).noneMatch(recorded -> recorded.event() instanceof TicketEvent.Clocked);
        assertThat(append(offer).ticket().wakeUp()).contains(validUntil);
        assertThat(storage.due(FAR_OFF, 10)).containsExactly(new DueTicket(desk, waiting.id(), validUntil));
    }

    @Test
    final void whatTheyWroteInAQuoteIsGoneAndWhatItComesToIsNot() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId own = at.opened("ana", "training");
        OfferQuote.Line line = new OfferQuote.Line("course", "Two days of umbrella", 120_000L);
        at.agent("dora")
                .offerQuote(own, new OfferQuote("BRL", List.of(line), PrivateDesk.START.plusSeconds(9_000_000)));
        at.customer("ana").declineQuote(own, 1, "Too dear for parasol");
        at.agent("bia").offerQuote(own, new OfferQuote("BRL", List.of(line), FAR_OFF));
        at.customer("ana").approveQuote(own, 2);
        Quote before = at.ticket(own).quote().orElseThrow();

        erase(at, "dora");

        List<QuoteView> quotes = at.agent("bia").read(own).quotes();
        assertThat(quotes.get(0).lines().get(0).text()).isEmpty();
        assertThat(quotes.get(0).by().value()).startsWith("erased-");
        assertThat(quotes.get(0).reason()).contains("Too dear for parasol");
        assertThat(quotes.get(1).lines().get(0).text()).isPresent();
        erase(at, "ana");
        assertThat(at.agent("bia").read(own).quotes().get(0).reason()).isEmpty();
        assertThat(at.ticket(own).quote()).contains(before);
        assertThat(quotes).extracting(QuoteView::total).containsOnly(before.total());
        assertThat(Decider.fold(own, at.id, storage.log(at.id, own))).isEqualTo(at.ticket(own));
        assertThat(Audit.of(own, storage.log(at.id, own), hash -> at.policy)).isEmpty();
    }

    private static void erase(PrivateDesk at, String person) {
        at.agent("officer").personalData().erase(person, ErasureReason.SUBJECT_REQUEST);
    }
}
