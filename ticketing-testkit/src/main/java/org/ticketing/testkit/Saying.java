package org.ticketing.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ticketing.Session;
import org.ticketing.vocabulary.TicketId;

/**
 * Something that one of four people writes in one of two tickets.
 *
 * @param internal as a note, if staff write it
 */
record Saying(int by, boolean inTheFirst, boolean internal, boolean withFile, String words) {

    static Arbitrary<List<Saying>> any() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(Step.TEXTS))
                .as(Saying::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    void in(TicketId ticket, PrivateDesk at) {
        Session session = by < 2 ? at.customer("person-" + by) : at.agent("person-" + by);
        if (withFile) {
            session = session.attaching(
                    List.of(PrivateDesk.upload(session, "a.txt", words).id()));
        }
        if (by >= 2 && internal) {
            session.note(ticket, words);
        } else {
            session.reply(ticket, words);
        }
    }
}
