package org.ticketing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.channel.Channel;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.storage.Selection;
import org.ticketing.storage.TicketQuery;
import org.ticketing.storage.TicketRead;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Counts;
import org.ticketing.view.Page;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Place;
import org.ticketing.view.TicketFilter;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TextId;

/** Lists of tickets, how long they are, and what boards count: all of the same selection, so that they agree. */
final class DeskLists {

    private final Premises premises;

    DeskLists(Premises premises) {
        this.premises = premises;
    }

    Page<TicketSummary> page(PageRequest asked, Request request) {
        List<Violation> violations = new ArrayList<>(asked.violations());
        Cursor.violation(asked).ifPresent(violations::add);
        requireNone(violations);
        Optional<Cursor> cursor = Cursor.of(asked);
        boolean backward = cursor.filter(Cursor::backward).isPresent();
        // One more than is shown tells whether the list goes on.
        TicketQuery query = new TicketQuery(
                selection(asked.filter(), request),
                asked.sort(),
                cursor.map(Cursor::place),
                backward,
                asked.limit() + 1);
        List<Ticket> found = premises.storage().list(premises.desk(), query);
        boolean goesOn = found.size() > asked.limit();
        int first = goesOn && backward ? 1 : 0;
        List<Ticket> shown = found.subList(first, Math.min(first + asked.limit(), found.size()));
        noteTitles(shown, request);
        return new Page<>(
                summaries(shown),
                backward || goesOn ? cursor(asked, shown, false) : Optional.empty(),
                (backward && goesOn) || (!backward && cursor.isPresent())
                        ? cursor(asked, shown, true)
                        : Optional.empty());
    }

    void noteTitles(List<Ticket> shown, Request request) {
        new ReadLog(premises).note(shown.stream().map(Ticket::id).toList(), TicketRead.Shown.TITLE, request);
    }

    /** How long the list is that begins with this page: where nothing follows, it has been read already. */
    long total(TicketFilter filter, Page<TicketSummary> first, Request request) {
        return first.next().isEmpty() ? first.items().size() : count(filter, request);
    }

    long count(TicketFilter filter, Request request) {
        requireNone(filter.violations());
        return premises.storage().count(premises.desk(), selection(filter, request));
    }

    Counts counts(TicketFilter filter, Fact by, Request request) {
        List<Violation> violations = new ArrayList<>(filter.violations());
        if (!by.isCounted() || isKeptFrom(request, by)) {
            violations.add(new Violation(
                    "by",
                    "fact-of-tickets",
                    new Text("tickets can't be counted by %s", "não é possível contar chamados por %s")
                            .with(by.key())));
        }
        requireNone(violations);
        return premises.storage()
                .counts(premises.desk(), selection(filter, request), by)
                .withAll(premises.policy().domains());
    }

    /** The one place where what is asked for is cut down to what this person may see. */
    Selection selection(TicketFilter filter, Request request) {
        SupportPolicy policy = premises.policy();
        requireNone(forStaff(filter.condition(), request));
        Condition shown = shownThrough(policy.channels().require(request.channel()), request);
        Condition visible = policy.access().reach(request.actor(), Action.SEE);
        return new Selection(
                Condition.all(visible, shown, filter.condition().forActor(request.actor())),
                policy.domains(),
                filter.terms(),
                filter.periods());
    }

    /** What is kept from customers can't be found out by asking for it either. */
    private List<Violation> forStaff(Condition asked, Request request) {
        return asked.facts().stream()
                .filter(fact -> isKeptFrom(request, fact))
                .map(fact -> new Violation(
                        "filter",
                        "for-staff",
                        new Text("%s is told to staff alone: leave it out", "%s só se informa à equipe: retire")
                                .with(fact.key())))
                .toList();
    }

    boolean isKeptFrom(Request request, Fact fact) {
        return request.actor().side() == Side.CUSTOMER
                && (fact == Fact.TAGS || (fact == Fact.RATING && !premises.ratingsAreTold()));
    }

    private Condition shownThrough(Channel channel, Request request) {
        Condition shown = channel.reach(Action.SEE).forActor(request.actor());
        if (shown.equals(Condition.never())) {
            channel.refusal(
                            Action.SEE,
                            request.actor(),
                            Facts.over(premises.policy().domains()))
                    .ifPresent(refusal -> {
                        throw new Refused(refusal);
                    });
        }
        return shown;
    }

    List<TicketSummary> summaries(List<Ticket> tickets) {
        List<TextId> titles =
                tickets.stream().map(ticket -> ticket.opening().title().id()).toList();
        Map<TextId, String> texts = premises.storage().texts(premises.desk(), titles);
        return tickets.stream()
                .map(ticket -> TicketSummary.of(ticket, premises.policy(), texts))
                .toList();
    }

    /** From the edge of what is shown; a page that shows nothing has none. */
    private Optional<String> cursor(PageRequest asked, List<Ticket> shown, boolean backward) {
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Ticket edge = backward ? shown.get(0) : shown.get(shown.size() - 1);
        Place place = asked.sort().place(edge, premises.policy().domains());
        return Optional.of(new Cursor(Cursor.listOf(asked), backward, place).text());
    }

    static void requireNone(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
    }
}
