package org.ticketing.jackson;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.sla.ClockEvent;
import org.ticketing.sla.ClockEvent.GoalBreached;
import org.ticketing.sla.ClockEvent.GoalCancelled;
import org.ticketing.sla.ClockEvent.GoalEscalated;
import org.ticketing.sla.ClockEvent.GoalMoved;
import org.ticketing.sla.ClockEvent.GoalPaused;
import org.ticketing.sla.ClockEvent.GoalResumed;
import org.ticketing.sla.ClockEvent.GoalStarted;
import org.ticketing.sla.ClockEvent.GoalStopped;
import org.ticketing.sla.ClockEvent.GoalWarned;
import org.ticketing.sla.Escalation;
import org.ticketing.sla.Strength;
import org.ticketing.sla.Warnings;
import org.ticketing.ticket.Attachment;
import org.ticketing.ticket.EvidenceEvent.EvidenceAwaited;
import org.ticketing.ticket.EvidenceEvent.EvidenceGiven;
import org.ticketing.ticket.QuoteLine;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.ticket.TicketEvent.AnswerAccepted;
import org.ticketing.ticket.TicketEvent.ArticleGiven;
import org.ticketing.ticket.TicketEvent.ArticleNamed;
import org.ticketing.ticket.TicketEvent.Assigned;
import org.ticketing.ticket.TicketEvent.Beside;
import org.ticketing.ticket.TicketEvent.CameFromChat;
import org.ticketing.ticket.TicketEvent.Classified;
import org.ticketing.ticket.TicketEvent.Clocked;
import org.ticketing.ticket.TicketEvent.Closed;
import org.ticketing.ticket.TicketEvent.Consulted;
import org.ticketing.ticket.TicketEvent.DatePromised;
import org.ticketing.ticket.TicketEvent.EntryAdded;
import org.ticketing.ticket.TicketEvent.Erased;
import org.ticketing.ticket.TicketEvent.Escalated;
import org.ticketing.ticket.TicketEvent.Opened;
import org.ticketing.ticket.TicketEvent.PolicyChanged;
import org.ticketing.ticket.TicketEvent.QuoteApproved;
import org.ticketing.ticket.TicketEvent.QuoteDeclined;
import org.ticketing.ticket.TicketEvent.QuoteLapsed;
import org.ticketing.ticket.TicketEvent.QuoteOffered;
import org.ticketing.ticket.TicketEvent.QuoteWithdrawn;
import org.ticketing.ticket.TicketEvent.RenegotiationAnswered;
import org.ticketing.ticket.TicketEvent.RenegotiationAsked;
import org.ticketing.ticket.TicketEvent.RenegotiationInsufficient;
import org.ticketing.ticket.TicketEvent.Reopened;
import org.ticketing.ticket.TicketEvent.Repromised;
import org.ticketing.ticket.TicketEvent.Resolved;
import org.ticketing.ticket.TicketEvent.TurnPassed;
import org.ticketing.ticket.TicketEvent.WorkStarted;
import org.ticketing.ticket.Visibility;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.EntryId;
import org.ticketing.vocabulary.Money;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

/** One value, at least, of everything that is stored; each has its approved file. */
final class LogJsonExamples {

    static final Instant MORNING = Instant.parse("2026-11-09T11:00:00.123456Z");
    static final Instant NOON = Instant.parse("2026-11-09T15:00:00Z");
    static final PolicyHash PIN = PolicyHash.of("{}");
    static final Money TOTAL = new Money(125_000, Currency.getInstance("BRL"));
    static final List<Warnings.Ahead> AHEAD = List.of(new Warnings.Ahead(1, MORNING));

    private LogJsonExamples() {}

