package org.ticketing.testkit.laws;

import java.util.List;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Storage;
import org.ticketing.testkit.SmallDesk;

class CommandLawsTest extends CommandLaws {

    @Override
    protected Storage emptyStorage() {
        return new InMemoryStorage();
    }

    @Override
    protected List<SupportPolicy> policies() {
        return List.of(SmallDesk.policy("small"), SmallDesk.escalating("small"), SmallDesk.withDirectory("small"));
    }
}
