package org.ticketing.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ticketing.Desk;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.server.account.Account;
import org.ticketing.server.account.Accounts;
import org.ticketing.server.account.Carrier;
import org.ticketing.server.account.NewAccount;
import org.ticketing.server.account.PortalSession;
import org.ticketing.server.account.Sessions;
import org.ticketing.server.problem.BadRequest;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** The routes of accounts: logging in and out, passwords, and what the vendor's staff do with accounts. */
final class AccountRoutes {

    private static final String DESK = "/api/v1/desks/{desk}";
    private static final String SESSION = DESK + "/session";
    private static final String RECOVERY = DESK + "/recovery";
    private static final String ACCOUNTS = DESK + "/accounts";
    private static final String ACCOUNT = ACCOUNTS + "/{person}";

    private static final int MOST_OF_A_SECRET = 1_000;

    private final Ticketing ticketing;
    private final Entrance entrance;

    AccountRoutes(Ticketing ticketing, Entrance entrance) {
        this.ticketing = ticketing;
        this.entrance = entrance;
    }

    private record Login(
            @Nullable String email,
            @Nullable String password,
            @Nullable String carrier) {}

    private record Password(
            @Nullable String current, @Nullable String wanted) {}

    private record Recovery(@Nullable String email) {}

    private record Confirmation(
            @Nullable String recovery, @Nullable String code) {}

    private record Block(@Nullable String reason) {}

    private record Nothing() {}

    void register(RoutesConfig routes) {
        routes.post(SESSION, this::login);
        routes.get(SESSION, this::session);
        routes.delete(SESSION, this::logout);
        routes.post(SESSION + "/password", this::changePassword);
        routes.post(RECOVERY, this::recover);
        routes.post(RECOVERY + "/confirmation", this::confirm);
        routes.get(ACCOUNTS, this::accounts);
        routes.post(ACCOUNTS, this::create);
        routes.get(DESK + "/shared-accounts", this::sharedAccounts);
        routes.post(ACCOUNT + "/block", this::block);
        routes.post(ACCOUNT + "/unblock", this::unblock);
    }

    private void login(Context request) {
        DeskId desk = desk(request).id();
        Accounts accounts = entrance.accounts(desk);
        Login body = Bodies.read(request, Login.class);
        Given given = new Given();
        String email = given.text("email", body.email());
        String password = given.text("password", body.password());
        Carrier carrier = given.carrier(body.carrier());
        given.require();
        Sessions.Begun begun = accounts.sessions().login(desk, email, password, carrier, entrance.place(request));
        unkept(request).status(201);
        switch (carrier) {
            case BEARER -> request.json(SessionBody.begun(begun.session(), begun.token()));
            case COOKIE -> {
                request.cookie(cookie(request, begun.token(), accounts.rules().session()));
                request.json(SessionBody.of(begun.session()));
            }
        }
    }

    private Cookie cookie(Context request, String token, Duration life) {
        String path = "/api/v1/desks/" + request.pathParam("desk");
        int seconds = Math.toIntExact(life.toSeconds());
        return new Cookie(Entrance.COOKIE, token, path, seconds, entrance.https(), true, null, SameSite.STRICT);
    }

    private void session(Context request) {
        unkept(request).json(SessionBody.of(known(request)));
    }

    private void logout(Context request) {
        PortalSession session = known(request);
        entrance.accounts(session.account().desk()).sessions().logout(session);
        leave(request, session);
    }

    private void changePassword(Context request) {
        PortalSession session = known(request);
        Password body = Bodies.read(request, Password.class);
        Given given = new Given();
        String current = given.text("current", body.current());
        String wanted = given.text("wanted", body.wanted());
        given.require();
        entrance.accounts(session.account().desk())
                .passwordChange()
                .change(session, current, wanted, entrance.place(request));
        leave(request, session);
    }

    private void leave(Context request, PortalSession session) {
        if (session.carrier() == Carrier.COOKIE) {
            request.cookie(cookie(request, "", Duration.ZERO));
        }
        unkept(request).status(204);
    }

    private void recover(Context request) {
        DeskId desk = desk(request).id();
        Accounts accounts = entrance.accounts(desk);
        Recovery body = Bodies.read(request, Recovery.class);
        Given given = new Given();
        String email = given.text("email", body.email());
        given.require();
        String recovery = accounts.recovery().request(desk, email, entrance.place(request));
        unkept(request).status(202).json(Map.of("recovery", recovery));
    }

