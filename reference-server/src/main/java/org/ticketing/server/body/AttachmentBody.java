package org.ticketing.server.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.AttachmentView;

/** A file that was saved with something. */
record AttachmentBody(
        String id,
        @Nullable String name,
        String type,
        long size,
        @Nullable String sha256,
        @Nullable String href) {

    static List<AttachmentBody> of(List<AttachmentView> files, Ticket ticket) {
        return files.stream().map(file -> of(file, ticket)).toList();
    }

    private static AttachmentBody of(AttachmentView file, Ticket ticket) {
        String href = "/api/v1/desks/%s/tickets/%s/attachments/%s".formatted(ticket.desk(), ticket.id(), file.id());
        return new AttachmentBody(
                file.id().toString(),
                file.name().orElse(null),
                file.type(),
                file.size(),
                file.sha256().orElse(null),
                file.name().isPresent() ? href : null);
    }
}
