package org.ticketing.testkit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Fact;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Strength;
import org.ticketing.sla.Timekeeping;
import org.ticketing.sla.Warnings;
import org.ticketing.storage.Change;
import org.ticketing.ticket.Aftermath;
import org.ticketing.ticket.Opening;
import org.ticketing.ticket.Progress;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.ticket.Triage;
import org.ticketing.ticket.Visibility;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Digest;
import org.ticketing.vocabulary.EntryId;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

/** Tickets with any combination of facts, whether or not commands can lead there. */
final class TicketArbitraries {

    private static final Instant START = Instant.parse("2026-11-09T11:00:00Z");
    private static final TextRef TEXT = new TextRef(new TextId(Scribe.uuid(START, 0)), Digest.of("text"));

    private static final PolicyHash PIN = new PolicyHash(Digest.of("policy"));

    private final ConditionArbitraries facts;

    TicketArbitraries(ConditionArbitraries facts) {
        this.facts = facts;
    }

    /** What a ticket is, apart from its name. */
    record Draft(
            Opening opening,
            Triage triage,
            Progress progress,
            Instant changedAt,
            @Nullable Instant due,
            Written written) {

        /** The change that puts a ticket like this into a store as the so-manieth of its desk. */
        Change at(DeskId desk, int place) {
            TicketId id = new TicketId(Scribe.uuid(START.plusMillis(place / 2), place));
            List<KeptText> texts = written.texts(place);
            List<TicketEvent> events = new ArrayList<>(List.of(opened("SD-" + place, texts)));
            events.add(entry(Visibility.PUBLIC, texts.get(2)));
            events.add(entry(Visibility.INTERNAL, texts.get(3)));
            List<Recorded> log = IntStream.range(0, events.size())
                    .mapToObj(i -> new Recorded(i + 1, changedAt, opening.opener(), events.get(i)))
                    .toList();
            return new Change(ticket(id, desk, place, log.size()), log, texts, Optional.empty());
        }

        /** The change that makes a ticket in a store one like this. */
        Change in(Ticket ticket, int place) {
            long version = ticket.version() + 1;
            TicketEvent event = new TicketEvent.Classified(triage.kind(), triage.priority(), triage.area());
            return new Change(
                    ticket(ticket.id(), ticket.desk(), place, version),
                    List.of(new Recorded(version, changedAt, opening.opener(), event)),
                    List.of(),
                    Optional.empty());
        }

        private Ticket ticket(TicketId id, DeskId desk, int place, long version) {
            return new Ticket(id, desk, "SD-" + place, version, changedAt, null, opening, triage, progress, time());
        }

        private Timekeeping time() {
            Clock clock = new Clock(
                    "first-answer",
                    1,
                    Strength.GOAL,
                    PIN,
                    0,
                    START,
                    START,
                    null,
                    due,
                    Warnings.NONE,
                    List.of(),
                    due == null ? Clock.State.PAUSED : Clock.State.RUNNING,
                    false,
                    null,
                    null);
            return new Timekeeping(List.of(clock), List.of());
        }

        private TicketEvent.Opened opened(String code, List<KeptText> texts) {
            return new TicketEvent.Opened(
                    null,
                    code,
                    opening.organisation(),
                    opening.requester(),
                    opening.opener(),
                    opening.channel(),
                    triage.kind(),
                    triage.priority(),
                    triage.area(),
                    texts.get(0).ref(),
                    texts.get(1).ref(),
                    Map.of());
        }

        private static TicketEvent entry(Visibility visibility, KeptText text) {
            return new TicketEvent.EntryAdded(
                    new EntryId(text.id().value()), Side.VENDOR, visibility, "portal", text.ref());
        }
    }

    /** What is written in a ticket. */
    record Written(String title, String description, String entry, String note) {

