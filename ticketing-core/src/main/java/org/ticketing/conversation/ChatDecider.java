package org.ticketing.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.channel.Gate;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;

/**
 * What commands do to chats: pure functions of what is there, command and context, in which time, ids and randomness come in as
 * arguments.
 */
public final class ChatDecider {

    /** So long a conversation is a ticket, or two conversations. */
    public static final int MOST_EVENTS = 1_000;

    private static final Source BY_STATE = Source.assumed("what a chat goes through is the same at every desk");

    private ChatDecider() {}

    /** What is wrong with a command at this desk, beyond its constraints. A command is only decided when there is nothing. */
    public static List<Violation> violations(ChatCommand command, ChatContext context) {
        return ChatCheck.violations(command, context);
    }

    /** What granting calls it when somebody of a side gives a command. */
    public static Action action(ChatCommand command, Side side) {
        return switch (command) {
            case ChatCommand.Ask c -> Action.START_CHAT;
            case ChatCommand.Leave c -> Action.START_CHAT;
            case ChatCommand.Rate c -> Action.START_CHAT;
            case ChatCommand.TakeNext c -> Action.TAKE_CHATS;
            case ChatCommand.Take c -> Action.PICK_CHATS;
            case ChatCommand.HandOver c -> Action.TAKE_CHATS;
            case ChatCommand.Weigh c -> Action.TAKE_CHATS;
            case ChatCommand.BecomeTicket c -> Action.TAKE_CHATS;
            case ChatCommand.Write c -> side == Side.VENDOR ? Action.TAKE_CHATS : Action.START_CHAT;
            case ChatCommand.End c -> side == Side.VENDOR ? Action.TAKE_CHATS : Action.START_CHAT;
        };
    }

    /**
     * Asks for a chat.
     *
     * @param waiting how many wait already
     */
    public static ChatDecision ask(ChatId id, ChatCommand.Ask command, int waiting, ChatContext context) {
        ChatRules rules = context.rules();
        String priority = command.priority() == null ? context.initialPriority() : command.priority();
        return wayIn(waiting, context)
                .<ChatDecision>map(ChatDecision.Rejected::new)
                .orElseGet(() -> {
                    List<KeptText> texts = new ArrayList<>();
                    ChatEvent asked = new ChatEvent.Asked(
                            context.channel(),
                            organisation(context),
                            priority,
                            keep(command.name(), texts, context),
                            keep(command.topic(), texts, context),
                            context.hours().add(context.now(), rules.hours().answeredWithin()));
                    return done(id, null, asked, texts, context);
                });
    }

    private static OrganisationId organisation(ChatContext context) {
        OrganisationId own = context.actor().organisation();
        if (own == null) {
            throw new IllegalStateException("the policy lets only customers ask for chats");
        }
        return own;
    }

    private static Optional<Refusal> wayIn(int waiting, ChatContext context) {
        ChatRules rules = context.rules();
        if (!rules.channels().contains(context.channel())) {
            return Optional.of(new Refusal(
                    "no-chat-here",
                    rules.source(),
                    new Text(
                            "There is no chat on this channel: use one of " + rules.channels(),
                            "Não há chat neste canal: use um de " + rules.channels())));
        }
        ChatRules.Hours hours = rules.hours();
        if (hours.outside() == ChatRules.Outside.REFUSED && !context.hours().isOpen(context.now())) {
            return Optional.of(new Refusal("outside-chat-hours", hours.source(), hours.instead()));
        }
        return waiting < rules.queue().longest()
                ? Optional.empty()
                : Optional.of(new Refusal("queue-full", rules.queue().source(), hours.instead()));
    }

    /** Records that nobody took it in time, if that is so, as of the instant at which that was over. */
    public static Optional<ChatDecision.Accepted> settle(Chat chat, Instant now) {
        if (chat.state() != Chat.State.WAITING || chat.isWaitingAt(now)) {
            return Optional.empty();
        }
        Instant over = chat.asking().unansweredAt();
        Instant at = over.isBefore(chat.changedAt()) ? chat.changedAt() : over;
        RecordedChat recorded = new RecordedChat(chat.version() + 1, at, null, new ChatEvent.Unanswered());
        return Optional.of(new ChatDecision.Accepted(
                Chat.evolve(chat, chat.id(), chat.desk(), recorded), List.of(recorded), List.of()));
    }

    /** The chat as it stands at an instant, whether or not that has been noted. */
    public static Chat at(Chat chat, Instant now) {
        return settle(chat, now).map(ChatDecision.Accepted::chat).orElse(chat);
    }

