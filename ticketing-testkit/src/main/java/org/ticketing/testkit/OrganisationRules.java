package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.directory.OrganisationDecider;
import org.ticketing.directory.OrganisationFeedItem;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.OrganisationChange;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;

/** What every store must do with the directory of a desk's customers. */
abstract class OrganisationRules extends StoreUnderTest {

    private static final OrganisationId SCHOOL = new OrganisationId("school");

    private final SupportPolicy withDirectory = SmallDesk.withDirectory("small");
    private final Clerk clerk = new Clerk(withDirectory, Objects.requireNonNull(withDirectory.directory()));

    private OrganisationChange append(OrganisationChange change) {
        assertThat(storage.organisations().append(change)).as("appended").isTrue();
        return change;
    }

    private OrganisationChange registered(String person, Organisation organisation, Instant at) {
        return clerk.byAna(
                organisation,
                new OrganisationCommand.RegisterPerson(
                        person, "Ção 😀 " + person, person + "@school.example", Set.of("downloads"), true),
                at);
    }

    private static Map<TextId, String> words(OrganisationChange change) {
        return change.texts().stream().collect(Collectors.toMap(KeptText::id, KeptText::content));
    }

    @Test
    final void anOrganisationIsKeptWithWhatHappenedInItAndTheWordsOfPeople() {
        OrganisationChange first = append(clerk.register("school", START));
        OrganisationChange second = append(registered("bea", first.organisation(), START.plusSeconds(1)));
        OrganisationChange third = append(clerk.byStaff(
                second.organisation(),
                new OrganisationCommand.RecordReplacement(
                        "ana",
                        "direction",
                        "direction@school.example",
                        "eva",
                        "Eva",
                        "eva@school.example",
                        "529.982.247-25"),
                START.plusSeconds(2)));

        assertThat(storage.organisations().organisation(desk, SCHOOL)).contains(third.organisation());
        List<RecordedEvent> log = storage.organisations().log(desk, SCHOOL);
        assertThat(log).hasSize(4);
        assertThat(OrganisationDecider.fold(SCHOOL, desk, log)).isEqualTo(third.organisation());
        for (OrganisationChange change : List.of(first, second, third)) {
            assertThat(storage.organisations().texts(desk, words(change).keySet()))
                    .isEqualTo(words(change));
        }
        assertThat(storage.organisations().organisation(other, SCHOOL)).isEmpty();
        assertThat(storage.organisations().log(other, SCHOOL)).isEmpty();
        assertThat(storage.organisations().texts(other, words(first).keySet())).isEmpty();
    }

    @Test
    final void aChangeThatBeginsAtAnotherVersionIsNotWritten() {
        Organisation school = append(clerk.register("school", START)).organisation();
        OrganisationChange bea = registered("bea", school, START.plusSeconds(1));
        OrganisationChange eva = Clerk.under("key", registered("eva", school, START.plusSeconds(1)));
        append(bea);

        assertThat(storage.organisations().append(eva)).isFalse();

        assertThat(storage.organisations().organisation(desk, SCHOOL)).contains(bea.organisation());
        assertThat(storage.organisations().log(desk, SCHOOL)).hasSize(3);
        assertThat(storage.organisations().texts(desk, words(eva).keySet())).isEmpty();
        assertThat(storage.organisations().receipt(desk, Clerk.key("key"))).isEmpty();
    }

    @Test
    final void anOrganisationIsRegisteredOnce() {
        OrganisationChange first = append(clerk.register("school", START));
        OrganisationChange again = clerk.register("school", START.plusSeconds(1));

        assertThat(storage.organisations().append(again)).isFalse();

        assertThat(storage.organisations().organisation(desk, SCHOOL)).contains(first.organisation());
        assertThat(storage.organisations().texts(desk, words(again).keySet())).isEmpty();
    }

    @Test
    final void ofTwoThatChangeAnOrganisationAtOnceExactlyOneWins() throws Exception {
        Organisation school = append(clerk.register("school", START)).organisation();
        for (int i = 0; i < 20; i++) {
            OrganisationChange one = registered("one" + i, school, START.plusSeconds(i));
            OrganisationChange two = registered("two" + i, school, START.plusSeconds(i));
            CyclicBarrier together = new CyclicBarrier(2);

            List<Boolean> won = inParallel(appending(one, together), appending(two, together));

            assertThat(won).containsExactlyInAnyOrder(true, false);
            school = (won.get(0) ? one : two).organisation();
            assertThat(storage.organisations().organisation(desk, SCHOOL)).contains(school);
        }
    }

    private Callable<Boolean> appending(OrganisationChange change, CyclicBarrier together) {
        return () -> {
            together.await();
            return storage.organisations().append(change);
        };
    }

