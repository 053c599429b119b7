package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Storage;
import org.ticketing.ticket.Joint;
import org.ticketing.ticket.Visibility;
import org.ticketing.view.EntryView;
import org.ticketing.view.TicketDetails;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

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

    /** Law 25: what was merged and is split off again is all there, messages, files and who took part, and nothing twice. */
    @Property(tries = 15)
    final void whatIsMergedAndSplitOffAgainIsAllThere(@ForAll("sayings") List<Saying> sayings) {
        PrivateDesk at = new PrivateDesk(emptyStorage());
        TicketId gone = at.opened("ana", "question");
        TicketId stays = at.opened("caio", "question");
        sayings.forEach(saying -> saying.in(saying.inTheFirst() ? gone : stays, at));
        TicketDetails first = at.agent("bia").read(gone);
        TicketDetails second = at.agent("bia").read(stays);

        TicketId again = mergedAndSplit(at, gone, stays, first.entries());

        TicketDetails after = at.agent("bia").read(stays);
        TicketDetails part = at.agent("bia").read(again);
        assertThat(after.entries()).as("of the one that stays").isEqualTo(second.entries());
        assertThat(after.links().merged().get(0).entries())
                .as("read with the one that stays")
                .isEqualTo(first.entries());
        assertThat(at.ticket(stays).links().concerned()).as("who hears of it").containsExactly(new PersonId("ana"));
        assertThat(part.entries()).as("nothing is copied").isEmpty();
        assertThat(part.links().brought().entries()).as("split off again").isEqualTo(first.entries());
        assertThat(part.summary().ticket().opening().requester().value())
                .as("for whom")
                .isEqualTo(first.entries().isEmpty() ? "caio" : "ana");
        assertThat(at.customer("ana").read(again).links().brought().entries())
                .as("as the customer reads it")
                .isEqualTo(first.entries().stream()
                        .filter(entry -> entry.visibility() == Visibility.PUBLIC)
                        .toList());
    }

    private static TicketId mergedAndSplit(PrivateDesk at, TicketId gone, TicketId stays, List<EntryView> all) {
        at.agent("bia").send(gone, new Joint.Merge(stays.toString()));
        List<String> ids = all.stream().map(entry -> entry.id().toString()).toList();
        return at.agent("bia")
                .send(stays, new Joint.Split(null, "A part", "As it was", ids))
                .ticket();
    }

    @Provide
    Arbitrary<List<Saying>> sayings() {
        return Saying.any();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.any().list().ofMinSize(5).ofMaxSize(40);
    }
}
