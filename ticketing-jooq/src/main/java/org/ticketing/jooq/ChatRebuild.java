package org.ticketing.jooq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.ticketing.conversation.Chat;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;

/** Folds what happened in the live chats of a desk into rows again, one by one, while others work. */
record ChatRebuild(DSLContext dsl, DeskId desk) {

    private static final int PAGE = 100;

    /** The chats whose rows did not tell what their log tells; they do now. */
    List<ChatId> run() {
        ChatLogRows logs = new ChatLogRows(dsl, desk);
        List<ChatId> corrected = new ArrayList<>();
        for (List<ChatId> page = logs.chats(null, PAGE);
                !page.isEmpty();
                page = logs.chats(page.get(page.size() - 1), PAGE)) {
            page.stream().filter(this::correct).forEach(corrected::add);
        }
        return corrected;
    }

    /** First the row, since it is what a command locks: from there on the log stays as it is. */
    private boolean correct(ChatId id) {
        return dsl.transactionResult(tx -> {
            ChatRows rows = new ChatRows(tx.dsl(), desk);
            Optional<Record> found = rows.lock(id);
            return rows.correct(Chat.fold(id, desk, new ChatLogRows(tx.dsl(), desk).log(id)), found);
        });
    }
}
