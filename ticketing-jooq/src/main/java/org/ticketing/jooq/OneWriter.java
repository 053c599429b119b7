package org.ticketing.jooq;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Transaction;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultTransactionProvider;

/**
 * Transactions on an H2 file, one at a time. H2 brings the tables and indices of a file to the disk one after the other, while
 * other transactions go on changing them; of these a process that is killed then may leave a half
 * (<a href="https://github.com/h2database/h2database/issues/2080">h2database 2080</a>). Other databases need nothing of the
 * kind.
 *
 * <p>{@link JooqStorage} does so by itself. Whoever else writes to the same file in the same process, with jOOQ, does it in
 * turn with it by {@link #over}. Safe for any number of threads.
 */
public final class OneWriter implements TransactionProvider {

    /** By the URL of the file, for all that work on it in this process. */
    private static final Map<String, ReentrantLock> TURNS = new ConcurrentHashMap<>();

    private final TransactionProvider transactions;
    private final ReentrantLock turn;

    private OneWriter(TransactionProvider transactions, ReentrantLock turn) {
        this.transactions = transactions;
        this.turn = turn;
    }

    /**
     * The same access to a database, whose transactions wait for each other if it is an H2 file.
     *
     * @param url that its connections tell
     */
    public static DSLContext over(DSLContext access, String url) {
        if (!url.startsWith("jdbc:h2:") || url.startsWith("jdbc:h2:mem:")) {
            return access;
        }
        Configuration configuration = access.configuration();
        return DSL.using(configuration.derive(new OneWriter(
                new DefaultTransactionProvider(configuration.connectionProvider()),
                TURNS.computeIfAbsent(url, file -> new ReentrantLock(true)))));
    }

    /** Whether a transaction has the turn, until it ends. */
    private final class Held implements Transaction {
        private boolean held = true;

        private void giveBack() {
            if (held) {
                held = false;
                turn.unlock();
            }
        }
    }

    /** Who waits has a connection already: so how many wait is limited by the pool, and who waits for the pool holds nobody up. */
    @Override
    public void begin(TransactionContext context) {
        transactions.begin(context);
        turn.lock();
        context.transaction(new Held());
    }

    @Override
    public void commit(TransactionContext context) {
        try {
            transactions.commit(context);
        } finally {
            giveBack(context);
        }
    }

    @Override
    public void rollback(TransactionContext context) {
        try {
            transactions.rollback(context);
        } finally {
            giveBack(context);
        }
    }

    /** One that never began has no turn. */
    private static void giveBack(TransactionContext context) {
        if (context.transaction() instanceof Held held) {
            held.giveBack();
        }
    }
}
