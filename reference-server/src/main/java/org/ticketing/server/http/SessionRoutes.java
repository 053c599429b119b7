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
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Violation;
import org.ticketing.server.account.Accounts;
import org.ticketing.server.account.Carrier;
import org.ticketing.server.account.GivenText;
import org.ticketing.server.account.PortalSession;
import org.ticketing.server.account.Sessions;
import org.ticketing.server.problem.BadRequest;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Text;

/** The routes of who has an account: logging in and out, and passwords. */
final class SessionRoutes {

    private static final String DESK = "/api/v1/desks/{desk}";
    private static final String SESSION = DESK + "/session";
    private static final String RECOVERY = DESK + "/recovery";

    private static final int MOST_OF_A_SECRET = 1_000;

    private final Ticketing ticketing;
    private final Entrance entrance;

    SessionRoutes(Ticketing ticketing, Entrance entrance) {
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

    void register(RoutesConfig routes) {
        routes.get(DESK + "/ways-in", this::waysIn);
        routes.post(SESSION, this::login);
        routes.get(SESSION, this::session);
        routes.delete(SESSION, this::logout);
        routes.post(SESSION + "/password", this::changePassword);
        routes.post(RECOVERY, this::recover);
        routes.post(RECOVERY + "/confirmation", this::confirm);
    }

    private void waysIn(Context request) {
        request.json(WaysInBody.of(desk(request).id(), entrance));
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

    private Desk desk(Context request) {
        return ticketing.desk(request.pathParam("desk"));
    }

    private PortalSession known(Context request) {
        DeskId desk = desk(request).id();
        entrance.accounts(desk);
        return entrance.session(request, desk).orElseThrow(BadRequest::loggedOut);
    }

    /** What is told of accounts is for who asked, and no store between. */
    static Context unkept(Context request) {
        return request.header("Cache-Control", "no-store");
    }

    /** What has to be in a body; everything that is missing is told at once. */
    private static final class Given {

        private final List<Violation> violations = new ArrayList<>();

        String text(String path, @Nullable String value) {
            GivenText.require(path, value, MOST_OF_A_SECRET, violations);
            return value == null ? "" : value;
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