    private void confirm(Context request) {
        DeskId desk = desk(request).id();
        Accounts accounts = entrance.accounts(desk);
        Confirmation body = Bodies.read(request, Confirmation.class);
        Given given = new Given();
        String recovery = given.text("recovery", body.recovery());
        String code = given.text("code", body.code());
        given.require();
        accounts.recovery().confirm(desk, recovery, code);
        unkept(request).status(204);
    }

    private void accounts(Context request) {
        Desk desk = desk(request);
        staff(request, desk);
        unkept(request)
                .json(Map.of(
                        "items",
                        items(entrance.accounts(desk.id()).registration().all(desk.id()))));
    }

    private static List<AccountBody> items(List<Account> accounts) {
        return accounts.stream().map(AccountBody::of).toList();
    }

    private void create(Context request) {
        Desk desk = desk(request);
        staff(request, desk);
        Accounts accounts = entrance.accounts(desk.id());
        NewAccount body = Bodies.read(request, NewAccount.class);
        Account account =
                accounts.registration().create(desk.id(), desk.policy().access(), body);
        unkept(request).status(201).json(AccountBody.of(account));
    }

    private void sharedAccounts(Context request) {
        Desk desk = desk(request);
        staff(request, desk);
        Accounts accounts = entrance.accounts(desk.id());
        List<SharedUseBody> items = accounts.registration().sharedUses(desk.id()).stream()
                .map(SharedUseBody::of)
                .toList();
        unkept(request).json(Map.of("within", accounts.rules().together().toString(), "items", items));
    }

    private void block(Context request) {
        Desk desk = desk(request);
        Actor actor = staff(request, desk);
        Accounts accounts = entrance.accounts(desk.id());
        Block body = Bodies.read(request, Block.class);
        Account account =
                accounts.registration().block(desk.id(), request.pathParam("person"), actor.id(), body.reason());
        unkept(request).json(AccountBody.of(account));
    }

    private void unblock(Context request) {
        Desk desk = desk(request);
        staff(request, desk);
        Accounts accounts = entrance.accounts(desk.id());
        Bodies.read(request, Nothing.class);
        Account account = accounts.registration().unblock(desk.id(), request.pathParam("person"));
        unkept(request).json(AccountBody.of(account));
    }

    private Desk desk(Context request) {
        return ticketing.desk(request.pathParam("desk"));
    }

    private PortalSession known(Context request) {
        DeskId desk = desk(request).id();
        entrance.accounts(desk);
        return entrance.session(request, desk).orElseThrow(() -> BadRequest.unauthenticated(desk.value()));
    }

    /** Somebody of the vendor: accounts are no business of customers. */
    private Actor staff(Context request, Desk desk) {
        Actor actor = entrance.actor(request, desk.id());
        if (actor.side() != Side.VENDOR) {
            throw new Refused(new Refusal(
                    "staff-only",
                    Source.assumed("the vendor gives and blocks accounts (X27, U53, N11)"),
                    new Text(
                            "Accounts are given and blocked by the vendor's staff: ask them",
                            "As contas são dadas e bloqueadas pela equipe do fornecedor: fale com ela")));
        }
        return actor;
    }

    /** What is told of accounts is for who asked, and no store between. */
    private static Context unkept(Context request) {
        return request.header("Cache-Control", "no-store");
    }

    /** What has to be in a body; everything that is missing is told at once. */
    private static final class Given {

        private final List<Violation> violations = new ArrayList<>();

        String text(String path, @Nullable String value) {
            if (value == null || value.isBlank()) {
                violations.add(new Violation(
                        path, "not-blank", new Text("is mandatory: fill it in", "é obrigatório: preencha")));
                return "";
            }
            if (value.length() > MOST_OF_A_SECRET) {
                violations.add(new Violation(
                        path,
                        "size",
                        new Text("has to have 1 to %s characters", "precisa ter de 1 a %s caracteres")
                                .with(MOST_OF_A_SECRET)));
            }
            return value;
        }

        Carrier carrier(@Nullable String value) {
            if (value == null || value.equals("bearer")) {
                return Carrier.BEARER;
            }
            if (!value.equals("cookie")) {
                violations.add(new Violation(
                        "carrier",
                        "known-value",
                        new Text("has to be bearer or cookie", "precisa ser bearer ou cookie")));
            }
            return Carrier.COOKIE;
        }

        void require() {
            if (!violations.isEmpty()) {
                throw new InvalidCommand(violations);
            }
        }
    }
}
