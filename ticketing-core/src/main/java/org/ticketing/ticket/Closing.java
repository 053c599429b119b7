package org.ticketing.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.aftercare.ClosingRule;
import org.ticketing.aftercare.ClosingRule.Silence;
import org.ticketing.condition.Facts;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Turn;

/**
 * When tickets close by themselves: as an event says what becomes of a clock, so here it says what becomes of that plan. It is
 * made when a silence begins, made anew when the vendor writes, and called off as soon as the customer does. While a quote is
 * open, or something is renegotiated, nothing closes by itself: that waits for an answer of its own.
 */
final class Closing {

    private Closing() {}

    /** What an event does to the plan; mostly nothing. */
    static Optional<AfterEvent> after(
            TicketEvent event, Instant at, @Nullable Ticket before, Ticket after, SupportPolicy policy) {
        PlannedClosing plan = after.plannedClosing();
        if (plan == null && policy.afterCare().closing().isEmpty()) {
            return Optional.empty();
        }
        Silence silence = silence(after);
        if (silence == null) {
            return calledOff(plan);
        }
        if (isFrom(Side.CUSTOMER, event)) {
            return calledOff(plan);
        }
        if (before == null || silence != silence(before) || isFrom(Side.VENDOR, event)) {
            return planned(silence, at, at, after, plan, policy);
        }
        boolean otherTicket = !after.triage().equals(before.triage());
        return plan != null && otherTicket
                ? planned(silence, plan.since(), at, after, plan, policy).filter(next -> !isSame(next, plan))
                : Optional.empty();
    }

    private static boolean isSame(AfterEvent next, PlannedClosing plan) {
        return next instanceof AfterEvent.ClosingPlanned anew && anew.rule().equals(plan.rule());
    }

    /** Whose answer a ticket waits for, in a way that may end it. */
    private static @Nullable Silence silence(Ticket ticket) {
        if (ticket.progress().resolvedAt() != null && ticket.progress().closedAt() == null) {
            return Silence.RESOLVED;
        }
        Renegotiation renegotiation = ticket.progress().renegotiation();
        boolean otherwiseOpen =
                ticket.progress().openQuote().isPresent() || (renegotiation != null && renegotiation.isUnderWay());
        return ticket.turn() == Turn.CUSTOMER && !otherwiseOpen ? Silence.AWAITING_CUSTOMER : null;
    }

    private static boolean isFrom(Side side, TicketEvent event) {
        return event instanceof TicketEvent.EntryAdded entry
                && entry.visibility() == Visibility.PUBLIC
                && entry.author() == side;
    }

    private static Optional<AfterEvent> calledOff(@Nullable PlannedClosing plan) {
        return plan == null ? Optional.empty() : Optional.of(new AfterEvent.ClosingCalledOff(plan.rule()));
    }

    private static Optional<AfterEvent> planned(
            Silence silence,
            Instant since,
            Instant at,
            Ticket ticket,
            @Nullable PlannedClosing plan,
            SupportPolicy policy) {
        Facts facts = ticket.facts(policy.domains());
        return policy.afterCare().closing().stream()
                .filter(rule -> rule.of() == silence && rule.when().test(facts))
                .findFirst()
                .<AfterEvent>map(rule -> planned(rule, since, at, policy.serviceLevels()))
                .or(() -> calledOff(plan));
    }

    private static AfterEvent.ClosingPlanned planned(
            ClosingRule rule, Instant since, Instant at, ServiceLevels levels) {
        Instant closeAt = levels.due(rule.after(), since)
                .orElseThrow(() -> new IllegalStateException("closing " + rule.id() + " was taken without a time"));
        Instant remindAt = rule.reminder() == null
                ? null
                : levels.warningAt(Objects.requireNonNull(rule.reminder()), rule.after(), closeAt, at);
        return new AfterEvent.ClosingPlanned(
                rule.id(), rule.of(), since, remindAt != null && remindAt.isBefore(closeAt) ? remindAt : null, closeAt);
    }
}
