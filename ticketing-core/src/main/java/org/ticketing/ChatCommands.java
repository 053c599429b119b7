package org.ticketing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ticketing.channel.Gate;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.ChatCommand;
import org.ticketing.conversation.ChatContext;
import org.ticketing.conversation.ChatDecider;
import org.ticketing.conversation.ChatDecision;
import org.ticketing.conversation.ChatEvent;
import org.ticketing.conversation.RecordedChat;
import org.ticketing.directory.Actor;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.problem.IdempotencyConflict;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.problem.StaleVersion;
import org.ticketing.problem.Violation;
import org.ticketing.storage.Change;
import org.ticketing.storage.ChatChange;
import org.ticketing.storage.ChatReceipt;
import org.ticketing.storage.Chats;
import org.ticketing.storage.RefusedAttempt;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Context;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Decision;
import org.ticketing.ticket.Transcript;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.Digest;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;

/** How a command to a live chat flows: replay, load, settle, permit, validate, decide, append. */
final class ChatCommands {

    private final Premises premises;
    private final Constraints constraints;
    private final ChatReads reads;

    ChatCommands(Premises premises, Constraints constraints, ChatReads reads) {
        this.premises = premises;
        this.constraints = constraints;
        this.reads = reads;
    }

    /** One try of a command. */
    private record Try<C extends ChatCommand>(C command, String fingerprint, Request request, ChatContext context) {

        Facts facts(Chat chat) {
            return chat.facts(context.permit().domains());
        }

        ChatReceipt receipt(Chat after) {
            return new ChatReceipt(key(command, request), fingerprint, after.id(), after.version(), after.changedAt());
        }
    }

    ChatReceipt ask(ChatCommand.Ask command, Request request) {
        ChatId id = new ChatId(premises.fresh().id());
        return persistently(id.toString(), command, command.toString(), request, one -> {
            ChatContext context = one.context();
            permit(one, asking(command, context));
            validate(command, context);
            int waiting = reads.queue(context.now()).chats().size();
            return append(ChatDecider.ask(id, command, waiting, context), one);
        });
    }

    /** What is true of a chat that is asked for. */
    private static Facts asking(ChatCommand.Ask command, ChatContext context) {
        Actor actor = context.permit().actor();
        Facts facts = Facts.over(context.permit().domains())
                .with(Fact.CHANNEL, context.channel())
                .with(Fact.REQUESTER, actor.id().value())
                .with(Fact.PRIORITY, command.priority() == null ? context.initialPriority() : command.priority());
        OrganisationId organisation = actor.organisation();
        return organisation == null ? facts : facts.with(Fact.ORGANISATION, organisation.value());
    }

    /** Of those that this person may take, the first. */
    ChatReceipt takeNext(ChatCommand.TakeNext command, Request request) {
        return persistently("", command, command.toString(), request, one -> {
            Gate permit = one.context().permit();
            Optional<Refusal> never = permit.refusalOfAll(Action.TAKE_CHATS);
            if (never.isPresent()) {
                throw refused(never.get(), one);
            }
            Chat next = reads.queue(one.context().now()).chats().stream()
                    .filter(chat -> chat.isKnownTo(permit))
                    .filter(chat ->
                            permit.refusal(Action.TAKE_CHATS, one.facts(chat)).isEmpty())
                    .findFirst()
                    .orElseThrow(() -> refused(ChatDecider.nobodyWaits(), one));
            return append(ChatDecider.take(next, one.context()), one);
        });
    }

    ChatReceipt handle(ChatId id, ChatCommand.OfChat command, Request request) {
        return persistently(id.toString(), command, id + " " + command, request, one -> {
            ChatContext context = one.context();
            Chat noted = reads.visible(id, context.permit());
            Optional<ChatDecision.Accepted> settled = ChatDecider.settle(noted, context.now());
            // What time has done is noted by itself, so that what is refused then does not undo it.
            if (settled.isPresent() && !chats().append(change(settled.get(), Optional.empty()))) {
                return Optional.empty();
            }
            Chat chat = settled.map(ChatDecision.Accepted::chat).orElse(noted);
            permit(one, one.facts(chat));
            validate(command, context);
            requireExpectedVersion(chat, request);
            return command instanceof ChatCommand.BecomeTicket becoming
                    ? become(chat, new Try<>(becoming, one.fingerprint(), request, context))
                    : append(ChatDecider.decide(chat, command, context), one);
        });
    }

    /** The ticket is opened and the chat ended by one transaction, or neither. */
    private Optional<ChatReceipt> become(Chat chat, Try<ChatCommand.BecomeTicket> one) {
        ChatContext context = one.context();
        Optional<Refusal> refusal = ChatDecider.refusalToBecome(chat, context);
        if (refusal.isPresent()) {
            throw refused(refusal.get(), one);
        }
        Command.Open open = opening(chat, one.command());
        // A conversation becomes a ticket through the channel on which it was held.
        Request through =
                new Request(one.request().actor(), chat.asking().channel(), Optional.empty(), Optional.empty());
        Context opening =
                premises.context(through, context.now()).drawingOn(new Context.Sources(null, null, transcript(chat)));
        require(Decider.violations(open, opening));
        TicketId ticket = premises.newTicketId();
        long number = premises.storage().nextNumber(premises.desk());
        String code = String.format(Locale.ROOT, "%s-%d", premises.policy().codePrefix(), number);
        return switch (Decider.open(open, ticket, code, opening)) {
            case Decision.Rejected rejected -> throw refused(rejected.refusal(), one);
            case Decision.Accepted opened -> {
                ChatDecision.Accepted became = ChatDecider.becomes(ticket, chat, context);
                ChatReceipt receipt = one.receipt(became.chat());
                ChatChange change = change(became, Optional.of(receipt));
                yield premises.storage().append(Change.of(opened.ticket(), opened.events(), opened.texts(), change))
                        ? Optional.of(receipt)
                        : Optional.empty();
            }
        };
    }

