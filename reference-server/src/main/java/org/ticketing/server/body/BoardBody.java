package org.ticketing.server.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Text;
import org.ticketing.workbench.Board;

/** The tickets in the columns of the board. */
public record BoardBody(List<ColumnBody> columns) {

    record ColumnBody(
            String id,
            Text label,
            long total,
            List<SummaryBody> items,
            @Nullable String next) {
        static ColumnBody of(Board.Column column, Labels labels) {
            return new ColumnBody(
                    column.column().id(),
                    column.column().label(),
                    column.total(),
                    column.tickets().items().stream()
                            .map(summary -> SummaryBody.of(summary, labels))
                            .toList(),
                    column.tickets().next().orElse(null));
        }
    }

    /** A board as the contract writes it. */
    public static BoardBody of(Board board, Labels labels) {
        return new BoardBody(board.columns().stream()
                .map(column -> ColumnBody.of(column, labels))
                .toList());
    }
}
