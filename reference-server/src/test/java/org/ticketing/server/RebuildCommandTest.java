package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketing.server.demo.Demo;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Language;

class RebuildCommandTest {

    @TempDir
    private Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);

    /** A server has run here. */
    @BeforeEach
    void load() {
        try (HikariDataSource database = Database.open(data)) {
            new Demo(Desks.policies()).load(Database.storage(database), Instant.parse("2026-11-20T12:00:00Z"));
        }
    }

    private int rebuild(List<DeskId> desks, Language language) {
        out.reset();
        return Rebuild.run(desks, data, new Console(printed, printed, language));
    }

    private List<String> said() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void soundRowsAreSaidToBeSoundDeskByDesk() {
        assertThat(rebuild(Desks.ids(), Language.ENGLISH)).isEqualTo(CommandLine.DONE);

        assertThat(said())
                .hasSize(4)
                .allMatch(line -> line.matches("\\w+: the log tells of [1-9]\\d* tickets, and 0 .*"));
    }

    @Test
    void whatWasCorrectedIsSaidOnce() throws SQLException {
        execute("update ticketing_ticket set kind = 'nonsense' where desk = 'uno'");
        List<DeskId> uno = List.of(new DeskId("uno"));

        assertThat(rebuild(uno, Language.PORTUGUESE)).isEqualTo(CommandLine.DEVIATES);
        assertThat(said()).hasSizeGreaterThan(1);
        assertThat(said().get(0)).matches("uno: o registro conta (\\d+) chamados, e \\1 deles .*");
        assertThat(said().subList(1, said().size())).allMatch(line -> line.matches("  [0-9a-f-]{36}: corrigido"));

        assertThat(rebuild(uno, Language.ENGLISH)).isEqualTo(CommandLine.DONE);
        assertThat(said()).hasSize(1);
    }

    @Test
    void aRowWithoutALogIsSaidWithTheRemedy() throws SQLException {
        execute("delete from ticketing_event where desk = 'uno'");

        assertThat(rebuild(List.of(new DeskId("uno")), Language.ENGLISH)).isEqualTo(CommandLine.DEVIATES);

        assertThat(said().get(0)).startsWith("uno: the log tells of 0 tickets");
        assertThat(said().subList(1, said().size()))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("restore its events from a backup"));
    }

    @Test
    void dataThatIsNotThereOrInUse() {
        try (HikariDataSource inUse = Database.open(data)) {
            assertThat(inUse.isRunning()).isTrue();
            assertThat(Rebuild.run(
                            Desks.ids(), data.resolve("elsewhere"), new Console(printed, printed, Language.ENGLISH)))
                    .isEqualTo(CommandLine.FAILED);
        }
        assertThat(said()).singleElement().asString().contains("There is no data in", "set DATA");
    }

    private void execute(String sql) throws SQLException {
        try (HikariDataSource database = Database.open(data);
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
