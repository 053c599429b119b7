package org.ticketing.examples;

class CommandsOnMariadbTest extends CommandsAtFourDesks {
    CommandsOnMariadbTest() {
        super(Store.MARIADB);
    }
}
