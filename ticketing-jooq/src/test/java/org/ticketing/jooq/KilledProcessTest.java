package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketing.Ticketing;
import org.ticketing.storage.Receipt;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.TicketId;

/**
 * A process under load is killed at once (SIGKILL), again and again on the same data: every command that was acknowledged is
 * there, none half, none twice when it is sent again under its key.
 */
class KilledProcessTest {

    private static final int KILLS = Integer.getInteger("durability.kills", 3);
    private static final long SEED = Long.getLong("durability.seed", System.nanoTime());

    private final Random random = new Random(SEED);
    private final List<String> texts = new ArrayList<>();

    @TempDir
    Path directory;

    @Test
    void onAnH2File() throws Exception {
        killAgainAndAgain("jdbc:h2:file:" + directory.resolve("desk") + JooqStorage.H2_DURABLE);
    }

    @Test
    void onPostgreSql() throws Exception {
        killAgainAndAgain(Databases.POSTGRESQL.newUrl());
    }

    private void killAgainAndAgain(String url) throws Exception {
        System.out.println("killed processes: -Ddurability.seed=" + SEED);
        TicketId shared = begin(url);
        for (int kill = 0; kill < KILLS; kill++) {
            String process = "process-" + kill;
            List<Acknowledged> acknowledged = killedUnderLoad(url, shared, process, 20 + random.nextInt(200));
            Databases.awaitEndOfOthers(url);
            try (HikariDataSource database = Databases.pool(url, 2)) {
                JooqStorage storage = Databases.storage(database);
                Books books = new Books(storage);
                books.requireSound();
                sendAgain(Load.over(storage), shared, process, acknowledged);
                books.requireSound();
                assertThat(books.texts()).as("%s, seed %s", process, SEED).containsExactlyInAnyOrderElementsOf(texts);
            }
        }
    }

    private TicketId begin(String url) {
        try (HikariDataSource database = Databases.pool(url, 2)) {
            Migrations.migrate(database);
            texts.addAll(List.of("shared", "by all"));
            return Load.over(Databases.storage(database))
                    .desk("small")
                    .as(SmallDesk.customer("ana", "school"))
                    .open(new Command.Open("question", "shared", "by all"))
                    .ticket();
        }
    }

    /** What one command was answered. */
    private record Acknowledged(String key, TicketId ticket, long version) {

        static Acknowledged of(String line) {
            String[] parts = line.split(" ", -1);
            return new Acknowledged(parts[0], TicketId.parse(parts[1]), Long.parseLong(parts[2]));
        }
    }

    /** Kills a process after so many commands, while others of its writers are under way; what it said last counts too. */
    private static List<Acknowledged> killedUnderLoad(String url, TicketId shared, String name, int commands)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Load.Victim.class.getName(),
                        url,
                        shared.toString(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Acknowledged> acknowledged = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(Acknowledged.of(line));
                if (acknowledged.size() == commands) {
                    // Not by the process itself, which would throw away what it said last.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as("killed").isEqualTo(128 + 9);
        return acknowledged;
    }

    /**
     * Every writer sends all of its commands again, and the one that it had under way: what was acknowledged is answered the
     * same, and the last is done now, if it was not then.
     */
    private void sendAgain(Ticketing ticketing, TicketId shared, String process, List<Acknowledged> acknowledged) {
        Map<String, Acknowledged> byKey = new HashMap<>();
        acknowledged.forEach(each -> byKey.put(each.key(), each));
        assertThat(byKey).hasSameSizeAs(acknowledged);
        int answered = 0;
        for (String writer : Load.writers(process)) {
            Load load = new Load(ticketing, shared, writer);
            Optional<TicketId> own = Optional.empty();
            boolean wasAcknowledged = true;
            for (long number = 0; wasAcknowledged; number++) {
                Receipt receipt = load.send(number, own);
                texts.addAll(load.texts(number));
                own = Load.opens(number) ? Optional.of(receipt.ticket()) : own;
                Acknowledged before = byKey.get(load.key(number));
                wasAcknowledged = before != null;
                if (before != null) {
                    answered++;
                    assertThat(new Acknowledged(load.key(number), receipt.ticket(), receipt.version()))
                            .as("sent again, seed %s", SEED)
                            .isEqualTo(before);
                }
            }
        }
        assertThat(answered).isEqualTo(acknowledged.size());
    }
}