    /** By the name of the approved file: the type, and what is special about it. */
    static Map<String, TicketEvent> events() {
        Map<String, TicketEvent> events = new LinkedHashMap<>();
        events.put("opened.v1", opened(null));
        events.put("opened.v2", opened(PIN));
        events.put("policy-changed.v1", new PolicyChanged(PIN));
        events.put("repromised.v1", new Repromised(ref(7)));
        events.put("renegotiation-asked.v1", new RenegotiationAsked(2, "leadership", NOON, ref(7)));
        events.put("renegotiation-answered.v1", new RenegotiationAnswered("leadership", NOON, ref(7)));
        events.put("renegotiation-answered-no.v1", new RenegotiationAnswered("attendant", null, ref(7)));
        events.put("renegotiation-insufficient.v1", new RenegotiationInsufficient("attendant", true));
        events.put("answer-accepted.v1", new AnswerAccepted("leadership"));
        events.put(
                "quote-offered.v1",
                new QuoteOffered(
                        2,
                        "training",
                        List.of(new QuoteLine("refresher", ref(8), 130_000), new QuoteLine(null, ref(9), -5_000)),
                        TOTAL,
                        NOON,
                        Turn.CUSTOMER));
        events.put("quote-approved.v1", new QuoteApproved(2));
        events.put("quote-declined.v1", new QuoteDeclined(2, ref(7)));
        events.put("quote-lapsed.v1", new QuoteLapsed(2));
        events.put("quote-withdrawn.v1", new QuoteWithdrawn(2));
        events.put("article-given.v1", new ArticleGiven("training", ref(7)));
        events.put("classified.v1", new Classified("error", "high", "finance"));
        events.put("escalated.v1", new Escalated("high", "finance"));
        events.put("assigned.v1", new Assigned(new PersonId("caio")));
        events.put("work-started.v1", new WorkStarted());
        events.put(
                "entry-added.v1",
                new EntryAdded(
                        new EntryId(TicketId.parse("0199d1a0-0000-7000-8000-0000000000e1")
                                .value()),
                        Side.VENDOR,
                        Visibility.INTERNAL,
                        "portal",
                        ref(5)));
        events.put(
                "entry-added.v2",
                new EntryAdded(
                        new EntryId(TicketId.parse("0199d1a0-0000-7000-8000-0000000000e2")
                                .value()),
                        Side.CUSTOMER,
                        Visibility.PUBLIC,
                        "phone",
                        ref(5),
                        new PersonId("caio")));
        events.put(
                "entry-added.v3",
                new EntryAdded(
                        new EntryId(TicketId.parse("0199d1a0-0000-7000-8000-0000000000e3")
                                .value()),
                        Side.CUSTOMER,
                        Visibility.PUBLIC,
                        "portal",
                        ref(5),
                        null,
                        files()));
        Opened opened = opened(PIN);
        events.put(
                "opened.v3",
                new Opened(
                        PIN,
                        opened.code(),
                        opened.organisation(),
                        opened.requester(),
                        opened.opener(),
                        opened.channel(),
                        opened.kind(),
                        opened.priority(),
                        opened.area(),
                        null,
                        opened.title(),
                        opened.description(),
                        opened.fields(),
                        files()));
        events.put(
                "opened.v4",
                new Opened(
                        PIN,
                        opened.code(),
                        opened.organisation(),
                        opened.requester(),
                        opened.opener(),
                        opened.channel(),
                        opened.kind(),
                        opened.priority(),
                        opened.area(),
                        "upgraded",
                        opened.title(),
                        opened.description(),
                        opened.fields(),
                        files()));
        events.put("classified.v4", new Classified("error", "high", "sac", "complex"));
        events.put("classified.v5", new Classified("error", "high", "finance", null, ref(7)));
        events.put("evidence-awaited.v1", new EvidenceAwaited(List.of("video", "screen"), true));
        events.put("evidence-given.v1", new EvidenceGiven(Map.of("video", ref(3)), List.of("screen"), true));
        events.put("turn-passed.v1", new TurnPassed(Turn.THIRD_PARTY));
        events.put("date-promised.v1", new DatePromised(NOON, ref(6)));
        events.put("resolved.v1", new Resolved());
        events.put("reopened.v1", new Reopened());
        events.put("closed.v1", new Closed());
        events.put("erased.v1", new Erased(ErasureReason.SUBJECT_REQUEST, NOON));
        ArticleId one = ArticleId.parse("01900000-0000-7000-8000-0000000000a1");
        ArticleId two = ArticleId.parse("01900000-0000-7000-8000-0000000000a0");
        ConsultationId looked = ConsultationId.parse("01900000-0000-7000-8000-0000000000c1");
        events.put("consulted.v1", new Consulted(looked, "sales", List.of(one, two), List.of(two)));
        events.put("consulted-by-search.v1", new Consulted(looked, null, List.of(), List.of()));
        events.put(
                "came-from-chat.v1",
                new CameFromChat(
                        ChatId.parse("01900000-0000-7000-8000-0000000000d1"),
                        "chat",
                        List.of(new CameFromChat.Line(
                                EntryId.parse("01900000-0000-7000-8000-0000000000e2"),
                                NOON,
                                new PersonId("ana"),
                                Side.CUSTOMER,
                                ref(7)))));
        events.put("article-named.v1", new ArticleNamed(EntryId.parse("01900000-0000-7000-8000-0000000000e1"), one, 3));
        AfterJsonExamples.events().forEach((name, event) -> events.put(name, new Beside(event)));
        events.putAll(JointExamples.events());
        clocks().forEach((name, event) -> events.put(name, new Clocked(event)));
        return events;
    }

