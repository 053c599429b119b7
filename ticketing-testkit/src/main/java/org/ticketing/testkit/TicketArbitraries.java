package org.ticketing.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Fact;
import org.ticketing.sla.Timekeeping;
import org.ticketing.storage.Change;
import org.ticketing.ticket.Opening;
import org.ticketing.ticket.Progress;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TextRef;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.ticket.Triage;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Digest;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

/** Tickets with any combination of facts, whether or not commands can lead there. */
final class TicketArbitraries {

    private static final Instant START = Instant.parse("2026-11-09T11:00:00Z");
    private static final TextRef TEXT = new TextRef(new TextId(Scribe.uuid(START, 0)), Digest.of("text"));

    private final ConditionArbitraries facts;

    TicketArbitraries(ConditionArbitraries facts) {
        this.facts = facts;
    }

    /** What a ticket is, apart from its name. */
    record Draft(Opening opening, Triage triage, Progress progress) {

        /** The change that puts a ticket like this into a store as the so-manieth of its desk. */
        Change at(DeskId desk, int place) {
            TicketId id = new TicketId(Scribe.uuid(START.plusMillis(place / 2), place));
            Ticket ticket =
                    new Ticket(id, desk, "SD-" + place, 1, START, null, opening, triage, progress, Timekeeping.NONE);
            TicketEvent opened = new TicketEvent.Opened(
                    null,
                    ticket.code(),
                    opening.organisation(),
                    opening.requester(),
                    opening.opener(),
                    opening.channel(),
                    triage.kind(),
                    triage.priority(),
                    triage.area(),
                    TEXT,
                    TEXT,
                    Map.of());
            return new Change(
                    ticket, List.of(new Recorded(1, START, opening.opener(), opened)), List.of(), Optional.empty());
        }
    }

    Arbitrary<Draft> drafts() {
        return Combinators.combine(openings(), triages(), progresses()).as(Draft::new);
    }

    private Arbitrary<Opening> openings() {
        return Combinators.combine(
                        facts.value(Fact.ORGANISATION).map(OrganisationId::new),
                        facts.value(Fact.REQUESTER).map(PersonId::new),
                        facts.value(Fact.OPENER).map(PersonId::new),
                        facts.value(Fact.CHANNEL))
                .as((organisation, requester, opener, channel) ->
                        new Opening(START, organisation, requester, opener, channel, TEXT, TEXT, Map.of()));
    }

    private Arbitrary<Triage> triages() {
        return Combinators.combine(facts.value(Fact.KIND), facts.value(Fact.PRIORITY), facts.value(Fact.AREA))
                .as(Triage::new);
    }

    private Arbitrary<Progress> progresses() {
        return Combinators.combine(
                        orNull(facts.value(Fact.ASSIGNEE).map(PersonId::new)),
                        orNull(Arbitraries.just(START)),
                        orNull(Arbitraries.of(Turn.CUSTOMER, Turn.THIRD_PARTY)),
                        orNull(Arbitraries.just(START)),
                        orNull(Arbitraries.just(START)))
                .as((assignee, started, waitingFor, resolved, closed) ->
                        new Progress(assignee, started, waitingFor, null, resolved, closed));
    }

    private static <T> Arbitrary<@Nullable T> orNull(Arbitrary<T> values) {
        return values.injectNull(0.5);
    }
}
