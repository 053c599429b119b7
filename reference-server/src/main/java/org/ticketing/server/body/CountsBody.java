package org.ticketing.server.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Fact;
import org.ticketing.view.Counts;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Text;

/** How many tickets there are of each value of a fact. */
public record CountsBody(String by, long total, List<Count> counts, long without) {

    /** One column of a board: with a label where the policy has one, with a name where people or organisations are counted. */
    public record Count(
            String value, @Nullable Text label, @Nullable String name, long tickets) {}

    /** Counts as the contract writes them. */
    public static CountsBody of(Counts counts, Labels labels) {
        return new CountsBody(
                counts.by().key(),
                counts.total(),
                counts.tickets().entrySet().stream()
                        .map(count -> new Count(
                                count.getKey(),
                                label(counts.by(), count.getKey(), labels),
                                name(counts.by(), count.getKey(), labels),
                                count.getValue()))
                        .toList(),
                counts.without());
    }

    private static @Nullable Text label(Fact by, String value, Labels labels) {
        return switch (by) {
            case KIND -> labels.kind(value).label();
            case PRIORITY -> labels.priority(value).label();
            case COMPLEXITY -> labels.complexity(value).label();
            case AREA -> labels.area(value).label();
            case CHANNEL -> labels.channel(value).label();
            case PHASE,
                    TURN,
                    ORGANISATION,
                    REQUESTER,
                    OPENER,
                    ASSIGNEE,
                    ROLES,
                    PLAN,
                    TICKET_PLAN,
                    AREAS,
                    STAFF_LEVEL,
                    LEVEL,
                    QUOTE,
                    RATING,
                    FOLLOWS,
                    TAGS -> null;
            case GENRE, CATEGORY, PRODUCT, AUDIENCE, LANGUAGE, ARTICLE_STATE -> null;
        };
    }

    private static @Nullable String name(Fact by, String value, Labels labels) {
        return switch (by) {
            case ORGANISATION -> labels.organisation(new OrganisationId(value)).name();
            case REQUESTER, OPENER, ASSIGNEE ->
                labels.person(new PersonId(value)).name();
            case KIND,
                    PRIORITY,
                    COMPLEXITY,
                    AREA,
                    CHANNEL,
                    PHASE,
                    TURN,
                    ROLES,
                    PLAN,
                    TICKET_PLAN,
                    AREAS,
                    STAFF_LEVEL,
                    LEVEL,
                    QUOTE,
                    RATING,
                    FOLLOWS,
                    TAGS -> null;
            case GENRE, CATEGORY, PRODUCT, AUDIENCE, LANGUAGE, ARTICLE_STATE -> null;
        };
    }
}
