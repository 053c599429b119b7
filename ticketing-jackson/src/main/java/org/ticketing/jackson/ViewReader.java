package org.ticketing.jackson;

import java.util.Set;
import org.ticketing.classification.QueueRank;
import org.ticketing.classification.QueueRules;
import org.ticketing.condition.Fact;
import org.ticketing.policy.BoardColumn;
import org.ticketing.policy.ViewRules;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Turn;

/** Reads how people look at the tickets of a desk; what a policy does not say is as usual. */
final class ViewReader {

    private ViewReader() {}

    static ViewRules read(Spot policy) {
        Spot board = policy.at("board");
        Spot queue = policy.at("queue");
        return new ViewRules(
                board.isPresent()
                        ? board.list().stream().map(ViewReader::column).toList()
                        : BoardColumn.USUAL,
                queue.isPresent() ? queue(queue) : QueueRules.USUAL);
    }

    private static BoardColumn column(Spot spot) {
        Spot turns = spot.at("turns");
        return new BoardColumn(
                spot.at("id").text(),
                spot.at("label").words(),
                spot.at("phases").set(Phase.class),
                turns.isPresent() ? turns.set(Turn.class) : Set.of(),
                spot.at("ended-today").flag(),
                spot.source());
    }

    private static QueueRules queue(Spot spot) {
        return new QueueRules(
                ConditionReader.read(spot.at("waiting")),
                spot.at("order").list().stream().map(ViewReader::rank).toList(),
                spot.at("told-to-customers").flag(),
                spot.source());
    }

    static QueueRank rank(Spot spot) {
        return new QueueRank(
                spot.at("by").one(Fact.class),
                spot.at("first").list().stream().map(Spot::text).toList(),
                spot.source());
    }
}
