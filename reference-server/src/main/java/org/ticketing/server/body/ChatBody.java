package org.ticketing.server.body;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.ChatFigures;
import org.ticketing.view.ChatDetails;
import org.ticketing.view.ChatMessage;
import org.ticketing.view.Page;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/**
 * A live chat.
 *
 * @param place in the queue, while it waits
 * @param instead where to go, if nobody answered
 */
public record ChatBody(
        String id,
        String desk,
        long version,
        Chat.State state,
        @Nullable Integer place,
        Named channel,
        Named priority,
        Party organisation,
        Party person,
        @Nullable String name,
        @Nullable String topic,
        @Nullable Party attendant,
        Instant askedAt,
        Instant unansweredAt,
        @Nullable Instant endedAt,
        @Nullable Text instead,
        @Nullable String ticket,
        @Nullable Integer stars) {

    /** A chat as its reader may see it. */
    public static ChatBody of(ChatDetails details, Labels labels) {
        Chat chat = details.chat();
        PersonId attendant = chat.attendant();
        TicketId ticket = chat.ticket();
        return new ChatBody(
                chat.id().toString(),
                chat.desk().value(),
                chat.version(),
                chat.state(),
                details.place().orElse(null),
                labels.channel(chat.asking().channel()),
                labels.priority(chat.priority()),
                labels.organisation(chat.asking().organisation()),
                labels.person(chat.asking().person()),
                details.name().orElse(null),
                details.topic().orElse(null),
                attendant == null ? null : labels.person(attendant),
                chat.asking().at(),
                chat.asking().unansweredAt(),
                chat.endedAt(),
                details.instead().orElse(null),
                ticket == null ? null : ticket.toString(),
                chat.stars());
    }

    /** A part of a list of chats. */
    public record ListBody(
            List<ChatBody> items,
            @Nullable String next,
            @Nullable Long total) {

        /** A page as the contract writes it. */
        public static ListBody of(Page<ChatDetails> page, @Nullable Long total, Labels labels) {
            return new ListBody(all(page.items(), labels), page.next().orElse(null), total);
        }
    }

    /** Those who wait, the next one first. */
    public record QueueBody(List<ChatBody> items) {

        /** A queue as the contract writes it. */
        public static QueueBody of(List<ChatDetails> waiting, Labels labels) {
            return new QueueBody(all(waiting, labels));
        }
    }

    private static List<ChatBody> all(List<ChatDetails> chats, Labels labels) {
        return chats.stream().map(details -> of(details, labels)).toList();
    }

    /** What was written in a chat, in order. */
    public record MessagesBody(List<MessageBody> items) {

        /** Messages as the contract writes them. */
        public static MessagesBody of(List<ChatMessage> messages, Labels labels) {
            return new MessagesBody(messages.stream()
                    .map(message -> new MessageBody(
                            message.sequence(),
                            message.at(),
                            labels.person(message.by()),
                            message.side(),
                            message.text().orElse(null)))
                    .toList());
        }
    }

    /** One message; without a text, if it has been erased. */
    public record MessageBody(
            long sequence,
            Instant at,
            Party author,
            Side side,
            @Nullable String text) {}

    /** What has come of the chats of a time. */
    public record FiguresBody(
            long asked,
            long taken,
            long left,
            long unanswered,
            long ended,
            long tickets,
            long open,
            Map<String, Long> stars) {

        /** Figures as the contract writes them. */
        public static FiguresBody of(ChatFigures figures) {
            Map<String, Long> stars = new TreeMap<>();
            figures.stars().forEach((star, chats) -> stars.put(String.valueOf(star), chats));
            return new FiguresBody(
                    figures.asked(),
                    figures.taken(),
                    figures.left(),
                    figures.unanswered(),
                    figures.ended(),
                    figures.tickets(),
                    figures.open(),
                    stars);
        }
    }
}
