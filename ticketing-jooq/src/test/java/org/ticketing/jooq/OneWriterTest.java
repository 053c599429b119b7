package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On an H2 file nobody writes while somebody else's transaction is under way: why not, {@link OneWriter} tells. */
class OneWriterTest {

    @TempDir
    Path directory;

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whoWritesToAFileWaitsForTheOther() throws Exception {
        try (HikariDataSource file = Databases.pool("jdbc:h2:file:" + directory.resolve("desk"), 4)) {
            meanwhile(access(file), access(file), Thread.State.WAITING);
        }
        assertThat(heard).containsExactly("one begins", "one ends", "other");
    }

    @Test
    void inMemoryThereIsNothingToWaitFor() throws Exception {
        try (HikariDataSource memory = Databases.pool("jdbc:h2:mem:one-writer", 4)) {
            meanwhile(access(memory), access(memory), Thread.State.TERMINATED);
        }
        assertThat(heard).containsExactly("one begins", "other", "one ends");
    }

    @Test
    void whateverBecomesOfATransactionTheNextHasItsTurn() {
        try (HikariDataSource file = Databases.pool("jdbc:h2:file:" + directory.resolve("desk"), 4)) {
            DSLContext dsl = access(file);
            dsl.execute("create table t (n int primary key)");
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> dsl.transaction(tx -> {
                        tx.dsl().execute("insert into t values (1)");
                        tx.dsl().execute("insert into t values (1)");
                    }));
            dsl.transaction(tx -> tx.dsl().transaction(within -> within.dsl().execute("insert into t values (2)")));
            assertThat(dsl.fetchValue("select sum(n) from t")).isEqualTo(2L);
        }
    }

    /** One is in a transaction until the other has come as far as it can. */
    private void meanwhile(DSLContext one, DSLContext other, Thread.State until) throws InterruptedException {
        AtomicReference<Thread> second = new AtomicReference<>();
        one.transaction(tx -> {
            heard.add("one begins");
            Thread thread = new Thread(() -> other.transaction(later -> heard.add("other")));
            second.set(thread);
            thread.start();
            while (thread.getState() != until && thread.isAlive()) {
                Thread.onSpinWait();
            }
            heard.add("one ends");
        });
        second.get().join();
    }

    private static DSLContext access(HikariDataSource database) {
        return OneWriter.over(DSL.using(database, SQLDialect.H2), Vendor.url(database));
    }
}
