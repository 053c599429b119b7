package org.ticketing.ticket;

/** What a ticket is about, how pressing it is and whose it is, by ids of the policy. */
public record Triage(String kind, String priority, String area) {

    boolean differsInPriorityAlone(Triage other) {
        return kind.equals(other.kind) && area.equals(other.area) && !priority.equals(other.priority);
    }
}