    private static Command.Open opening(Chat chat, ChatCommand.BecomeTicket command) {
        return new Command.Open(
                command.kind(),
                command.title(),
                command.description(),
                chat.asking().organisation().value(),
                chat.asking().person().value(),
                command.fields());
    }

    /** What was said, from what it was about to the last message, as far as it has not been erased. */
    private Transcript transcript(Chat chat) {
        List<RecordedChat> log = reads.log(chat);
        Map<TextId, String> texts = reads.texts(log);
        return new Transcript(
                chat.id(),
                chat.priority(),
                premises.requireChat().ticket().area(),
                log.stream().flatMap(recorded -> line(recorded, texts).stream()).toList());
    }

    private static Optional<Transcript.Line> line(RecordedChat recorded, Map<TextId, String> texts) {
        return switch (recorded.event()) {
            case ChatEvent.Asked e -> line(recorded, Side.CUSTOMER, e.topic(), texts);
            case ChatEvent.Written e -> line(recorded, e.side(), e.text(), texts);
            default -> Optional.empty();
        };
    }

    private static Optional<Transcript.Line> line(
            RecordedChat recorded, Side side, @Nullable TextRef ref, Map<TextId, String> texts) {
        String text = ref == null ? null : texts.get(ref.id());
        PersonId by = recorded.by();
        return text == null || by == null
                ? Optional.empty()
                : Optional.of(new Transcript.Line(recorded.at(), by, side, text));
    }

    private void permit(Try<?> one, Facts facts) {
        Gate permit = one.context().permit();
        Action action = ChatDecider.action(one.command(), permit.actor().side());
        Optional<Refusal> refusal = permit.refusal(action, facts);
        if (refusal.isPresent()) {
            throw refused(refusal.get(), one);
        }
    }

    private void validate(ChatCommand command, ChatContext context) {
        List<Violation> violations = new ArrayList<>(constraints.violations(command));
        violations.addAll(ChatDecider.violations(command, context));
        require(violations);
    }

    private static void require(List<Violation> none) {
        if (!none.isEmpty()) {
            throw new InvalidCommand(none);
        }
    }

    private static void requireExpectedVersion(Chat chat, Request request) {
        request.version().filter(expected -> expected != chat.version()).ifPresent(expected -> {
            throw StaleVersion.chat(expected, chat.version());
        });
    }

    private <C extends ChatCommand> ChatReceipt persistently(
            String chat, C command, String asked, Request request, Function<Try<C>, Optional<ChatReceipt>> attempt) {
        String fingerprint = Digest.of(asked);
        return Persistence.until(
                () -> replay(command, fingerprint, request),
                () -> attempt.apply(new Try<>(command, fingerprint, request, reads.context(request))),
                () -> ConcurrentChange.chat(chat));
    }

    private Optional<ChatReceipt> replay(ChatCommand command, String fingerprint, Request request) {
        Optional<ChatReceipt> receipt = key(command, request).flatMap(key -> chats().receipt(premises.desk(), key));
        receipt.filter(known -> !known.fingerprint().equals(fingerprint)).ifPresent(other -> {
            throw new IdempotencyConflict(request.key().orElseThrow());
        });
        return receipt;
    }

    private static Optional<ChatReceipt.Key> key(ChatCommand command, Request request) {
        return request.key().map(key -> new ChatReceipt.Key(request.actor().id(), command.key(), key));
    }

    private Optional<ChatReceipt> append(ChatDecision decision, Try<?> one) {
        return switch (decision) {
            case ChatDecision.Rejected rejected -> throw refused(rejected.refusal(), one);
            case ChatDecision.Accepted accepted -> {
                ChatReceipt receipt = one.receipt(accepted.chat());
                yield chats().append(change(accepted, Optional.of(receipt))) ? Optional.of(receipt) : Optional.empty();
            }
        };
    }

    private static ChatChange change(ChatDecision.Accepted accepted, Optional<ChatReceipt> receipt) {
        return new ChatChange(accepted.chat(), accepted.events(), accepted.texts(), receipt);
    }

    /** Keeps note of the attempt, as of those on tickets. */
    private Refused refused(Refusal refusal, Try<?> one) {
        Actor actor = one.request().actor();
        premises.storage()
                .record(
                        premises.desk(),
                        new RefusedAttempt(
                                one.context().now(),
                                actor.id(),
                                ChatDecider.action(one.command(), actor.side()),
                                one.request().channel(),
                                null,
                                refusal.code()));
        return new Refused(refusal);
    }

    private Chats chats() {
        return premises.storage().chats();
    }
}
