package org.ticketing.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Facts;
import org.ticketing.directory.Actor;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** Who may do what: the one place that decides, for commands, reads and lists alike. */
public record AccessRules(List<Role> roles, List<Grant> grants) {

    public AccessRules {
        roles = List.copyOf(roles);
        grants = List.copyOf(grants);
    }

    /**
     * Why this person may not do this to a ticket with these facts; empty if they may.
     *
     * <p>What somebody is granted, they are granted by one whole grant: its role, its action and its condition together.
     */
    public Optional<Refusal> refusal(Actor actor, Action action, Facts ticket) {
        return reach(actor, action).test(ticket) ? Optional.empty() : Optional.of(explain(action));
    }

    /** The tickets to which this person may do this, as a condition over the facts of a ticket alone. */
    public Condition reach(Actor actor, Action action) {
        return new Condition.Any(grants.stream()
                .filter(grant -> actor.roles().contains(grant.role()))
                .filter(grant -> grant.actions().contains(action))
                .filter(grant -> isOnSide(grant.role(), actor))
                .map(grant -> grant.when().forActor(actor::fact))
                .toList());
    }

    private boolean isOnSide(String role, Actor actor) {
        return roles.stream().anyMatch(known -> known.id().equals(role) && known.side() == actor.side());
    }

    private Refusal explain(Action action) {
        List<Grant> granting = grants.stream()
                .filter(grant -> grant.actions().contains(action))
                .toList();
        if (granting.isEmpty()) {
            return new Refusal(
                    "not-granted",
                    Source.assumed("no role of this desk is granted " + action.key()),
                    new Text("Nobody at this desk may %s", "Ninguém neste atendimento pode: %s").with(action.key()));
        }
        return new Refusal("not-granted", granting.get(0).source(), whoMay(action, granting));
    }

    private Text whoMay(Action action, List<Grant> granting) {
        List<Text> labels = roles.stream()
                .filter(role -> granting.stream().anyMatch(grant -> grant.role().equals(role.id())))
                .map(Role::label)
                .toList();
        return new Text(
                "You may not %s here: it takes %s"
                        .formatted(
                                action.key(),
                                joined(labels.stream().map(Text::en).toList(), " or ")),
                "Você não pode fazer isto aqui (%s): é preciso ser %s"
                        .formatted(
                                action.key(),
                                joined(labels.stream().map(Text::pt).toList(), " ou ")));
    }

    private static String joined(List<String> labels, String or) {
        return labels.stream().collect(Collectors.joining(or));
    }
}
