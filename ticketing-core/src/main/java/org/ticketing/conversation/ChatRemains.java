package org.ticketing.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;

/**
 * What is left of a chat that was kept for long enough: every event at its instant, nobody under their own name, no word.
 *
 * @param chat as what is left of its log tells
 * @param kept the events that were there, with other names
 * @param added that it was erased
 * @param texts that are to be erased, with their salts
 */
public record ChatRemains(Chat chat, List<RecordedChat> kept, RecordedChat added, Set<TextId> texts) {

    public ChatRemains {
        kept = List.copyOf(kept);
        texts = Set.copyOf(texts);
    }

    /**
     * A chat without a word and without anybody.
     *
     * @param names gives each person of it a name that leads to nobody
     * @return nothing, if it is going on, or if that was done already
     */
    public static Optional<ChatRemains> withoutAnybody(
            UnaryOperator<PersonId> names, Instant at, ChatId id, DeskId desk, List<RecordedChat> log) {
        List<RecordedChat> kept =
                log.stream().map(recorded -> recorded.renamed(names)).toList();
        Chat before = Chat.fold(id, desk, kept);
        if (!before.state().isOver() || before.erased()) {
            return Optional.empty();
        }
        RecordedChat added = new RecordedChat(before.version() + 1, before.changedAt(), null, new ChatEvent.Erased(at));
        Set<TextId> texts = log.stream()
                .flatMap(recorded -> recorded.event().texts().stream())
                .map(TextRef::id)
                .collect(Collectors.toSet());
        return Optional.of(new ChatRemains(Chat.evolve(before, id, desk, added), kept, added, texts));
    }
}
