package org.ticketing.jackson;

import java.util.List;
import java.util.function.Function;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.PersonId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How events and tickets are stored as JSON.
 *
 * <p>Every stored object says which form it has ({@code "v": 1}), and every form that was ever written is read for ever: a
 * form is never changed, a new one is added beside it, and written where the old one can't say all. Constants are written in kebab-case, instants and durations as ISO 8601
 * has them, ids as plain strings; what is absent is left out.
 */
public final class LogJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LogJson() {}

    /** The stable name of what happened, such as {@code entry-added} or {@code goal-started}. */
    public static String type(TicketEvent event) {
        return EventJson.type(event);
    }

    /** Every name that {@link #type} gives. */
    public static List<String> types() {
        return EventJson.types();
    }

    /** A text as it stands in what is stored, with its quotes: what is looked for there is found by it. */
    public static String quoted(String text) {
        return MAPPER.getNodeFactory().stringNode(text).toString();
    }

    public static String write(TicketEvent event) {
        return EventJson.write(event).node().toString();
    }

    /**
     * Reads what {@link #write(TicketEvent)} wrote.
     *
     * @throws IllegalArgumentException if it is not the stored form of an event
     */
    public static TicketEvent readEvent(String json) {
        return read("event", json, EventJson::read);
    }

    /** An event together with its place in the log. */
    public static String write(Recorded recorded) {
        return object(recorded).node().toString();
    }

    static LogJsonObject object(Recorded recorded) {
        return LogJsonObject.ofForm(1)
                .put("sequence", recorded.sequence())
                .put("at", recorded.at())
                .put("by", recorded.by() == null ? null : recorded.by().value())
                .put("event", EventJson.write(recorded.event()));
    }

    /**
     * Reads what {@link #write(Recorded)} wrote.
     *
     * @throws IllegalArgumentException if it is not the stored form of an event in its place
     */
    public static Recorded readRecorded(String json) {
        return read("recorded event", json, LogJson::recorded);
    }

    static Recorded recorded(LogJsonFields stored) {
        stored.requireForm(1);
        return new Recorded(
                stored.number("sequence"),
                stored.instant("at"),
                stored.optional("by", PersonId::new),
                EventJson.read(stored.object("event")));
    }

    public static String write(Ticket ticket) {
        return TicketJson.write(ticket).node().toString();
    }

    /**
     * Reads what {@link #write(Ticket)} wrote.
     *
     * @throws IllegalArgumentException if it is not the stored form of a ticket
     */
    public static Ticket readTicket(String json) {
        return read("ticket", json, TicketJson::read);
    }

    static <T> T read(String what, String json, Function<? super LogJsonFields, T> how) {
        return LogJsonStream.read(MAPPER, json, how).orElseGet(() -> readAsTree(what, json, how));
    }

    private static <T> T readAsTree(String what, String json, Function<? super LogJsonFields, T> how) {
        try {
            return how.apply(new LogJsonTree(MAPPER.readTree(json)));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "this is not a stored " + what + ", or a newer version of the library wrote it: " + e.getMessage(),
                    e);
        }
    }
}
