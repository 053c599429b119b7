package org.ticketing.server.body;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ticketing.aftercare.ClosingRule;
import org.ticketing.aftercare.TagRules;
import org.ticketing.catalog.Catalog;
import org.ticketing.channel.Channel;
import org.ticketing.classification.Complexity;
import org.ticketing.classification.Kind;
import org.ticketing.classification.Priority;
import org.ticketing.directory.Area;
import org.ticketing.directory.Plan;
import org.ticketing.escalation.Ladder;
import org.ticketing.escalation.Level;
import org.ticketing.intake.Field;
import org.ticketing.knowledge.KnowledgeRules;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Goal;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Text;

/**
 * What ids stand for at a desk. What the policy in force does not know any more is called by its id.
 *
 * @param sight who may still see what they are named in
 */
public record Labels(SupportPolicy policy, Names names, Sight sight) {

    /** Where nobody is asked about sight. */
    public Labels(SupportPolicy policy, Names names) {
        this(policy, names, (person, ticket) -> true);
    }

    Named kind(String id) {
        return named(id, policy.classification().kind(id).map(Kind::label));
    }

    Named priority(String id) {
        return named(id, policy.classification().priority(id).map(Priority::label));
    }

    Named complexity(String id) {
        return named(id, policy.classification().complexity(id).map(Complexity::label));
    }

    @Nullable
    Named complexityOrNone(@Nullable String id) {
        return id == null ? null : complexity(id);
    }

    /** A field of a form. */
    Named field(String id) {
        return named(id, policy.intake().field(id).map(Field::label));
    }

    Named area(String id) {
        return named(id, policy.area(id).map(Area::label));
    }

    Named channel(String id) {
        return named(id, policy.channels().channel(id).map(Channel::label));
    }

    Named goal(String id) {
        return named(id, policy.serviceLevels().goal(id).map(Goal::label));
    }

    Named plan(String id) {
        return named(
                id,
                policy.plans().stream()
                        .filter(plan -> plan.id().equals(id))
                        .map(Plan::label)
                        .findFirst());
    }

    /** What a line of a quote names. */
    Named item(String id) {
        Catalog catalog = policy.catalog();
        return named(id, catalog == null ? Optional.empty() : catalog.item(id));
    }

    Named level(String id) {
        Ladder ladder = policy.renegotiation();
        return named(
                id,
                ladder == null
                        ? Optional.empty()
                        : ladder.levels().stream()
                                .filter(level -> level.id().equals(id))
                                .map(Level::label)
                                .findFirst());
    }

    Named tag(String id) {
        TagRules rules = policy.afterCare().tags();
        return named(id, rules == null ? Optional.empty() : rules.tag(id).map(TagRules.Tag::label));
    }

    Named closing(String id) {
        return named(id, policy.afterCare().closing(id).map(ClosingRule::label));
    }

    Named category(String id) {
        return option(id, KnowledgeRules::categories);
    }

    Named product(String id) {
        return option(id, KnowledgeRules::products);
    }

    Named audience(String id) {
        return option(id, KnowledgeRules::audiences);
    }

    private Named option(String id, Function<KnowledgeRules, List<KnowledgeRules.Option>> which) {
        KnowledgeRules rules = policy.knowledge();
        return named(
                id,
                rules == null
                        ? Optional.empty()
                        : which.apply(rules).stream()
                                .filter(option -> option.id().equals(id))
                                .map(KnowledgeRules.Option::label)
                                .findFirst());
    }

    Party person(PersonId id) {
        return new Party(id.value(), names.of(id));
    }

    @Nullable
    Party personOrNobody(@Nullable PersonId id) {
        return id == null ? null : person(id);
    }

    Party organisation(OrganisationId id) {
        return new Party(id.value(), names.of(id));
    }

    private static Named named(String id, Optional<Text> label) {
        return new Named(id, label.orElseGet(() -> Text.same(id)));
    }
}
