package org.ticketing.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.TextRef;

/**
 * An article as it was written at one time: a change of it makes another edition, and those before stay in its log.
 *
 * @param number 1 for the first
 * @param category a key of the policy
 * @param product a key of the policy; none if it is about all of them
 * @param audience a key of the policy: whom it is written for
 * @param link to the video or the document itself, if there is one
 * @param fromInclusive when it begins to be shown; at once, if nothing is said
 * @param untilExclusive when it ends to be shown; never, if nothing is said
 */
public record Edition(
        int number,
        Genre genre,
        String category,
        @Nullable String product,
        Language language,
        String audience,
        TextRef title,
        TextRef text,
        @Nullable TextRef link,
        @Nullable Instant fromInclusive,
        @Nullable Instant untilExclusive) {

    /** Whether its time has come, and is not over. */
    public boolean isShownAt(Instant now) {
        return (fromInclusive == null || !now.isBefore(fromInclusive)) && !isOverAt(now);
    }

    boolean isOverAt(Instant now) {
        return untilExclusive != null && !now.isBefore(untilExclusive);
    }

    /** The words that people wrote in it. */
    public List<TextRef> texts() {
        return link == null ? List.of(title, text) : List.of(title, text, link);
    }

    /** Those of them that are searched. */
    public Stream<TextRef> searched() {
        return Stream.of(title, text);
    }

    /** What is true of an article that stands so. */
    public Facts facts(Article.State state, Domains domains) {
        return Facts.of(domains, fact -> value(fact, state));
    }

    /** The value of a fact; nothing where it is absent. */
    public @Nullable String value(Fact fact, Article.State state) {
        return switch (fact) {
            case GENRE -> genre.key();
            case CATEGORY -> category;
            case PRODUCT -> product;
            case AUDIENCE -> audience;
            case LANGUAGE -> language.key();
            case ARTICLE_STATE -> Key.of(state);
            case KIND,
                    PRIORITY,
                    COMPLEXITY,
                    AREA,
                    CHANNEL,
                    PHASE,
                    TURN,
                    ORGANISATION,
                    REQUESTER,
                    OPENER,
                    ASSIGNEE,
                    ROLES,
                    AREAS,
                    STAFF_LEVEL,
                    PLAN,
                    TICKET_PLAN,
                    LEVEL,
                    QUOTE,
                    RATING,
                    FOLLOWS,
                    TAGS -> null;
        };
    }
}
