package org.ticketing;

import java.time.Instant;
import java.util.List;
import org.ticketing.privacy.PersonalDataRules;
import org.ticketing.storage.TicketRead;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.TicketId;

/** Notes who of the vendor is shown people's words, where the policy says so: before they are shown, or they are not (U8). */
record ReadLog(Premises premises) {

    void note(TicketId ticket, TicketRead.Shown shown, Request request) {
        note(List.of(ticket), shown, request);
    }

    void note(List<TicketId> tickets, TicketRead.Shown shown, Request request) {
        PersonalDataRules rules = premises.policy().personalData();
        boolean kept =
                rules != null && rules.readLog().kept() && request.actor().side() == Side.VENDOR;
        if (!kept || tickets.isEmpty()) {
            return;
        }
        Instant now = premises.now();
        premises.storage()
                .personalRecords()
                .record(
                        premises.desk(),
                        tickets.stream()
                                .map(ticket -> new TicketRead(
                                        premises.fresh().id(),
                                        now,
                                        request.actor().id(),
                                        ticket,
                                        request.channel(),
                                        shown))
                                .toList());
    }
}
