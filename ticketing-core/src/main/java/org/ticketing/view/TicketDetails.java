package org.ticketing.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ticketing.guidance.Guidance;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.TextId;

/**
 * A ticket with what people wrote in it, as far as the reader may see it.
 *
 * @param fields what was filled in, by field id
 * @param attachments the files that were saved with the description
 * @param entries in order
 * @param reasons why dates were promised and promises made anew, by the sequence of the event in the log
 * @param promiseReason what was said beside the promised date, if a date was promised
 * @param guidance what the desk tells readers of a ticket of this kind
 * @param consulted what whoever opened it had been shown before, for staff
 * @param chat the live chat that it has been
 * @param titles of the articles that it names, as far as the reader may read them
 * @param links what it has to do with other tickets
 * @param renegotiation the ladder with what was said on it, if it is being climbed or was, since the ticket was opened last
 * @param quotes every version of what it would cost, in order; none, if nothing was quoted
 * @param rating what the customer thought last of what was done, as far as the reader may see it
 * @param after the ticket that it follows, and those that follow it, as far as the reader may see them
 * @param seesInternal whether the reader may see what is for staff only
 * @param articles where the articles are that were given instead of a quote, as far as that has not been erased
 */
public record TicketDetails(
        TicketSummary summary,
        Optional<String> description,
        Map<String, String> fields,
        List<AttachmentView> attachments,
        List<EntryView> entries,
        Map<Long, String> reasons,
        Optional<String> promiseReason,
        List<Guidance> guidance,
        Optional<RenegotiationView> renegotiation,
        List<QuoteView> quotes,
        List<String> articles,
        Optional<RatingView> rating,
        Succession after,
        Optional<TicketEvent.Consulted> consulted,
        Optional<ChatId> chat,
        Map<ArticleId, String> titles,
        boolean seesInternal,
        LinksView links) {

    public TicketDetails {
        fields = Map.copyOf(fields);
        attachments = List.copyOf(attachments);
        entries = List.copyOf(entries);
        reasons = Map.copyOf(reasons);
        guidance = List.copyOf(guidance);
        quotes = List.copyOf(quotes);
        articles = List.copyOf(articles);
        titles = Map.copyOf(titles);
    }

    /**
     * A ticket as a reader may see it.
     *
     * @param log as far as the reader may see it
     * @param channel through which it is read
     * @param texts those of the ticket that have not been erased
     */
    public static TicketDetails of(
            Ticket ticket, History log, SupportPolicy policy, String channel, Map<TextId, String> texts) {
        Map<String, String> fields = new TreeMap<>();
        ticket.fields().forEach((field, ref) -> {
            String value = texts.get(ref.id());
            if (value != null) {
                fields.put(field, value);
            }
        });
        return new TicketDetails(
                TicketSummary.of(ticket, policy, texts),
                Optional.ofNullable(texts.get(ticket.opening().description().id())),
                fields,
                log.openedWith(texts),
                log.entries(texts),
                log.reasons(texts),
                log.lastPromise()
                        .flatMap(promise ->
                                Optional.ofNullable(texts.get(promise.reason().id()))),
                policy.guidanceAt(Guidance.Where.TICKET, ticket.triage().kind()).stream()
                        .filter(text -> text.isForChannel(channel))
                        .toList(),
                RenegotiationView.of(ticket, log, texts),
                QuoteView.of(ticket, log, texts),
                log.articles(texts),
                log.rating(policy, texts),
                Succession.NONE,
                log.consulted(),
                log.chat(),
                Map.of(),
                false,
                LinksView.NONE);
    }

    /** The same with the titles of articles. */
    public TicketDetails withTitles(Map<ArticleId, String> of) {
        return new TicketDetails(
                summary,
                description,
                fields,
                attachments,
                entries,
                reasons,
                promiseReason,
                guidance,
                renegotiation,
                quotes,
                articles,
                rating,
                after,
                consulted,
                chat,
                of,
                seesInternal,
                links);
    }

    /** The same with the tickets before and after it, for a reader who may see what is internal, or not. */
    public TicketDetails with(Succession succession, boolean internal) {
        return new TicketDetails(
                summary,
                description,
                fields,
                attachments,
                entries,
                reasons,
                promiseReason,
                guidance,
                renegotiation,
                quotes,
                articles,
                rating,
                succession,
                consulted,
                chat,
                titles,
                internal,
                links);
    }

    /** The same with what it has to do with others. */
    public TicketDetails withLinks(LinksView others) {
        return new TicketDetails(
                summary,
                description,
                fields,
                attachments,
                entries,
                reasons,
                promiseReason,
                guidance,
                renegotiation,
                quotes,
                articles,
                rating,
                after,
                consulted,
                chat,
                titles,
                seesInternal,
                others);
    }
}
