package org.ticketing.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.sla.ClockEvent;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.EntryId;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.Money;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.Turn;

/**
 * What has happened to a ticket. Events hold closed vocabulary, ids, numbers and instants, never people's words: those are
 * {@link KeptText}, which can be erased.
 */
public sealed interface TicketEvent {

    /**
     * A ticket was opened.
     *
     * @param policy under which; unknown in the oldest logs
     * @param plan that the contract of the organisation stood at; nothing, if nobody knew
     * @param attachments the files that were saved with the description
     */
    record Opened(
            @Nullable PolicyHash policy,
            String code,
            OrganisationId organisation,
            PersonId requester,
            PersonId opener,
            String channel,
            String kind,
            String priority,
            String area,
            @Nullable String plan,
            TextRef title,
            TextRef description,
            Map<String, TextRef> fields,
            List<Attachment> attachments)
            implements TicketEvent {
        public Opened {
            fields = Map.copyOf(fields);
            attachments = List.copyOf(attachments);
        }

        /** Without files, for an organisation whose plan nobody knew. */
        public Opened(
                @Nullable PolicyHash policy,
                String code,
                OrganisationId organisation,
                PersonId requester,
                PersonId opener,
                String channel,
                String kind,
                String priority,
                String area,
                TextRef title,
                TextRef description,
                Map<String, TextRef> fields) {
            this(
                    policy,
                    code,
                    organisation,
                    requester,
                    opener,
                    channel,
                    kind,
                    priority,
                    area,
                    null,
                    title,
                    description,
                    fields,
                    List.of());
        }
    }

    /** From here on it is decided under another policy; what was promised before keeps its own. */
    record PolicyChanged(PolicyHash policy) implements TicketEvent {}

    /**
     * The vendor said what it is about, how pressing, and whose.
     *
     * @param complexity how much work it takes; nothing, if nobody has said it yet
     * @param reason why, if they said it
     */
    record Classified(
            String kind,
            String priority,
            String area,
            @Nullable String complexity,
            @Nullable TextRef reason) implements TicketEvent {

        /** Without a reason. */
        public Classified(String kind, String priority, String area, @Nullable String complexity) {
            this(kind, priority, area, complexity, null);
        }

        /** Without a complexity. */
        public Classified(String kind, String priority, String area) {
            this(kind, priority, area, null);
        }
    }

    /** A person of the vendor has it now. */
    record Assigned(PersonId assignee) implements TicketEvent {}

    /** The vendor did its first work of substance on it. */
    record WorkStarted() implements TicketEvent {}

    /**
     * Somebody wrote something.
     *
     * @param recordedBy who wrote it down for them; nobody if they wrote it themselves
     * @param attachments the files that were saved with it
     */
    record EntryAdded(
            EntryId entry,
            Side author,
            Visibility visibility,
            String channel,
            TextRef text,
            @Nullable PersonId recordedBy,
            List<Attachment> attachments)
            implements TicketEvent {
        public EntryAdded {
            attachments = List.copyOf(attachments);
        }

        /** Without files. */
        public EntryAdded(
                EntryId entry,
                Side author,
                Visibility visibility,
                String channel,
                TextRef text,
                @Nullable PersonId recordedBy) {
            this(entry, author, visibility, channel, text, recordedBy, List.of());
        }

        public EntryAdded(EntryId entry, Side author, Visibility visibility, String channel, TextRef text) {
            this(entry, author, visibility, channel, text, null);
        }
    }

    /** It is somebody else's turn. */
    record TurnPassed(Turn to) implements TicketEvent {}

    /** A person of the vendor promised a date. */
    record DatePromised(Instant date, TextRef reason) implements TicketEvent {}

    /** What was still owed was put under the policy then in force. */
    record Repromised(TextRef reason) implements TicketEvent {}

    /**
     * A customer asked a level of the ladder.
     *
     * @param place of the level, 1 for the first
     */
    record RenegotiationAsked(
            int place, String level, @Nullable Instant wished, TextRef reason) implements TicketEvent {}

    /**
     * The level that was asked answered.
     *
     * @param date the new one that it promised; none if it refused
     */
    record RenegotiationAnswered(String level, @Nullable Instant date, TextRef reason) implements TicketEvent {}

    /**
     * A level did not do.
     *
     * @param lapsed whether it let its time pass without an answer
     */
    record RenegotiationInsufficient(String level, boolean lapsed) implements TicketEvent {}

    /** The customer took the answer of a level, which ended the ladder. */
    record AnswerAccepted(String level) implements TicketEvent {}

