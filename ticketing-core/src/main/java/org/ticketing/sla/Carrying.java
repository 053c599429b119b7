package org.ticketing.sla;

/**
 * What becomes of the time of a goal when its ticket changes.
 *
 * @param onReclassification when it is said to be of another kind, or another area's; not {@link Carry#LEAVE}
 * @param onPriorityChange when only its priority changes; not {@link Carry#LEAVE}
 * @param onReopening when it is taken up again after its end
 * @param onMerge when another ticket is merged into it, on which the goal is open
 */
public record Carrying(Carry onReclassification, Carry onPriorityChange, Carry onReopening, Carry onMerge) {

    /** What becomes of time at a classification. */
    public Carry onClassification(boolean priorityAlone) {
        return priorityAlone ? onPriorityChange : onReclassification;
    }
}
