package org.ticketing.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.policy.Policies;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.ClockEvent;
import org.ticketing.sla.DueEvent;
import org.ticketing.sla.Escalation;
import org.ticketing.sla.Timekeeper;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.TicketId;

/**
 * The log of a ticket as it grows. What an event does to the clocks follows it at once, so there is one place where time reacts
 * to what happens; and there is one place where time itself does something.
 */
final class Chronicle {

    private final TicketId id;
    private final DeskId desk;
    private final Policies policies;
    private final List<Recorded> events = new ArrayList<>();
    private @Nullable Ticket ticket;

    Chronicle(TicketId id, DeskId desk, @Nullable Ticket ticket, Policies policies) {
        this.id = id;
        this.desk = desk;
        this.ticket = ticket;
        this.policies = policies;
    }

    /** What was added. */
    List<Recorded> events() {
        return events;
    }

    @Nullable
    Ticket ticket() {
        return ticket;
    }

    Ticket current() {
        return Objects.requireNonNull(ticket, "nothing has been opened yet");
    }

    /**
     * Adds an event with all that it does to the clocks.
     *
     * @param policy the one in force
     */
    void add(TicketEvent event, Instant at, @Nullable PersonId by, SupportPolicy policy) {
        Ticket before = ticket;
        Ticket after = record(event, at, by);
        Timekeeper timekeeper = new Timekeeper(policy.serviceLevels(), policies::levels);
        Reaction.to(event, at, before, after, policy.domains(), timekeeper)
                .forEach(clock -> record(new TicketEvent.Clocked(clock), at, null));
        Closing.after(event, at, before, after, policy)
                .ifPresent(closing -> record(new TicketEvent.Beside(closing), at, null));
    }

    /** Adds what fell due before now, each as of its instant, first what comes first. */
    void settle(Instant now) {
        if (ticket == null) {
            return;
        }
        Optional<Step> next = next(now);
        while (next.isPresent()) {
            next.get().what().run();
            next = next(now);
        }
    }

    /** Something that time does. */
    private record Step(Instant at, Runnable what) {}

    /** At one instant clocks come first: what they do is what was true while the quote was still valid, and the ticket open. */
    private Optional<Step> next(Instant now) {
        Optional<Step> clock = current().time().firstDue(now).map(due -> new Step(due.at(), () -> fallDue(due)));
        Optional<Step> lapse = current()
                .progress()
                .openQuote()
                .filter(quote -> quote.validUntil().isBefore(now))
                .map(quote -> new Step(quote.validUntil(), () -> lapse(quote)));
        Optional<Step> closing = Optional.ofNullable(current().plannedClosing())
                .filter(plan -> plan.next().isBefore(now))
                .map(plan -> new Step(plan.next(), () -> close(plan)));
        return Stream.of(clock, lapse, closing).flatMap(Optional::stream).min(Comparator.comparing(Step::at));
    }

    /** People are told first, where they are to be told; the ticket closes at its own instant. */
    private void close(PlannedClosing plan) {
        AfterEvent event = plan.remindAt() == null
                ? new AfterEvent.ClosedUnanswered(plan.rule())
                : new AfterEvent.ClosingAnnounced(plan.rule(), plan.closeAt());
        add(new TicketEvent.Beside(event), notBefore(plan.next()), null, inForce());
    }

    private SupportPolicy inForce() {
        return policies.policy(Objects.requireNonNull(
                current().policy(), "whatever time does by a policy, is done on a ticket with one"));
    }

    private void lapse(Quote quote) {
        Instant at = notBefore(quote.validUntil());
        add(new TicketEvent.QuoteLapsed(quote.version()), at, null, inForce());
    }

    /** The log never runs backward: a reclassification may have moved a due instant before its last event. */
    private Instant notBefore(Instant due) {
        return due.isBefore(current().changedAt()) ? current().changedAt() : due;
    }

    private void fallDue(DueEvent due) {
        Instant at = notBefore(due.at());
        switch (due.event()) {
            case ClockEvent.GoalBreached breached ->
                record(new TicketEvent.Clocked(withEscalations(breached)), at, null);
            case ClockEvent.GoalEscalated escalated -> {
                record(new TicketEvent.Clocked(escalated), at, null);
                escalate(escalated, at);
            }
            case ClockEvent.GoalWarned warned -> record(new TicketEvent.Clocked(warned), at, null);
            default -> throw new IllegalStateException("nothing that falls due: " + due);
        }
    }

    private ClockEvent.GoalBreached withEscalations(ClockEvent.GoalBreached breached) {
        SupportPolicy promised = policies.policy(pin(breached));
        return Timekeeper.breached(
                breached, current().time(), current().facts(promised.domains()), promised.serviceLevels());
    }

    /** As the policy says under which the promise was made; what of it the policy in force does not know any more is left out. */
    private void escalate(ClockEvent.GoalEscalated escalated, Instant at) {
        PolicyHash pin = pin(escalated);
        Escalation escalation = policies.levels(pin)
                .goal(escalated.goal())
                .orElseThrow()
                .escalations()
                .get(escalated.escalation());
        PolicyHash last = current().policy();
        SupportPolicy inForce = policies.policy(last == null ? pin : last);
        Triage next = current().triage().escalated(escalation, inForce);
        add(new TicketEvent.Escalated(next.priority(), next.area()), at, null, inForce);
    }

    private PolicyHash pin(ClockEvent event) {
        return current()
                .time()
                .clock(event.goal(), event.cycle())
                .orElseThrow(() -> new IllegalStateException("no clock for " + event))
                .pin();
    }

    private Ticket record(TicketEvent event, Instant at, @Nullable PersonId by) {
        Recorded recorded = new Recorded(ticket == null ? 1 : ticket.version() + 1, at, by, event);
        Ticket next = Ticket.evolve(ticket, id, desk, recorded);
        events.add(recorded);
        ticket = next;
        return next;
    }
}
