package org.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ticketing.access.Verdict;
import org.ticketing.channel.Gate;
import org.ticketing.classification.Classification;
import org.ticketing.classification.Priority;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.ChatContext;
import org.ticketing.conversation.ChatDecider;
import org.ticketing.conversation.ChatEvent;
import org.ticketing.conversation.ChatFigures;
import org.ticketing.conversation.ChatQueue;
import org.ticketing.conversation.ChatRules;
import org.ticketing.conversation.RecordedChat;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.storage.ChatSelection;
import org.ticketing.storage.Chats;
import org.ticketing.view.ChatDetails;
import org.ticketing.view.ChatMessage;
import org.ticketing.view.ChatRequest;
import org.ticketing.view.Page;
import org.ticketing.view.PageRequest;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;

/** What people read of a desk's live chats, each as far as the policy lets them. */
final class ChatReads {

    /** More than a chat can have. */
    private static final int WHOLE_LOG = 2 * ChatDecider.MOST_EVENTS;

    private final Premises premises;

    ChatReads(Premises premises) {
        this.premises = premises;
    }

    private Gate permit(Request request) {
        premises.requireChat();
        return premises.gate(request);
    }

    ChatContext context(Request request) {
        ChatRules rules = premises.requireChat();
        Classification classification = premises.policy().classification();
        return new ChatContext(
                premises.desk(),
                premises.now(),
                request.channel(),
                permit(request),
                rules,
                premises.policy()
                        .serviceLevels()
                        .calendar(rules.hours().calendar())
                        .orElseThrow()
                        .calendar(),
                classification.priorities().stream().map(Priority::id).toList(),
                classification.initialPriority().priority(),
                premises.fresh());
    }

    /** A chat that this person may know of, as it has been noted. */
    Chat visible(ChatId id, Gate permit) {
        return chats().chat(desk(), id)
                .filter(chat -> chat.isKnownTo(permit))
                .orElseThrow(() -> NotFound.chat(id.toString()));
    }

    ChatDetails read(ChatId id, Request request) {
        return shown(List.of(visible(id, permit(request))), request).get(0);
    }

    /** What they are about is in people's words, so it is noted who is shown it. */
    private List<ChatDetails> shown(List<Chat> found, Request request) {
        new ReadLog(premises).noteChats(found, request);
        return details(found);
    }

    private List<ChatDetails> details(List<Chat> found) {
        Instant now = premises.now();
        ChatQueue queue =
                found.stream().anyMatch(chat -> chat.isWaitingAt(now)) ? queue(now) : new ChatQueue(List.of());
        Map<TextId, String> texts = chats().texts(
                        desk(),
                        found.stream()
                                .flatMap(chat -> Stream.of(
                                        chat.asking().name(), chat.asking().topic()))
                                .filter(Objects::nonNull)
                                .toList());
        return found.stream()
                .map(chat -> details(ChatDecider.at(chat, now), queue, texts))
                .toList();
    }

    private ChatDetails details(Chat chat, ChatQueue queue, Map<TextId, String> texts) {
        return new ChatDetails(
                chat,
                Optional.ofNullable(chat.asking().name()).map(texts::get),
                Optional.ofNullable(chat.asking().topic()).map(texts::get),
                Optional.of(queue.place(chat.id())).filter(place -> place > 0),
                chat.state() == Chat.State.UNANSWERED
                        ? Optional.of(premises.requireChat().hours().instead())
                        : Optional.empty());
    }

    /** Everybody who waits, whoever may see them: places count all of them. */
    ChatQueue queue(Instant now) {
        return ChatQueue.of(
                chats().waiting(desk(), ChatRules.Queue.MOST),
                premises.requireChat().queue(),
                premises.policy().domains(),
                now);
    }

    /** Those who wait, the next one first, as far as this person may see them; for those who take chats. */
    List<ChatDetails> waiting(Request request) {
        Gate permit = permit(request);
        require(Action.TAKE_CHATS, permit);
        List<Chat> waiting = queue(premises.now()).chats().stream()
                .filter(chat -> chat.isKnownTo(permit))
                .toList();
        return shown(waiting, request);
    }

