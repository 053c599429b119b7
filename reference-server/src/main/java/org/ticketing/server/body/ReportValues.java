package org.ticketing.server.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Fact;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Milestone;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Text;
import org.ticketing.workbench.ReportColumn;

/** What stands in the columns of a report, with the words of the desk. */
public record ReportValues(Labels labels) {

    /**
     * What stands in a column: a text, something with a label or a list of such, somebody with a name, an instant; nothing if
     * there is nothing.
     */
    public @Nullable Object of(ReportColumn column, TicketSummary summary) {
        Ticket ticket = summary.ticket();
        return switch (column) {
            case CODE -> ticket.code();
            case TITLE -> summary.title().orElse(null);
            case KIND -> labels.kind(ticket.triage().kind());
            case PRIORITY -> labels.priority(ticket.triage().priority());
            case COMPLEXITY -> labels.complexityOrNone(ticket.triage().complexity());
            case AREA -> labels.area(ticket.triage().area());
            case CHANNEL -> labels.channel(ticket.opening().channel());
            case STATUS -> new Named(summary.status().id(), summary.status().label());
            case PHASE -> Key.of(ticket.phase());
            case TURN -> Key.of(ticket.turn());
            case ORGANISATION -> labels.organisation(ticket.opening().organisation());
            case REQUESTER -> labels.person(ticket.opening().requester());
            case OPENER -> labels.person(ticket.opening().opener());
            case ASSIGNEE -> labels.personOrNobody(ticket.progress().assignee());
            case OPENED -> ticket.opening().at();
            case CHANGED -> ticket.changedAt();
            case ENDED -> Milestone.ENDED.of(ticket).orElse(null);
            case DUE -> ticket.time().nextDue().orElse(null);
            case PROMISED -> ticket.progress().promisedDate();
            case RATING -> ticket.value(Fact.RATING);
            case TAGS -> {
                List<Named> tags =
                        ticket.aftermath().tags().stream().map(labels::tag).toList();
                yield tags.isEmpty() ? null : tags;
            }
        };
    }

    /** A value by which a report has its tickets in groups. */
    public Object group(Fact by, String value) {
        return switch (by) {
            case KIND -> labels.kind(value);
            case PRIORITY -> labels.priority(value);
            case COMPLEXITY -> labels.complexity(value);
            case AREA -> labels.area(value);
            case CHANNEL -> labels.channel(value);
            case ORGANISATION -> labels.organisation(new OrganisationId(value));
            case REQUESTER, OPENER, ASSIGNEE -> labels.person(new PersonId(value));
            case PHASE, TURN, ROLES, PLAN, TICKET_PLAN, AREAS, STAFF_LEVEL, LEVEL, QUOTE, RATING, FOLLOWS, TAGS ->
                new Named(value, Text.same(value));
            case GENRE, CATEGORY, PRODUCT, AUDIENCE, LANGUAGE, ARTICLE_STATE -> new Named(value, Text.same(value));
        };
    }
}
