package org.ticketing.server.body;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.storage.TicketRead;
import org.ticketing.view.Page;

/** Who of the vendor was shown words of which tickets and live chats. */
public record ReadsBody(List<Read> items, @Nullable String next) {

    /** One of these. */
    record Read(
            Instant at,
            Party by,
            @Nullable String ticket,
            @Nullable String chat,
            Named channel,
            TicketRead.Shown shown) {}

    public static ReadsBody of(Page<TicketRead> page, Labels labels) {
        return new ReadsBody(
                page.items().stream()
                        .map(read -> new Read(
                                read.at(),
                                labels.person(read.by()),
                                read.ticket() == null ? null : read.ticket().toString(),
                                read.chat() == null ? null : read.chat().toString(),
                                labels.channel(read.channel()),
                                read.shown()))
                        .toList(),
                page.next().orElse(null));
    }
}
