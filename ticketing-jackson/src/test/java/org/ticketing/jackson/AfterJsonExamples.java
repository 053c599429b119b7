package org.ticketing.jackson;

import static org.ticketing.jackson.LogJsonExamples.MORNING;
import static org.ticketing.jackson.LogJsonExamples.NOON;
import static org.ticketing.jackson.LogJsonExamples.ref;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ticketing.aftercare.ClosingRule.Silence;
import org.ticketing.ticket.AfterEvent;
import org.ticketing.ticket.Aftermath;
import org.ticketing.ticket.PlannedClosing;
import org.ticketing.ticket.Progress;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** What happens to a ticket beside the work on it, by the names of the approved files. */
final class AfterJsonExamples {

    private static final TicketId ENDED = TicketId.parse("0199d1a0-0000-7000-8000-0000000000a0");

    private AfterJsonExamples() {}

    static Map<String, AfterEvent> events() {
        Map<String, AfterEvent> events = new LinkedHashMap<>();
        events.put(
                "closing-planned.v1",
                new AfterEvent.ClosingPlanned("silent", Silence.AWAITING_CUSTOMER, MORNING, MORNING, NOON));
        events.put(
                "closing-planned-without-reminder.v1",
                new AfterEvent.ClosingPlanned("solved", Silence.RESOLVED, MORNING, null, NOON));
        events.put("closing-called-off.v1", new AfterEvent.ClosingCalledOff("silent"));
        events.put("closing-announced.v1", new AfterEvent.ClosingAnnounced("silent", NOON));
        events.put("closed-unanswered.v1", new AfterEvent.ClosedUnanswered("silent"));
        events.put("rated.v1", new AfterEvent.Rated(2, ref(7)));
        events.put("rated-by-stars-alone.v1", new AfterEvent.Rated(5, null));
        events.put("followed.v1", new AfterEvent.Followed(ENDED));
        events.put(
                "watchers-changed.v1",
                new AfterEvent.WatchersChanged(List.of(new PersonId("bia"), new PersonId("ana")), List.of()));
        events.put("tagged.v1", new AfterEvent.Tagged(List.of("video", "finance"), List.of("suggestion")));
        return events;
    }

    static Progress progress() {
        return new Progress(
                null,
                MORNING,
                null,
                null,
                MORNING,
                null,
                null,
                null,
                new Aftermath(
                        new PlannedClosing("solved", Silence.RESOLVED, MORNING, MORNING, NOON),
                        new Aftermath.Stars(4, NOON),
                        ENDED,
                        Set.of(new PersonId("bia")),
                        Set.of("video", "finance")),
                null,
                null);
    }
}
