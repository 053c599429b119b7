package org.ticketing.testkit;

import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Storage;

class InMemoryDoorTest extends DoorContract {
    @Override
    protected Storage emptyStorage() {
        return new InMemoryStorage();
    }
}
