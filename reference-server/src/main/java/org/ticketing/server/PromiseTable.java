package org.ticketing.server;

import java.util.ArrayList;
import java.util.List;
import org.ticketing.condition.ConditionText;
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
        return Columns.aligned(rows);
    }

    private List<String> row(Goal goal, Promise promise) {
        return List.of(
                goal.label().in(language),
                ConditionText.of(promise.when()).in(language),
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

    private String say(String en, String pt) {
        return new Text(en, pt).in(language);
    }
}
