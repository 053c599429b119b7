package org.ticketing.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Condition;
import org.ticketing.vocabulary.Source;

/**
 * What the vendor does by itself about a promise that was missed, once in each cycle, while the cycle still runs: tells people,
 * raises the priority, hands the ticket over. What it makes of the ticket dates from its instant, whenever that is noticed.
 *
 * @param after how much open time after the due instant, not negative; nothing for at once
 * @param calendar whose open time; the target's own calendar if none is named
 * @param when for which tickets, as they are when the promise is missed
 * @param tell the roles of those who are told
 * @param priority what the ticket is raised to, unless it stands there or higher
 * @param area whose it becomes
 */
public record Escalation(
        Duration after,
        @Nullable String calendar,
        Condition when,
        Set<String> tell,
        @Nullable String priority,
        @Nullable String area,
        Source source) {

    /** An escalation to come: the place among the escalations of the goal, and when. */
    public record Ahead(int escalation, Instant at) {}

    public Escalation {
        tell = Set.copyOf(tell);
        if (after.isNegative()) {
            throw new IllegalArgumentException("an escalation comes at the due instant or after it, not " + after);
        }
    }

    /** Whether it does anything at all. */
    public boolean doesSomething() {
        return !tell.isEmpty() || priority != null || area != null;
    }
}
