package org.ticketing;

import java.util.List;
import java.util.Map;
import org.ticketing.access.Verdict;
import org.ticketing.ticket.Permit;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.History;
import org.ticketing.view.PossibleAction;
import org.ticketing.view.PromisedTime;
import org.ticketing.view.TicketDetails;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;

/** What people read at one desk, each as far as the policy lets them see. */
final class DeskReads {

    private final Premises premises;
    private final DeskLists lists;

    DeskReads(Premises premises) {
        this.premises = premises;
        this.lists = new DeskLists(premises);
    }

    DeskLists lists() {
        return lists;
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
        return PromisedTime.of(
                ticket, premises.policies()::levels, premises.policy().zone());
    }

    Verdict why(TicketId id, Action action, Request request) {
        Ticket ticket = premises.visible(id, request);
        return Permit.verdict(action, ticket, premises.context(request, ticket));
    }

    List<PossibleAction> actions(TicketId id, Request request) {
        Ticket ticket = premises.visible(id, request);
        return PossibleAction.of(ticket, premises.context(request, ticket));
    }
}
