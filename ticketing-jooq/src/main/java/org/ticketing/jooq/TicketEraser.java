package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_RECEIPT;
import static org.ticketing.jooq.schema.Tables.TICKETING_REFUSAL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.ticketing.privacy.Erasure;
import org.ticketing.storage.Change;
import org.ticketing.storage.Erased;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Remains;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** Puts in the place of tickets what is left of them. To be used in a transaction. */
record TicketEraser(DSLContext tx, DeskId desk) {

    /** First the row, since it is what a command locks: from here on the log stays as it is. */
    Erased erase(TicketId id, Erasure erasure) {
        TicketRows.Found found = new TicketRows(tx).lock(desk, id);
        List<Recorded> log = new LogRows(tx).latest(desk, id);
        return Remains.without(erasure, id, log)
                .map(remains -> new Erased(1, 0, put(remains, log, found), 0))
                .orElse(Erased.NOTHING);
    }

    /** What others asked about these tickets fits no command any more. */
    void unfitReceipts(List<TicketId> tickets) {
        tx.update(TICKETING_RECEIPT)
                .set(TICKETING_RECEIPT.FINGERPRINT, ReceiptRows.UNFITTING)
                .where(TICKETING_RECEIPT.DESK.eq(desk.value()))
                .and(TICKETING_RECEIPT.TICKET.in(
                        tickets.stream().map(TicketId::value).toList()))
                .execute();
    }

    /** Whether there was something to erase. */
    boolean eraseAll(TicketId id, UnaryOperator<PersonId> names, Instant at) {
        TicketRows.Found found = new TicketRows(tx).lock(desk, id);
        List<Recorded> log = new LogRows(tx).latest(desk, id);
        Optional<Remains> remains = log.isEmpty() ? Optional.empty() : Remains.withoutAnybody(names, at, id, desk, log);
        remains.ifPresent(left -> {
            put(left, log, found);
            new ReadRows(tx).delete(desk, id);
            new ContactRows(tx).delete(desk, id);
            tx.deleteFrom(TICKETING_RECEIPT)
                    .where(TICKETING_RECEIPT.DESK.eq(desk.value()))
                    .and(TICKETING_RECEIPT.TICKET.eq(id.value()))
                    .execute();
            tx.deleteFrom(TICKETING_REFUSAL)
                    .where(TICKETING_REFUSAL.DESK.eq(desk.value()))
                    .and(TICKETING_REFUSAL.TICKET.eq(id.value()))
                    .execute();
        });
        return remains.isPresent();
    }

    private int put(Remains remains, List<Recorded> log, TicketRows.Found found) {
        Ticket ticket = remains.ticket();
        Change added = new Change(ticket, List.of(remains.added()), List.of(), Optional.empty());
        new LogRows(tx).rewrite(ticket, log, remains.kept());
        new LogRows(tx).add(ticket, added.events());
        new TicketRows(tx).replace(ticket, added.last(), found);
        new PendingRows(tx).add(added);
        new AttachmentRows(tx, desk).erase(remains.attachments());
        return new TextRows(tx).erase(desk, remains.texts());
    }
}
