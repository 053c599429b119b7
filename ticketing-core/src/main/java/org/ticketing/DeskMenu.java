package org.ticketing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ticketing.condition.Facts;
import org.ticketing.problem.Refusal;
import org.ticketing.ticket.Context;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Permit;
import org.ticketing.vocabulary.Action;
import org.ticketing.workbench.MenuEntry;
import org.ticketing.workbench.MenuEntry.Entry;

/** What somebody can do at a desk: each entry asks what the deed itself would ask, so that the two can't disagree. */
record DeskMenu(Desk desk) {

    List<MenuEntry> of(Request request) {
        return Arrays.stream(Entry.values())
                .map(entry -> new MenuEntry(entry, refusal(entry, request)))
                .toList();
    }

    private Premises premises() {
        return desk.premises();
    }

    private Optional<Refusal> refusal(Entry entry, Request request) {
        return switch (entry) {
            case NEW_TICKET -> ofOpening(request);
            case TICKETS, WORKBENCH, DASHBOARD, REPORT -> ofSeeing(request);
            case QUEUES ->
                ofSeeing(request)
                        .or(() -> new DeskViews(premises(), desk.reads().lists()).refusalOfQueues(request));
            case CONTACTS -> ofContacts(request);
            case USERS -> desk.directoryReads().refusalOfOwn(request);
            case CUSTOMERS -> desk.directoryReads().refusalOfList(request);
            case ACCOUNTS ->
                byRole(Action.MANAGE_ACCOUNTS, Facts.over(premises().policy().domains()), request);
            case PERSONAL_DATA -> new PersonalDataSession(premises(), request).refusalOfReads();
        };
    }

    /** It takes one kind at least. */
    private Optional<Refusal> ofOpening(Request request) {
        Context context = premises().context(request, premises().now());
        List<Optional<Refusal>> refusals = premises().policy().classification().kinds().stream()
                .map(kind -> Decider.refusalOnOpening(kind, context))
                .toList();
        return refusals.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : refusals.get(0);
    }

    /** Some tickets, whichever: who may see none at all has nothing to look at. */
    private Optional<Refusal> ofSeeing(Request request) {
        return premises().gate(request).refusalOfAll(Action.SEE);
    }

    /** Where it is for no ticket. */
    private Optional<Refusal> ofContacts(Request request) {
        return Permit.refusal(
                Action.RECORD_CONTACT,
                Facts.over(premises().policy().domains()),
                premises().context(request, premises().now()));
    }

    private Optional<Refusal> byRole(Action action, Facts facts, Request request) {
        return premises().policy().access().refusal(request.actor(), action, facts);
    }
}
