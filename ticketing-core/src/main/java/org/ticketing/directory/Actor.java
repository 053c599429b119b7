package org.ticketing.directory;

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
 * @param areas keys of the areas of the policy that the person works in; none of a customer
 * @param staffLevel the key of the level at which the person works, of those of the policy; none if they work at none
 */
public record Actor(
        PersonId id,
        Side side,
        Set<String> roles,
        @Nullable OrganisationId organisation,
        @Nullable String plan,
        Set<String> areas,
        @Nullable String staffLevel)
        implements ActorFacts {

    public Actor {
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
        if ((side == Side.CUSTOMER) == (organisation == null)) {
            throw new IllegalArgumentException("a customer speaks for an organisation, and staff for none: " + id);
        }
        if (side == Side.CUSTOMER && (!areas.isEmpty() || staffLevel != null)) {
            throw new IllegalArgumentException("only staff work in areas and at levels: " + id);
        }
    }

    /** Somebody who works in no area. */
    public Actor(
            PersonId id, Side side, Set<String> roles, @Nullable OrganisationId organisation, @Nullable String plan) {
        this(id, side, roles, organisation, plan, Set.of(), null);
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
        return new Actor(id, side, roles, organisation, ofContract, areas, staffLevel);
    }

    /** The same person of the staff, who works in these areas. */
    public Actor workingIn(String... ofThePolicy) {
        return new Actor(id, side, roles, organisation, plan, Set.of(ofThePolicy), staffLevel);
    }

    /** The same person of the staff, who works at a level. */
    public Actor atLevel(String ofThePolicy) {
        return new Actor(id, side, roles, organisation, plan, areas, ofThePolicy);
    }

    @Override
    public Set<String> own(Fact fact) {
        return switch (fact) {
            case ROLES -> roles;
            case PLAN -> oneOrNone(plan);
            case AREAS -> areas;
            case STAFF_LEVEL -> oneOrNone(staffLevel);
            // Of tickets and articles, not of people.
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
                    TICKET_PLAN,
                    LEVEL,
                    QUOTE,
                    RATING,
                    FOLLOWS,
                    TAGS -> Set.of();
            case GENRE, CATEGORY, PRODUCT, AUDIENCE, LANGUAGE, ARTICLE_STATE -> Set.of();
        };
    }

    @Override
    public Set<String> values(ActorFact fact) {
        return switch (fact) {
            case ID -> Set.of(id.value());
            case ORGANISATION -> oneOrNone(organisation == null ? null : organisation.value());
            case AREAS -> areas;
        };
    }

    private static Set<String> oneOrNone(@Nullable String value) {
        return value == null ? Set.of() : Set.of(value);
    }
}
