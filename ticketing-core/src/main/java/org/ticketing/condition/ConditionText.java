package org.ticketing.condition;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Text;

/** Conditions as people read them in tables, in the words of the policy. */
public final class ConditionText {

    private final Language language;

    private ConditionText(Language language) {
        this.language = language;
    }

    public static Text of(Condition condition) {
        return new Text(
                new ConditionText(Language.ENGLISH).text(condition),
                new ConditionText(Language.PORTUGUESE).text(condition));
    }

    private String text(Condition condition) {
        return switch (condition) {
            case Condition.Always always -> say("always", "sempre");
            case Condition.Is(Fact fact, Operand.Literal(String value)) -> fact.key() + " = " + value;
            case Condition.Is(Fact fact, Operand.OfActor actor) ->
                fact.key() + " = $actor." + actor.fact().key();
            case Condition.AnyOf(Fact fact, var values) -> fact.key() + " = " + oneOf(values);
            case Condition.AtLeast(Fact fact, String value) -> fact.key() + " ≥ " + value;
            case Condition.Has(Fact fact, String value) -> fact.key() + say(" has ", " tem ") + value;
            case Condition.Absent(Fact fact) -> say("no ", "sem ") + fact.key();
            case Condition.All(var all) -> joined(all, say(" and ", " e "));
            case Condition.Any(var any) -> joined(any, say(" or ", " ou "));
            case Condition.Not(Condition not) -> say("not (", "não (") + text(not) + ")";
        };
    }

    private String oneOf(Collection<String> values) {
        return values.stream().sorted().collect(Collectors.joining(say(" or ", " ou ")));
    }

    private String joined(List<Condition> conditions, String word) {
        return conditions.stream().map(this::text).collect(Collectors.joining(word, "(", ")"));
    }

    private String say(String en, String pt) {
        return new Text(en, pt).in(language);
    }
}
