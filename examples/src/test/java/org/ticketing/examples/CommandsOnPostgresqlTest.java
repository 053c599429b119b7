package org.ticketing.examples;

class CommandsOnPostgresqlTest extends CommandsAtFourDesks {
    CommandsOnPostgresqlTest() {
        super(Store.POSTGRESQL);
    }
}
