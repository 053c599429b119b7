package org.ticketing.ticket;

import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Escalation;

/** What a ticket is about, how pressing it is and whose it is, by ids of the policy. */
public record Triage(String kind, String priority, String area) {

    boolean differsInPriorityAlone(Triage other) {
        return kind.equals(other.kind) && area.equals(other.area) && !priority.equals(other.priority);
    }

    /** As an escalation leaves it, as far as the policy in force knows what it names. */
    Triage escalated(Escalation escalation, SupportPolicy inForce) {
        String raised = escalation.priority();
        String next = escalation.area();
        return new Triage(
                kind,
                raised != null && inForce.classification().isHigher(raised, priority) ? raised : priority,
                next != null && inForce.areaIds().contains(next) ? next : area);
    }
}
