package org.ticketing.server.body;

import java.util.List;
import org.ticketing.policy.BoardColumn;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/** A column of the board, as a front end draws it. */
public record BoardColumnBody(
        String id, Text label, List<Phase> phases, List<Turn> turns, boolean endedToday, Origin source) {

    static BoardColumnBody of(BoardColumn column) {
        return new BoardColumnBody(
                column.id(),
                column.label(),
                column.phases().stream().sorted().toList(),
                column.turns().stream().sorted().toList(),
                column.endedToday(),
                Origin.of(column.source()));
    }
}
