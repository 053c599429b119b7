package org.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.ticketing.conversation.Chat;
import org.ticketing.privacy.PersonalDataRules;
import org.ticketing.storage.TicketRead;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.TicketId;

/** Notes who of the vendor is shown people's words, where the policy says so: before they are shown, or they are not (U8). */
record ReadLog(Premises premises) {

    void note(TicketId ticket, TicketRead.Shown shown, Request request) {
        note(List.of(ticket), shown, request);
    }

    void note(List<TicketId> tickets, TicketRead.Shown shown, Request request) {
        PersonId by = request.actor().id();
        note(
                tickets,
                request,
                (ticket, now) -> new TicketRead(premises.fresh().id(), now, by, ticket, request.channel(), shown));
    }

    /** Whoever has taken a chat is not noted: that they read it, its log tells. */
    void noteChats(List<Chat> chats, Request request) {
        PersonId by = request.actor().id();
        note(
                chats.stream().filter(chat -> !by.equals(chat.attendant())).toList(),
                request,
                (chat, now) -> TicketRead.ofChat(premises.fresh().id(), now, by, chat.id(), request.channel()));
    }

    private <T> void note(List<T> read, Request request, BiFunction<T, Instant, TicketRead> noted) {
        PersonalDataRules rules = premises.policy().personalData();
        boolean kept =
                rules != null && rules.readLog().kept() && request.actor().side() == Side.VENDOR;
        if (!kept || read.isEmpty()) {
            return;
        }
        Instant now = premises.now();
        premises.storage()
                .personalRecords()
                .record(
                        premises.desk(),
                        read.stream().map(each -> noted.apply(each, now)).toList());
    }
}
