package org.ticketing.storage;

import java.util.List;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Period;
import org.ticketing.view.SearchTerms;

/**
 * Which tickets of a desk.
 *
 * @param condition over the facts of a ticket, with the actor put in
 * @param domains what the condition's scales mean
 * @param terms what has to be among the words of a ticket's title, description and public entries, as far as these are not
 *     erased
 * @param periods spans of time, all of which have to hold
 */
public record Selection(Condition condition, Domains domains, SearchTerms terms, List<Period> periods) {

    /** Every ticket of a desk. */
    public static final Selection ALL = new Selection(Condition.always(), Domains.NONE, SearchTerms.NONE);

    public Selection {
        periods = List.copyOf(periods);
    }

    /** Whenever it was. */
    public Selection(Condition condition, Domains domains, SearchTerms terms) {
        this(condition, domains, terms, List.of());
    }

    /** Whether a ticket is one of these, as far as its words are not asked about. */
    boolean hasByFactsAndTimes(Ticket ticket) {
        return condition.test(ticket.facts(domains)) && periods.stream().allMatch(period -> period.has(ticket));
    }
}
