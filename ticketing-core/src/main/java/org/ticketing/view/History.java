package org.ticketing.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.ClockEvent;
import org.ticketing.ticket.AfterEvent;
import org.ticketing.ticket.Attachment;
import org.ticketing.ticket.JointEvent;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.ticket.Visibility;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.EntryId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;

/** What happened to a ticket, as far as a reader may see it (N23). */
public record History(List<Recorded> events) {

    public History {
        events = List.copyOf(events);
    }

    /**
     * A log as a reader may see it.
     *
     * @param seesInternal whether the reader may see what is for staff only
     */
    public static History of(List<Recorded> log, boolean seesInternal) {
        return new History(log.stream()
                .filter(recorded -> seesInternal || !isInternal(recorded.event()))
                .toList());
    }

    /** Whether only those are shown an event who may see what is internal. */
    public static boolean isInternal(TicketEvent event) {
        return switch (event) {
            case TicketEvent.EntryAdded added -> added.visibility() == Visibility.INTERNAL;
            case TicketEvent.PolicyChanged changed -> true;
            case TicketEvent.Beside beside -> isInternal(beside.event());
            // Colleagues of whoever looked need not know what they looked for.
            case TicketEvent.Consulted consulted -> true;
            // What the vendor tells its own people is for those who can still do something about it.
            case TicketEvent.Clocked clocked ->
                clocked.clock() instanceof ClockEvent.GoalWarned || clocked.clock() instanceof ClockEvent.GoalEscalated;
            default -> false;
        };
    }

    /** By what staff sort, and whom they have told, is for staff; that a ticket would have closed by itself is in its details. */
    private static boolean isInternal(AfterEvent event) {
        return switch (event) {
            case AfterEvent.ClosingPlanned e -> true;
            case AfterEvent.ClosingCalledOff e -> true;
            case AfterEvent.WatchersChanged e -> true;
            case AfterEvent.Tagged e -> true;
            case AfterEvent.ClosingAnnounced e -> false;
            case AfterEvent.ClosedUnanswered e -> false;
            case AfterEvent.Rated e -> false;
            // The ticket that had ended is named to those who may see it.
            case AfterEvent.Followed e -> false;
        };
    }

    /** Without what others thought of what was done. */
    public History withRatingsOnlyBy(PersonId reader) {
        return new History(events.stream()
                .filter(recorded -> !isRating(recorded.event()) || reader.equals(recorded.by()))
                .toList());
    }

    /** Without why staff handed it on. */
    public History withoutForwardingReasons() {
        return new History(events.stream()
                .map(recorded -> recorded.event() instanceof TicketEvent.Classified e && e.reason() != null
                        ? new Recorded(
                                recorded.sequence(),
                                recorded.at(),
                                recorded.by(),
                                new TicketEvent.Classified(e.kind(), e.priority(), e.area(), e.complexity()))
                        : recorded)
                .toList());
    }

    private static boolean isRating(TicketEvent event) {
        return event instanceof TicketEvent.Beside beside && beside.event() instanceof AfterEvent.Rated;
    }

    /** What was thought last of what was done, as far as the reader may see it. */
    Optional<RatingView> rating(SupportPolicy policy, Map<TextId, String> texts) {
        return events.stream()
                .filter(recorded -> isRating(recorded.event()))
                .reduce((earlier, later) -> later)
                .map(recorded -> RatingView.of(recorded, policy, texts));
    }

    /** The other tickets that it names. */
    public Set<TicketId> others() {
        return events.stream()
                .flatMap(recorded -> recorded.event() instanceof JointEvent joint
                        ? Stream.of(joint.other())
                        : Stream.<TicketId>empty())
                .collect(Collectors.toSet());
    }

    /** What is left of it for a reader who may see only these others: of a merge, that it ended. */
    public History knowing(Set<TicketId> others) {
        return new History(events.stream()
                .filter(recorded -> !(recorded.event() instanceof JointEvent joint)
                        || others.contains(joint.other())
                        || joint instanceof JointEvent.MergedInto)
                .map(recorded -> recorded.event() instanceof JointEvent joint && !others.contains(joint.other())
                        ? new Recorded(recorded.sequence(), recorded.at(), recorded.by(), new TicketEvent.Closed())
                        : recorded)
                .toList());
    }

    /** Its entries, and files, as what was brought along to another ticket. */
    public LinksView.Brought brought(List<Attachment> files, Map<TextId, String> texts) {
        return new LinksView.Brought(entries(texts), AttachmentView.of(files, texts));
    }

    /** Those texts of a ticket that searches look through: everybody who may see the ticket may read them. */
    public static Set<TextId> searched(List<Recorded> log) {
        return log.stream()
                .flatMap(recorded -> switch (recorded.event()) {
                    case TicketEvent.Opened e -> Stream.of(e.title(), e.description());
                    case TicketEvent.EntryAdded e -> isInternal(e) ? Stream.<TextRef>empty() : Stream.of(e.text());
                    case TicketEvent.CameFromChat e -> e.texts().stream();
                    default -> Stream.<TextRef>empty();
                })
                .map(TextRef::id)
                .collect(Collectors.toSet());
    }

