package org.ticketing.testkit;

import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Storage;

class InMemoryStorageTest extends StorageContract {
    @Override
    protected Storage emptyStorage() {
        return new InMemoryStorage();
    }
}
