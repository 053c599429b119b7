package org.ticketing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.access.Verdict;
import org.ticketing.catalog.Catalog;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.storage.TicketQuery;
import org.ticketing.storage.TicketRead;
import org.ticketing.ticket.Context;
import org.ticketing.ticket.Permit;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.History;
import org.ticketing.view.PageRequest;
import org.ticketing.view.PossibleAction;
import org.ticketing.view.PromisedTime;
import org.ticketing.view.Sort;
import org.ticketing.view.Succession;
import org.ticketing.view.TicketDetails;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;

/** What people read at one desk, each as far as the policy lets them see. */
final class DeskReads {

    private static final Refusal NO_CATALOG = new Refusal(
            "no-catalog",
            Source.assumed("the policy of this desk has no section on a catalogue"),
            new Text(
                    "This desk keeps no service catalogue: ask what is covered in a ticket",
                    "Este atendimento não mantém um catálogo de serviços: pergunte em um chamado o que está incluso"));

    private final Premises premises;
    private final DeskLists lists;

    DeskReads(Premises premises) {
        this.premises = premises;
        this.lists = new DeskLists(premises);
    }

    DeskLists lists() {
        return lists;
    }

    /** About no ticket, so it is decided on the person alone. */
    Catalog catalog(Request request) {
        Context context = premises.context(request, premises.now());
        Permit.refusal(Action.SEE_CATALOG, ofPerson(request), context).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        Catalog catalog = premises.policy().catalog();
        if (catalog == null) {
            throw new Refused(NO_CATALOG);
        }
        return catalog.forPlan(request.actor().plan());
    }

    /** As far as there is anything to ask about where there is no ticket. */
    private Facts ofPerson(Request request) {
        OrganisationId organisation = request.actor().organisation();
        return Facts.over(premises.policy().domains())
                .with(Fact.CHANNEL, request.channel())
                .with(Fact.ORGANISATION, organisation == null ? null : organisation.value());
    }

    TicketDetails read(TicketId id, Request request) {
        Ticket ticket = premises.visible(id, request);
        return details(ticket, request, TicketRead.Shown.DETAILS);
    }

    /** A ticket that this person may see, with all that belongs to it. */
    TicketDetails details(Ticket ticket, Request request, TicketRead.Shown shown) {
        new ReadLog(premises).note(ticket.id(), shown, request);
        History history = visibleHistory(ticket, request);
        Map<TextId, String> texts = premises.storage().texts(premises.desk(), history.textIds());
        TicketDetails.Surroundings around = new TicketDetails.Surroundings(
                new KnowledgeReads(premises).titles(history.named(), request),
                succession(ticket, request),
                premises.mayDo(Action.SEE_INTERNAL, ticket, request),
                request.actor().side() == Side.VENDOR && mayClassify(ticket, request),
                new DeskOthers(premises, request).view(ticket, this));
        return TicketDetails.of(ticket, history, premises.policy(), request.channel(), texts, around);
    }

    private boolean mayClassify(Ticket ticket, Request request) {
        Context context = premises.context(request, ticket);
        return Permit.refusal(Action.CLASSIFY, ticket.seenAt(context.now()), context)
                .isEmpty();
    }

    /** By the list that this person can ask for themselves, so no more is said than that one shows. */
    private Succession succession(Ticket ticket, Request request) {
        Optional<Succession.Link> before = Optional.ofNullable(
                        ticket.aftermath().follows())
                .flatMap(id -> premises.storage().ticket(premises.desk(), id))
                .filter(ended -> premises.mayDo(Action.SEE, ended, request))
                .map(DeskReads::link);
        if (premises.policy().afterCare().followUp() == null && before.isEmpty()) {
            return Succession.NONE;
        }
        TicketFilter following =
                TicketFilter.where(Condition.is(Fact.FOLLOWS, ticket.id().toString()));
        TicketQuery query =
                TicketQuery.first(lists.selection(following, request), Sort.NEWEST_FIRST, PageRequest.LONGEST);
        return new Succession(
                before,
                premises.storage().list(premises.desk(), query).stream()
                        .map(DeskReads::link)
                        .toList());
    }

    private static Succession.Link link(Ticket ticket) {
        return new Succession.Link(ticket.id(), ticket.code());
    }

    History history(TicketId id, Request request) {
        Ticket ticket = premises.visible(id, request);
        new ReadLog(premises).note(id, TicketRead.Shown.HISTORY, request);
        return visibleHistory(ticket, request);
    }

    History visibleHistory(Ticket ticket, Request request) {
        return new DeskOthers(premises, request).history(ticket);
    }

    List<PromisedTime> promises(TicketId id, Request request) {
        Ticket ticket = premises.visible(id, request);
        return PromisedTime.of(
                ticket, premises.policies()::levels, premises.policy().zone());
    }

    Verdict why(TicketId id, Action action, Request request) {
        Ticket ticket = premises.visible(id, request);
        Context context = premises.context(request, ticket);
        return Permit.verdict(action, ticket.seenAt(context.now()), context);
    }

    List<PossibleAction> actions(TicketId id, Request request) {
        Ticket ticket = premises.visible(id, request);
        Context context = premises.context(request, ticket);
        return PossibleAction.of(ticket.seenAt(context.now()), context);
    }
}
