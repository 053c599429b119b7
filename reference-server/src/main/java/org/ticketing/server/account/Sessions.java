package org.ticketing.server.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.DSLContext;
import org.ticketing.server.mail.MailAddress;
import org.ticketing.server.problem.Denied;
import org.ticketing.vocabulary.DeskId;

/** Logging in, being known by a token, and logging out. */
public final class Sessions {

    /** By it a token of these is told from others. */
    public static final String PREFIX = "tks_";

    /** A session that goes on at the same place is noted so often at most. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final DSLContext dsl;
    private final AccountRules rules;
    private final Attempts attempts;
    private final Passwords passwords;
    private final Secrets secrets;
    private final InstantSource clock;

    Sessions(
            DSLContext dsl,
            AccountRules rules,
            Attempts attempts,
            Passwords passwords,
            Secrets secrets,
            InstantSource clock) {
        this.dsl = dsl;
        this.rules = rules;
        this.attempts = attempts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A session that has just begun.
     *
     * @param token told once, and kept nowhere
     */
    public record Begun(PortalSession session, String token) {

        /** Not the token. */
        @Override
        public String toString() {
            return session.toString();
        }
    }

    /**
     * Lets somebody in who knows the password of an address. It is the same work, and the same answer, whether the password is
     * wrong or nobody has the address.
     *
     * @throws Denied if the password is wrong, there were too many attempts, or the account is blocked
     */
    public Begun login(DeskId desk, String email, String password, Carrier carrier, Place place) {
        String folded = MailAddress.folded(email);
        attempts.count(desk, Attempts.At.LOGIN, folded, place);
        Instant now = clock.instant();
        Optional<AccountRows.Kept> kept = new AccountRows(dsl).byEmail(desk, folded);
        String hash = kept.map(AccountRows.Kept::passwordHash).orElse(passwords.nobodys());
        boolean right = passwords.matches(password, hash);
        AccountRows.Kept known =
                kept.filter(found -> right && !found.isOver(now)).orElseThrow(Denied::login);
        attempts.succeeded(desk, Attempts.At.LOGIN, folded, place);
        if (known.account().standing() instanceof Standing.Blocked blocked) {
            throw Denied.blocked(blocked.reason());
        }
        return begin(known.account(), carrier, place, now);
    }

    private Begun begin(Account account, Carrier carrier, Place place, Instant now) {
        DeskId desk = account.desk();
        String token = secrets.token(PREFIX);
        // As it is kept.
        Instant end = now.plus(rules.session()).truncatedTo(ChronoUnit.MILLIS);
        PortalSession session = PortalSession.of(account, token, carrier, end);
        SessionRows rows = new SessionRows(dsl);
        rows.forgetEnded(desk, now);
        attempts.forgetOld(desk, now);
        rows.insert(desk, session.tokenHash(), account.person(), carrier, place, now, session.endsAt());
        SharedUses shared = new SharedUses(dsl, rules);
        shared.forgetOld(desk, now);
        shared.notice(desk, account.person(), session.tokenHash(), place, now);
        return new Begun(session, token);
    }

    /** Who shows this token; nobody, if it is unknown, of another desk, shown another way, or its time is over. */
    public Optional<PortalSession> session(DeskId desk, String token, Carrier carrier, Place place) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String hash = Secrets.hash(token);
        Optional<SessionRows.Kept> found =
                new SessionRows(dsl).find(desk, hash, carrier).filter(kept -> now.isBefore(kept.endsAt()));
        Optional<PortalSession> session = found.flatMap(kept -> new AccountRows(dsl)
                .byPerson(desk, kept.person())
                .map(AccountRows.Kept::account)
                .filter(account -> !account.isBlocked())
                .map(account -> PortalSession.of(account, token, carrier, kept.endsAt())));
        session.ifPresent(known -> note(known, found.orElseThrow(), place, now));
        return session;
    }

    private void note(PortalSession session, SessionRows.Kept before, Place place, Instant now) {
        if (!place.equals(before.place()) || !now.isBefore(before.seenAt().plus(NOTED))) {
            Account account = session.account();
            new SessionRows(dsl).seen(account.desk(), session.tokenHash(), place, now);
            new SharedUses(dsl, rules).notice(account.desk(), account.person(), session.tokenHash(), place, now);
        }
    }

    /** Ends a session; that of the same account elsewhere goes on. */
    public void logout(PortalSession session) {
        new SessionRows(dsl).end(session.account().desk(), session.tokenHash());
    }
}
