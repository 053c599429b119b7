package org.ticketing.jooq;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** What is written: in a transaction of its own, or as a part of the host's. */
record Attempts(DSLContext dsl, Vendor vendor, Failures failures) {

    /**
     * Whether it could be done: not if another transaction came first.
     *
     * @param work is begun again if the database has undone it, so what it found then must not count
     */
    boolean attempt(Consumer<DSLContext> work) {
        try {
            return failures.persistently(() -> {
                dsl.transaction(tx -> work.accept(tx.dsl()));
                return true;
            });
        } catch (Overtaken e) {
            return false;
        } catch (DataAccessException e) {
            if (vendor.isRace(e)) {
                return false;
            }
            throw e;
        }
    }

    /** What is one statement, or may be done by halves. */
    void write(Consumer<DSLContext> work) {
        ask(tx -> {
            work.accept(tx);
            return true;
        });
    }

    /** The same, with an answer. */
    <T> T ask(Function<DSLContext, T> work) {
        // Elsewhere a transaction would only be one more way to the database and back.
        boolean inTurn = dsl.configuration().transactionProvider() instanceof OneWriter;
        return failures.guard(() -> inTurn ? dsl.transactionResult(tx -> work.apply(tx.dsl())) : work.apply(dsl));
    }

    /** Ends a transaction whose ticket has another version by now. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super(null, null, false, false);
        }
    }
}
