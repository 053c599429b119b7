package org.ticketing.jackson;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.sla.ClockEvent;
import org.ticketing.ticket.AfterEvent;
import org.ticketing.ticket.Attachment;
import org.ticketing.ticket.EvidenceEvent.EvidenceAwaited;
import org.ticketing.ticket.EvidenceEvent.EvidenceGiven;
import org.ticketing.ticket.JointEvent;
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
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.Turn;

/** The stored forms of events. What a clock does is stored under its own name, as any other event. */
final class EventJson {

    private EventJson() {}

    static String type(TicketEvent event) {
        return switch (event) {
            case Opened e -> "opened";
            case PolicyChanged e -> "policy-changed";
            case Classified e -> "classified";
            case Assigned e -> "assigned";
            case WorkStarted e -> "work-started";
            case EntryAdded e -> "entry-added";
            case TurnPassed e -> "turn-passed";
            case EvidenceAwaited e -> "evidence-awaited";
            case EvidenceGiven e -> "evidence-given";
            case DatePromised e -> "date-promised";
            case Repromised e -> "repromised";
            case RenegotiationAsked e -> "renegotiation-asked";
            case RenegotiationAnswered e -> "renegotiation-answered";
            case RenegotiationInsufficient e -> "renegotiation-insufficient";
            case AnswerAccepted e -> "answer-accepted";
            case QuoteOffered e -> "quote-offered";
            case QuoteApproved e -> "quote-approved";
            case QuoteDeclined e -> "quote-declined";
            case QuoteLapsed e -> "quote-lapsed";
            case QuoteWithdrawn e -> "quote-withdrawn";
            case ArticleGiven e -> "article-given";
            case Resolved e -> "resolved";
            case Reopened e -> "reopened";
            case Closed e -> "closed";
            case Beside e -> AfterJson.type(e.event());
            case Escalated e -> "escalated";
            case Erased e -> "erased";
            case Consulted e -> "consulted";
            case CameFromChat e -> "came-from-chat";
            case ArticleNamed e -> "article-named";
            case JointEvent e -> JointJson.type(e);
            case Clocked e -> EventJsonClocks.type(e.clock());
        };
    }

