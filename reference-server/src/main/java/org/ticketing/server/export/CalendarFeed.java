package org.ticketing.server.export;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.util.Date;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.Language;
import org.ticketing.workbench.Colour;
import org.ticketing.workbench.MonthCalendar;

/** The tickets of a month as iCalendar (RFC 5545), with the colours of RFC 7986: for calendars of other makers. */
public final class CalendarFeed {

    private final Language language;
    private final String base;
    private final ICalendar calendar = new ICalendar();

    /**
     * A feed without tickets.
     *
     * @param base where this server is reached: {@code https://support.example}
     */
    public CalendarFeed(SupportPolicy policy, Language language, String base) {
        this.language = language;
        this.base = base;
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId(
                "-//Ticketing//" + policy.desk() + "//" + language.locale().toLanguageTag());
        calendar.setName(policy.name().in(language));
    }

    /** Adds a part of the month. */
    public void add(MonthCalendar part) {
        part.tickets().items().forEach(summary -> calendar.addEvent(event(summary)));
    }

    private VEvent event(TicketSummary summary) {
        Ticket ticket = summary.ticket();
        Colour colour = Colour.of(ticket.turn());
        VEvent event = new VEvent();
        event.setUid(ticket.id() + "@" + ticket.desk());
        event.setDateTimeStamp(Date.from(ticket.changedAt()));
        event.setLastModified(Date.from(ticket.changedAt()));
        event.setSequence(Math.toIntExact(ticket.version()));
        event.setDateStart(Date.from(ticket.opening().at()));
        event.setSummary(
                summary.title().map(title -> ticket.code() + " " + title).orElse(ticket.code()));
        event.setDescription(
                summary.status().label().in(language) + " (" + colour.label().in(language) + ")");
        event.setColor(colour.key());
        event.addCategories(colour.label().in(language));
        event.setUrl(base + "/api/v1/desks/" + ticket.desk() + "/tickets/" + ticket.id());
        return event;
    }

    /** The feed as it is sent. */
    public String text() {
        return Biweekly.write(calendar).go();
    }
}
