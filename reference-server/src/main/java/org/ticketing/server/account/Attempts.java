package org.ticketing.server.account;

import static org.ticketing.server.account.AccountTables.ATTEMPT;
import static org.ticketing.server.account.AccountTables.ATTEMPTS;
import static org.ticketing.server.account.AccountTables.DESK;
import static org.ticketing.server.account.AccountTables.FREE_AT;
import static org.ticketing.server.account.AccountTables.LAST_AT;
import static org.ticketing.server.account.AccountTables.PLACE;
import static org.ticketing.server.account.AccountTables.SUBJECT;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.ticketing.server.problem.Denied;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Key;

/**
 * Slows down who guesses. Attempts are counted by address and by the place that they come from: whoever tries somebody else's
 * address has to wait longer and longer, and its owner, who is somewhere else, does not. An attempt counts before it is judged,
 * so that many at once are as many; and an address that nobody has is counted like any other.
 */
final class Attempts {

    /** What is attempted. */
    enum At {
        LOGIN,
        RECOVERY
    }

    private final DSLContext dsl;
    private final AccountRules rules;
    private final InstantSource clock;

    Attempts(DSLContext dsl, AccountRules rules, InstantSource clock) {
        this.dsl = dsl;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Counts an attempt.
     *
     * @throws Denied if it comes too soon after others; then it is not counted
     */
    void count(DeskId desk, At what, String email, Place place) {
        String subject = subject(what, email);
        Condition here = here(desk, subject, place);
        begin(desk, subject, place);
        dsl.transactionResult(configuration -> counted(DSL.using(configuration), here))
                .ifPresent(wait -> {
                    throw Denied.tooManyAttempts(wait);
                });
    }

    /**
     * Sees to it that there is a row to lock. On its own: whoever locks a row that is not there, and then inserts it, blocks
     * others who do the same on some databases.
     */
    private void begin(DeskId desk, String subject, Place place) {
        if (dsl.fetchExists(ATTEMPT, here(desk, subject, place))) {
            return;
        }
        Instant now = clock.instant();
        try {
            dsl.insertInto(ATTEMPT)
                    .set(DESK, desk.value())
                    .set(SUBJECT, subject)
                    .set(PLACE, place.value())
                    .set(ATTEMPTS, 0)
                    .set(LAST_AT, now)
                    .set(FREE_AT, now)
                    .execute();
        } catch (IntegrityConstraintViolationException otherWasFirst) {
            // Then the row is there all the same.
        }
    }

    /** How long to wait, if this attempt is one too many. */
    private Optional<Duration> counted(DSLContext tx, Condition here) {
        Optional<Record3<Integer, Instant, Instant>> before = tx.select(ATTEMPTS, LAST_AT, FREE_AT)
                .from(ATTEMPT)
                .where(here)
                .forUpdate()
                .fetchOptional();
        Instant now = clock.instant();
        if (before.isPresent() && now.isBefore(before.get().value3())) {
            return Optional.of(Duration.between(now, before.get().value3()));
        }
        int attempts = 1
                + before.filter(row -> now.isBefore(row.value2().plus(rules.forgotten())))
                        .map(Record3::value1)
                        .orElse(0);
        tx.update(ATTEMPT)
                .set(ATTEMPTS, attempts)
                .set(LAST_AT, now)
                .set(FREE_AT, now.plus(rules.delay(attempts)))
                .where(here)
                .execute();
        return Optional.empty();
    }

    /** Holds nothing against the place any more: whoever is there has shown who they are. */
    void succeeded(DeskId desk, At what, String email, Place place) {
        dsl.deleteFrom(ATTEMPT).where(here(desk, subject(what, email), place)).execute();
    }

    /** Of somebody of whom nothing is to be kept, not even the hash of the address. */
    void forget(DSLContext tx, DeskId desk, String email) {
        for (At what : At.values()) {
            tx.deleteFrom(ATTEMPT)
                    .where(DESK.eq(desk.value()).and(SUBJECT.eq(subject(what, email))))
                    .execute();
        }
    }

    void forgetOld(DeskId desk, Instant now) {
        dsl.deleteFrom(ATTEMPT)
                .where(DESK.eq(desk.value()).and(LAST_AT.lt(now.minus(rules.forgotten()))))
                .execute();
    }

    private static Condition here(DeskId desk, String subject, Place place) {
        return DESK.eq(desk.value()).and(SUBJECT.eq(subject)).and(PLACE.eq(place.value()));
    }

    /** An address may be anything that somebody typed: its hash is as long as any other. */
    private static String subject(At what, String email) {
        return Secrets.hash(Key.of(what) + " " + email);
    }
}
