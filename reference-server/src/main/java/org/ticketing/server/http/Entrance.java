package org.ticketing.server.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.problem.NotFound;
import org.ticketing.server.account.Account;
import org.ticketing.server.account.Accounts;
import org.ticketing.server.account.Carrier;
import org.ticketing.server.account.Place;
import org.ticketing.server.account.PortalSession;
import org.ticketing.server.account.Sessions;
import org.ticketing.server.problem.BadRequest;
import org.ticketing.server.problem.Denied;
import org.ticketing.server.token.HostTokens;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Text;

/**
 * The ways in: a token that the host signed, a session of an account, and tokens that {@link People} knows.
 *
 * @param accounts none if no portal of this server has credentials of its own
 * @param hostTokens none if no host signs tokens for this server
 * @param https whether people reach this server by https, so that no cookie goes another way
 * @param proxies how many proxies of one's own stand before this server, each of which adds to {@code X-Forwarded-For}
 */
public record Entrance(
        People people,
        @Nullable Accounts accounts,
        @Nullable HostTokens hostTokens,
        boolean https,
        int proxies) {

    static final String COOKIE = "ticketing-session";
    static final String CSRF = "Ticketing-CSRF";

    private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    /** No way in but these people's tokens. */
    public static Entrance of(People people) {
        return new Entrance(people, null, null, false, 0);
    }

    /** Who asks. */
    Actor actor(Context request, DeskId desk) {
        Optional<String> bearer = Headers.token(request);
        if (hostTokens != null && bearer.filter(HostTokens::looksLikeOne).isPresent()) {
            return hostTokens.actor(desk, bearer.get());
        }
        Optional<PortalSession> session = session(request, desk);
        if (session.isPresent()) {
            return actor(session.get());
        }
        return bearer.flatMap(token -> people.actor(desk, token))
                .orElseThrow(() -> hadASession(request, bearer, desk)
                        ? BadRequest.loggedOut()
                        : BadRequest.unauthenticated(desk.value()));
    }

    /** Who a person of this desk is, by what the host knows or by their account; nobody if they are not known. */
    Optional<Actor> person(DeskId desk, PersonId id) {
        Optional<Actor> known = people.person(desk, id);
        return known.isPresent() || !hasAccounts(desk)
                ? known
                : accounts(desk).registration().find(desk, id).map(Account::actor);
    }

    private boolean hadASession(Context request, Optional<String> bearer, DeskId desk) {
        return hasAccounts(desk)
                && (request.cookie(COOKIE) != null
                        || bearer.filter(token -> token.startsWith(Sessions.PREFIX))
                                .isPresent());
    }

    private static Actor actor(PortalSession session) {
        if (session.account().mustChange()) {
            throw Denied.passwordChange();
        }
        return session.account().actor();
    }

    /** The session of an account, also of one whose password has to be changed first. */
    Optional<PortalSession> session(Context request, DeskId desk) {
        if (accounts == null || !accounts.areAt(desk)) {
            return Optional.empty();
        }
        Sessions sessions = accounts.sessions();
        if (request.header("Authorization") != null) {
            return Headers.token(request)
                    .flatMap(token -> sessions.session(desk, token, Carrier.BEARER, place(request)));
        }
        Optional<PortalSession> session = Optional.ofNullable(request.cookie(COOKIE))
                .flatMap(token -> sessions.session(desk, token, Carrier.COOKIE, place(request)));
        session.ifPresent(known -> requireOwnPage(request, known));
        return session;
    }

    /** A browser sends cookies whoever made it send the request: only a page of one's own knows what else to send. */
    private static void requireOwnPage(Context request, PortalSession session) {
        String sent = request.header(CSRF);
        if (!SAFE.contains(request.method()) && (sent == null || !session.isCsrf(sent))) {
            throw Denied.crossSite(CSRF);
        }
    }

    /** Whether the portal of a desk has credentials of its own (X29). */
    boolean hasAccounts(DeskId desk) {
        return accounts != null && accounts.areAt(desk);
    }

    /** The accounts of a desk whose portal has credentials of its own (X29). */
    Accounts accounts(DeskId desk) {
        if (accounts == null || !accounts.areAt(desk)) {
            throw new NotFound(
                    new Text("login of its own for the portal of desk", "login próprio para o portal do atendimento"),
                    desk.value());
        }
        return accounts;
    }

    /** Where a request comes from: what the outermost proxy of one's own saw, since others may write what they like. */
    Place place(Context request) {
        String forwarded = request.header("X-Forwarded-For");
        if (proxies > 0 && forwarded != null) {
            List<String> hops = List.of(forwarded.split(",", -1));
            return Place.of(hops.get(Math.max(0, hops.size() - proxies)));
        }
        return Place.of(request.ip());
    }
}
