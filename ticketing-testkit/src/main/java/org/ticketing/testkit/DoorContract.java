package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Storage;

/**
 * Whatever people ask at the door, a store keeps as the in-memory store does, and what it shows of a ticket is what the
 * ticket's log tells. Shown on random commands of random people while time passes.
 */
public abstract class DoorContract {

    /** A store with nothing in it, for one try alone. */
    protected abstract Storage emptyStorage();

    @Property(tries = 50)
    final void theSameIsKeptAsInMemoryAndTheLogTellsIt(@ForAll("steps") List<Step> steps) {
        Storyteller told = new Storyteller(emptyStorage());
        Storyteller expected = new Storyteller(new InMemoryStorage());
        for (Step step : steps) {
            assertThat(told.take(step)).as("%s", step).isEqualTo(expected.take(step));
        }
        assertThat(told.tickets()).as("what is kept").isEqualTo(expected.tickets());
        assertThat(told.lists()).as("what is listed").isEqualTo(expected.lists());
        assertThat(told.due()).as("what is due").isEqualTo(expected.due());
        told.requireThatLogsTellTickets();
        told.requireThatReadersAgree();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.any().list().ofMinSize(5).ofMaxSize(40);
    }
}
