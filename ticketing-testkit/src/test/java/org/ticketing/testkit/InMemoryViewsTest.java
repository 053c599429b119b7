package org.ticketing.testkit;

import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Storage;

class InMemoryViewsTest extends ViewContract {
    @Override
    protected Storage storage() {
        return new InMemoryStorage();
    }
}
