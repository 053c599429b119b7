package org.ticketing.jooq;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.ticketing.contact.Contact;
import org.ticketing.knowledge.Rating;
import org.ticketing.notification.Occasion;
import org.ticketing.privacy.Erasure;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.storage.ChatReceipt;
import org.ticketing.storage.Erased;
import org.ticketing.storage.KnowledgeDeed;
import org.ticketing.storage.KnowledgeReceipt;
import org.ticketing.storage.OrganisationReceipt;
import org.ticketing.storage.PersonalRecords;
import org.ticketing.storage.ReadQuery;
import org.ticketing.storage.Receipt;
import org.ticketing.storage.RefusedAttempt;
import org.ticketing.storage.TicketRead;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** What is known of people in a relational database. */
record JooqPersonalRecords(DSLContext dsl, Failures failures, Attempts attempts) implements PersonalRecords {

    /** So many tickets are erased before the next are looked for: nothing grows with how many there are. */
    private static final int BATCH = 100;

    @Override
    public void record(DeskId desk, List<TicketRead> reads) {
        attempts.write(tx -> new ReadRows(tx).add(desk, reads));
    }

    @Override
    public List<TicketRead> reads(DeskId desk, ReadQuery query) {
        return failures.guard(() -> new ReadRows(dsl).reads(desk, query));
    }

    @Override
    public List<TicketId> tickets(DeskId desk, PersonId person, Optional<TicketId> after, int limit) {
        return failures.guard(() -> new PersonRows(dsl, desk, person).tickets(after, limit));
    }

    @Override
    public List<OrganisationId> organisations(DeskId desk, PersonId person) {
        return failures.guard(() -> new PersonRows(dsl, desk, person).organisations());
    }

    @Override
    public List<RefusedAttempt> refusals(DeskId desk, PersonId person, int skip, int limit) {
        return failures.guard(() -> new RefusalRows(dsl).of(desk, person, skip, limit));
    }

    @Override
    public List<Receipt> receipts(DeskId desk, PersonId person, int skip, int limit) {
        return failures.guard(() -> new ReceiptRows(dsl).of(desk, person, skip, limit));
    }

    @Override
    public List<OrganisationReceipt> directoryReceipts(DeskId desk, PersonId person, int skip, int limit) {
        return failures.guard(() -> new OrganisationReceiptRows(dsl).of(desk, person, skip, limit));
    }

    @Override
    public List<KnowledgeReceipt> knowledgeReceipts(DeskId desk, PersonId person, int skip, int limit) {
        return failures.guard(() -> new KnowledgeReceiptRows(dsl, desk).of(person, skip, limit));
    }

    @Override
    public List<KnowledgeDeed> knowledge(DeskId desk, PersonId person, int skip, int limit) {
        return failures.guard(() -> new KnowledgeLogRows(dsl, desk).of(person, skip, limit));
    }

    @Override
    public List<Rating> ratings(DeskId desk, PersonId person, int skip, int limit) {
        return failures.guard(() -> new RatingRows(dsl, desk).of(person, skip, limit));
    }

    @Override
    public List<ChatId> chats(DeskId desk, PersonId person, int skip, int limit) {
        return failures.guard(() -> new ChatLogRows(dsl, desk).of(person, skip, limit));
    }

    @Override
    public List<ChatReceipt> chatReceipts(DeskId desk, PersonId person, int skip, int limit) {
        return failures.guard(() -> new ChatReceiptRows(dsl, desk).of(person, skip, limit));
    }

    @Override
    public List<ChatId> endedChats(DeskId desk, Instant before, int limit) {
        return failures.guard(() -> new ChatRows(dsl, desk).ended(before, limit));
    }

    @Override
    public boolean erase(DeskId desk, ChatId chat, UnaryOperator<PersonId> names, Instant at) {
        return inOne(
                tx -> new ChatEraser(tx, desk).eraseAll(chat, names, at), () -> ConcurrentChange.chat(chat.toString()));
    }

    @Override
    public List<Contact> contacts(DeskId desk, PersonId person, int skip, int limit) {
        return failures.guard(() -> new ContactRows(dsl).of(desk, person, skip, limit));
    }

    @Override
    public Set<Occasion> silenced(DeskId desk, PersonId person) {
        return failures.guard(() -> new SilencedRows(dsl, desk, person).read());
    }

    @Override
    public void silence(DeskId desk, PersonId person, Set<Occasion> occasions) {
        inOne(
                tx -> {
                    new SilencedRows(tx, desk, person).write(occasions);
                    return true;
                },
                ConcurrentChange::person);
    }

    @Override
    public Erased erase(Erasure erasure) {
        return inOne(tx -> erase(tx, erasure), ConcurrentChange::person);
    }

    private static Erased erase(DSLContext tx, Erasure erasure) {
        DeskId desk = erasure.desk();
        PersonRows rows = new PersonRows(tx, desk, erasure.person());
        Erased erased = Erased.NOTHING;
        TicketEraser tickets = new TicketEraser(tx, desk);
        // Behind the last: what was erased is not found again, and what comes is looked for only once.
        List<TicketId> page = rows.tickets(Optional.empty(), BATCH);
        while (!page.isEmpty()) {
            for (TicketId ticket : page) {
                erased = erased.plus(tickets.erase(ticket, erasure));
            }
            tickets.unfitReceipts(page);
            page = rows.tickets(Optional.of(page.get(page.size() - 1)), BATCH);
        }
        for (OrganisationId organisation : rows.organisations()) {
            erased = erased.plus(new OrganisationEraser(tx, desk).erase(organisation, erasure));
        }
        // While they are still found under the id.
        new ContactRows(tx).erase(desk, erasure.person());
        new RatingRows(tx, desk).eraseWords(erasure.person());
        erased = erased.plus(new Erased(0, 0, new ChatEraser(tx, desk).words(erasure.person()), 0));
        long notes = 0;
        for (PersonColumn column : PersonColumn.ALL) {
            notes += column.erase(tx, erasure);
        }
        return erased.plus(new Erased(0, 0, 0, notes));
    }

    @Override
    public List<TicketId> ended(DeskId desk, String kind, Instant before, int limit) {
        return failures.guard(() -> new TicketRows(dsl).ended(desk, kind, before, limit));
    }

    @Override
    public boolean erase(DeskId desk, TicketId ticket, UnaryOperator<PersonId> names, Instant at) {
        return inOne(
                tx -> new TicketEraser(tx, desk).eraseAll(ticket, names, at),
                () -> new ConcurrentChange(ticket.toString()));
    }

    /** In one transaction; nothing of it, where others were first. */
    private <T> T inOne(Function<DSLContext, T> work, Supplier<ConcurrentChange> otherwise) {
        return failures.guard(() -> {
            AtomicReference<T> result = new AtomicReference<>();
            if (!attempts.attempt(tx -> result.set(work.apply(tx)))) {
                throw otherwise.get();
            }
            return result.get();
        });
    }
}
