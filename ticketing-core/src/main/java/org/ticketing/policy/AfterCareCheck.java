package org.ticketing.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.aftercare.AfterCare;
import org.ticketing.aftercare.ClosingRule;
import org.ticketing.aftercare.RatingRules;
import org.ticketing.problem.Violation;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.Target;
import org.ticketing.vocabulary.Text;

/** Finds what does not fit together in what a policy says of the time after the work. */
final class AfterCareCheck {

    private final SupportPolicy policy;
    private final List<Violation> found = new ArrayList<>();

    private AfterCareCheck(SupportPolicy policy) {
        this.policy = policy;
    }

    static List<Violation> check(SupportPolicy policy) {
        AfterCareCheck check = new AfterCareCheck(policy);
        AfterCare care = policy.afterCare();
        check.unique(
                "/after/closing", care.closing().stream().map(ClosingRule::id).toList());
        for (int i = 0; i < care.closing().size(); i++) {
            check.closing(care.closing().get(i), "/after/closing/" + i);
        }
        if (care.rating() != null) {
            check.rating(care.rating());
        }
        if (care.tags() != null) {
            check.unique("/after/tags/list", care.tags().ids());
        }
        return check.found;
    }

    private void closing(ClosingRule rule, String path) {
        found.addAll(GoalCheck.ofTicket(rule.when(), policy, path + "/when"));
        if (rule.after() instanceof Target.PromisedDate || rule.after() instanceof Target.None) {
            found.add(new Violation(
                    path + "/after",
                    "countable",
                    new Text(
                            "says no time that can be counted: write an amount of time or of days, like {elapsed-time:"
                                    + " {length: PT120H}}",
                            "não é um tempo que se possa contar: escreva uma quantidade de tempo ou de dias, como"
                                    + " {elapsed-time: {length: PT120H}}")));
        }
        calendar(
                rule.after().calendarId().orElse(null),
                path + "/after/" + rule.after().form() + "/calendar");
        if (rule.reminder() != null) {
            calendar(Objects.requireNonNull(rule.reminder()).calendar(), path + "/remind/calendar");
        }
    }

    private void calendar(@Nullable String named, String path) {
        List<String> calendars = policy.serviceLevels().calendars().stream()
                .map(ServiceCalendar::id)
                .toList();
        Stream.ofNullable(named)
                .filter(id -> !calendars.contains(id))
                .forEach(id -> found.add(new Violation(
                        path,
                        "known-value",
                        new Text("'%s' is no calendar: use one of %s", "'%s' não é um calendário: use um de %s")
                                .with(id, calendars))));
    }

    private void rating(RatingRules rules) {
        if (rules.lowStars() >= rules.stars()) {
            found.add(new Violation(
                    "/after/rating/low-stars",
                    "fewer-than-all",
                    new Text(
                                    "%s of %s stars are not few: write a smaller number",
                                    "%s de %s estrelas não são poucas: escreva um número menor")
                            .with(rules.lowStars(), rules.stars())));
        }
    }

    private void unique(String path, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                found.add(new Violation(
                        path + "/" + i + "/id",
                        "unique",
                        new Text(
                                        "'%s' stands here twice: give each its own id",
                                        "'%s' aparece duas vezes: dê a cada um o seu id")
                                .with(ids.get(i))));
            }
        }
    }
}
