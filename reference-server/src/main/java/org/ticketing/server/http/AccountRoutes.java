package org.ticketing.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ticketing.Desk;
import org.ticketing.Ticketing;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Facts;
import org.ticketing.directory.Actor;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.server.account.Account;
import org.ticketing.server.account.Accounts;
import org.ticketing.server.account.AmendedAccount;
import org.ticketing.server.account.NewAccount;
import org.ticketing.server.account.Registration;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** The routes by which the vendor's staff look after accounts. */
final class AccountRoutes {

    private static final String DESK = "/api/v1/desks/{desk}";
    private static final String ACCOUNTS = DESK + "/accounts";
    private static final String ACCOUNT = ACCOUNTS + "/{person}";

    private static final Refusal STAFF_ONLY = new Refusal(
            "staff-only",
            Source.assumed("the vendor gives and blocks accounts (X27, U53, N11)"),
            new Text(
                    "Accounts are given and blocked by the vendor's staff: ask them",
                    "As contas são dadas e bloqueadas pela equipe do fornecedor: fale com ela"));

    private final Ticketing ticketing;
    private final Entrance entrance;

    AccountRoutes(Ticketing ticketing, Entrance entrance) {
        this.ticketing = ticketing;
        this.entrance = entrance;
    }

    private record Block(@Nullable String reason) {}

    private record Nothing() {}

    void register(RoutesConfig routes) {
        routes.get(ACCOUNTS, this::list);
        routes.post(ACCOUNTS, this::create);
        routes.delete(ACCOUNT, this::remove);
        routes.post(ACCOUNT + "/amend", this::amend);
        routes.post(ACCOUNT + "/welcome", this::welcome);
        routes.post(ACCOUNT + "/block", this::block);
        routes.post(ACCOUNT + "/unblock", this::unblock);
        routes.get(DESK + "/shared-accounts", this::shared);
        routes.get(DESK + "/undelivered-letters", this::undelivered);
    }

    private void list(Context request) {
        Keeper keeper = keeper(request);
        answer(
                request,
                Map.of(
                        "items",
                        keeper.registration().all(keeper.desk().id()).stream()
                                .map(AccountBody::of)
                                .toList()));
    }

    private void create(Context request) {
        Keeper keeper = keeper(request);
        NewAccount body = Bodies.read(request, NewAccount.class);
        Desk desk = keeper.desk();
        Account account =
                keeper.registration().create(desk.policy(), keeper.actor(), body, Headers.idempotencyKey(request));
        request.status(201);
        answer(request, AccountBody.of(account));
    }

    private void amend(Context request) {
        Keeper keeper = keeper(request);
        AmendedAccount body = Bodies.read(request, AmendedAccount.class);
        answer(
                request,
                AccountBody.of(
                        keeper.registration().amend(keeper.desk().policy(), keeper.actor(), person(request), body)));
    }

    private void remove(Context request) {
        Keeper keeper = keeper(request);
        keeper.registration().remove(keeper.desk().id(), person(request));
        SessionRoutes.unkept(request).status(204);
    }

    private void welcome(Context request) {
        Keeper keeper = keeper(request);
        Bodies.read(request, Nothing.class);
        Account account = keeper.registration()
                .welcomeAgain(keeper.desk().id(), keeper.actor(), person(request), Headers.idempotencyKey(request));
        request.status(202);
        answer(request, AccountBody.of(account));
    }

    private void block(Context request) {
        Keeper keeper = keeper(request);
        Block body = Bodies.read(request, Block.class);
        Account account = keeper.registration()
                .block(keeper.desk().id(), person(request), keeper.actor().id(), body.reason());
        answer(request, AccountBody.of(account));
    }

    private void unblock(Context request) {
        Keeper keeper = keeper(request);
        Bodies.read(request, Nothing.class);
        answer(
                request,
                AccountBody.of(keeper.registration().unblock(keeper.desk().id(), person(request))));
    }

    private void shared(Context request) {
        Keeper keeper = keeper(request);
        List<SharedUseBody> items = keeper
                .registration()
                .sharedUses(keeper.desk().id())
                .stream()
                .map(SharedUseBody::of)
                .toList();
        answer(request, Map.of("within", keeper.accounts().rules().together().toString(), "items", items));
    }

    private void undelivered(Context request) {
        Keeper keeper = keeper(request);
        List<UndeliveredLetterBody> items = keeper
                .registration()
                .undelivered(keeper.desk().id())
                .stream()
                .map(UndeliveredLetterBody::of)
                .toList();
        answer(request, Map.of("items", items));
    }

    private static String person(Context request) {
        return request.pathParam("person");
    }

    private static void answer(Context request, Object body) {
        SessionRoutes.unkept(request).json(body);
    }

    /** Somebody of the vendor who may look after the accounts of a desk. */
    private record Keeper(Desk desk, Actor actor, Accounts accounts) {

        Registration registration() {
            return accounts.registration();
        }
    }

    private Keeper keeper(Context request) {
        Desk desk = ticketing.desk(request.pathParam("desk"));
        Actor actor = entrance.actor(request, desk.id());
        Accounts accounts = entrance.accounts(desk.id());
        // Whatever a policy grants: accounts of all customers are no business of one of them.
        if (actor.side() != Side.VENDOR) {
            throw new Refused(STAFF_ONLY);
        }
        desk.policy()
                .access()
                .ruling(actor, Action.MANAGE_ACCOUNTS, Facts.over(Domains.NONE))
                .refusal()
                .ifPresent(refusal -> {
                    throw new Refused(refusal);
                });
        return new Keeper(desk, actor, accounts);
    }
}
