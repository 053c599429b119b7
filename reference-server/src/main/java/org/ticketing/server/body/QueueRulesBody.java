package org.ticketing.server.body;

import java.util.List;
import org.ticketing.classification.QueueRank;
import org.ticketing.classification.QueueRules;
import org.ticketing.condition.ConditionText;
import org.ticketing.vocabulary.Text;

/** What a desk weighs before it begins with a ticket. */
public record QueueRulesBody(Text waiting, List<RankBody> order, boolean toldToCustomers, Origin source) {

    record RankBody(String by, List<String> first, Origin source) {
        static RankBody of(QueueRank rank) {
            return new RankBody(rank.by().key(), rank.first(), Origin.of(rank.source()));
        }
    }

    static QueueRulesBody of(QueueRules rules) {
        return new QueueRulesBody(
                ConditionText.of(rules.waiting()),
                rules.order().stream().map(RankBody::of).toList(),
                rules.toldToCustomers(),
                Origin.of(rules.source()));
    }
}
