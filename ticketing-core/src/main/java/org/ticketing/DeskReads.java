package org.ticketing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.access.AccessRules;
import org.ticketing.condition.Condition;
import org.ticketing.condition.ConditionCheck;
import org.ticketing.condition.Domains;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.storage.TicketQuery;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.History;
import org.ticketing.view.Page;
import org.ticketing.view.PossibleAction;
import org.ticketing.view.PromisedTime;
import org.ticketing.view.TicketDetails;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;

/** What people read at one desk, each as far as the policy lets them see. */
final class DeskReads {

    private static final int LONGEST_PAGE = 200;

    private final Premises premises;

    DeskReads(Premises premises) {
        this.premises = premises;
    }

    TicketDetails read(TicketId id, Request request) {
        Ticket ticket = premises.visible(id, request);
        History history = history(ticket, request);
        Map<TextId, String> texts = premises.storage().texts(premises.desk(), history.textIds());
        return TicketDetails.of(ticket, history, premises.policy(), texts);
    }

    History history(TicketId id, Request request) {
        return history(premises.visible(id, request), request);
    }

    private History history(Ticket ticket, Request request) {
        boolean seesInternal = premises.mayDo(Action.SEE_INTERNAL, ticket, request);
        return History.of(premises.storage().log(premises.desk(), ticket.id()), seesInternal);
    }

    List<PromisedTime> promises(TicketId id, Request request) {
        Ticket ticket = premises.visible(id, request);
        return PromisedTime.of(ticket, premises::pinned, premises.policy().zone());
    }

    List<PossibleAction> actions(TicketId id, Request request) {
        Ticket ticket = premises.visible(id, request);
        return PossibleAction.of(ticket, premises.context(request, ticket));
    }

    Page<TicketSummary> list(Condition filter, Optional<String> cursor, int limit, Request request) {
        SupportPolicy policy = premises.policy();
        policy.channels().refusal(request.channel(), Action.SEE).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        requireLimit(limit);
        requireSense(filter);
        AccessRules access = policy.access();
        Condition condition =
                Condition.all(access.reach(request.actor(), Action.SEE), filter.forActor(request.actor()::fact));
        List<Ticket> tickets = premises.storage()
                .list(
                        premises.desk(),
                        new TicketQuery(condition, policy.domains(), cursor.map(DeskReads::ticketId), limit + 1));
        List<Ticket> shown = tickets.subList(0, Math.min(limit, tickets.size()));
        Map<TextId, String> titles = premises.storage()
                .texts(
                        premises.desk(),
                        shown.stream()
                                .map(ticket -> ticket.opening().title().id())
                                .toList());
        return new Page<>(
                shown.stream()
                        .map(ticket -> TicketSummary.of(ticket, policy, titles))
                        .toList(),
                tickets.size() > limit ? Optional.of(shown.get(limit - 1).id().toString()) : Optional.empty());
    }

    /** Names that the desk does not know match nothing; what can never be a name is a mistake. */
    private static void requireSense(Condition filter) {
        List<Violation> violations = ConditionCheck.check(filter, new Domains(Map.of()), "filter");
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new InvalidCommand(List.of(new Violation(
                    "limit",
                    "range",
                    new Text("has to be 1 to %s, not %s", "precisa ser de 1 a %s, não %s").with(LONGEST_PAGE, limit))));
        }
    }

    private static TicketId ticketId(String cursor) {
        try {
            return TicketId.parse(cursor);
        } catch (IllegalArgumentException e) {
            throw new InvalidCommand(List.of(new Violation(
                    "cursor",
                    "known-cursor",
                    new Text(
                            "is none of this list's: use the one that the page before gave as its next",
                            "não é desta lista: use o que a página anterior deu como o próximo"))));
        }
    }
}
