package org.ticketing.server.body;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Fact;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.workbench.Satisfaction;

/** What customers thought of what was done. */
record SatisfactionBody(FigureBody all, List<OfBody> areas, List<OfBody> kinds, List<OfBody> assignees) {

    /**
     * How many tickets were rated, and how.
     *
     * @param stars how many tickets were given so many
     */
    record FigureBody(long rated, @Nullable Double average, Map<Integer, Long> stars) {
        static FigureBody of(Satisfaction.Figure figure) {
            return new FigureBody(
                    figure.rated(),
                    figure.average().isPresent() ? figure.average().getAsDouble() : null,
                    new TreeMap<>(figure.tickets()));
        }
    }

    /** The same of one area, kind or person, each with what it is called. */
    record OfBody(Object of, FigureBody figure) {}

    static SatisfactionBody of(Satisfaction sum, Labels labels) {
        return new SatisfactionBody(
                FigureBody.of(sum.all()),
                of(sum, Fact.AREA, labels::area),
                of(sum, Fact.KIND, labels::kind),
                of(sum, Fact.ASSIGNEE, id -> labels.person(new PersonId(id))));
    }

    private static List<OfBody> of(Satisfaction sum, Fact by, Function<String, Object> called) {
        return sum.by().getOrDefault(by, Map.of()).entrySet().stream()
                .map(each -> new OfBody(called.apply(each.getKey()), FigureBody.of(each.getValue())))
                .toList();
    }
}
