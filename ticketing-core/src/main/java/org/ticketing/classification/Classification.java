package org.ticketing.classification;

import java.util.List;
import java.util.Optional;
import org.ticketing.condition.Facts;
import org.ticketing.vocabulary.Words;

/**
 * How a desk sorts its tickets.
 *
 * @param priorities from low to high
 * @param initialPriority what a ticket has until somebody of the vendor classifies it
 * @param complexities from low to high; none, if the desk does not tell tickets apart by them. A ticket has none until somebody
 *     of the vendor has looked into it
 * @param suggestions the rules by which it suggests how to classify; what each suggests is told, in their order
 * @param forwarding what is said when a ticket is handed to another area
 */
public record Classification(
        List<Kind> kinds,
        List<Priority> priorities,
        InitialPriority initialPriority,
        List<Complexity> complexities,
        List<SuggestionRule> suggestions,
        Forwarding forwarding) {

    public Classification {
        kinds = List.copyOf(kinds);
        priorities = List.copyOf(priorities);
        complexities = List.copyOf(complexities);
        suggestions = List.copyOf(suggestions);
    }

    /** Without complexities and suggestions. */
    public Classification(List<Kind> kinds, List<Priority> priorities, InitialPriority initialPriority) {
        this(kinds, priorities, initialPriority, List.of());
    }

    /** Without suggestions. */
    public Classification(
            List<Kind> kinds,
            List<Priority> priorities,
            InitialPriority initialPriority,
            List<Complexity> complexities) {
        this(kinds, priorities, initialPriority, complexities, List.of(), Forwarding.USUAL);
    }

    /**
     * How a ticket could be classified, as the rules say; people decide.
     *
     * @param texts what the customer wrote
     */
    public List<Suggestion> suggestionsFor(Facts ticket, List<String> texts) {
        if (suggestions.isEmpty()) {
            return List.of();
        }
        List<List<String>> written = texts.stream().map(Words::inOrder).toList();
        return suggestions.stream()
                .flatMap(rule -> rule.suggestion(ticket, written).stream())
                .toList();
    }

    public Optional<Kind> kind(String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    public Optional<Priority> priority(String id) {
        return priorities.stream().filter(priority -> priority.id().equals(id)).findFirst();
    }

    public Optional<Complexity> complexity(String id) {
        return complexities.stream()
                .filter(complexity -> complexity.id().equals(id))
                .findFirst();
    }

    /** Whether a priority of this desk stands above another, or above one that the desk does not know. */
    public boolean isHigher(String priority, String other) {
        return priorityIds().indexOf(priority) > priorityIds().indexOf(other);
    }

    public List<String> kindIds() {
        return kinds.stream().map(Kind::id).toList();
    }

    public List<String> priorityIds() {
        return priorities.stream().map(Priority::id).toList();
    }

    public List<String> complexityIds() {
        return complexities.stream().map(Complexity::id).toList();
    }
}
