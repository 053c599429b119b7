package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.server.account.AccountRules;
import org.ticketing.server.account.Accounts;
import org.ticketing.server.account.Carrier;
import org.ticketing.server.account.Letters;
import org.ticketing.server.account.NewAccount;
import org.ticketing.server.account.Place;
import org.ticketing.server.mail.PrintedMailer;
import org.ticketing.server.problem.Denied;
import org.ticketing.vocabulary.DeskId;

/** A password is hashed also for an address that nobody has, or the time would tell who has one (X34). */
class LoginWorkTest {

    private static final DeskId DESK = new DeskId("sensusx");
    private static final String SOMEBODY = "lucia@ponto-norte.example";

    /** What one Argon2id hash fills. */
    private static final long HASH_BYTES = 19L * 1024 * 1024;

    @Test
    @DisplayName("X34: a password is hashed also for an address that nobody has")
    void aHashIsMadeAlsoForNobody() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        List<SupportPolicy> policies = Desks.policies();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        try (Accounts accounts = new Accounts(
                database,
                Set.of(DESK),
                AccountRules.USUAL,
                new Letters(policies, "https://iclient.example"),
                new PrintedMailer(nowhere),
                InstantSource.system(),
                new SecureRandom())) {
            accounts.registration()
                    .create(
                            policies.get(3),
                            Actor.staff("nina", "attendant"),
                            new NewAccount(
                                    "lucia", SOMEBODY, "Lúcia", List.of("subscriber"), "o", "en", null, null, null),
                            Optional.empty());
            allocatedBy(accounts, SOMEBODY); // the first one loads classes
            long forSomebody = allocatedBy(accounts, SOMEBODY);
            assertThat(forSomebody).isGreaterThan(HASH_BYTES);
            assertThat(allocatedBy(accounts, "nobody@ponto-norte.example"))
                    .isBetween(forSomebody - HASH_BYTES / 2, forSomebody + HASH_BYTES / 2);
        }
    }

    private static long allocatedBy(Accounts accounts, String email) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(
                        () -> accounts.sessions().login(DESK, email, "guessed", Carrier.BEARER, Place.of("192.0.2.1")))
                .isInstanceOf(Denied.class);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