    /** The texts that these events refer to. */
    public List<TextId> textIds() {
        return events.stream()
                .flatMap(recorded -> recorded.event().texts().stream())
                .map(TextRef::id)
                .toList();
    }

    List<EntryView> entries(Map<TextId, String> texts) {
        Map<EntryId, ArticleId> named = new HashMap<>();
        for (Recorded recorded : events) {
            if (recorded.event() instanceof TicketEvent.ArticleNamed name) {
                named.put(name.entry(), name.article());
            }
        }
        return events.stream()
                .flatMap(recorded -> switch (recorded.event()) {
                    case TicketEvent.EntryAdded added ->
                        Stream.of(entry(recorded, added, Optional.ofNullable(named.get(added.entry())), texts));
                    case TicketEvent.CameFromChat came ->
                        came.lines().stream().map(line -> entry(line, came.channel(), texts));
                    default -> Stream.<EntryView>empty();
                })
                .toList();
    }

    /** What was written before there was a ticket, at its own time. */
    private static EntryView entry(TicketEvent.CameFromChat.Line line, String channel, Map<TextId, String> texts) {
        return new EntryView(
                line.entry(),
                line.at(),
                line.by(),
                line.side(),
                Visibility.PUBLIC,
                channel,
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(texts.get(line.text().id())),
                List.of());
    }

    /** The live chat that the ticket has been. */
    public Optional<ChatId> chat() {
        return events.stream()
                .flatMap(recorded -> recorded.event() instanceof TicketEvent.CameFromChat came
                        ? Stream.of(came.chat())
                        : Stream.<ChatId>empty())
                .findFirst();
    }

    /** What whoever opened the ticket had been shown before, for those who see what is internal. */
    public Optional<TicketEvent.Consulted> consulted() {
        return events.stream()
                .flatMap(recorded -> recorded.event() instanceof TicketEvent.Consulted consulted
                        ? Stream.of(consulted)
                        : Stream.empty())
                .findFirst();
    }

    /** The articles that entries point to, and those that were shown before. */
    public Set<ArticleId> named() {
        return events.stream()
                .flatMap(recorded -> switch (recorded.event()) {
                    case TicketEvent.ArticleNamed name -> Stream.of(name.article());
                    case TicketEvent.Consulted consulted -> consulted.shown().stream();
                    default -> Stream.<ArticleId>empty();
                })
                .collect(Collectors.toSet());
    }

    private static EntryView entry(
            Recorded recorded, TicketEvent.EntryAdded added, Optional<ArticleId> article, Map<TextId, String> texts) {
        return new EntryView(
                added.entry(),
                recorded.at(),
                Objects.requireNonNull(recorded.by(), "an entry has an author"),
                added.author(),
                added.visibility(),
                added.channel(),
                Optional.ofNullable(added.recordedBy()),
                article,
                Optional.ofNullable(texts.get(added.text().id())),
                AttachmentView.of(added.attachments(), texts));
    }

    /** The files that were saved with the description. */
    List<AttachmentView> openedWith(Map<TextId, String> texts) {
        return events.stream()
                .filter(recorded -> recorded.event() instanceof TicketEvent.Opened)
                .flatMap(recorded -> AttachmentView.of(recorded.event().attachments(), texts).stream())
                .toList();
    }

    /** A file that was saved with one of these events. */
    public Optional<Attachment> attachment(AttachmentId id) {
        return events.stream()
                .flatMap(recorded -> recorded.event().attachments().stream())
                .filter(file -> file.id().equals(id))
                .findFirst();
    }

    /** The reasons that people gave, and the articles, by the sequence of the event that they belong to. */
    Map<Long, String> reasons(Map<TextId, String> texts) {
        Map<Long, String> reasons = new TreeMap<>();
        for (Recorded recorded : events) {
            TextRef ref = switch (recorded.event()) {
                case TicketEvent.Classified e -> e.reason();
                case TicketEvent.DatePromised e -> e.reason();
                case TicketEvent.Repromised e -> e.reason();
                case TicketEvent.RenegotiationAsked e -> e.reason();
                case TicketEvent.RenegotiationAnswered e -> e.reason();
                case TicketEvent.QuoteDeclined e -> e.reason();
                case TicketEvent.ArticleGiven e -> e.article();
                case TicketEvent.Beside(AfterEvent.Rated e) -> e.comment();
                default -> null;
            };
            String reason = ref == null ? null : texts.get(ref.id());
            if (reason != null) {
                reasons.put(recorded.sequence(), reason);
            }
        }
        return reasons;
    }

    /** Where the articles are that were given instead of a quote. */
    List<String> articles(Map<TextId, String> texts) {
        return events.stream()
                .flatMap(recorded -> recorded.event() instanceof TicketEvent.ArticleGiven given
                        ? Stream.ofNullable(texts.get(given.article().id()))
                        : Stream.<String>empty())
                .toList();
    }

    Optional<TicketEvent.DatePromised> lastPromise() {
        return events.stream()
                .flatMap(recorded -> recorded.event() instanceof TicketEvent.DatePromised promised
                        ? Stream.of(promised)
                        : Stream.empty())
                .reduce((earlier, later) -> later);
    }
}