    private static void require(Action action, Gate permit) {
        permit.refusalOfAll(action).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
    }

    Verdict why(ChatId id, Action action, Request request) {
        if (!action.isOfChats()) {
            throw new InvalidCommand(List.of(Violation.unknown(
                    "action",
                    action.key(),
                    Stream.of(Action.values())
                            .filter(Action::isOfChats)
                            .map(Action::key)
                            .toList())));
        }
        Gate permit = permit(request);
        return permit.verdict(action, visible(id, permit).facts(permit.domains()));
    }

    /** What was written after an event of the log, in order; at most so many. */
    List<ChatMessage> messages(ChatId id, long after, int limit, Request request) {
        List<Violation> violations = PageRequest.violationsOfLimit(limit);
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        Chat chat = visible(id, permit(request));
        List<RecordedChat> written = chats().log(desk(), id, Math.max(after, 0), WHOLE_LOG).stream()
                .filter(recorded -> recorded.event() instanceof ChatEvent.Written)
                .limit(limit)
                .toList();
        if (!written.isEmpty()) {
            new ReadLog(premises).noteChats(List.of(chat), request);
        }
        Map<TextId, String> texts = texts(written);
        return written.stream()
                .flatMap(recorded -> recorded.event() instanceof ChatEvent.Written(var side, TextRef text)
                        ? Stream.of(new ChatMessage(
                                recorded.sequence(),
                                recorded.at(),
                                Objects.requireNonNull(recorded.by(), "a message has an author"),
                                side,
                                Optional.ofNullable(texts.get(text.id()))))
                        : Stream.<ChatMessage>empty())
                .toList();
    }

    List<RecordedChat> log(Chat chat) {
        return chats().log(desk(), chat.id(), 0, WHOLE_LOG);
    }

    Map<TextId, String> texts(List<RecordedChat> log) {
        return chats().texts(
                        desk(),
                        log.stream()
                                .flatMap(recorded -> recorded.event().texts().stream())
                                .map(TextRef::id)
                                .toList());
    }

    /** What happened in a chat, for whoever may see it. */
    List<RecordedChat> history(ChatId id, Request request) {
        return log(visible(id, permit(request)));
    }

    /** One more than is shown is looked for, to know whether there is a page after this one. */
    Page<ChatDetails> list(ChatRequest asked, Request request) {
        ChatSelection selection = selection(asked, request);
        List<Chat> found = chats().list(desk(), selection, ChatCursor.before(asked), asked.limit() + 1);
        List<Chat> shown = found.subList(0, Math.min(asked.limit(), found.size()));
        Optional<String> next = found.size() > asked.limit()
                ? Optional.of(ChatCursor.of(asked, shown.get(shown.size() - 1).id()))
                : Optional.empty();
        return new Page<>(shown(shown, request), next, Optional.empty());
    }

    long count(ChatRequest asked, Request request) {
        return chats().count(desk(), selection(asked, request));
    }

    /** The one place where what is asked for is cut down to what this person may see. */
    private ChatSelection selection(ChatRequest asked, Request request) {
        List<Violation> violations = Stream.concat(asked.violations().stream(), ChatCursor.violation(asked).stream())
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        Gate permit = permit(request);
        require(Action.SEE_CHATS, permit);
        return new ChatSelection(
                permit.reach(Action.SEE_CHATS), asked.state(), premises.policy().domains());
    }

    ChatFigures figures(Instant fromInclusive, Instant untilExclusive, Request request) {
        Gate permit = permit(request);
        require(Action.TAKE_CHATS, permit);
        ChatSelection seen = new ChatSelection(
                permit.reach(Action.SEE_CHATS),
                Optional.empty(),
                premises.policy().domains());
        return chats().figures(desk(), seen, fromInclusive, untilExclusive);
    }

    static Optional<ChatId> chatId(String id) {
        try {
            return Optional.of(ChatId.parse(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Chats chats() {
        return premises.storage().chats();
    }

    private DeskId desk() {
        return premises.desk();
    }
}
