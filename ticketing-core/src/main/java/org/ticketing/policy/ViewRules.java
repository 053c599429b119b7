package org.ticketing.policy;

import java.util.List;
import java.util.Optional;
import org.ticketing.classification.QueueRules;

/**
 * How people look at the tickets of a desk.
 *
 * @param board the columns of the board, from left to right; no ticket is in two of them, and every open one is in one
 */
public record ViewRules(List<BoardColumn> board, QueueRules queue) {

    /** What holds where a policy says nothing. */
    public static final ViewRules USUAL = new ViewRules(BoardColumn.USUAL, QueueRules.USUAL);

    public ViewRules {
        board = List.copyOf(board);
    }

    public Optional<BoardColumn> column(String id) {
        return board.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    List<String> columnIds() {
        return board.stream().map(BoardColumn::id).toList();
    }
}
