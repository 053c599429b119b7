package org.ticketing.testkit.laws.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.policy.SupportPolicy;

/** What a promise can depend on: one of finitely many combinations that the names of a policy allow. */
public record ClassificationKey(String kind, String priority, String area, String channel) {

    /** Every combination that a policy knows. */
    public static List<ClassificationKey> all(SupportPolicy policy) {
        List<ClassificationKey> all = new ArrayList<>();
        for (String kind : policy.classification().kindIds()) {
            for (String priority : policy.classification().priorityIds()) {
                for (String area : policy.areaIds()) {
                    for (String channel : policy.channels().ids()) {
                        all.add(new ClassificationKey(kind, priority, area, channel));
                    }
                }
            }
        }
        return all;
    }

    static ClassificationKey ofOpening(String kind, String channel, SupportPolicy policy) {
        return new ClassificationKey(
                kind,
                policy.classification().initialPriority().priority(),
                policy.classification().kind(kind).orElseThrow().area(),
                channel);
    }

    ClassificationKey classified(String nextKind, String nextPriority, String nextArea) {
        return new ClassificationKey(nextKind, nextPriority, nextArea, channel);
    }

    boolean differsInPriorityAlone(ClassificationKey other) {
        return kind.equals(other.kind) && area.equals(other.area) && !priority.equals(other.priority);
    }

    /** The same, as conditions of the library ask for it. */
    public Facts facts(SupportPolicy policy) {
        return Facts.over(policy.domains())
                .with(Fact.KIND, kind)
                .with(Fact.PRIORITY, priority)
                .with(Fact.AREA, area)
                .with(Fact.CHANNEL, channel);
    }

    Optional<String> value(Fact fact) {
        return switch (fact) {
            case KIND -> Optional.of(kind);
            case PRIORITY -> Optional.of(priority);
            case AREA -> Optional.of(area);
            case CHANNEL -> Optional.of(channel);
            case COMPLEXITY,
                    PHASE,
                    TURN,
                    ORGANISATION,
                    REQUESTER,
                    OPENER,
                    ASSIGNEE,
                    ROLES,
                    PLAN,
                    TICKET_PLAN,
                    AREAS,
                    STAFF_LEVEL,
                    LEVEL,
                    QUOTE,
                    RATING,
                    FOLLOWS,
                    TAGS -> Optional.empty();
            case GENRE, CATEGORY, PRODUCT, AUDIENCE, LANGUAGE, ARTICLE_STATE -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "kind %s, priority %s, area %s, channel %s".formatted(kind, priority, area, channel);
    }
}
