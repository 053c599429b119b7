package org.ticketing.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Characters;
import org.ticketing.vocabulary.ConsultationId;

/**
 * What somebody asks of a desk. Constraints say what a well-formed command is; whether it is allowed, and makes sense for the
 * ticket, is decided later.
 */
public sealed interface Command {

    /** The longest text that people can write in one piece, in characters. */
    int LONGEST_TEXT = 20_000;

    /** What this command does, as grants and channels name it. */
    Action action();

    /**
     * Opens a ticket.
     *
     * @param kind a kind of the desk's policy
     * @param organisation for whom; a customer opens for their own organisation and may leave it out
     * @param requester who needs it, if it is not the person who opens it (X43)
     * @param fields what the form of the kind asks for, by field id
     * @param consultation in which they looked for an answer before, if they did (N14, S8)
     * @param follows the id of the ticket that had ended before it, if it follows one
     */
    record Open(
            @NotBlank @Characters String kind,
            @NotBlank @Size(max = 200) @Characters String title,
            @NotBlank @Size(max = LONGEST_TEXT) @Characters String description,
            @Nullable @Size(min = 1, max = 128) @Characters String organisation,
            @Nullable @Size(min = 1, max = 128) @Characters String requester,
            @NotNull @Size(max = 50) Map<@Characters String, @Characters String> fields,
            @Nullable @Size(min = 1, max = 64) @Characters String consultation,
            @Nullable @Size(min = 1, max = 64) @Characters String follows)
            implements Command {

        /** Sorts the fields, so that equal commands also look equal; no fields at all are as good as none. */
        public Open {
            fields = fields == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(fields));
        }

        public Open(String kind, String title, String description) {
            this(kind, title, description, null, null, Map.of());
        }

        /** A ticket that nobody looked for an answer to before. */
        public Open(
                String kind,
                String title,
                String description,
                @Nullable String organisation,
                @Nullable String requester,
                Map<String, String> fields) {
            this(kind, title, description, organisation, requester, fields, null, null);
        }

        /** This ticket after a consultation that did not help. */
        public Open after(ConsultationId looked) {
            return new Open(kind, title, description, organisation, requester, fields, looked.toString(), follows);
        }

        /** This ticket with one more field filled in. */
        public Open with(String field, String value) {
            Map<String, String> more = new TreeMap<>(fields);
            more.put(field, value);
            return new Open(kind, title, description, organisation, requester, more, consultation, follows);
        }

        /** A fingerprint of it is kept, so what it could not say at first is only told where it is said. */
        @Override
        public String toString() {
            return "Open[kind=" + kind + ", title=" + title + ", description=" + description + ", organisation="
                    + organisation + ", requester=" + requester + ", fields=" + fields
                    + (consultation == null ? "" : ", consultation=" + consultation)
                    + (follows == null ? "" : ", follows=" + follows) + "]";
        }