        private List<KeptText> texts(int place) {
            List<String> contents = List.of(title, description, entry, note);
            return IntStream.range(0, contents.size())
                    .mapToObj(i ->
                            new KeptText(new TextId(Scribe.uuid(START, 1 + 4L * place + i)), "00", contents.get(i)))
                    .toList();
        }

        /** What everybody may read who may see the ticket. */
        List<String> readable() {
            return List.of(title, description, entry);
        }
    }

    /** One to so many of them. */
    Arbitrary<List<Draft>> drafts(int most) {
        return drafts().list().ofMinSize(1).ofMaxSize(most).map(List::copyOf);
    }

    private Arbitrary<Draft> drafts() {
        return Combinators.combine(openings(), triages(), progresses(), instants(), orNull(instants()), Texts.written())
                .as(Draft::new);
    }

    /** Few of them, so that many are the same, and some that differ in what a careless store cuts off. */
    private static Arbitrary<Instant> instants() {
        return Arbitraries.of(0L, 1L, 1_000L, 999_999L, 60_000_000L)
                .map(micros -> START.plus(micros, ChronoUnit.MICROS));
    }

    /** First and last instants of days and months, as a clock in São Paulo shows them, and some in between. */
    static Arbitrary<Instant> milestones() {
        return Arbitraries.of(
                        "2026-10-11T02:59:59.999999Z",
                        "2026-10-12T03:00:00Z",
                        "2026-11-01T02:59:59.999999Z",
                        "2026-11-01T03:00:00Z",
                        "2026-11-09T11:00:00Z",
                        "2026-11-10T02:59:59.999999Z",
                        "2026-11-10T03:00:00Z",
                        "2026-11-10T14:00:00.123456Z",
                        "2026-11-11T02:59:59.999999Z",
                        "2026-11-11T03:00:00Z",
                        "2026-12-01T02:59:59.999999Z",
                        "2026-12-01T03:00:00Z")
                .map(Instant::parse);
    }

    private Arbitrary<Opening> openings() {
        return Combinators.combine(
                        facts.value(Fact.ORGANISATION).map(OrganisationId::new),
                        facts.value(Fact.REQUESTER).map(PersonId::new),
                        facts.value(Fact.OPENER).map(PersonId::new),
                        facts.value(Fact.CHANNEL),
                        milestones())
                .as((organisation, requester, opener, channel, at) ->
                        new Opening(at, organisation, requester, opener, channel, TEXT, TEXT, Map.of()));
    }

    private Arbitrary<Triage> triages() {
        return Combinators.combine(
                        facts.value(Fact.KIND),
                        facts.value(Fact.PRIORITY),
                        facts.value(Fact.AREA),
                        orNull(facts.value(Fact.COMPLEXITY)))
                .as(Triage::new);
    }

    private Arbitrary<Progress> progresses() {
        return Combinators.combine(
                        orNull(facts.value(Fact.ASSIGNEE).map(PersonId::new)),
                        orNull(Arbitraries.just(START)),
                        orNull(Arbitraries.of(Turn.CUSTOMER, Turn.THIRD_PARTY)),
                        orNull(milestones()),
                        orNull(milestones()),
                        orNull(aftermaths()))
                .as((assignee, started, waitingFor, resolved, closed, aftermath) -> new Progress(
                        assignee, started, waitingFor, null, resolved, closed, null, null, aftermath, null, null));
    }

    private Arbitrary<Aftermath> aftermaths() {
        return Combinators.combine(
                        orNull(Arbitraries.integers().between(1, 5).map(stars -> new Aftermath.Stars(stars, START))),
                        orNull(Arbitraries.just(new TicketId(Scribe.uuid(START, 0)))),
                        facts.value(Fact.TAGS).set().ofMaxSize(2))
                .as((rating, follows, tags) -> new Aftermath(null, rating, follows, Set.of(), tags));
    }

    private static <T> Arbitrary<@Nullable T> orNull(Arbitrary<T> values) {
        return values.injectNull(0.5);
    }
}
