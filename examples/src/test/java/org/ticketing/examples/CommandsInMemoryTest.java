package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.lifecycle.AfterProperty;
import org.ticketing.testkit.laws.command.World;
import org.ticketing.vocabulary.Action;

class CommandsInMemoryTest extends CommandsAtFourDesks {

    /** The policies stay as they are, so there is nothing to promise anew. */
    private static final Set<Action> NEVER = EnumSet.of(Action.REPROMISE);

    CommandsInMemoryTest() {
        super(Store.MEMORY);
    }

    /** Not all is refused: whatever can be done at one of the desks is done before long. */
    @AfterProperty
    void everyCommandIsCarriedOut() {
        Set<Action> missing = EnumSet.copyOf(World.doneByCommands());
        missing.removeAll(NEVER);
        missing.removeAll(carriedOut());
        assertThat(missing).as("what random commands never get to").isEmpty();
    }
}
