package org.ticketing.testkit;

import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Storage;

class InMemoryListsTest extends ListContract {
    @Override
    protected Storage storage() {
        return new InMemoryStorage();
    }
}