    static List<Attachment> files() {
        return List.of(
                new Attachment(
                        AttachmentId.parse("0199d1a0-0000-7000-8000-0000000000a1"),
                        ref(8),
                        ref(9),
                        "application/pdf",
                        26_214_400),
                new Attachment(
                        AttachmentId.parse("0199d1a0-0000-7000-8000-0000000000a2"), ref(6), ref(7), "text/plain", 1));
    }

    private static Opened opened(@Nullable PolicyHash policy) {
        return new Opened(
                policy,
                "SX-41",
                new OrganisationId("school"),
                new PersonId("ana"),
                new PersonId("bia"),
                "portal",
                "question",
                "normal",
                "sac",
                ref(1),
                ref(2),
                Map.of("video", ref(3), "screen", ref(4)));
    }

    private static Map<String, ClockEvent> clocks() {
        Map<String, ClockEvent> clocks = new LinkedHashMap<>();
        clocks.put(
                "goal-started.v1",
                new GoalStarted(
                        "first-answer",
                        1,
                        Strength.GUARANTEE,
                        PIN,
                        0,
                        MORNING,
                        MORNING,
                        Duration.ofMinutes(90),
                        NOON,
                        List.of(),
                        false));
        clocks.put(
                "goal-started.v2",
                new GoalStarted("first-answer", 1, Strength.GOAL, PIN, 0, MORNING, MORNING, null, NOON, AHEAD, false));
        clocks.put("goal-resumed.v2", new GoalResumed("resolution", 1, NOON, AHEAD));
        clocks.put("goal-moved.v2", new GoalMoved("resolution", 1, 2, MORNING, null, NOON, AHEAD, false));
        clocks.put("goal-warned.v1", new GoalWarned("resolution", 1, 0, NOON));
        clocks.put(
                "goal-started-without-due.v1",
                new GoalStarted(
                        "resolution",
                        2,
                        Strength.EXPECTED_AVERAGE,
                        PIN,
                        3,
                        NOON,
                        MORNING,
                        null,
                        null,
                        List.of(),
                        true));
        clocks.put("goal-paused.v1", new GoalPaused("resolution", 1));
        clocks.put("goal-resumed.v1", new GoalResumed("resolution", 1, NOON, List.of()));
        clocks.put(
                "goal-moved.v1",
                new GoalMoved("resolution", 1, 2, MORNING, Duration.ofSeconds(5_400, 1_000), NOON, List.of(), false));
        clocks.put(
                "goal-moved-without-due.v1", new GoalMoved("resolution", 1, 0, MORNING, null, null, List.of(), true));
        clocks.put("goal-breached.v1", new GoalBreached("first-answer", 1, NOON, List.of()));
        clocks.put(
                "goal-breached.v2", new GoalBreached("first-answer", 1, NOON, List.of(new Escalation.Ahead(0, NOON))));
        clocks.put("goal-escalated.v1", new GoalEscalated("first-answer", 1, 0));
        clocks.put("goal-stopped.v1", new GoalStopped("first-answer", 1, Duration.ofSeconds(61, 500_000)));
        clocks.put("goal-cancelled.v1", new GoalCancelled("next-answer", 7));
        return clocks;
    }

    static Map<String, Recorded> recorded() {
        return Map.of(
                "recorded.v1", new Recorded(3, MORNING, new PersonId("bia"), new WorkStarted()),
                "recorded-by-time.v1",
                        new Recorded(4, NOON, null, new Clocked(new GoalBreached("first-answer", 1, NOON, List.of()))));
    }

    static TextRef ref(int number) {
        TextId id = TextId.parse("0199d1a0-0000-7000-8000-00000000000" + number);
        return new TextRef(id, PolicyHash.of("text " + number).value());
    }
}
