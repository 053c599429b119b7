package org.ticketing.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.condition.Finding;
import org.ticketing.directory.Actor;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** Who may do what: the one place that decides, for commands, reads and lists alike. */
public record AccessRules(List<Role> roles, List<Grant> grants) {

    private static final String GRANTED = "granted";
    private static final String NOT_GRANTED = "not-granted";

    public AccessRules {
        roles = List.copyOf(roles);
        grants = List.copyOf(grants);
    }

    /**
     * Whether this person may do this to a ticket with these facts, and why.
     *
     * <p>What somebody is granted, they are granted by one whole grant: its role, its action and its condition together.
     */
    public Ruling ruling(Actor actor, Action action, Facts ticket) {
        List<Grant> own = own(actor, action);
        return own.stream()
                .filter(grant -> grant.when().forActor(actor).test(ticket))
                .findFirst()
                .map(grant -> granted(grant, actor, action, ticket))
                .orElseGet(() -> own.isEmpty() ? otherRoles(actor, action) : otherTickets(own, actor, action, ticket));
    }

    /** Whether they may, for whoever does not ask why. */
    public boolean allows(Actor actor, Action action, Facts ticket) {
        return grants.stream()
                .anyMatch(grant -> isOf(grant, actor, action)
                        && grant.when().forActor(actor).test(ticket));
    }

    /** Why they may not; nothing if they may. */
    public Optional<Refusal> refusal(Actor actor, Action action, Facts ticket) {
        return allows(actor, action, ticket)
                ? Optional.empty()
                : ruling(actor, action, ticket).refusal();
    }

    /** The tickets to which this person may do this, as a condition over the facts of a ticket alone. */
    public Condition reach(Actor actor, Action action) {
        return new Condition.Any(own(actor, action).stream().map(Grant::when).toList()).forActor(actor);
    }

    private List<Grant> own(Actor actor, Action action) {
        return grants.stream().filter(grant -> isOf(grant, actor, action)).toList();
    }

    private boolean isOf(Grant grant, Actor actor, Action action) {
        return actor.roles().contains(grant.role())
                && grant.actions().contains(action)
                && isOnSide(grant.role(), actor);
    }

    private boolean isOnSide(String role, Actor actor) {
        return roles.stream().anyMatch(known -> known.id().equals(role) && known.side() == actor.side());
    }

    private Ruling granted(Grant grant, Actor actor, Action action, Facts ticket) {
        List<Finding> findings = Finding.of(grant.when(), ticket, actor);
        Text role = labels(List.of(grant));
        Text text = new Text(
                "You may %s here as %s%s".formatted(action.key(), role.en(), in(findings, Language.ENGLISH)),
                "Você pode fazer isto aqui (%s) como %s%s"
                        .formatted(action.key(), role.pt(), in(findings, Language.PORTUGUESE)));
        return new Ruling(Ruling.By.ROLE, true, GRANTED, grant.source(), text, findings);
    }

    /** A role of this person may, but not with this ticket. */
    private Ruling otherTickets(List<Grant> own, Actor actor, Action action, Facts ticket) {
        List<Finding> findings = own.stream()
                .flatMap(grant -> Finding.of(grant.when(), ticket, actor).stream())
                .distinct()
                .toList();
        Text role = labels(own);
        Text text = new Text(
                "You may not %s here as %s%s".formatted(action.key(), role.en(), in(findings, Language.ENGLISH)),
                "Você não pode fazer isto aqui (%s) como %s%s"
                        .formatted(action.key(), role.pt(), in(findings, Language.PORTUGUESE)));
        return new Ruling(Ruling.By.ROLE, false, NOT_GRANTED, own.get(0).source(), text, findings);
    }

    /** It takes a role that this person has not. */
    private Ruling otherRoles(Actor actor, Action action) {
        List<Grant> granting = grants.stream()
                .filter(grant -> grant.actions().contains(action))
                .toList();
        if (granting.isEmpty()) {
            return new Ruling(
                    Ruling.By.ROLE,
                    false,
                    NOT_GRANTED,
                    Source.assumed("no role of this desk is granted " + action.key()),
                    new Text("Nobody at this desk may %s", "Ninguém neste atendimento pode: %s").with(action.key()),
                    List.of());
        }
        Text who = labels(granting);
        return new Ruling(
                Ruling.By.ROLE,
                false,
                NOT_GRANTED,
                granting.get(0).source(),
                new Text(
                        "You may not %s here: it takes %s".formatted(action.key(), who.en()),
                        "Você não pode fazer isto aqui (%s): é preciso ser %s".formatted(action.key(), who.pt())),
                Finding.of(anyOfTheirRoles(granting), Facts.over(Domains.NONE), actor));
    }

    private static Condition anyOfTheirRoles(List<Grant> grants) {
        return new Condition.AnyOf(Fact.ROLES, grants.stream().map(Grant::role).collect(Collectors.toSet()));
    }

    private Text labels(List<Grant> granted) {
        List<Text> labels = roles.stream()
                .filter(role -> granted.stream().anyMatch(grant -> grant.role().equals(role.id())))
                .map(Role::label)
                .toList();
        return new Text(
                labels.stream().map(Text::en).collect(Collectors.joining(" or ")),
                labels.stream().map(Text::pt).collect(Collectors.joining(" ou ")));
    }

    private static String in(List<Finding> findings, Language language) {
        return findings.isEmpty()
                ? ""
                : findings.stream()
                        .map(finding -> finding.text().in(language))
                        .collect(Collectors.joining("; ", " (", ")"));
    }
}