        @Override
        public Action action() {
            return Action.OPEN;
        }
    }

    /**
     * Says what a ticket is about and how pressing it is; what is left out stays as it is.
     *
     * @param area where it is handed to
     * @param complexity how much work it takes (S20)
     * @param reason why, above all why another area gets it (U37)
     */
    record Classify(
            @Nullable @Characters String kind,
            @Nullable @Characters String priority,
            @Nullable @Characters String area,
            @Nullable @Characters String complexity,

            @Nullable @Size(min = 1, max = 2_000) @Characters
            String reason)
            implements Command {

        /** Says no reason. */
        public Classify(
                @Nullable String kind, @Nullable String priority, @Nullable String area, @Nullable String complexity) {
            this(kind, priority, area, complexity, null);
        }

        /** Says nothing of how much work it takes. */
        public Classify(@Nullable String kind, @Nullable String priority, @Nullable String area) {
            this(kind, priority, area, null);
        }

        /** A fingerprint of it is kept, so what it could not say at first is only told where it is said. */
        @Override
        public String toString() {
            return "Classify[kind=" + kind + ", priority=" + priority + ", area=" + area
                    + (complexity == null ? "" : ", complexity=" + complexity)
                    + (reason == null ? "" : ", reason=" + reason) + "]";
        }

        @Override
        public Action action() {
            return Action.CLASSIFY;
        }
    }

    /** Hands a ticket to a person of the vendor. */
    record Assign(@NotBlank @Size(max = 128) @Characters String assignee) implements Command {
        @Override
        public Action action() {
            return Action.ASSIGN;
        }
    }

    /**
     * Adds a public message, by either side.
     *
     * @param article that answers, if staff point to one (S10)
     */
    record Reply(
            @NotBlank @Size(max = LONGEST_TEXT) @Characters String text,
            @Nullable @Size(min = 1, max = 64) @Characters String article)
            implements Command {

        public Reply(String text) {
            this(text, null);
        }

        /** A fingerprint of it is kept, so what it could not say at first is only told where it is said. */
        @Override
        public String toString() {
            return "Reply[text=" + text + (article == null ? "" : ", article=" + article) + "]";
        }

        @Override
        public Action action() {
            return Action.REPLY;
        }
    }

    /** Adds an internal note, which no customer sees on any path. */
    record Note(
            @NotBlank @Size(max = LONGEST_TEXT) @Characters String text) implements Command {
        @Override
        public Action action() {
            return Action.NOTE;
        }
    }

    /** Asks the customer for something and waits: it is their turn until they reply. */
    record AwaitCustomer(
            @NotBlank @Size(max = LONGEST_TEXT) @Characters String text) implements Command {
        @Override
        public Action action() {
            return Action.AWAIT_CUSTOMER;
        }
    }

    /**
     * Promises a date (U42); a later promise takes its place.
     *
     * @param reason what the customer reads beside the date
     */
    record PromiseDate(
            @NotNull Instant date,
            @NotBlank @Size(max = 2_000) @Characters String reason) implements Command {
        @Override
        public Action action() {
            return Action.PROMISE_DATE;
        }
    }

    /**
     * Puts what is still owed under the policy now in force: until then a cycle keeps the promise it was begun with.
     *
     * @param reason why, for the record
     */
    record Repromise(
            @NotBlank @Size(max = 2_000) @Characters String reason) implements Command {
        @Override
        public Action action() {
            return Action.REPROMISE;
        }
    }

    /**
     * Asks the first level of the ladder for another date, or another way of resolving (U46).
     *
     * @param wishedDate when the customer needs it
     * @param reason why, and what else would help
     */
    record Renegotiate(
            @NotNull Instant wishedDate,
            @NotBlank @Size(max = 2_000) @Characters String reason) implements Command {
        @Override
        public Action action() {
            return Action.RENEGOTIATE;
        }
    }

    /**
     * Asks the next level of the ladder, because the one before did not do (U69).
     *
     * @param reason why its answer does not do, or why there is no time to wait for it
     * @param wishedDate as it was, if none is given
     */
    record Escalate(
            @NotBlank @Size(max = 2_000) @Characters String reason,
            @Nullable Instant wishedDate) implements Command {
        @Override
        public Action action() {
            return Action.ESCALATE;
        }
    }

    /**
     * Answers for the level of the ladder that was asked: by a new date, or by a refusal, which leaves what was promised before.
     *
     * @param date the new one, which is a promise like any other; none if it is refused
     * @param refused whether what was asked is refused
     * @param reason what the customer reads beside it
     */
    record AnswerRenegotiation(
            @Nullable Instant date,
            boolean refused,
            @NotBlank @Size(max = 2_000) @Characters String reason) implements Command {

        /** A new date. */
        public static AnswerRenegotiation date(Instant date, String reason) {
            return new AnswerRenegotiation(date, false, reason);
        }

        /** No other date than before. */
        public static AnswerRenegotiation refusal(String reason) {
            return new AnswerRenegotiation(null, true, reason);
        }

        @Override
        public Action action() {
            return Action.ANSWER_RENEGOTIATION;
        }
    }

    /** Takes the answer of a level, which ends the ladder. */
    record AcceptAnswer() implements Command {
        @Override
        public Action action() {
            return Action.ACCEPT_ANSWER;
        }
    }

    /** What is decided about what work costs. */
    sealed interface Commercial extends Command permits OfferQuote, ApproveQuote, DeclineQuote, AnswerByArticle {}

    /** Concerns another ticket beside the one that it is sent to. */
    sealed interface OfTwo extends Command permits Joint {}

    /** Says that the work is done, with a public message that says how. */
    record Resolve(
            @NotBlank @Size(max = LONGEST_TEXT) @Characters String text) implements Command {
        @Override
        public Action action() {
            return Action.RESOLVE;
        }
    }

    /** Takes a resolved or closed ticket up again. */
    record Reopen(
            @NotBlank @Size(max = LONGEST_TEXT) @Characters String text) implements Command {
        @Override
        public Action action() {
            return Action.REOPEN;
        }
    }

    /** What is done beside the work on a ticket. */
    sealed interface Beside extends Command permits Rate, FollowUp, Watch, ManageWatchers, Tag {}

    /** What has a file of its own: what is given after the opening. */
    sealed interface Later extends Command permits GiveEvidence {}

    /** Ends a ticket. */
    record Close() implements Command {
        @Override
        public Action action() {
            return Action.CLOSE;
        }
    }
}
