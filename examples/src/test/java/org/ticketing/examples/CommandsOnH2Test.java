package org.ticketing.examples;

class CommandsOnH2Test extends CommandsAtFourDesks {
    CommandsOnH2Test() {
        super(Store.H2);
    }
}
