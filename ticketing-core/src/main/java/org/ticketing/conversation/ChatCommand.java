package org.ticketing.conversation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Characters;

/**
 * What somebody asks of a desk's live chat. Constraints say what a well-formed command is; whether it is allowed, and makes
 * sense there, is decided later.
 */
public sealed interface ChatCommand {

    /** The longest message, in characters. */
    int LONGEST_MESSAGE = 4_000;

    /** The most stars that a chat can get. */
    int MOST_STARS = 5;

    /** What this command does, as a stable name: {@code take}. */
    String key();

    /**
     * Asks for a chat (S13, S14).
     *
     * @param name by which the customer wants to be called
     * @param topic what it is about
     * @param priority how urgent the customer finds it: a key of the policy
     */
    record Ask(
            @Nullable @Size(min = 1, max = 100) @Characters String name,
            @Nullable @Size(min = 1, max = 200) @Characters String topic,
            @Nullable @Size(min = 1, max = 64) @Characters String priority)
            implements ChatCommand {
        @Override
        public String key() {
            return "ask-chat";
        }
    }

    /** Takes the chat that is next in the queue. */
    record TakeNext() implements ChatCommand {
        @Override
        public String key() {
            return "take-next";
        }
    }

    /** What somebody asks of one chat. */
    sealed interface OfChat extends ChatCommand {}

    /** Takes this chat, whoever else waits before it. */
    record Take() implements OfChat {
        @Override
        public String key() {
            return "take";
        }
    }

    /**
     * Gives it to another attendant; whoever may pick any chat gives any, to themselves too.
     *
     * @param attendant the id of a person of the vendor
     */
    record HandOver(@NotBlank @Size(max = 128) @Characters String attendant) implements OfChat {
        @Override
        public String key() {
            return "hand-over";
        }
    }

    /** Says how urgent it is (S15). */
    record Weigh(@NotBlank @Size(max = 64) @Characters String priority) implements OfChat {
        @Override
        public String key() {
            return "weigh";
        }
    }

    /** Writes a message. */
    record Write(
            @NotBlank @Size(max = LONGEST_MESSAGE) @Characters
            String text) implements OfChat {
        @Override
        public String key() {
            return "write-message";
        }
    }

    /** Leaves the queue. */
    record Leave() implements OfChat {
        @Override
        public String key() {
            return "leave";
        }
    }

    /** Ends it. */
    record End() implements OfChat {
        @Override
        public String key() {
            return "end";
        }
    }

    /**
     * Turns it into a ticket with its transcript (S16 to S18).
     *
     * @param kind a kind of the desk's policy
     * @param description what is to be analysed, as the attendant sums it up
     * @param fields what the form of the kind asks for, by field id
     */
    record BecomeTicket(
            @NotBlank @Characters String kind,
            @NotBlank @Size(max = 200) @Characters String title,
            @NotBlank @Size(max = 20_000) @Characters String description,
            @NotNull @Size(max = 50) Map<@Characters String, @Characters String> fields)
            implements OfChat {

        /** Sorts the fields, so that equal commands also look equal; no fields at all are as good as none. */
        public BecomeTicket {
            fields = fields == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(fields));
        }

        public BecomeTicket(String kind, String title, String description) {
            this(kind, title, description, Map.of());
        }

        @Override
        public String key() {
            return "become-ticket";
        }
    }

    /** Says how good it was, when it is over. */
    record Rate(
            @NotNull @Min(1) @Max(MOST_STARS) Integer stars,

            @Nullable @Size(min = 1, max = 2_000) @Characters
            String comment)
            implements OfChat {
        @Override
        public String key() {
            return "rate-chat";
        }
    }
}