    /** Decides a command on a chat that is settled up to now. What it becomes, is decided by {@link #becomes}. */
    public static ChatDecision decide(Chat chat, ChatCommand.OfChat command, ChatContext context) {
        return switch (command) {
            case ChatCommand.Take c -> take(chat, context);
            case ChatCommand.HandOver c -> handOver(chat, new PersonId(c.attendant()), context);
            case ChatCommand.Weigh c -> weigh(chat, c, context);
            case ChatCommand.Write c -> write(chat, c, context);
            case ChatCommand.Leave c -> leave(chat, context);
            case ChatCommand.End c -> end(chat, context);
            case ChatCommand.Rate c -> rate(chat, c, context);
            case ChatCommand.BecomeTicket c -> throw new IllegalStateException("a ticket is opened with it");
        };
    }

    /** Takes a chat, next in the queue or named. */
    public static ChatDecision take(Chat chat, ChatContext context) {
        if (chat.state().isOver()) {
            return refuseOver();
        }
        return chat.state() == Chat.State.TALKING
                ? refuse(
                        "already-taken",
                        "Somebody has taken this chat already: take the next one",
                        "Alguém já assumiu esta conversa: assuma a próxima")
                : did(chat, new ChatEvent.Taken(), context);
    }

    /** By whoever is in it, and by whoever may pick any. */
    private static ChatDecision handOver(Chat chat, PersonId to, ChatContext context) {
        if (chat.state().isOver()) {
            return refuseOver();
        }
        if (chat.state() == Chat.State.WAITING) {
            return refuse(
                    "not-taken",
                    "Nobody has taken this chat yet: take it first",
                    "Ninguém assumiu esta conversa ainda: assuma primeiro");
        }
        Gate permit = context.permit();
        Optional<Refusal> notTheirs = context.by().equals(chat.attendant())
                ? Optional.empty()
                : permit.refusal(Action.PICK_CHATS, chat.facts(permit.domains()));
        if (notTheirs.isPresent()) {
            return new ChatDecision.Rejected(notTheirs.get());
        }
        if (to.equals(chat.attendant()) || to.equals(chat.asking().person())) {
            return refuse(
                    "in-chat-already",
                    "This person is in the chat already: name another attendant",
                    "Esta pessoa já está na conversa: indique outro atendente");
        }
        if (chat.version() >= MOST_EVENTS) {
            return refuseLonger();
        }
        ChatDecision.Accepted given = did(chat, new ChatEvent.HandedOver(), context);
        Chat between = given.chat();
        RecordedChat taken = new RecordedChat(between.version() + 1, between.changedAt(), to, new ChatEvent.Taken());
        return new ChatDecision.Accepted(
                Chat.evolve(between, chat.id(), chat.desk(), taken),
                List.of(given.events().get(0), taken),
                List.of());
    }

    /** Nobody waits whom this person may take. */
    public static Refusal nobodyWaits() {
        return new Refusal(
                "nobody-waits",
                BY_STATE,
                new Text("Nobody waits in the queue for you", "Ninguém espera por você na fila"));
    }

    private static ChatDecision weigh(Chat chat, ChatCommand.Weigh c, ChatContext context) {
        if (chat.state().isOver()) {
            return refuseOver();
        }
        return chat.version() >= MOST_EVENTS ? refuseLonger() : did(chat, new ChatEvent.Weighed(c.priority()), context);
    }

    private static ChatDecision write(Chat chat, ChatCommand.Write c, ChatContext context) {
        if (chat.state().isOver()) {
            return refuseOver();
        }
        if (!isIn(chat, context)) {
            return refuseOthers();
        }
        if (chat.version() >= MOST_EVENTS) {
            return refuseLonger();
        }
        List<KeptText> texts = new ArrayList<>();
        KeptText text = KeptText.of(c.text(), context.fresh());
        texts.add(text);
        return done(chat.id(), chat, new ChatEvent.Written(context.actor().side(), text.ref()), texts, context);
    }

    private static ChatDecision leave(Chat chat, ChatContext context) {
        if (!isCustomer(chat, context)) {
            return refuseOthers();
        }
        if (chat.state().isOver()) {
            return refuseOver();
        }
        return chat.state() == Chat.State.WAITING
                ? did(chat, new ChatEvent.Left(), context)
                : refuse(
                        "not-waiting",
                        "This chat does not wait any more: end it instead",
                        "Esta conversa não está mais na fila: encerre em vez de sair");
    }

