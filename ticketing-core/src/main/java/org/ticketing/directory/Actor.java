package org.ticketing.directory;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.ActorFact;
import org.ticketing.condition.ActorFacts;
import org.ticketing.condition.Fact;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;

/**
 * The person who acts, as the host says: mapped from its own users at each call, never stored.
 *
 * @param roles keys of roles of the desk's policy
 * @param organisation the customer organisation that the person speaks for; none for staff
 * @param plan the plan of that organisation's contract, as the policy's conditions name it; none if it has none
 */
public record Actor(
        PersonId id,
        Side side,
        Set<String> roles,
        @Nullable OrganisationId organisation,
        @Nullable String plan) implements ActorFacts {

    public Actor {
        roles = Set.copyOf(roles);
        if ((side == Side.CUSTOMER) == (organisation == null)) {
            throw new IllegalArgumentException("a customer speaks for an organisation, and staff for none: " + id);
        }
    }

    /** A person of a customer organisation. */
    public static Actor customer(String person, String organisation, String... roles) {
        return new Actor(new PersonId(person), Side.CUSTOMER, Set.of(roles), new OrganisationId(organisation), null);
    }

    /** A person of the vendor. */
    public static Actor staff(String person, String... roles) {
        return new Actor(new PersonId(person), Side.VENDOR, Set.of(roles), null, null);
    }

    /** The same person, whose organisation has a plan. */
    public Actor withPlan(String ofContract) {
        return new Actor(id, side, roles, organisation, ofContract);
    }

    @Override
    public Set<String> own(Fact fact) {
        return switch (fact) {
            case ROLES -> roles;
            case PLAN -> plan == null ? Set.of() : Set.of(plan);
            // Of tickets and articles, not of people.
            case KIND,
                    PRIORITY,
                    AREA,
                    CHANNEL,
                    PHASE,
                    TURN,
                    ORGANISATION,
                    REQUESTER,
                    OPENER,
                    ASSIGNEE,
                    LEVEL,
                    QUOTE,
                    RATING,
                    FOLLOWS,
                    TAGS -> Set.of();
            case GENRE, CATEGORY, PRODUCT, AUDIENCE, LANGUAGE, ARTICLE_STATE -> Set.of();
        };
    }

    @Override
    public Optional<String> fact(ActorFact fact) {
        return switch (fact) {
            case ID -> Optional.of(id.value());
            case ORGANISATION -> Optional.ofNullable(organisation).map(OrganisationId::value);
        };
    }
}
