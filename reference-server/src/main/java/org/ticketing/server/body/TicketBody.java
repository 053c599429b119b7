package org.ticketing.server.body;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.TicketDetails;
import org.ticketing.vocabulary.ChatId;

/** A ticket with what people wrote in it. */
public record TicketBody(
        @JsonUnwrapped SummaryBody summary,
        @Nullable String description,
        Map<String, String> fields,
        @Nullable EvidenceBody evidence,
        List<SuggestionBody> suggestions,
        List<AttachmentBody> attachments,
        List<EntryBody> entries,
        @Nullable String promiseReason,
        List<GuidanceBody> guidance,
        @Nullable RenegotiationBody renegotiation,
        List<QuoteBody> quotes,
        List<String> articles,
        @Nullable ConsultedBody consulted,
        @Nullable String chat,
        @JsonUnwrapped AfterBody after,
        LinksBody links) {

    /** A ticket as its reader may see it. */
    public static TicketBody of(TicketDetails details, Labels labels) {
        Ticket ticket = details.summary().ticket();
        return new TicketBody(
                SummaryBody.of(details.summary(), labels),
                details.description().orElse(null),
                new TreeMap<>(details.fields()),
                EvidenceBody.of(ticket.progress().evidence(), labels),
                details.suggestions().stream()
                        .map(suggestion -> SuggestionBody.of(suggestion, labels))
                        .toList(),
                AttachmentBody.of(details.attachments(), ticket),
                details.entries().stream()
                        .map(entry -> EntryBody.of(entry, details, labels))
                        .toList(),
                details.promiseReason().orElse(null),
                GuidanceBody.of(details.guidance()),
                details.renegotiation()
                        .map(view -> RenegotiationBody.of(view, labels))
                        .orElse(null),
                details.quotes().stream()
                        .map(quote -> QuoteBody.of(quote, labels))
                        .toList(),
                details.articles(),
                details.consulted()
                        .map(consulted -> ConsultedBody.of(consulted, details.titles(), labels))
                        .orElse(null),
                details.chat().map(ChatId::toString).orElse(null),
                AfterBody.of(details, labels),
                LinksBody.of(details, labels));
    }
}