    /**
     * The vendor said what it would cost; an earlier version does not count any more.
     *
     * @param version 1 for the first
     * @param kind what the ticket was about
     * @param validUntil the last instant at which it can be approved or declined
     * @param turn whose turn it is while it is open, as the policy says
     */
    record QuoteOffered(int version, String kind, List<QuoteLine> lines, Money total, Instant validUntil, Turn turn)
            implements TicketEvent {
        public QuoteOffered {
            lines = List.copyOf(lines);
        }
    }

    /** Somebody empowered took a version of the quote for the customer. */
    record QuoteApproved(int version) implements TicketEvent {}

    /** Somebody empowered declined a version of the quote for the customer. */
    record QuoteDeclined(int version, TextRef reason) implements TicketEvent {}

    /** Nobody decided on a version of the quote while it was valid. */
    record QuoteLapsed(int version) implements TicketEvent {}

    /** The vendor took an open quote back, since the ticket turned out to be about something else. */
    record QuoteWithdrawn(int version) implements TicketEvent {}

    /**
     * An article was given instead of a quote.
     *
     * @param kind what the ticket was about
     * @param article where the article is
     */
    record ArticleGiven(String kind, TextRef article) implements TicketEvent {}

    /** Something that happened to two tickets at once, told in the log of each. */
    sealed interface OfTwo extends TicketEvent permits JointEvent {}

    /** What a ticket was opened without, and what of it was given. */
    sealed interface OfIntake extends TicketEvent permits EvidenceEvent {}

    /** The vendor said that the work is done. */
    record Resolved() implements TicketEvent {}

    /** It was taken up again. */
    record Reopened() implements TicketEvent {}

    /** It ended. */
    record Closed() implements TicketEvent {}

    /** Something happened beside the work on it. */
    record Beside(AfterEvent event) implements TicketEvent {}

    /** One of its clocks did something. */
    record Clocked(ClockEvent clock) implements TicketEvent {}

    /** The vendor did something by itself about a promise that it had missed: so pressing and whose it is now. */
    record Escalated(String priority, String area) implements TicketEvent {}

    /** Whether nobody did it: it follows from what people did, from the policies and from the time. */
    default boolean isOfTime() {
        return this instanceof Clocked
                || this instanceof Escalated
                || this instanceof QuoteLapsed
                || (this instanceof Beside beside && beside.event().isOfTime());
    }

    /**
     * Words and identifiers were taken out of everything that stands before it; of whom, it does not say. Clocks and figures are
     * as they were: it stands at the instant of the event before it, and moves no time.
     *
     * @param erasedAt when that was
     */
    record Erased(ErasureReason reason, Instant erasedAt) implements TicketEvent {}

    /**
     * It goes on with what was written in a live chat (S16).
     *
     * @param channel of the chat
     * @param lines in order; what was erased before is not among them
     */
    record CameFromChat(ChatId chat, String channel, List<Line> lines) implements TicketEvent {
        public CameFromChat {
            lines = List.copyOf(lines);
        }

        /** What somebody wrote, and when: before there was a ticket. */
        public record Line(EntryId entry, Instant at, PersonId by, Side side, TextRef text) {}
    }

    /**
     * Before it was opened, the one who opened it had looked for an answer.
     *
     * @param category whose articles they had looked through; none if they had searched
     * @param shown the articles that they were shown, none of which did
     * @param read those of them that they read
     */
    record Consulted(
            ConsultationId consultation, @Nullable String category, List<ArticleId> shown, List<ArticleId> read)
            implements TicketEvent {
        public Consulted {
            shown = List.copyOf(shown);
            read = List.copyOf(read);
        }
    }

    /**
     * An entry points to the very article that answers (S10).
     *
     * @param edition of the article, as it was then
     */
    record ArticleNamed(EntryId entry, ArticleId article, int edition) implements TicketEvent {}

    /** The texts that this event refers to. */
    default List<TextRef> texts() {
        return NamedTexts.of(this);
    }

    /** The files that were saved with this event. */
    default List<Attachment> attachments() {
        return List.of();
    }

    /** The people whom this event names, beside the one who did it. */
    default List<PersonId> people() {
        return NamedPeople.of(this);
    }

    /** The same event of people with other names; names every {@linkplain #people() person} of it anew. */
    default TicketEvent renamed(UnaryOperator<PersonId> names) {
        return NamedPeople.renamed(this, names);
    }

    /** What this event means to goals; most mean nothing. */
    default Optional<Signal> signal() {
        return Optional.ofNullable(Signals.of(this));
    }
}
