package org.ticketing.jackson;

import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.ticketing.conversation.ChatRules;

/** Reads what a policy says of live chat. */
final class ChatReader {

    private static final Period STAND_IN = Period.ofYears(100);

    private ChatReader() {}

    /** None, where the policy has no such section. */
    static @Nullable ChatRules read(Spot chat) {
        if (!chat.isPresent()) {
            return null;
        }
        Spot kept = chat.at("kept");
        Spot ticket = chat.at("ticket");
        return new ChatRules(
                chat.at("channels").list().stream().map(Spot::text).toList(),
                hours(chat.at("hours")),
                asking(chat.at("asks")),
                queue(chat.at("queue")),
                new ChatRules.Becoming(ticket.at("area").text(), ticket.source()),
                new ChatRules.Kept(kept.at("period").period(STAND_IN), kept.source()),
                chat.source());
    }

    private static ChatRules.Hours hours(Spot spot) {
        return new ChatRules.Hours(
                spot.at("calendar").text(),
                spot.at("outside").one(ChatRules.Outside.class),
                spot.at("answered-within").duration("duration", Duration.ofHours(1)),
                spot.at("instead").words(),
                spot.source());
    }

    private static ChatRules.Asking asking(Spot spot) {
        return new ChatRules.Asking(
                spot.at("name").one(ChatRules.Need.class),
                spot.at("topic").one(ChatRules.Need.class),
                spot.at("urgency").one(ChatRules.Need.class),
                spot.source());
    }

    private static ChatRules.Queue queue(Spot spot) {
        return new ChatRules.Queue(
                spot.at("order").list().stream().map(ViewReader::rank).toList(),
                spot.at("longest").number(1),
                spot.source());
    }
}
