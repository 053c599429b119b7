package org.ticketing.server.account;

import java.time.Duration;

/**
 * How long things last, and how much is too much.
 *
 * @param session a session, from login on
 * @param firstPassword the password in the welcome e-mail (X27)
 * @param provisionalPassword the password that a recovery ends with (X36)
 * @param code the code of a recovery (X35)
 * @param codeTries how often the code of one recovery may be tried
 * @param together sessions of one account that were seen within this time at different places were used at once (U53)
 * @param freeAttempts how many attempts from one place with one address are taken without a delay
 * @param delay after one too many, and after each that follows
 * @param forgotten after this time without an attempt, nothing is held against anybody
 * @param sharedUseKept so long after the last time staff see that an account was used at once from two places
 */
public record AccountRules(
        Duration session,
        Duration firstPassword,
        Duration provisionalPassword,
        Duration code,
        int codeTries,
        Duration together,
        int freeAttempts,
        Backoff delay,
        Duration forgotten,
        Duration sharedUseKept) {

    /** What is in force: none of it is published by a vendor. */
    public static final AccountRules USUAL = new AccountRules(
            Duration.ofHours(12),
            Duration.ofDays(7),
            Duration.ofHours(1),
            Duration.ofMinutes(15),
            5,
            Duration.ofMinutes(15),
            4,
            new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15)),
            Duration.ofDays(1),
            Duration.ofDays(90));

    /** How long one has to wait after so many attempts. */
    Duration delay(int attempts) {
        int tooMany = attempts - freeAttempts;
        return tooMany <= 0 ? Duration.ZERO : delay.wait(tooMany - 1);
    }
}
