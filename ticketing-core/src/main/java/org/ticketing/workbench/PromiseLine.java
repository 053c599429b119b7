package org.ticketing.workbench;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import org.ticketing.sla.Strength;

/**
 * What became of promises of one goal and one strength: different strengths are never added up.
 *
 * @param month in which it was decided, if that tells them apart
 * @param kind of the ticket, if that tells them apart
 * @param plan of the customer, if that tells them apart and is known
 * @param met how many were kept
 * @param missed how many were still owed after they were due
 * @param averaged how many had only an average to expect, which no single one can miss
 * @param used how long these took in all, by the desk's open hours where the target is open time
 */
public record PromiseLine(
        String goal,
        Strength strength,
        Optional<YearMonth> month,
        Optional<String> kind,
        Optional<String> plan,
        long met,
        long missed,
        long averaged,
        Duration used) {

    /** How long those of an average took on average. */
    public Optional<Duration> average() {
        return averaged == 0 ? Optional.empty() : Optional.of(used.dividedBy(averaged));
    }

    PromiseLine plus(PromiseLine other) {
        return new PromiseLine(
                goal,
                strength,
                month,
                kind,
                plan,
                met + other.met,
                missed + other.missed,
                averaged + other.averaged,
                used.plus(other.used));
    }
}
