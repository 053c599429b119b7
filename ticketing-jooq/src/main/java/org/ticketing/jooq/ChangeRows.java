package org.ticketing.jooq;

import java.util.List;
import org.jooq.DSLContext;
import org.ticketing.storage.Change;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.AttachmentId;

/** All that a change of a ticket writes, in one transaction. */
record ChangeRows(DSLContext tx) {

    /**
     * Two changes in the order of the ids of their tickets, whichever was named first: so of two transactions that lock the same two
     * tickets one waits for the other, and never each for each.
     */
    void write(Change one, Change two) {
        boolean inOrder = one.ticket().id().value().compareTo(two.ticket().id().value()) < 0;
        write(inOrder ? one : two);
        write(inOrder ? two : one);
    }

    /**
     * At most six statements, or seven where words have a table of their own, in the order in which they can fail; one more
     * where somebody has reached the vendor otherwise, one where files are saved, and two where they had looked for an answer
     * before, or where a live chat becomes it.
     */
    void write(Change change) {
        Ticket ticket = change.ticket();
        if (change.fromVersion() == 0) {
            new TicketRows(tx).insert(ticket, change.last());
        } else if (!new TicketRows(tx).update(change)) {
            throw new Attempts.Overtaken();
        }
        change.receipt()
                .ifPresent(receipt ->
                        receipt.key().ifPresent(key -> new ReceiptRows(tx).insert(ticket.desk(), key, receipt)));
        List<AttachmentId> files = change.attachments();
        if (!files.isEmpty() && !new AttachmentRows(tx, ticket.desk()).join(files, ticket.id())) {
            throw new Attempts.Overtaken();
        }
        new LogRows(tx).add(ticket, change.events());
        new TextRows(tx).add(change);
        if (change.movesClocks()) {
            new WakeUpRows(tx).set(ticket);
        }
        change.contact().ifPresent(contact -> new ContactRows(tx).insert(ticket.desk(), contact));
        change.consultation().ifPresent(consultation -> JooqKnowledge.write(consultation, tx));
        change.chat().ifPresent(chat -> JooqChats.write(chat, tx));
        new PendingRows(tx).add(change);
    }
}
