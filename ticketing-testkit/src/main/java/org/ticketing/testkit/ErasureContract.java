package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ticketing.storage.Erased;
import org.ticketing.storage.Storage;

/**
 * Law 26: erasing a person leaves every figure as it was, and no id and no word of theirs reachable. Shown on random deeds of
 * people whose ids are parts of each other, on what the library shows, and on everything that the store has written down.
 */
public abstract class ErasureContract {

    /** A store with nothing in it, for one try alone. */
    protected abstract Storage emptyStorage();

    /** Every value that the store has written down, in whatever table or file, as a text; nothing, where it writes nothing down. */
    protected abstract Stream<String> everythingWritten();

    /** At a desk that keeps no directory, and at one where the person is registered in it, decides in it, or both. */
    @Property(tries = 50)
    final void whoIsErasedIsNowhereAndEveryFigureStays(
            @ForAll("deeds") List<Deed> deeds, @ForAll("people") int person, @ForAll boolean directory) {
        Lives lives = directory ? Lives.inDirectory(emptyStorage()) : Lives.of(emptyStorage());
        deeds.forEach(lives::live);
        lives.tick();
        List<Object> figures = lives.figures();
        var others = lives.othersThan(person);

        Erased erased = lives.erase(person);

        assertThat(lives.figures()).as("figures").isEqualTo(figures);
        assertThat(lives.othersThan(person)).as("where others are named").isEqualTo(others);
        assertThat(lives.logsTellRows()).as("the logs tell the rows").isTrue();
        assertThat(lives.isFound(person)).as("found").isFalse();
        assertThat(Stream.concat(lives.everythingShown(), everythingWritten())
                        .filter(text -> Lives.names(text, person)))
                .as("what names them, or has a word of theirs")
                .isEmpty();
        assertThat(lives.erase(person)).as("the second time").isEqualTo(Erased.NOTHING);
        assertThat(person > 1 || erased.tickets() > 0)
                .as("something was erased")
                .isTrue();
        lives.tick();
        assertThat(lives.logsTellRows()).as("and go on telling them").isTrue();
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Deed.any().list().ofMinSize(3).ofMaxSize(30);
    }

    @Provide
    Arbitrary<Integer> people() {
        return Arbitraries.integers().between(0, Deed.PEOPLE.size() - 1);
    }
}
