package org.ticketing.examples;

import java.util.List;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.Storage;
import org.ticketing.testkit.laws.CommandLaws;

/** Random commands of everybody at each of the four desks, over one of the stores. */
abstract class CommandsAtFourDesks extends CommandLaws {

    private final Store store;

    CommandsAtFourDesks(Store store) {
        this.store = store;
    }

    /** What differs between databases shows early; what is rare, in memory. */
    @Override
    protected final int sequences() {
        return store == Store.MEMORY ? 300 : 8;
    }

    @Override
    protected final Storage emptyStorage() {
        return store.empty();
    }

    @Override
    protected final List<SupportPolicy> policies() {
        return ExamplePolicies.all();
    }
}
