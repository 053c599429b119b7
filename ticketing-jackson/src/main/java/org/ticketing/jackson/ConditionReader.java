package org.ticketing.jackson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ticketing.condition.ActorFact;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Operand;

/**
 * Reads conditions: {@code always}, facts with their tests, {@code absent} facts, and {@code all}, {@code any}, {@code not} of
 * conditions.
 */
final class ConditionReader {

    private static final String ACTOR = "$actor.";

    private ConditionReader() {}

    static Condition read(Spot spot) {
        List<Condition> parts =
                spot.entries().stream().flatMap(ConditionReader::part).toList();
        if (parts.isEmpty()) {
            return Condition.always();
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private static Stream<Condition> part(Spot spot) {
        return switch (spot.key()) {
            case "all" -> Stream.of(new Condition.All(each(spot)));
            case "any" -> Stream.of(new Condition.Any(each(spot)));
            case "not" -> Stream.of(new Condition.Not(read(spot)));
            case "absent" -> Keys.constant(Fact.class, spot.text()).<Condition>map(Condition.Absent::new).stream();
            default -> Keys.constant(Fact.class, spot.key()).map(fact -> test(fact, spot)).stream();
        };
    }

    private static List<Condition> each(Spot spot) {
        return spot.list().stream().map(ConditionReader::read).toList();
    }

    private static Condition test(Fact fact, Spot spot) {
        if (spot.node().isArray()) {
            return new Condition.AnyOf(fact, spot.texts());
        }
        if (spot.at("at-least").isPresent()) {
            return new Condition.AtLeast(fact, spot.at("at-least").text());
        }
        if (spot.at("has").isPresent()) {
            return new Condition.Has(fact, spot.at("has").text());
        }
        Optional<ActorFact> asked = spot.text().startsWith(ACTOR)
                ? Keys.constant(ActorFact.class, spot.text().substring(ACTOR.length()))
                : Optional.empty();
        return new Condition.Is(fact, asked.<Operand>map(Operand.OfActor::new).orElse(Operand.of(spot.text())));
    }
}
