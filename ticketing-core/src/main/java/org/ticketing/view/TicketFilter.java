package org.ticketing.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ticketing.condition.Condition;
import org.ticketing.condition.ConditionCheck;
import org.ticketing.condition.Domains;
import org.ticketing.problem.Violation;

/**
 * Which tickets somebody asks for, among those that they may see.
 *
 * @param condition over the facts of tickets; questions about the actor are about the person who asks
 * @param search words to look for in title, description and public entries: all of them must be there, whatever their case
 *     and accents, the last as the beginning of a word
 * @param periods spans of time, all of which have to hold
 */
public record TicketFilter(Condition condition, Optional<String> search, List<Period> periods) {

    public TicketFilter {
        periods = List.copyOf(periods);
    }

    /** Whenever it was. */
    public TicketFilter(Condition condition, Optional<String> search) {
        this(condition, search, List.of());
    }

    public static TicketFilter all() {
        return where(Condition.always());
    }

    public static TicketFilter where(Condition condition) {
        return new TicketFilter(condition, Optional.empty());
    }

    /** This filter, and in the words of the ticket. */
    public TicketFilter searching(String words) {
        return new TicketFilter(condition, Optional.of(words), periods);
    }

    /** Of these tickets, those of a span of time. */
    public TicketFilter within(Period period) {
        return new TicketFilter(condition, search, with(period));
    }

    /** Of these tickets, those for which this holds too. */
    public TicketFilter and(Condition other) {
        return new TicketFilter(Condition.all(condition, other), search, periods);
    }

    private List<Period> with(Period period) {
        List<Period> more = new ArrayList<>(periods);
        more.add(period);
        return more;
    }

    /** What is to be looked for. */
    public SearchTerms terms() {
        return search.map(SearchTerms::of).orElse(SearchTerms.NONE);
    }

    /**
     * What is wrong with it, if something is. Names that a desk does not know match nothing; what can never be a name is a
     * mistake.
     */
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>(ConditionCheck.check(condition, Domains.NONE, "filter"));
        violations.addAll(ConditionCheck.listed(condition, "filter"));
        periods.forEach(period -> violations.addAll(period.violations()));
        violations.addAll(SearchTerms.violations(search));
        return violations;
    }
}
