package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.condition.Condition;
import org.ticketing.storage.Receipt;
import org.ticketing.testkit.SettableClock;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.Phase;

class DoorOverH2Test {

    @Test
    void aTicketIsOpenedAnsweredBreachedResolvedAndRead() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:door;DB_CLOSE_DELAY=-1");
        Migrations.migrate(dataSource);
        Migrations.migrate(dataSource);
        SettableClock clock = new SettableClock(Instant.parse("2026-11-06T20:40:00Z"));
        Ticketing ticketing = Ticketing.builder()
                .storage(Databases.storage(dataSource))
                .desk(SmallDesk.policy("small"))
                .clock(clock)
                .build();
        Session ana = ticketing.desk("small").as(SmallDesk.customer("ana", "school"));
        Session bia = ticketing.desk("small").as(SmallDesk.agent("bia"));

        Receipt opened = ana.once("k1").open(new Command.Open("question", "Título", "Não abre 😀 'a' \"b\" "));
        assertThat(ana.once("k1").open(new Command.Open("question", "Título", "Não abre 😀 'a' \"b\" ")))
                .isEqualTo(opened);
        clock.advance(Duration.ofDays(7));
        assertThat(ticketing.tick()).isEqualTo(1);
        assertThat(ticketing.tick()).isZero();
        bia.reply(opened.ticket(), "Sim");
        bia.resolve(opened.ticket(), "Feito");

        assertThat(bia.read(opened.ticket()).summary().ticket().phase()).isEqualTo(Phase.RESOLVED);
        assertThat(ana.list(Condition.always(), Optional.empty(), 10).items()).hasSize(1);
    }
}
