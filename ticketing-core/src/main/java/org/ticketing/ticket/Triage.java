package org.ticketing.ticket;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Escalation;

/**
 * What a ticket is about, how pressing it is, whose it is and how much work it takes, by ids of the policy.
 *
 * @param complexity nothing until somebody has said it (S20)
 */
public record Triage(
        String kind, String priority, String area, @Nullable String complexity) {

    /** Before anybody has said how much work it takes. */
    public Triage(String kind, String priority, String area) {
        this(kind, priority, area, null);
    }

    boolean differsInPriorityAlone(Triage other) {
        return kind.equals(other.kind)
                && area.equals(other.area)
                && Objects.equals(complexity, other.complexity)
                && !priority.equals(other.priority);
    }

    /** As an escalation leaves it, as far as the policy in force knows what it names. */
    Triage escalated(Escalation escalation, SupportPolicy inForce) {
        String raised = escalation.priority();
        String next = escalation.area();
        return new Triage(
                kind,
                raised != null && inForce.classification().isHigher(raised, priority) ? raised : priority,
                next != null && inForce.areaIds().contains(next) ? next : area,
                complexity);
    }
}
