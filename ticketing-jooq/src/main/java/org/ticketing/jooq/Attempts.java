package org.ticketing.jooq;

import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Work that is a transaction of its own, or a part of the host's, and may find that others were first. */
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

    /** Ends a transaction whose ticket has another version by now. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super(null, null, false, false);
        }
    }
}
