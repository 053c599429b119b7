package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.condition.Condition;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.ticket.Command;

/** What was acknowledged is there after the process was killed at once, without any closing. */
class DurabilityTest {

    @TempDir
    Path directory;

    @Test
    void anAcknowledgedCommandOutlivesTheProcess() throws Exception {
        String url = "file:" + directory.resolve("desk") + JooqStorage.H2_DURABLE;

        assertThat(processThatOpensATicketAndHalts(url)).isEqualTo(Victim.STATUS);

        assertThat(session(url).list(Condition.always(), Optional.empty(), 10).items())
                .singleElement()
                .satisfies(shown -> assertThat(shown.title()).contains("Acknowledged"));
    }

    private static int processThatOpensATicketAndHalts(String url) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        url)
                .inheritIO()
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static Session session(String url) {
        Ticketing ticketing = Ticketing.builder()
                .storage(Databases.storage(Databases.h2(url)))
                .desk(SmallDesk.policy("small"))
                .build();
        return ticketing.desk("small").as(SmallDesk.customer("ana", "school"));
    }

    /** Opens a ticket and is gone, without shutdown hooks. */
    static final class Victim {

        static final int STATUS = 42;

        public static void main(String[] arguments) throws SQLException {
            // As a pool does: H2 writes everything when its last connection is closed, and that is not meant here.
            Connection kept = Databases.h2(arguments[0]).getConnection();
            Migrations.migrate(Databases.h2(arguments[0]));
            session(arguments[0]).open(new Command.Open("question", "Acknowledged", "At " + Instant.now()));
            Runtime.getRuntime().halt(kept.isClosed() ? 1 : STATUS);
        }
    }
}
