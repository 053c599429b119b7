package org.ticketing.knowledge;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;

/**
 * What happened in a desk's knowledge. People's words are not in it, nor people themselves: who did it, stands beside it, and is
 * told by another name when they are erased.
 */
public sealed interface KnowledgeEvent {

    /** What happened to an article. */
    sealed interface OfArticle extends KnowledgeEvent {}

    /** An article was written, or written anew: as this, but nobody reads it before it is published. */
    record Written(Edition edition) implements OfArticle {}

    /**
     * An edition is there to be read, in the place of the one before.
     *
     * @param edition its number
     */
    record Published(int edition) implements OfArticle {}

    /** The article is not there to be read any more. */
    record Withdrawn() implements OfArticle {}

    /** What happened in a consultation. */
    sealed interface OfConsultation extends KnowledgeEvent {}

    /**
     * Somebody looked for an answer.
     *
     * @param organisation for whom they speak; none, if they are of the vendor
     * @param category whose articles they looked through; none if they only searched. What for, is not kept
     * @param shown what they were shown, in order
     */
    record Begun(
            @Nullable OrganisationId organisation, @Nullable String category, List<ArticleId> shown)
            implements OfConsultation {
        public Begun {
            shown = List.copyOf(shown);
        }
    }

    /** They read one of the articles. */
    record ArticleRead(ArticleId article) implements OfConsultation {}

    /** They said whether they had found what they looked for. */
    record Concluded(boolean helped) implements OfConsultation {}

    /** They opened a ticket after all. */
    record LedToTicket(TicketId ticket) implements OfConsultation {}

    /** The texts that this event refers to. */
    default List<TextRef> texts() {
        return this instanceof Written written ? written.edition().texts() : List.of();
    }

    /** The articles that it names. */
    default Stream<ArticleId> articles() {
        return switch (this) {
            case Begun e -> e.shown().stream();
            case ArticleRead e -> Stream.of(e.article());
            case Written e -> Stream.empty();
            case Published e -> Stream.empty();
            case Withdrawn e -> Stream.empty();
            case Concluded e -> Stream.empty();
            case LedToTicket e -> Stream.empty();
        };
    }
}
