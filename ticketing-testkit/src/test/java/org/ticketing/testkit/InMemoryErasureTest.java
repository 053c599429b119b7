package org.ticketing.testkit;

import java.util.stream.Stream;
import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Storage;

class InMemoryErasureTest extends ErasureContract {
    @Override
    protected Storage emptyStorage() {
        return new InMemoryStorage();
    }

    @Override
    protected Stream<String> everythingWritten() {
        return Stream.empty();
    }
}