    @Test
    final void whatHappensInADirectoryIsToldInOneOrder() throws Exception {
        Organisation school = append(clerk.register("school", START)).organisation();
        append(clerk.register("another", START.plusSeconds(1)));
        OrganisationChange bea = append(registered("bea", school, START.plusSeconds(2)));
        assertThat(storage.organisations().append(registered("eva", school, START)))
                .isFalse();

        List<OrganisationFeedItem> feed = storage.organisations().feed(desk, 0, 100);
        assertThat(feed)
                .extracting(item -> item.organisation().value())
                .containsExactly("school", "another", "school", "school");
        assertThat(feed).extracting(OrganisationFeedItem::position).containsExactly(1L, 2L, 3L, 4L);
        assertThat(feed.subList(2, 4))
                .extracting(OrganisationFeedItem::recorded)
                .isEqualTo(bea.events());
        assertThat(storage.organisations().feed(desk, 1, 2)).isEqualTo(feed.subList(1, 3));
        assertThat(storage.organisations().feed(desk, 4, 2)).isEmpty();
        assertThat(storage.organisations().feed(other, 0, 100)).isEmpty();
    }

    @Test
    final void nothingIsLeftOutOfTheFeedHoweverManyWriteAtOnce() throws Exception {
        int written = 0;
        for (int i = 0; i < 20; i++) {
            OrganisationChange one = clerk.register("one" + i, START);
            OrganisationChange two = clerk.register("two" + i, START);
            CyclicBarrier together = new CyclicBarrier(2);
            for (boolean done : inParallel(appending(one, together), appending(two, together))) {
                written += done ? 1 : 0;
            }
        }

        // Who was not written may try again; who was, has a place, and no place is left free.
        assertThat(written).isPositive();
        List<OrganisationFeedItem> feed = storage.organisations().feed(desk, 0, 100);
        assertThat(feed)
                .extracting(OrganisationFeedItem::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, written).boxed().toList());
        assertThat(feed).extracting(OrganisationFeedItem::organisation).doesNotHaveDuplicates();
    }

    @Test
    final void aKeyIsUsedOnce() {
        OrganisationChange first = append(Clerk.under("key", clerk.register("school", START)));
        OrganisationChange second = Clerk.under("key", clerk.register("another", START));

        assertThat(storage.organisations().append(second)).isFalse();

        assertThat(storage.organisations().receipt(desk, Clerk.key("key"))).isEqualTo(first.receipt());
        assertThat(storage.organisations().receipt(desk, Clerk.key("Key"))).isEmpty();
        assertThat(storage.organisations().receipt(other, Clerk.key("key"))).isEmpty();
        assertThat(storage.organisations()
                        .organisation(desk, second.organisation().id()))
                .isEmpty();
    }

    @Test
    final void organisationsAreListedInTheOrderOfTheBytesOfTheirIds() {
        List<String> inOrder = List.of("A", "B", "a", "a ", "a-b", "b", "á", "漢", "😀");
        List.of("b", "😀", "a-b", "A", "漢", "a ", "á", "B", "a").forEach(id -> append(clerk.register(id, START)));

        assertThat(storage.organisations().list(desk, Optional.empty(), 100))
                .extracting(organisation -> organisation.id().value())
                .isEqualTo(inOrder);
        assertThat(storage.organisations().list(desk, Optional.of(new OrganisationId("a")), 3))
                .extracting(organisation -> organisation.id().value())
                .containsExactly("a ", "a-b", "b");
        assertThat(storage.organisations().list(other, Optional.empty(), 100)).isEmpty();
    }

    @Test
    final void wordsAreErasedAndTheRestStays() {
        OrganisationChange change = append(clerk.register("school", START));
        TextId erased = change.texts().get(0).id();

        storage.organisations().erase(other, List.of(erased));
        assertThat(storage.organisations().texts(desk, List.of(erased))).hasSize(1);
        storage.organisations().erase(desk, List.of(erased));

        assertThat(storage.organisations().texts(desk, words(change).keySet()))
                .containsOnlyKeys(change.texts().get(1).id());
        assertThat(storage.organisations().organisation(desk, SCHOOL)).contains(change.organisation());
    }

    @Test
    final void whenSomebodyWasSeenLastIsKept() {
        PersonId ana = new PersonId("ana");
        storage.organisations().seen(desk, SCHOOL, ana, START);
        storage.organisations().seen(desk, SCHOOL, ana, START.plusSeconds(2));
        storage.organisations().seen(desk, SCHOOL, ana, START.plusSeconds(1));
        storage.organisations().seen(desk, SCHOOL, new PersonId("Ana"), START);

        assertThat(storage.organisations().lastSeen(desk, SCHOOL))
                .containsExactlyInAnyOrderEntriesOf(Map.of(ana, START.plusSeconds(2), new PersonId("Ana"), START));
        assertThat(storage.organisations().lastSeen(desk, new OrganisationId("School")))
                .isEmpty();
        assertThat(storage.organisations().lastSeen(other, SCHOOL)).isEmpty();
    }
}
