package org.ticketing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.OfferQuote;
import org.ticketing.ticket.Quote;
import org.ticketing.ticket.Recorded;
import org.ticketing.vocabulary.TicketId;

/** A ticket that turns out to cost something; 2026-11-23 is a Monday. */
abstract class TicketWithAPrice {

    static final Instant FRIDAY = at("2026-11-27T18:00");
    static final OfferQuote OFFER = offer(FRIDAY, 120_000, -20_000);

    final Story story = new Story(QuoteDesk.policy());
    final TicketId id = story.opened("2026-11-23T09:00");

    static OfferQuote offer(Instant validUntil, long amount, long off) {
        return new OfferQuote(
                "BRL",
                List.of(new OfferQuote.Line("repair", "Repair", amount), new OfferQuote.Line(null, "Loyalty", off)),
                validUntil);
    }

    /** What is charged, at ten on Monday. */
    void charged() {
        story.at("2026-11-23T10:00", CAIO).classify(id, new Command.Classify("error", null, null));
    }

    void offered() {
        charged();
        story.as(CAIO).offerQuote(id, OFFER);
    }

    void approved() {
        offered();
        story.at("2026-11-23T12:00", QuoteDesk.BOSS).approveQuote(id, 1);
    }

    Quote quote() {
        return story.ticket(id).quote().orElseThrow();
    }

    List<Recorded> log() {
        return story.storage.log(SmallDesk.with().desk(), id);
    }

    /** What is refused changes nothing. */
    Refusal refusal(ThrowingCallable command) {
        List<Recorded> before = log();
        Refusal refusal = catchThrowableOfType(Refused.class, command).refusal();
        assertThat(log()).isEqualTo(before);
        return refusal;
    }
}
