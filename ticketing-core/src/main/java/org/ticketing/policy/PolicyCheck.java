package org.ticketing.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ticketing.access.Grant;
import org.ticketing.access.Role;
import org.ticketing.channel.Channel;
import org.ticketing.channel.ChannelRule;
import org.ticketing.classification.Kind;
import org.ticketing.classification.SuggestionRule;
import org.ticketing.condition.ConditionCheck;
import org.ticketing.guidance.Guidance;
import org.ticketing.intake.Field;
import org.ticketing.intake.Form;
import org.ticketing.notification.NotificationRules;
import org.ticketing.problem.InvalidPolicy;
import org.ticketing.problem.NeverOpens;
import org.ticketing.problem.Violation;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/** Finds what does not fit together in a policy: every mistake at once, each with its place in the document. */
public final class PolicyCheck {

    private final SupportPolicy policy;
    private final List<Violation> found = new ArrayList<>();

    private PolicyCheck(SupportPolicy policy) {
        this.policy = policy;
    }

    /** What is wrong with this policy; nothing if all is well. */
    public static List<Violation> check(SupportPolicy policy) {
        PolicyCheck check = new PolicyCheck(policy);
        check.names();
        check.areas();
        check.kinds();
        check.channels();
        check.forms();
        check.grants();
        check.calendars();
        check.statuses();
        check.found.addAll(GoalCheck.check(policy));
        check.found.addAll(DirectoryCheck.check(policy));
        check.found.addAll(SuggestionCheck.check(policy));
        check.found.addAll(GuidanceCheck.check(policy));
        check.found.addAll(PersonalDataCheck.check(policy));
        check.found.addAll(LadderCheck.check(policy));
        check.found.addAll(CatalogCheck.check(policy));
        check.found.addAll(ViewCheck.check(policy));
        check.found.addAll(KnowledgePolicyCheck.check(policy));
        check.found.addAll(ChatPolicyCheck.check(policy));
        check.found.addAll(AttachmentsCheck.check(policy));
        check.found.addAll(AfterCareCheck.check(policy));
        return List.copyOf(check.found);
    }

    /**
     * Takes a policy, or not.
     *
     * @throws InvalidPolicy with every mistake, if there is one
     */
    public static SupportPolicy require(SupportPolicy policy) {
        List<Violation> found = check(policy);
        if (!found.isEmpty()) {
            throw new InvalidPolicy(found);
        }
        return policy;
    }

    private void names() {
        unique("/kinds", policy.classification().kindIds());
        unique("/priorities", policy.classification().priorityIds());
        unique("/complexities", policy.classification().complexityIds());
        unique(
                "/suggestions",
                policy.classification().suggestions().stream()
                        .map(SuggestionRule::id)
                        .toList());
        unique("/areas", policy.areaIds());
        unique("/staff-levels", policy.staffLevelIds());
        unique("/plans", policy.planIds());
        NotificationRules notifications = policy.notifications();
        if (notifications != null) {
            unique(
                    "/notifications/rules",
                    notifications.rules().stream()
                            .map(NotificationRules.Rule::id)
                            .toList());
        }
        unique("/channels", policy.channels().ids());
        unique("/roles", policy.access().roles().stream().map(Role::id).toList());
        unique("/forms", policy.intake().forms().stream().map(Form::id).toList());
        unique("/guidance", policy.guidance().stream().map(Guidance::id).toList());
        unique(
                "/statuses",
                policy.lifecycle().statuses().stream().map(Status::id).toList());
        unique("/board", policy.views().columnIds());
        unique(
                "/calendars",
                policy.serviceLevels().calendars().stream()
                        .map(ServiceCalendar::id)
                        .toList());
    }

