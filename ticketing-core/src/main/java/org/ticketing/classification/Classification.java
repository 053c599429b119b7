package org.ticketing.classification;

import java.util.List;
import java.util.Optional;

/**
 * How a desk sorts its tickets.
 *
 * @param priorities from low to high
 * @param initialPriority what a ticket has until somebody of the vendor classifies it
 */
public record Classification(List<Kind> kinds, List<Priority> priorities, InitialPriority initialPriority) {

    public Classification {
        kinds = List.copyOf(kinds);
        priorities = List.copyOf(priorities);
    }

    public Optional<Kind> kind(String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    public Optional<Priority> priority(String id) {
        return priorities.stream().filter(priority -> priority.id().equals(id)).findFirst();
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
}
