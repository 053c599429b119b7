package org.ticketing.jackson;

import org.jspecify.annotations.Nullable;
import org.ticketing.conversation.ChatEvent;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;

/**
 * How what happened in live chats is stored as JSON. Every stored object says which form it has, and every form that was ever
 * written is read for ever, as those of {@link LogJson} are. A chat itself has no form: it is told by the columns of its row, so
 * that whoever it names can be told otherwise.
 */
public final class ChatJson {

    private ChatJson() {}

    /** The stable name of what happened, such as {@code chat-taken}. */
    public static String type(ChatEvent event) {
        return switch (event) {
            case ChatEvent.Asked e -> "chat-asked";
            case ChatEvent.Weighed e -> "chat-weighed";
            case ChatEvent.Taken e -> "chat-taken";
            case ChatEvent.HandedOver e -> "chat-handed-over";
            case ChatEvent.Written e -> "chat-written";
            case ChatEvent.Left e -> "chat-left";
            case ChatEvent.Unanswered e -> "chat-unanswered";
            case ChatEvent.Ended e -> "chat-ended";
            case ChatEvent.BecameTicket e -> "chat-became-ticket";
            case ChatEvent.Rated e -> "chat-rated";
            case ChatEvent.Erased e -> "chat-erased";
        };
    }

    public static String write(ChatEvent event) {
        return object(event).node().toString();
    }

    static LogJsonObject object(ChatEvent event) {
        LogJsonObject json = LogJsonObject.ofForm(1).put("type", type(event));
        return switch (event) {
            case ChatEvent.Asked e ->
                text(text(asking(json, e), "name", e.name()), "topic", e.topic())
                        .put("unansweredAt", e.unansweredAt());
            case ChatEvent.Weighed e -> json.put("priority", e.priority());
            case ChatEvent.Taken e -> json;
            case ChatEvent.HandedOver e -> json;
            case ChatEvent.Written e -> json.put("side", e.side()).put("text", e.text());
            case ChatEvent.Left e -> json;
            case ChatEvent.Unanswered e -> json;
            case ChatEvent.Ended e -> json;
            case ChatEvent.BecameTicket e -> json.put("ticket", e.ticket().toString());
            case ChatEvent.Rated e -> text(json.put("stars", e.stars()), "comment", e.comment());
            case ChatEvent.Erased e -> json.put("erasedAt", e.erasedAt());
        };
    }

    private static LogJsonObject asking(LogJsonObject json, ChatEvent.Asked e) {
        return json.put("channel", e.channel())
                .put("organisation", e.organisation().value())
                .put("priority", e.priority());
    }

    private static LogJsonObject text(LogJsonObject json, String name, @Nullable TextRef text) {
        return text == null ? json : json.put(name, text);
    }

    /**
     * Reads what {@link #write(ChatEvent)} wrote.
     *
     * @throws IllegalArgumentException if it is not the stored form of an event
     */
    public static ChatEvent readEvent(String json) {
        return LogJson.read("event of a live chat", json, ChatJson::event);
    }

    private static ChatEvent event(LogJsonFields json) {
        json.requireForm(1);
        String type = json.text("type");
        return switch (type) {
            case "chat-asked" ->
                new ChatEvent.Asked(
                        json.text("channel"),
                        json.text("organisation", OrganisationId::new),
                        json.text("priority"),
                        text(json, "name"),
                        text(json, "topic"),
                        json.instant("unansweredAt"));
            case "chat-weighed" -> new ChatEvent.Weighed(json.text("priority"));
            case "chat-taken" -> new ChatEvent.Taken();
            case "chat-handed-over" -> new ChatEvent.HandedOver();
            case "chat-written" -> new ChatEvent.Written(json.constant("side", Side.class), json.textRef("text"));
            case "chat-left" -> new ChatEvent.Left();
            case "chat-unanswered" -> new ChatEvent.Unanswered();
            case "chat-ended" -> new ChatEvent.Ended();
            case "chat-became-ticket" -> new ChatEvent.BecameTicket(json.text("ticket", TicketId::parse));
            case "chat-rated" -> new ChatEvent.Rated(json.smallNumber("stars"), text(json, "comment"));
            case "chat-erased" -> new ChatEvent.Erased(json.instant("erasedAt"));
            default -> throw new IllegalArgumentException("no event of a live chat is of type " + type);
        };
    }

    private static @Nullable TextRef text(LogJsonFields json, String name) {
        return json.has(name) ? json.textRef(name) : null;
    }
}
