package org.ticketing.jackson;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Interruption;
import org.ticketing.sla.Strength;
import org.ticketing.sla.Timekeeping;
import org.ticketing.sla.Warnings;
import org.ticketing.ticket.JointEvent;
import org.ticketing.ticket.Links;
import org.ticketing.ticket.Passage;
import org.ticketing.ticket.Relation;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

/** What two tickets have to do with each other, as it is stored. */
final class JointExamples {

    private static final Instant MORNING = Instant.parse("2026-11-09T12:00:00Z");
    private static final TicketId OTHER = TicketId.parse("01900000-0000-7000-8000-0000000000b1");
    private static final TicketId THIRD = TicketId.parse("01900000-0000-7000-8000-0000000000b2");

    static final Links LINKS = new Links(
            List.of(new Links.To(OTHER, Relation.BLOCKED_BY), new Links.To(THIRD, Relation.SPLIT_INTO)),
            OTHER,
            List.of(THIRD),
            List.of(new PersonId("caio"), new PersonId("dora")));

    private JointExamples() {}

    static Map<String, TicketEvent> events() {
        List<Passage> passages = List.of(new Passage(OTHER, UUID.fromString("01900000-0000-7000-8000-0000000000e1")));
        Map<String, TicketEvent> events = new LinkedHashMap<>();
        events.put("linked.v1", new JointEvent.Linked(OTHER, Relation.DUPLICATED_BY));
        events.put("unlinked.v1", new JointEvent.Unlinked(OTHER, Relation.RELATES_TO));
        events.put("merged-into.v1", new JointEvent.MergedInto(OTHER));
        events.put(
                "absorbed.v1",
                new JointEvent.Absorbed(OTHER, List.of(new PersonId("caio"), new PersonId("ana")), owed()));
        events.put("split-from.v1", new JointEvent.SplitFrom(OTHER, passages, Timekeeping.NONE));
        events.put("split-into.v1", new JointEvent.SplitInto(OTHER, passages));
        return events;
    }

    private static Timekeeping owed() {
        Instant noon = MORNING.plus(Duration.ofHours(3));
        Clock clock = new Clock(
                "resolution",
                1,
                Strength.GOAL,
                PolicyHash.of("a policy"),
                0,
                MORNING,
                MORNING,
                Duration.ofHours(8),
                null,
                Warnings.NONE,
                List.of(),
                Clock.State.PAUSED,
                false,
                null,
                null);
        return new Timekeeping(List.of(clock), List.of(new Interruption(Turn.CUSTOMER, noon, null)));
    }
}
