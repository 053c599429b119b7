package org.ticketing.storage;

import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.view.SearchTerms;

/**
 * Which tickets of a desk.
 *
 * @param condition over the facts of a ticket, with the actor put in
 * @param domains what the condition's scales mean
 * @param terms what has to be among the words of a ticket's title, description and public entries, as far as these are not
 *     erased
 */
public record Selection(Condition condition, Domains domains, SearchTerms terms) {

    /** Every ticket of a desk. */
    public static final Selection ALL = new Selection(Condition.always(), Domains.NONE, SearchTerms.NONE);
}
