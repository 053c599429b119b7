package org.ticketing.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ticketing.ChatSession;
import org.ticketing.Ticketing;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.ChatCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.server.body.ChatBody;
import org.ticketing.server.body.VerdictBody;
import org.ticketing.storage.ChatReceipt;
import org.ticketing.view.ChatDetails;
import org.ticketing.view.ChatRequest;
import org.ticketing.view.Page;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.Key;

/** The routes of live chat, each a few lines around one call of the library. */
record ChatRoutes(Ticketing ticketing, Entrance entrance) {

    private static final int USUAL_LIMIT = 50;

    private static final String DESK = "/api/v1/desks/{desk}";
    private static final String CHATS = DESK + "/chats";
    private static final String CHAT = CHATS + "/{chat}";
    private static final String QUEUE = DESK + "/chat-queue";

    void register(RoutesConfig routes) {
        routes.get(CHATS, this::list);
        routes.post(CHATS, this::ask);
        routes.get(QUEUE, this::waiting);
        routes.post(QUEUE + "/take-next", this::takeNext);
        routes.get(DESK + "/chat-figures", this::figures);
        routes.get(CHAT, this::read);
        routes.get(CHAT + "/messages", this::messages);
        routes.get(CHAT + "/why", this::why);
        routes.post(CHAT + "/take", request -> command(request, ChatCommand.Take.class));
        routes.post(CHAT + "/hand-over", request -> command(request, ChatCommand.HandOver.class));
        routes.post(CHAT + "/weigh", request -> command(request, ChatCommand.Weigh.class));
        routes.post(CHAT + "/write", request -> command(request, ChatCommand.Write.class));
        routes.post(CHAT + "/leave", request -> command(request, ChatCommand.Leave.class));
        routes.post(CHAT + "/end", request -> command(request, ChatCommand.End.class));
        routes.post(CHAT + "/become-ticket", request -> command(request, ChatCommand.BecomeTicket.class));
        routes.post(CHAT + "/rate", request -> command(request, ChatCommand.Rate.class));
    }

    private void list(Context request) {
        Caller caller = caller(request);
        Parameters parameters = Parameters.only(request, "state", "limit", "cursor", "total");
        List<String> states = Stream.of(Chat.State.values()).map(Key::of).toList();
        ChatRequest asked = new ChatRequest(
                parameters.oneOf("state", states).flatMap(state -> Key.read(Chat.State.class, state)),
                parameters.single("cursor"),
                parameters.number("limit").orElse(USUAL_LIMIT));
        boolean total = parameters
                .oneOf("total", List.of("true", "false"))
                .filter("true"::equals)
                .isPresent();
        parameters.require(asked.violations());
        ChatSession chats = caller.session().chats();
        Page<ChatDetails> page = chats.list(asked);
        Links.set(request, page);
        request.json(ChatBody.ListBody.of(page, total ? chats.count(asked) : null, caller.labels()));
    }

    private void ask(Context request) {
        Caller caller = caller(request);
        ChatReceipt receipt = caller.commanding(request).chats().ask(Bodies.read(request, ChatCommand.Ask.class));
        request.status(201).header("Location", "/api/v1/desks/" + caller.desk().id() + "/chats/" + receipt.chat());
        done(request, caller, receipt);
    }

    private void waiting(Context request) {
        Caller caller = caller(request);
        request.json(ChatBody.QueueBody.of(caller.session().chats().waiting(), caller.labels()));
    }

    private void takeNext(Context request) {
        Caller caller = caller(request);
        Bodies.read(request, ChatCommand.TakeNext.class);
        ChatReceipt receipt = caller.commanding(request).chats().takeNext();
        request.status(200);
        done(request, caller, receipt);
    }

    private void command(Context request, Class<? extends ChatCommand.OfChat> type) {
        Caller caller = caller(request);
        ChatId chat = chat(request);
        ChatReceipt receipt = caller.commanding(request).chats().send(chat, Bodies.read(request, type));
        request.status(200);
        done(request, caller, receipt);
    }

    /** Answers with the chat as it is now; whoever may not see it any more has done it all the same. */
    private static void done(Context request, Caller caller, ChatReceipt receipt) {
        try {
            answer(request, caller, caller.session().chats().read(receipt.chat()));
        } catch (Refused | NotFound unseen) {
            request.header("ETag", etag(receipt.version())).status(204);
        }
    }

    private void read(Context request) {
        Caller caller = caller(request);
        answer(request, caller, caller.session().chats().read(chat(request)));
    }

    private static void answer(Context request, Caller caller, ChatDetails details) {
        request.header("ETag", etag(details.chat().version()));
        request.json(ChatBody.of(details, caller.labels()));
    }

    private void messages(Context request) {
        Caller caller = caller(request);
        Parameters parameters = Parameters.only(request, "after", "limit");
        int after = parameters.number("after").orElse(0);
        int limit = parameters.number("limit").orElse(USUAL_LIMIT);
        parameters.require(List.of());
        request.json(ChatBody.MessagesBody.of(
                caller.session().chats().messages(chat(request), after, limit), caller.labels()));
    }

    private void why(Context request) {
        Caller caller = caller(request);
        ChatId chat = chat(request);
        request.json(VerdictBody.of(
                caller.session().chats().why(chat, WhyQuery.ofChats(request).action())));
    }

    private void figures(Context request) {
        Caller caller = caller(request);
        Parameters parameters = Parameters.only(request, "from", "until");
        Instant from = parameters.instant("from");
        Instant until = parameters.instant("until");
        parameters.require(List.of());
        request.json(ChatBody.FiguresBody.of(caller.session().chats().figures(from, until)));
    }

    private Caller caller(Context request) {
        return Caller.of(request, ticketing, entrance);
    }

    /** The chat in the address; what is no id is the id of none. */
    private static ChatId chat(Context request) {
        String id = request.pathParam("chat");
        return Caller.ticketId(id).map(known -> new ChatId(known.value())).orElseThrow(() -> NotFound.chat(id));
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }
}
