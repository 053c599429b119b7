package org.ticketing.server.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.classification.Suggestion;
import org.ticketing.condition.Fact;
import org.ticketing.vocabulary.Text;

/** How a ticket could be classified, as one rule of the desk says. */
record SuggestionBody(
        String rule,
        @Nullable Named kind,
        @Nullable Named priority,
        @Nullable Named complexity,
        @Nullable Named area,
        List<String> words,
        Text because,
        Origin source) {

    static SuggestionBody of(Suggestion suggestion, Labels labels) {
        String kind = suggestion.values().get(Fact.KIND);
        String priority = suggestion.values().get(Fact.PRIORITY);
        String area = suggestion.values().get(Fact.AREA);
        return new SuggestionBody(
                suggestion.rule().id(),
                kind == null ? null : labels.kind(kind),
                priority == null ? null : labels.priority(priority),
                labels.complexityOrNone(suggestion.values().get(Fact.COMPLEXITY)),
                area == null ? null : labels.area(area),
                suggestion.found(),
                suggestion.rule().because(),
                Origin.of(suggestion.rule().source()));
    }
}
