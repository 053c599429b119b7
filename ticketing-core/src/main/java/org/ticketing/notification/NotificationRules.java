package org.ticketing.notification;

import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ticketing.vocabulary.Source;

/**
 * Who is told of what (S21, X52).
 *
 * @param newsFor what happened longer ago is no news any more: when notifications begin, nobody is told of years
 */
public record NotificationRules(List<Rule> rules, Period newsFor, Source source) {

    public NotificationRules {
        rules = List.copyOf(rules);
    }

    /**
     * That somebody is told of something.
     *
     * @param alsoWhoDidIt whether those are told as well who did it themselves
     * @param optional whether people may say that they don't want to be told
     */
    public record Rule(
            String id, Set<Occasion> on, Set<Recipient> to, boolean alsoWhoDidIt, boolean optional, Source source) {
        public Rule {
            on = Set.copyOf(on);
            to = Set.copyOf(to);
        }
    }

    /** What people may say they don't want to be told of: where no rule insists. */
    public Set<Occasion> optional() {
        Set<Occasion> optional = EnumSet.noneOf(Occasion.class);
        rules.forEach(rule -> optional.addAll(rule.on()));
        rules.stream().filter(rule -> !rule.optional()).forEach(rule -> optional.removeAll(rule.on()));
        return optional;
    }
}
