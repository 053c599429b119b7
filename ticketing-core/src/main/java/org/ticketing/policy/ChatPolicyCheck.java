package org.ticketing.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ticketing.access.Grant;
import org.ticketing.access.Role;
import org.ticketing.channel.Channel;
import org.ticketing.classification.QueueRank;
import org.ticketing.condition.Fact;
import org.ticketing.conversation.ChatRules;
import org.ticketing.problem.Violation;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;

/** Finds what does not fit together in what a policy says of live chat. */
final class ChatPolicyCheck {

    private final SupportPolicy policy;
    private final List<Violation> found = new ArrayList<>();

    private ChatPolicyCheck(SupportPolicy policy) {
        this.policy = policy;
    }

    static List<Violation> check(SupportPolicy policy) {
        ChatPolicyCheck check = new ChatPolicyCheck(policy);
        ChatRules rules = policy.chat();
        check.grants(rules != null);
        if (rules != null) {
            check.channels(rules);
            check.rest(rules);
        }
        return List.copyOf(check.found);
    }

    /** Nobody can be given what a desk does not do, or what is for the other side. */
    private void grants(boolean chats) {
        List<Grant> grants = policy.access().grants();
        for (int i = 0; i < grants.size(); i++) {
            Grant grant = grants.get(i);
            String path = "/grants/" + i + "/actions";
            if (!chats && grant.actions().stream().anyMatch(Action::isOfChats)) {
                add(
                        path,
                        "chat",
                        new Text(
                                "this desk has no live chat: add a section on chat, or leave actions on it out",
                                "este atendimento não tem chat: acrescente a seção chat, ou retire as ações sobre"
                                        + " ele"));
            }
            Optional<Side> side = policy.access().roles().stream()
                    .filter(role -> role.id().equals(grant.role()))
                    .map(Role::side)
                    .findFirst();
            if (side.filter(Side.VENDOR::equals).isPresent() && grant.actions().contains(Action.START_CHAT)) {
                add(
                        path,
                        "side",
                        new Text(
                                "start-chat is for customers: grant take-chats to the vendor's staff",
                                "start-chat é para clientes: à equipe do fornecedor, conceda take-chats"));
            }
            boolean takes = grant.actions().contains(Action.TAKE_CHATS)
                    || grant.actions().contains(Action.PICK_CHATS);
            if (side.filter(Side.CUSTOMER::equals).isPresent() && takes) {
                add(
                        path,
                        "side",
                        new Text(
                                "chats are taken by the vendor's staff: grant start-chat to customers",
                                "quem assume conversas é a equipe do fornecedor: a clientes, conceda start-chat"));
            }
        }
    }

    private void channels(ChatRules rules) {
        for (int i = 0; i < rules.channels().size(); i++) {
            String path = "/chat/channels/" + i;
            String id = rules.channels().get(i);
            Optional<Channel> channel = policy.channels().channel(id);
            if (channel.isEmpty()) {
                found.add(Violation.unknown(path, id, policy.channels().ids()));
            } else if (!channel.get().mayAllow(Action.START_CHAT)) {
                add(
                        path,
                        "allowed-there",
                        new Text(
                                        "channel '%s' does not allow start-chat: allow it there, or leave the channel"
                                                + " out",
                                        "o canal '%s' não permite start-chat: permita nele, ou retire o canal")
                                .with(id));
            }
        }
    }

    private void rest(ChatRules rules) {
        List<String> calendars = policy.serviceLevels().calendars().stream()
                .map(ServiceCalendar::id)
                .toList();
        known("/chat/hours/calendar", rules.hours().calendar(), calendars);
        if (rules.hours().answeredWithin().isZero()
                || rules.hours().answeredWithin().isNegative()) {
            add(
                    "/chat/hours/answered-within",
                    "range",
                    new Text(
                            "has to be longer than nothing: nobody could answer in time",
                            "precisa ser maior que zero: ninguém conseguiria atender a tempo"));
        }
        known("/chat/ticket/area", rules.ticket().area(), policy.areaIds());
        int longest = rules.queue().longest();
        if (longest < 1 || longest > ChatRules.Queue.MOST) {
            add(
                    "/chat/queue/longest",
                    "range",
                    new Text("has to be 1 to %s, not %s", "precisa ser de 1 a %s, não %s")
                            .with(ChatRules.Queue.MOST, longest));
        }
        List<QueueRank> order = rules.queue().order();
        for (int i = 0; i < order.size(); i++) {
            rank(order.get(i), "/chat/queue/order/" + i);
        }
    }

    private void rank(QueueRank rank, String path) {
        if (rank.by() != Fact.PRIORITY && rank.by() != Fact.CHANNEL) {
            add(
                    path + "/by",
                    "fact-of-chats",
                    new Text(
                                    "chats can't be put in order by %s: use priority or channel",
                                    "não é possível ordenar conversas por %s: use priority ou channel")
                            .with(rank.by().key()));
            return;
        }
        policy.domains()
                .of(rank.by())
                .ifPresent(known -> rank.first().forEach(value -> known(path + "/first", value, known)));
    }

    private void known(String path, String value, List<String> known) {
        if (!known.contains(value)) {
            found.add(Violation.unknown(path, value, known));
        }
    }

    private void add(String path, String rule, Text message) {
        found.add(new Violation(path, rule, message));
    }
}
