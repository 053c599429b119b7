package org.ticketing.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ticketing.classification.Suggestion;
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
 * @param suggestions how it could be classified, as the desk's rules say, for staff who may classify it
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
        List<Suggestion> suggestions,
        boolean seesInternal,
        LinksView links) {

    public TicketDetails {
        suggestions = List.copyOf(suggestions);
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
     * What a reader may see beside the ticket itself.
     *
     * @param titles of the articles that it names
     * @param after the ticket that it follows, and those that follow it
     * @param seesInternal whether they may see what is for staff only
     * @param classifies whether they are staff who may classify it
     * @param links what it has to do with other tickets
     */
    public record Surroundings(
            Map<ArticleId, String> titles,
            Succession after,
            boolean seesInternal,
            boolean classifies,
            LinksView links) {

        /** Of a ticket by itself. */
        public static final Surroundings NONE =
                new Surroundings(Map.of(), Succession.NONE, false, false, LinksView.NONE);
    }

    /**
     * A ticket as a reader may see it.
     *
     * @param log as far as the reader may see it
     * @param channel through which it is read
     * @param texts those of the ticket that have not been erased
     */
    public static TicketDetails of(
            Ticket ticket,
            History log,
            SupportPolicy policy,
            String channel,
            Map<TextId, String> texts,
            Surroundings around) {
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
                around.after(),
                log.consulted(),
                log.chat(),
                around.titles(),
                around.classifies() ? suggestions(ticket, policy, texts) : List.of(),
                around.seesInternal(),
                around.links());
    }

    /** By what whoever opened it wrote, as far as that has not been erased. */
    private static List<Suggestion> suggestions(Ticket ticket, SupportPolicy policy, Map<TextId, String> texts) {
        List<String> written = Stream.of(
                        ticket.opening().title(), ticket.opening().description())
                .flatMap(ref -> Stream.ofNullable(texts.get(ref.id())))
                .toList();
        return policy.classification().suggestionsFor(ticket.facts(policy.domains()), written);
    }
}