    private static ChatDecision end(Chat chat, ChatContext context) {
        if (chat.state().isOver()) {
            return refuseOver();
        }
        if (!isIn(chat, context)) {
            return refuseOthers();
        }
        return chat.state() == Chat.State.TALKING
                ? did(chat, new ChatEvent.Ended(), context)
                : refuse(
                        "not-taken",
                        "Nobody has taken this chat yet: leave the queue instead",
                        "Ninguém assumiu esta conversa ainda: saia da fila");
    }

    private static ChatDecision rate(Chat chat, ChatCommand.Rate c, ChatContext context) {
        if (!isCustomer(chat, context)) {
            return refuseOthers();
        }
        if (!chat.state().isOver() || chat.attendant() == null) {
            return refuse(
                    "nothing-to-rate",
                    "A chat is rated when it is over, and only if somebody answered",
                    "A conversa é avaliada quando termina, e só se alguém atendeu");
        }
        if (chat.stars() != null || chat.erased()) {
            return refuse("already-rated", "This chat has been rated already", "Esta conversa já foi avaliada");
        }
        List<KeptText> texts = new ArrayList<>();
        ChatEvent rated = new ChatEvent.Rated(c.stars(), keep(c.comment(), texts, context));
        return done(chat.id(), chat, rated, texts, context);
    }

    /** Why a chat can't become a ticket now; nothing if it can. */
    public static Optional<Refusal> refusalToBecome(Chat chat, ChatContext context) {
        ChatDecision otherwise = switch (chat.state()) {
            case WAITING ->
                refuse(
                        "not-taken",
                        "Nobody has taken this chat yet: take it first",
                        "Ninguém assumiu esta conversa ainda: assuma primeiro");
            case LEFT -> refuseOver();
            case TICKET ->
                refuse(
                        "already-a-ticket",
                        "This chat has become a ticket already: " + chat.ticket(),
                        "Esta conversa já virou chamado: " + chat.ticket());
            case TALKING -> isIn(chat, context) ? null : refuseOthers();
            case ENDED, UNANSWERED -> chat.erased() ? refuseOver() : null;
        };
        return otherwise instanceof ChatDecision.Rejected rejected ? Optional.of(rejected.refusal()) : Optional.empty();
    }

    /** Notes which ticket it has become, of one that {@linkplain #refusalToBecome can}. */
    public static ChatDecision.Accepted becomes(TicketId ticket, Chat chat, ChatContext context) {
        return did(chat, new ChatEvent.BecameTicket(ticket), context);
    }

    private static boolean isCustomer(Chat chat, ChatContext context) {
        return chat.asking().person().equals(context.by());
    }

    private static boolean isIn(Chat chat, ChatContext context) {
        return isCustomer(chat, context) || context.by().equals(chat.attendant());
    }

    private static @Nullable TextRef keep(@Nullable String content, List<KeptText> texts, ChatContext context) {
        if (content == null) {
            return null;
        }
        KeptText text = KeptText.of(content, context.fresh());
        texts.add(text);
        return text.ref();
    }

    private static ChatDecision.Accepted did(Chat chat, ChatEvent event, ChatContext context) {
        return done(chat.id(), chat, event, List.of(), context);
    }

    /** Time never goes below the last instant, though a server's clock may. */
    private static ChatDecision.Accepted done(
            ChatId id, @Nullable Chat chat, ChatEvent event, List<KeptText> texts, ChatContext context) {
        long sequence = chat == null ? 1 : chat.version() + 1;
        Instant at = chat == null || chat.changedAt().isBefore(context.now()) ? context.now() : chat.changedAt();
        RecordedChat recorded = new RecordedChat(sequence, at, context.by(), event);
        return new ChatDecision.Accepted(Chat.evolve(chat, id, context.desk(), recorded), List.of(recorded), texts);
    }

    private static ChatDecision refuseLonger() {
        return refuse(
                "chat-too-long",
                "This conversation has got too long: end it, or turn it into a ticket",
                "Esta conversa ficou longa demais: encerre ou transforme em chamado");
    }

    private static ChatDecision refuseOver() {
        return refuse(
                "chat-over",
                "This chat is over: ask for another, or write in its ticket",
                "Esta conversa terminou: peça outra ou escreva no chamado dela");
    }

    private static ChatDecision refuseOthers() {
        return refuse(
                "not-in-chat",
                "Only the customer and whoever has taken the chat can do this",
                "Só o cliente e quem assumiu a conversa podem fazer isto");
    }

    private static ChatDecision refuse(String code, String en, String pt) {
        return new ChatDecision.Rejected(new Refusal(code, BY_STATE, new Text(en, pt)));
    }
}
