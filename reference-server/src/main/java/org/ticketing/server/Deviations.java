package org.ticketing.server;

import java.util.List;
import java.util.Optional;
import org.ticketing.audit.Comparison;
import org.ticketing.audit.Deviation;
import org.ticketing.jackson.LogJson;
import org.ticketing.ticket.Recorded;
import org.ticketing.vocabulary.Text;

/** Tells of the tickets whose log says other than what comes of it when it is computed again. */
final class Deviations {

    private static final int SHOWN = 20;

    private final Console console;
    private long tickets;

    Deviations(Console console) {
        this.console = console;
    }

    /** How many tickets deviate. */
    long tickets() {
        return tickets;
    }

    void add(Comparison ticket, List<Deviation> deviations) {
        if (!deviations.isEmpty()) {
            tickets++;
            if (tickets <= SHOWN) {
                console.complain(text(ticket, deviations));
            }
        }
    }

    /** The first place where the log and its recomputation part; what comes after it follows from it. */
    static Text text(Comparison ticket, List<Deviation> deviations) {
        Deviation first = deviations.get(0);
        return new Text(
                        "%s (%s), goal %s: recorded %s, recomputed %s; places that differ in all: %s",
                        "%s (%s), meta %s: registrado %s, recalculado %s; lugares diferentes ao todo: %s")
                .with(
                        ticket.code(),
                        ticket.ticket(),
                        first.goal(),
                        json(first.recorded()),
                        json(first.recomputed()),
                        deviations.size());
    }

    private static String json(Optional<Recorded> recorded) {
        return recorded.map(LogJson::write).orElse("–");
    }

    /** What is to be said of all, in the end. */
    void tell() {
        if (tickets == 0) {
            console.say("computed again, the promises are as recorded", "recalculados, os prazos são como registrados");
            return;
        }
        console.complain(new Text(
                        "tickets that come out otherwise when they are computed again: %s. Their log, or the library,"
                                + " was changed",
                        "chamados que resultam diferentes quando recalculados: %s. O registro deles, ou a biblioteca,"
                                + " foi alterado")
                .with(tickets));
    }
}
