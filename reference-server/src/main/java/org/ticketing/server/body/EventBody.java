package org.ticketing.server.body;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.jackson.LogJson;
import org.ticketing.notification.Occasion;
import org.ticketing.ticket.Recorded;
import org.ticketing.view.Occasions;
import org.ticketing.view.TicketNews;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;

/**
 * That something happened: which ticket, what, when and by whom, in ids and closed vocabulary. No word that people wrote and no name is in
 * it: whoever may see more looks it up.
 *
 * @param id the same whenever and however it is told
 * @param sequence orders the events of a ticket
 * @param by none where time itself did it
 * @param occasion what people are told of it as, if they are told of such things at all
 */
public record EventBody(
        String id,
        String desk,
        String ticket,
        String code,
        long sequence,
        Instant at,
        @Nullable String by,
        String type,
        @Nullable String occasion) {

    public static EventBody of(DeskId desk, TicketNews news) {
        Recorded recorded = news.recorded();
        return new EventBody(
                String.valueOf(news.position()),
                desk.value(),
                news.ticket().toString(),
                news.code(),
                recorded.sequence(),
                recorded.at(),
                Optional.ofNullable(recorded.by()).map(PersonId::value).orElse(null),
                LogJson.type(recorded.event()),
                Occasions.of(recorded.event()).map(Occasion::key).orElse(null));
    }
}
