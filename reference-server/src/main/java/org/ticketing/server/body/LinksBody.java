package org.ticketing.server.body;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.LinksView;
import org.ticketing.view.TicketDetails;
import org.ticketing.view.TicketSummary;

/** What a ticket has to do with others, as far as its reader may see those. */
public record LinksBody(
        List<LinkBody> others,
        @Nullable OtherBody mergedInto,
        List<MergedBody> merged,
        @Nullable BroughtBody brought) {

    /** Another ticket in a few words. */
    record OtherBody(String id, String code, @Nullable String title, Named status, String href) {
        static OtherBody of(TicketSummary summary) {
            Ticket ticket = summary.ticket();
            return new OtherBody(
                    ticket.id().toString(),
                    ticket.code(),
                    summary.title().orElse(null),
                    new Named(summary.status().id(), summary.status().label()),
                    "/api/v1/desks/%s/tickets/%s".formatted(ticket.desk(), ticket.id()));
        }
    }

    record LinkBody(RelationBody relation, OtherBody ticket) {}

    /** One that was merged into it, with what people wrote in it. */
    record MergedBody(
            OtherBody ticket,
            Instant openedAt,
            Party requester,
            @Nullable String description,
            List<AttachmentBody> attachments,
            List<EntryBody> entries) {
        static MergedBody of(TicketDetails merged, Labels labels) {
            Ticket ticket = merged.summary().ticket();
            return new MergedBody(
                    OtherBody.of(merged.summary()),
                    ticket.opening().at(),
                    labels.person(ticket.opening().requester()),
                    merged.description().orElse(null),
                    AttachmentBody.of(merged.attachments(), ticket),
                    merged.entries().stream()
                            .map(entry -> EntryBody.of(entry, merged, labels))
                            .toList());
        }
    }

    /** What went along when it was split off. */
    record BroughtBody(List<EntryBody> entries, List<AttachmentBody> attachments) {}

    static LinksBody of(TicketDetails details, Labels labels) {
        LinksView links = details.links();
        LinksView.Brought brought = links.brought();
        return new LinksBody(
                links.others().stream()
                        .map(other -> new LinkBody(RelationBody.of(other.relation()), OtherBody.of(other.ticket())))
                        .toList(),
                links.mergedInto().map(OtherBody::of).orElse(null),
                merged(details).map(merged -> MergedBody.of(merged, labels)).toList(),
                brought.equals(LinksView.Brought.NONE)
                        ? null
                        : new BroughtBody(
                                brought.entries().stream()
                                        .map(entry -> EntryBody.of(entry, details, labels))
                                        .toList(),
                                AttachmentBody.of(
                                        brought.files(), details.summary().ticket())));
    }

    /** Also those that were merged into those. */
    private static Stream<TicketDetails> merged(TicketDetails details) {
        return details.links().merged().stream().flatMap(merged -> Stream.concat(Stream.of(merged), merged(merged)));
    }
}
