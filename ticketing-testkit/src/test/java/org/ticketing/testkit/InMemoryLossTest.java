package org.ticketing.testkit;

import java.util.Optional;
import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Storage;

class InMemoryLossTest extends LossContract {
    @Override
    protected Storage emptyStorage() {
        return new InMemoryStorage();
    }

    /** Its only server ends with it. */
    @Override
    protected Optional<Storage> mortal(Storage storage, int roundTrips) {
        return Optional.empty();
    }
}
