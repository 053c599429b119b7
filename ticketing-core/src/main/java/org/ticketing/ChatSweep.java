package org.ticketing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.ChatDecider;
import org.ticketing.conversation.ChatRules;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.problem.StorageFailed;
import org.ticketing.storage.ChatChange;
import org.ticketing.storage.PersonalRecords;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.PersonId;

/**
 * What time does to the live chats of a desk: nobody waits for ever, and nothing is kept for ever. A chat that others are at
 * meanwhile is left to them, since every command settles first.
 *
 * @param unreadable is told of chats that can't be read, which is no reason to leave the others
 */
record ChatSweep(Premises premises, Consumer<StorageFailed> unreadable) {

    private static final int BATCH = 100;

    void upTo(Instant now) {
        ChatRules rules = premises.policy().chat();
        if (rules == null) {
            return;
        }
        List<Chat> overdue = premises.storage().chats().overdue(premises.desk(), now, BATCH);
        while (settled(overdue, now) > 0) {
            overdue = premises.storage().chats().overdue(premises.desk(), now, BATCH);
        }
        Instant end = now.atZone(premises.policy().zone())
                .minus(rules.kept().period())
                .toInstant();
        PersonalRecords records = premises.storage().personalRecords();
        List<ChatId> ended = records.endedChats(premises.desk(), end, BATCH);
        while (erased(ended, now) > 0) {
            ended = records.endedChats(premises.desk(), end, BATCH);
        }
    }

    private long settled(List<Chat> overdue, Instant now) {
        return overdue.stream()
                .flatMap(chat -> ChatDecider.settle(chat, now).stream())
                .filter(settled -> premises.storage()
                        .chats()
                        .append(new ChatChange(settled.chat(), settled.events(), settled.texts(), Optional.empty())))
                .count();
    }

    private long erased(List<ChatId> ended, Instant now) {
        return ended.stream().filter(chat -> erase(chat, now)).count();
    }

    private boolean erase(ChatId chat, Instant now) {
        Map<PersonId, PersonId> names = new HashMap<>();
        try {
            return premises.storage()
                    .personalRecords()
                    .erase(
                            premises.desk(),
                            chat,
                            name -> names.computeIfAbsent(name, unused -> premises.pseudonym()),
                            now);
        } catch (ConcurrentChange othersAreAtIt) {
            return false;
        } catch (StorageFailed e) {
            unreadable.accept(e);
            return false;
        }
    }
}
