package org.ticketing.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Operand;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.DerivationText;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Promise;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** The promises of a policy as a table for people, the rules of each goal in the order in which they are tried. */
final class PromiseTable {

    private final SupportPolicy policy;
    private final Language language;

    private PromiseTable(SupportPolicy policy, Language language) {
        this.policy = policy;
        this.language = language;
    }

    static List<String> lines(SupportPolicy policy, Language language) {
        return new PromiseTable(policy, language).lines();
    }

    private List<String> lines() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                say("GOAL", "META"),
                say("WHEN", "QUANDO"),
                say("TARGET", "PRAZO"),
                say("CALENDAR", "CALENDÁRIO"),
                say("STRENGTH", "FIRMEZA"),
                say("SOURCE", "ORIGEM")));
        for (Goal goal : policy.serviceLevels().goals()) {
            goal.promises().forEach(promise -> rows.add(row(goal, promise)));
        }
        return aligned(rows);
    }

    private List<String> row(Goal goal, Promise promise) {
        return List.of(
                goal.label().in(language),
                condition(promise.when()),
                DerivationText.target(promise.target(), language),
                promise.target()
                        .calendarId()
                        .flatMap(policy.serviceLevels()::calendar)
                        .map(ServiceCalendar::label)
                        .map(label -> label.in(language))
                        .orElse("–"),
                DerivationText.strength(goal.strength(), language),
                source(promise.source()));
    }

    private String source(Source source) {
        return switch (source) {
            case Source.Stated stated -> stated.toString();
            case Source.Assumed assumed -> say("assumed: ", "presumido: ") + assumed.why();
        };
    }

    private String condition(Condition condition) {
        return switch (condition) {
            case Condition.Always always -> say("always", "sempre");
            case Condition.Is(Fact fact, Operand.Literal(String value)) -> fact.key() + " = " + value;
            case Condition.Is(Fact fact, Operand.OfActor actor) ->
                fact.key() + " = $actor." + actor.fact().key();
            case Condition.AnyOf(Fact fact, var values) ->
                fact.key() + " = " + values.stream().sorted().collect(Collectors.joining(say(" or ", " ou ")));
            case Condition.AtLeast(Fact fact, String value) -> fact.key() + " ≥ " + value;
            case Condition.Has(Fact fact, String value) -> fact.key() + say(" has ", " tem ") + value;
            case Condition.All(var all) -> joined(all, say(" and ", " e "));
            case Condition.Any(var any) -> joined(any, say(" or ", " ou "));
            case Condition.Not(Condition not) -> say("not (", "não (") + condition(not) + ")";
        };
    }

    private String joined(Collection<Condition> conditions, String word) {
        return conditions.stream().map(this::condition).collect(Collectors.joining(word, "(", ")"));
    }

    private String say(String en, String pt) {
        return new Text(en, pt).in(language);
    }

    private static List<String> aligned(List<List<String>> rows) {
        int columns = rows.get(0).size();
        List<Integer> widths = IntStream.range(0, columns)
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(column -> padded(row.get(column), widths.get(column)))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .toList();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
