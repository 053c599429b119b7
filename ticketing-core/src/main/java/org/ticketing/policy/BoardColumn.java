package org.ticketing.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/**
 * A column of the board, by how far tickets are and whose turn it is.
 *
 * @param turns whose turn it is in its tickets; anybody's, if none is named
 * @param endedToday whether only those are in it that came to their end today, as the desk's clock says
 */
public record BoardColumn(
        String id, Text label, Set<Phase> phases, Set<Turn> turns, boolean endedToday, Source source) {

    private static final Source ASSUMED = Source.assumed("the policy says nothing of its board");

    /** What holds where a policy says nothing (X62). */
    public static final List<BoardColumn> USUAL = List.of(
            new BoardColumn(
                    "backlog", new Text("Backlog", "Pendências"), EnumSet.of(Phase.NEW), Set.of(), false, ASSUMED),
            new BoardColumn(
                    "in-progress",
                    new Text("In progress", "Em andamento"),
                    EnumSet.of(Phase.IN_PROGRESS),
                    Set.of(),
                    false,
                    ASSUMED),
            new BoardColumn(
                    "done-today",
                    new Text("Done today", "Concluídos hoje"),
                    EnumSet.of(Phase.RESOLVED, Phase.CLOSED),
                    Set.of(),
                    true,
                    ASSUMED));

    public BoardColumn {
        phases = Set.copyOf(phases);
        turns = Set.copyOf(turns);
    }

    /** A way in which tickets can stand: there is no other. */
    record Stand(Phase phase, Turn turn) {

        static List<Stand> all() {
            return Stream.of(Phase.values())
                    .flatMap(phase -> Stream.of(Turn.values()).map(turn -> new Stand(phase, turn)))
                    .filter(stand -> stand.phase.isOpen() == (stand.turn != Turn.NOBODY))
                    .toList();
        }
    }

    boolean holds(Stand stand) {
        return phases.contains(stand.phase()) && (turns.isEmpty() || turns.contains(stand.turn()));
    }
}
