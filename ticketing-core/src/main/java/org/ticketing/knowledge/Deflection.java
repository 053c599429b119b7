package org.ticketing.knowledge;

import java.util.Collection;

/**
 * How often people found their answer without a ticket: a figure that anybody can reckon again from the logs of the consultations.
 *
 * @param consultations that were begun in the time asked for
 * @param helped those of which it was said that they had helped
 * @param rejected those of which it was said that they had not, and which led to no ticket
 * @param tickets those that led to a ticket
 */
public record Deflection(long consultations, long helped, long rejected, long tickets) {

    /** The figure of these consultations. */
    public static Deflection of(Collection<Consultation> consultations) {
        return new Deflection(
                consultations.size(),
                count(consultations, Consultation.Outcome.HELPED),
                count(consultations, Consultation.Outcome.REJECTED),
                count(consultations, Consultation.Outcome.TICKET));
    }

    private static long count(Collection<Consultation> consultations, Consultation.Outcome outcome) {
        return consultations.stream().filter(each -> each.outcome() == outcome).count();
    }

    /** Those of which nobody said anything more. */
    public long left() {
        return consultations - helped - rejected - tickets;
    }
}
