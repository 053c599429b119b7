package org.ticketing.jooq;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.ticketing.conversation.ChatRemains;
import org.ticketing.conversation.RecordedChat;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;

/** Puts in the place of live chats what is left of them. To be used in a transaction. */
record ChatEraser(DSLContext tx, DeskId desk) {

    /** So many chats are looked through before the next are looked for. */
    private static final int BATCH = 100;

    /** Takes the words of a person out of all chats, as long as they are found under their id. How many texts there were. */
    int words(PersonId person) {
        ChatLogRows logs = new ChatLogRows(tx, desk);
        int erased = 0;
        int skip = 0;
        for (List<ChatId> page = logs.of(person, skip, BATCH); !page.isEmpty(); page = logs.of(person, skip, BATCH)) {
            for (ChatId chat : page) {
                // First the row, since it is what a command locks: from here on the log stays as it is.
                new ChatRows(tx, desk).lock(chat);
                erased += logs.erase(texts(logs.log(chat).stream()
                        .filter(recorded -> person.equals(recorded.by()))
                        .toList()));
                new ChatReceiptRows(tx, desk).unfit(chat);
            }
            skip += page.size();
        }
        return erased;
    }

    private static Set<TextId> texts(List<RecordedChat> log) {
        return log.stream()
                .flatMap(recorded -> recorded.event().texts().stream())
                .map(TextRef::id)
                .collect(Collectors.toSet());
    }

    /** Whether there was something to erase. */
    boolean eraseAll(ChatId id, UnaryOperator<PersonId> names, Instant at) {
        ChatRows rows = new ChatRows(tx, desk);
        Optional<Record> found = rows.lock(id);
        ChatLogRows logs = new ChatLogRows(tx, desk);
        List<RecordedChat> log = logs.log(id);
        Map<PersonId, PersonId> renamed = new HashMap<>();
        Optional<ChatRemains> remains = log.isEmpty()
                ? Optional.empty()
                : ChatRemains.withoutAnybody(name -> renamed.computeIfAbsent(name, names), at, id, desk, log);
        remains.ifPresent(left -> {
            renamed.forEach((person, to) -> logs.rename(id, person, to));
            logs.erase(left.texts());
            logs.add(id, List.of(left.added()));
            rows.correct(left.chat(), found);
            new ChatReceiptRows(tx, desk).delete(id);
            new ReadRows(tx).delete(desk, id);
        });
        return remains.isPresent();
    }
}
