package org.ticketing.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.ticketing.vocabulary.TicketId;

/**
 * What became of the promises of one ticket, and what would have become of them under a candidate.
 *
 * @param code what people call the ticket
 * @param recorded every cycle with something promised
 * @param candidate the same under the candidate
 * @param unknown names on the ticket that the candidate does not know; with one of these it has no answer, and both maps
 *     are empty
 */
public record Comparison(
        TicketId ticket,
        String code,
        SortedMap<Cycle, Outcome> recorded,
        SortedMap<Cycle, Outcome> candidate,
        List<String> unknown) {

    /** Every cycle that would have gone differently, by goal and number. */
    public List<Difference> differences() {
        TreeSet<Cycle> cycles = new TreeSet<>(recorded.keySet());
        cycles.addAll(candidate.keySet());
        List<Difference> differences = new ArrayList<>();
        for (Cycle cycle : cycles) {
            Optional<Outcome> was = Optional.ofNullable(recorded.get(cycle));
            Optional<Outcome> wouldBe = Optional.ofNullable(candidate.get(cycle));
            if (!was.equals(wouldBe)) {
                differences.add(new Difference(ticket, cycle.goal(), cycle.number(), was, wouldBe));
            }
        }
        return differences;
    }
}
