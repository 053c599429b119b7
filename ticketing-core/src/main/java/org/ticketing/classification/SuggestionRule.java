package org.ticketing.classification;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * A rule by which the desk suggests how a ticket is classified. Nothing is changed by it: people decide.
 *
 * @param when which tickets it is for
 * @param phrases one of which has to stand in what the customer wrote; if none is named, what they wrote does not matter
 * @param suggest what it suggests: a kind, a priority, a complexity, an area, or several of them
 * @param because why, as those read it who decide
 */
public record SuggestionRule(
        String id, Condition when, List<Phrase> phrases, Map<Fact, String> suggest, Text because, Source source) {

    /** What can be suggested. */
    public static final Set<Fact> SUGGESTED = Collections.unmodifiableSet(
            new LinkedHashSet<>(List.of(Fact.KIND, Fact.PRIORITY, Fact.COMPLEXITY, Fact.AREA)));

    public SuggestionRule {
        phrases = List.copyOf(phrases);
        Map<Fact, String> copy = new EnumMap<>(Fact.class);
        copy.putAll(suggest);
        suggest = Collections.unmodifiableMap(copy);
    }

    /**
     * What it suggests for a ticket that it does not have already; nothing, if the rule does not hold.
     *
     * @param written the words of what the customer wrote, text by text
     */
    Optional<Suggestion> suggestion(Facts ticket, List<List<String>> written) {
        if (!when.test(ticket)) {
            return Optional.empty();
        }
        List<String> found = phrases.stream()
                .filter(phrase -> written.stream().anyMatch(phrase::standsIn))
                .map(Phrase::text)
                .toList();
        if (found.isEmpty() && !phrases.isEmpty()) {
            return Optional.empty();
        }
        Map<Fact, String> other = new EnumMap<>(suggest);
        other.entrySet()
                .removeIf(each -> ticket.value(each.getKey())
                        .filter(each.getValue()::equals)
                        .isPresent());
        return other.isEmpty() ? Optional.empty() : Optional.of(new Suggestion(this, other, found));
    }
}
