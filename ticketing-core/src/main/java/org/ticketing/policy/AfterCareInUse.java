package org.ticketing.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketing.access.Role;
import org.ticketing.aftercare.AfterCare;
import org.ticketing.aftercare.ClosingRule;
import org.ticketing.aftercare.ClosingRule.Silence;
import org.ticketing.condition.Condition;
import org.ticketing.notification.NotificationRules;
import org.ticketing.notification.Occasion;
import org.ticketing.notification.Recipient;
import org.ticketing.problem.Violation;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;

/**
 * Finds what can hardly be meant in what a policy says of the time after the work: tickets that wait for their closing when they
 * can't be reopened any more, rules that never hold, reminders that nobody gets, and things that nobody is granted.
 */
final class AfterCareInUse {

    private final SupportPolicy policy;
    private final List<Violation> found = new ArrayList<>();

    private AfterCareInUse(SupportPolicy policy) {
        this.policy = policy;
    }

    static List<Violation> check(SupportPolicy policy) {
        AfterCareInUse check = new AfterCareInUse(policy);
        AfterCare care = policy.afterCare();
        for (int i = 0; i < care.closing().size(); i++) {
            check.closing(i, care.closing());
        }
        check.granted("/after/rating", care.rating(), Action.RATE, Set.of(Side.CUSTOMER));
        check.granted("/after/follow-up", care.followUp(), Action.FOLLOW_UP, Set.of(Side.values()));
        check.granted("/after/watching", care.watching(), Action.WATCH, Set.of(Side.values()));
        check.granted("/after/tags", care.tags(), Action.TAG, Set.of(Side.VENDOR));
        if (care.watching() != null && !check.isTold(rule -> rule.to().contains(Recipient.WATCHERS))) {
            check.add(
                    "/after/watching",
                    "told",
                    new Text(
                            "nobody who watches is told of anything: name watchers in a rule of notifications",
                            "quem acompanha não é avisado de nada: indique watchers em uma regra de notifications"));
        }
        return check.found;
    }

    private void closing(int place, List<ClosingRule> rules) {
        ClosingRule rule = rules.get(place);
        String path = "/after/closing/" + place;
        boolean hidden = rules.subList(0, place).stream()
                .anyMatch(earlier -> earlier.of() == rule.of() && earlier.when() instanceof Condition.Always);
        if (hidden) {
            add(
                    path,
                    "reachable",
                    new Text(
                            "never holds: a rule for all tickets comes before it; move it up or drop it",
                            "nunca vale: uma regra para todos os chamados vem antes; suba-a ou retire-a"));
        }
        if (rule.of() == Silence.RESOLVED) {
            later(rule).ifPresent(example -> add(path + "/after", "reopenable", example));
        }
        if (rule.reminder() != null) {
            if (SampleWeek.openings().noneMatch(since -> remindsInTime(rule, since))) {
                add(
                        path + "/remind",
                        "ahead",
                        new Text(
                                "comes at once or never, for the time to answer is not longer: remind later",
                                "vem de imediato ou nunca, pois o tempo para responder não é maior: lembre mais"
                                        + " tarde"));
            }
            if (!isTold(told -> told.on().contains(Occasion.CLOSING_SOON))) {
                add(
                        path + "/remind",
                        "told",
                        new Text(
                                "nobody is told: name closing-soon in a rule of notifications",
                                "ninguém é avisado: indique closing-soon em uma regra de notifications"));
            }
        }
    }

    /** When a ticket would stay resolved that nobody can take up again, and is not closed yet. */
    private Optional<Text> later(ClosingRule rule) {
        ServiceLevels levels = policy.serviceLevels();
        return SampleWeek.openings()
                .filter(since -> levels.due(rule.after(), since)
                        .filter(due -> due.isAfter(since.plus(policy.lifecycle().reopenWithin())))
                        .isPresent())
                .findFirst()
                .map(since -> new Text(
                                "a ticket resolved at %s closes at %s, and can't be reopened since %s: close it"
                                        + " earlier, or let it be reopened for longer",
                                "um chamado resolvido em %s é encerrado em %s, e não pode ser reaberto desde %s:"
                                        + " encerre antes, ou permita reabrir por mais tempo")
                        .with(
                                local(since),
                                local(levels.due(rule.after(), since).orElseThrow()),
                                local(since.plus(policy.lifecycle().reopenWithin()))));
    }

    private boolean remindsInTime(ClosingRule rule, Instant since) {
        ServiceLevels levels = policy.serviceLevels();
        Instant due = levels.due(rule.after(), since).orElse(since);
        Instant reminded = levels.warningAt(Objects.requireNonNull(rule.reminder()), rule.after(), due, since);
        return reminded.isAfter(since) && reminded.isBefore(due);
    }

    private boolean isTold(Predicate<NotificationRules.Rule> how) {
        NotificationRules notifications = policy.notifications();
        return notifications != null && notifications.rules().stream().anyMatch(how);
    }

    private void granted(String path, @Nullable Object rules, Action action, Set<Side> sides) {
        Set<String> roles = policy.access().roles().stream()
                .filter(role -> sides.contains(role.side()))
                .map(Role::id)
                .collect(Collectors.toSet());
        boolean granted = policy.access().grants().stream()
                .anyMatch(
                        grant -> roles.contains(grant.role()) && grant.actions().contains(action));
        if (rules != null && !granted) {
            add(
                    path,
                    "granted",
                    new Text("nobody is granted %s: grant it to a role", "ninguém pode %s: conceda a um papel")
                            .with(action.key()));
        }
    }

    private String local(Instant instant) {
        return instant.atZone(policy.zone()).toLocalDateTime().toString();
    }

    private void add(String path, String rule, Text message) {
        found.add(new Violation(path, rule, message));
    }
}
