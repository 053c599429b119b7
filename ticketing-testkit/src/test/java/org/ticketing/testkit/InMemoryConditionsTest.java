package org.ticketing.testkit;

import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Storage;

class InMemoryConditionsTest extends ConditionContract {
    @Override
    protected Storage storage() {
        return new InMemoryStorage();
    }
}