    private void unique(String path, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                add(
                        path + "/" + i + "/id",
                        "unique",
                        new Text(
                                        "'%s' stands here twice: give each its own id",
                                        "'%s' aparece duas vezes: dê a cada um o seu id")
                                .with(ids.get(i)));
            }
        }
    }

    /** Customers do not answer for a team of the vendor. */
    private void areas() {
        List<String> ofStaff = policy.access().roles().stream()
                .filter(role -> role.side() == Side.VENDOR)
                .map(Role::id)
                .toList();
        for (int i = 0; i < policy.areas().size(); i++) {
            String responsible = policy.areas().get(i).responsible();
            if (responsible != null) {
                known("/areas/" + i + "/responsible", responsible, ofStaff);
            }
        }
    }

    private void kinds() {
        List<Kind> kinds = policy.classification().kinds();
        for (int i = 0; i < kinds.size(); i++) {
            known("/kinds/" + i + "/area", kinds.get(i).area(), policy.areaIds());
        }
        known(
                "/initial-priority/priority",
                policy.classification().initialPriority().priority(),
                policy.classification().priorityIds());
    }

    private void channels() {
        known("/main-channel", policy.channels().main(), policy.channels().ids());
        List<Channel> channels = policy.channels().list();
        for (int i = 0; i < channels.size(); i++) {
            List<ChannelRule> rules = channels.get(i).rules();
            for (int j = 0; j < rules.size(); j++) {
                String path = "/channels/" + i + "/rules/" + j + "/when";
                found.addAll(ConditionCheck.check(rules.get(j).when(), policy.domains(), path));
                found.addAll(ConditionCheck.listed(rules.get(j).when(), path));
            }
        }
    }

    private void forms() {
        List<Form> forms = policy.intake().forms();
        for (int i = 0; i < forms.size(); i++) {
            String path = "/forms/" + i;
            forms.get(i).kinds().stream()
                    .sorted()
                    .forEach(kind ->
                            known(path + "/kinds", kind, policy.classification().kindIds()));
            unique(
                    path + "/fields",
                    forms.get(i).fields().stream().map(Field::id).toList());
        }
    }

    private void grants() {
        List<String> roles = policy.access().roles().stream().map(Role::id).toList();
        List<Grant> grants = policy.access().grants();
        for (int i = 0; i < grants.size(); i++) {
            String path = "/grants/" + i;
            known(path + "/role", grants.get(i).role(), roles);
            found.addAll(ConditionCheck.check(grants.get(i).when(), policy.domains(), path + "/when"));
            found.addAll(factsOf(grants.get(i), path + "/when"));
        }
    }

    /** What a grant gives decides who sees which tickets, or which articles, or both. */
    private static List<Violation> factsOf(Grant grant, String path) {
        List<Violation> violations = new ArrayList<>();
        if (grant.actions().stream().anyMatch(action -> !action.isOfArticles())) {
            violations.addAll(ConditionCheck.listed(grant.when(), path));
        }
        if (grant.actions().stream().anyMatch(Action::isOfArticles)) {
            violations.addAll(ConditionCheck.ofArticles(grant.when(), path));
        }
        if (grant.actions().stream().anyMatch(Action::isOfChats)) {
            violations.addAll(ConditionCheck.ofChats(grant.when(), path));
        }
        return violations;
    }

    private void calendars() {
        List<ServiceCalendar> calendars = policy.serviceLevels().calendars();
        for (int i = 0; i < calendars.size(); i++) {
            try {
                calendars.get(i).calendar().add(Instant.parse("2026-01-01T00:00:00Z"), java.time.Duration.ofMinutes(1));
            } catch (NeverOpens never) {
                add(
                        "/calendars/" + i,
                        "opens",
                        new Text(
                                "this calendar never opens from 2026 on: give it hours",
                                "este calendário nunca abre de 2026 em diante: dê horários a ele"));
            }
        }
    }

    private void statuses() {
        statusFor(Phase.NEW, Turn.VENDOR);
        statusFor(Phase.IN_PROGRESS, Turn.VENDOR);
        statusFor(Phase.IN_PROGRESS, Turn.CUSTOMER);
        statusFor(Phase.RESOLVED, Turn.NOBODY);
        statusFor(Phase.CLOSED, Turn.NOBODY);
    }

    private void statusFor(Phase phase, Turn turn) {
        if (policy.lifecycle().status(phase, turn).isEmpty()) {
            add(
                    "/statuses",
                    "complete",
                    new Text(
                                    "no status for phase %s in the turn of %s: add one",
                                    "nenhum status para a fase %s na vez de %s: acrescente um")
                            .with(Key.of(phase), Key.of(turn)));
        }
    }

    private void known(String path, String value, List<String> known) {
        if (!known.contains(value)) {
            found.add(Violation.unknown(path, value, known));
        }
    }

    private void add(String path, String rule, Text message) {
        found.add(new Violation(path, rule, message));
    }
}