    /** The names are those of the records, as constants are written: a test holds that. */
    static List<String> types() {
        return Stream.of(TicketEvent.class, AfterEvent.class, ClockEvent.class)
                .flatMap(EventJson::records)
                .filter(type -> type != Beside.class && type != Clocked.class)
                .map(type -> type.getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(EventJson::records) : Stream.of(type);
    }

    /** The oldest form that can say all of this event. */
    private static long form(TicketEvent event) {
        return switch (event) {
            case Opened e -> e.plan() != null ? 4 : withFiles(e, e.policy() == null ? 1 : 2);
            case Classified e -> e.reason() != null ? 5 : e.complexity() == null ? 1 : 4;
            case EntryAdded e -> withFiles(e, e.recordedBy() == null ? 1 : 2);
            case Clocked e -> EventJsonClocks.form(e.clock());
            default -> 1;
        };
    }

    private static long withFiles(TicketEvent event, long otherwise) {
        return event.attachments().isEmpty() ? otherwise : 3;
    }

    static LogJsonObject write(TicketEvent event) {
        LogJsonObject json = LogJsonObject.ofForm(form(event)).put("type", type(event));
        return switch (event) {
            case Opened e ->
                json.put("code", e.code())
                        .put("organisation", e.organisation().value())
                        .put("requester", e.requester().value())
                        .put("opener", e.opener().value())
                        .put("channel", e.channel())
                        .put("kind", e.kind())
                        .put("priority", e.priority())
                        .put("area", e.area())
                        .put("plan", e.plan())
                        .put("title", e.title())
                        .put("description", e.description())
                        .put("fields", e.fields())
                        .put("policy", e.policy() == null ? null : e.policy().value())
                        .putUnlessEmpty("attachments", e.attachments(), EventJson::write);
            case PolicyChanged e -> json.put("policy", e.policy().value());
            case Classified e -> {
                json.put("kind", e.kind())
                        .put("priority", e.priority())
                        .put("area", e.area())
                        .put("complexity", e.complexity());
                yield e.reason() == null ? json : json.put("reason", e.reason());
            }
            case Assigned e -> json.put("assignee", e.assignee().value());
            case EntryAdded e ->
                json.put("entry", e.entry().toString())
                        .put("author", e.author())
                        .put("visibility", e.visibility())
                        .put("channel", e.channel())
                        .put("text", e.text())
                        .put(
                                "recorded-by",
                                e.recordedBy() == null ? null : e.recordedBy().value())
                        .putUnlessEmpty("attachments", e.attachments(), EventJson::write);
            case TurnPassed e -> json.put("to", e.to());
            case EvidenceAwaited e -> EvidenceJson.write(json, e);
            case EvidenceGiven e -> EvidenceJson.write(json, e);
            case DatePromised e -> json.put("date", e.date()).put("reason", e.reason());
            case Repromised e -> json.put("reason", e.reason());
            case RenegotiationAsked e ->
                json.put("place", e.place())
                        .put("level", e.level())
                        .put("wished", e.wished())
                        .put("reason", e.reason());
            case RenegotiationAnswered e ->
                json.put("level", e.level()).put("date", e.date()).put("reason", e.reason());
            case RenegotiationInsufficient e -> json.put("level", e.level()).put("lapsed", e.lapsed());
            case AnswerAccepted e -> json.put("level", e.level());
            case QuoteOffered e -> CommerceJson.write(json, e);
            case QuoteApproved e -> json.put("version", e.version());
            case QuoteDeclined e -> json.put("version", e.version()).put("reason", e.reason());
            case QuoteLapsed e -> json.put("version", e.version());
            case QuoteWithdrawn e -> json.put("version", e.version());
            case ArticleGiven e -> json.put("kind", e.kind()).put("article", e.article());
            case JointEvent e -> JointJson.write(json, e);
            case WorkStarted e -> json;
            case Resolved e -> json;
            case Reopened e -> json;
            case Closed e -> json;
            case Beside e -> AfterJson.write(json, e.event());
            case Escalated e -> json.put("priority", e.priority()).put("area", e.area());
            case Erased e -> json.put("reason", e.reason()).put("erasedAt", e.erasedAt());
            case Consulted e ->
                json.put("consultation", e.consultation().toString())
                        .put("category", e.category())
                        .putTexts("shown", KnowledgeJson.ids(e.shown()))
                        .putTexts("read", KnowledgeJson.ids(e.read()));
            case CameFromChat e ->
                json.put("chat", e.chat().toString())
                        .put("channel", e.channel())
                        .put("lines", e.lines(), EventJson::write);
            case ArticleNamed e ->
                json.put("entry", e.entry().toString())
                        .put("article", e.article().toString())
                        .put("edition", e.edition());
            case Clocked e -> EventJsonClocks.write(json, e.clock());
        };
    }

    private static LogJsonObject write(CameFromChat.Line line) {
        return LogJsonObject.empty()
                .put("entry", line.entry().toString())
                .put("at", line.at())
                .put("by", line.by().value())
                .put("side", line.side())
                .put("text", line.text());
    }

    private static CameFromChat.Line line(LogJsonFields json) {
        return new CameFromChat.Line(
                json.text("entry", EntryId::parse),
                json.instant("at"),
                json.text("by", PersonId::new),
                json.constant("side", Side.class),
                json.textRef("text"));
    }

    private static LogJsonObject write(Attachment file) {
        return LogJsonObject.empty()
                .put("id", file.id().toString())
                .put("name", file.name())
                .put("digest", file.digest())
                .put("type", file.type())
                .put("size", file.size());
    }

    private static List<Attachment> attachments(LogJsonFields json) {
        return json.optionalList(
                "attachments",
                file -> new Attachment(
                        file.text("id", AttachmentId::parse),
                        file.textRef("name"),
                        file.textRef("digest"),
                        file.text("type"),
                        file.number("size")));
    }

    /** The policy was added last, when the second form came. */
    private static Opened opened(LogJsonFields json) {
        String code = json.text("code");
        OrganisationId organisation = json.text("organisation", OrganisationId::new);
        PersonId requester = json.text("requester", PersonId::new);
        PersonId opener = json.text("opener", PersonId::new);
        String channel = json.text("channel");
        String kind = json.text("kind");
        String priority = json.text("priority");
        String area = json.text("area");
        String plan = json.optional("plan", known -> known);
        TextRef title = json.textRef("title");
        TextRef description = json.textRef("description");
        Map<String, TextRef> fields = json.textRefs("fields");
        PolicyHash policy = json.optional("policy", PolicyHash::new);
        return new Opened(
                policy,
                code,
                organisation,
                requester,
                opener,
                channel,
                kind,
                priority,
                area,
                plan,
                title,
                description,
                fields,
                attachments(json));
    }

    static TicketEvent read(LogJsonFields json) {
        json.requireForm(5);
        String type = json.text("type");
        return switch (type) {
            case "opened" -> opened(json);
            case "policy-changed" -> new PolicyChanged(json.text("policy", PolicyHash::new));
            case "classified" ->
                new Classified(
                        json.text("kind"),
                        json.text("priority"),
                        json.text("area"),
                        json.optional("complexity", complexity -> complexity),
                        json.has("reason") ? json.textRef("reason") : null);
            case "escalated" -> new Escalated(json.text("priority"), json.text("area"));
            case "assigned" -> new Assigned(json.text("assignee", PersonId::new));
            case "work-started" -> new WorkStarted();
            case "entry-added" ->
                new EntryAdded(
                        json.text("entry", EntryId::parse),
                        json.constant("author", Side.class),
                        json.constant("visibility", Visibility.class),
                        json.text("channel"),
                        json.textRef("text"),
                        json.optional("recorded-by", PersonId::new),
                        attachments(json));
            case "turn-passed" -> new TurnPassed(json.constant("to", Turn.class));
            case "evidence-awaited" -> EvidenceJson.awaited(json);
            case "evidence-given" -> EvidenceJson.given(json);
            case "date-promised" -> new DatePromised(json.instant("date"), json.textRef("reason"));
            case "repromised" -> new Repromised(json.textRef("reason"));
            case "renegotiation-asked" ->
                new RenegotiationAsked(
                        json.smallNumber("place"),
                        json.text("level"),
                        json.optionalInstant("wished"),
                        json.textRef("reason"));
            case "renegotiation-answered" ->
                new RenegotiationAnswered(json.text("level"), json.optionalInstant("date"), json.textRef("reason"));
            case "renegotiation-insufficient" -> new RenegotiationInsufficient(json.text("level"), json.flag("lapsed"));
            case "answer-accepted" -> new AnswerAccepted(json.text("level"));
            case "quote-offered" -> CommerceJson.offered(json);
            case "quote-approved" -> new QuoteApproved(json.smallNumber("version"));
            case "quote-declined" -> new QuoteDeclined(json.smallNumber("version"), json.textRef("reason"));
            case "quote-lapsed" -> new QuoteLapsed(json.smallNumber("version"));
            case "quote-withdrawn" -> new QuoteWithdrawn(json.smallNumber("version"));
            case "article-given" -> new ArticleGiven(json.text("kind"), json.textRef("article"));
            case "resolved" -> new Resolved();
            case "reopened" -> new Reopened();
            case "closed" -> new Closed();
            case "erased" -> new Erased(json.constant("reason", ErasureReason.class), json.instant("erasedAt"));
            case "consulted" ->
                new Consulted(
                        json.text("consultation", ConsultationId::parse),
                        json.optional("category", category -> category),
                        KnowledgeJson.articles(json, "shown"),
                        KnowledgeJson.articles(json, "read"));
            case "came-from-chat" ->
                new CameFromChat(
                        json.text("chat", ChatId::parse), json.text("channel"), json.list("lines", EventJson::line));
            case "article-named" ->
                new ArticleNamed(
                        json.text("entry", EntryId::parse),
                        json.text("article", ArticleId::parse),
                        json.smallNumber("edition"));
            default -> {
                JointEvent joint = JointJson.read(type, json);
                if (joint != null) {
                    yield joint;
                }
                yield AfterJson.TYPES.contains(type)
                        ? new Beside(AfterJson.read(type, json))
                        : new Clocked(EventJsonClocks.read(type, json));
            }
        };
    }
}
