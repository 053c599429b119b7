package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.ticketing.BulkResult;
import org.ticketing.Session;
import org.ticketing.attachment.Upload;
import org.ticketing.audit.Audit;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.storage.Change;
import org.ticketing.storage.FeedItem;
import org.ticketing.storage.Receipt;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Joint;
import org.ticketing.ticket.JointEvent;
import org.ticketing.ticket.ManageWatchers;
import org.ticketing.ticket.Relation;
import org.ticketing.ticket.Tag;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.EntryView;
import org.ticketing.view.LinksView;
import org.ticketing.view.TicketDetails;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.TicketId;

/** What every store must do with two tickets that change together. */
abstract class JointRules extends StoreUnderTest {

    private List<Change> merge(Ticket one, Ticket into) {
        return scribe.together(
                one, into, START.plusSeconds(60), new Joint.Merge(into.id().toString()));
    }

    private void requireKept(Change change) {
        Ticket ticket = change.ticket();
        assertThat(storage.ticket(desk, ticket.id())).contains(ticket);
        assertThat(Decider.fold(ticket.id(), desk, storage.log(desk, ticket.id())))
                .isEqualTo(ticket);
    }

    @Test
    final void twoChangesAreWrittenTogether() {
        Ticket one = append(scribe.open(START)).ticket();
        Ticket two = append(scribe.open(START.plusSeconds(1))).ticket();
        List<Change> merged = merge(one, two);

        assertThat(storage.append(merged.get(0), merged.get(1))).isTrue();

        merged.forEach(this::requireKept);
        assertThat(merged.get(0).ticket().phase()).isEqualTo(Phase.CLOSED);
        assertThat(merged.get(0).ticket().time().open()).isEmpty();
        assertThat(storage.due(FAR_OFF, 10)).containsExactly(due(merged.get(1).ticket()));
        storage.relay(100);
        assertThat(storage.feed(desk, 0, 100))
                .extracting(FeedItem::recorded)
                .containsAll(merged.get(0).events())
                .containsAll(merged.get(1).events());
    }

    @Test
    final void ofTwoChangesOneOfWhichIsLateNeitherIsWritten() {
        Ticket one = append(scribe.open(START)).ticket();
        Ticket two = append(scribe.open(START.plusSeconds(1))).ticket();
        List<Change> there = merge(one, two);
        List<Change> back = merge(two, one);
        Ticket changed = append(scribe.then(two, START.plusSeconds(2), new Command.Note("Meanwhile")))
                .ticket();

        assertThat(storage.append(Scribe.under("key", there.get(0)), there.get(1)))
                .isFalse();
        assertThat(storage.append(Scribe.under("key", back.get(0)), back.get(1)))
                .isFalse();

        assertThat(storage.ticket(desk, one.id())).contains(one);
        assertThat(storage.ticket(desk, two.id())).contains(changed);
        assertThat(storage.log(desk, one.id())).hasSize((int) one.version());
        assertThat(storage.receipt(desk, key("key"))).isEmpty();
        storage.relay(100);
        assertThat(storage.feed(desk, 0, 100))
                .extracting(item -> item.recorded().event())
                .noneMatch(event -> event instanceof JointEvent);
    }

    /** Each locks what the other needs: whoever is first has both. */
    @Test
    final void ofTwoThatAreMergedIntoEachOtherAtOnceExactlyOneStays() throws Exception {
        for (int i = 0; i < 50; i++) {
            Ticket one = append(scribe.open(START)).ticket();
            Ticket two = append(scribe.open(START.plusSeconds(1))).ticket();
            List<Change> there = merge(one, two);
            List<Change> back = merge(two, one);
            CyclicBarrier together = new CyclicBarrier(2);

            List<Boolean> won = inParallel(both(there, together), both(back, together));

            assertThat(won).containsExactlyInAnyOrder(true, false);
            (won.get(0) ? there : back).forEach(this::requireKept);
        }
    }

    private Callable<Boolean> both(List<Change> changes, CyclicBarrier together) {
        return () -> {
            together.await();
            return storage.append(changes.get(0), changes.get(1));
        };
    }

    @Test
    final void whoIsLaterFindsWhatTheOtherHasDone() throws Exception {
        PrivateDesk at = new PrivateDesk(storage);
        for (int i = 0; i < 10; i++) {
            TicketId one = at.opened("ana", "question");
            TicketId two = at.opened("ana", "question");
            CyclicBarrier together = new CyclicBarrier(2);
            Session bia = at.agent("bia");

            List<Optional<String>> refused =
                    inParallel(merging(bia, one, two, together), merging(bia, two, one, together));

            assertThat(refused).containsExactlyInAnyOrder(Optional.empty(), Optional.of("merge-in-circle"));
        }
    }

    private static Callable<Optional<String>> merging(
            Session session, TicketId one, TicketId into, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                session.send(one, new Joint.Merge(into.toString()));
                return Optional.empty();
            } catch (Refused refused) {
                return Optional.of(refused.refusal().code());
            }
        };
    }

    @Test
    final void whoWatchedWhatWasMergedWatchesTheOneThatStays() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId gone = at.opened("ana", "question");
        TicketId stays = at.opened("caio", "question");
        Session bia = at.agent("bia");
        bia.send(gone, new ManageWatchers(List.of("dora", "eva"), List.of()));
        bia.send(stays, new ManageWatchers(List.of("eva", "w1", "w2", "w3", "w4"), List.of()));
        bia.send(gone, new Tag(List.of("slow"), List.of()));

        bia.send(gone, new Joint.Merge(stays.toString()));

        assertThat(at.ticket(stays).aftermath().watchers())
                .as("also beyond the five of the policy")
                .extracting(PersonId::value)
                .containsExactly("eva", "w1", "w2", "w3", "w4", "dora");
        assertThat(at.ticket(stays).aftermath().tags()).isEmpty();
        assertThat(at.ticket(gone).aftermath().tags()).containsExactly("slow");
        for (TicketId id : List.of(gone, stays)) {
            assertThat(Decider.fold(id, at.id, storage.log(at.id, id))).isEqualTo(at.ticket(id));
            assertThat(Audit.of(id, storage.log(at.id, id), hash -> at.policy)).isEmpty();
        }
    }

    @Test
    final void whatWasMergedIsReadWithTheOneThatStays() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId gone = at.opened("ana", "question");
        TicketId stays = at.opened("caio", "question");
        Session ana = at.customer("ana");
        Upload file = PrivateDesk.upload(ana, "umbrella.txt", "A file");
        ana.attaching(List.of(file.id())).reply(gone, "See the file");
        at.agent("bia").note(gone, "For us alone");
        at.agent("bia").send(gone, new Joint.Merge(stays.toString()));

        TicketDetails read = at.agent("bia").read(stays);
        assertThat(read.links().merged()).singleElement().satisfies(merged -> {
            assertThat(merged.summary().ticket().id()).isEqualTo(gone);
            assertThat(merged.entries())
                    .extracting(EntryView::text)
                    .containsExactly(Optional.of("See the file"), Optional.of("For us alone"));
        });
        assertThat(read.entries()).as("nothing is copied").isEmpty();
        assertThat(at.customer("caio").read(stays).links().merged().get(0).entries())
                .extracting(EntryView::text)
                .containsExactly(Optional.of("See the file"));
        assertThat(at.customer("caio").files().download(stays, file.id()).sha256())
                .isEqualTo(file.sha256());
        assertThat(at.ticket(stays).links().concerned()).containsExactly(new PersonId("ana"));
        assertThat(at.customer("ana")
                        .read(gone)
                        .links()
                        .mergedInto()
                        .orElseThrow()
                        .ticket()
                        .id())
                .isEqualTo(stays);
        assertThat(catchThrowableOfType(Refused.class, () -> at.customer("ana").reply(gone, "And?"))
                        .refusal()
                        .reason()
                        .en())
                .contains(at.ticket(stays).code());
        for (TicketId id : List.of(gone, stays)) {
            assertThat(Decider.fold(id, at.id, storage.log(at.id, id))).isEqualTo(at.ticket(id));
            assertThat(Audit.of(id, storage.log(at.id, id), hash -> at.policy)).isEmpty();
        }
    }

    @Test
    final void aLinkTellsNobodyOfATicketThatTheyMayNotSee() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId own = at.opened("ana", "question");
        TicketId foreign = at.desk()
                .as(SmallDesk.customer("nico", "factory"))
                .open(new Command.Open("question", "A title", "A description"))
                .ticket();
        at.agent("bia").send(own, new Joint.Link(foreign.toString(), Relation.DUPLICATES));

        assertThat(at.agent("bia").read(foreign).links().others())
                .extracting(LinksView.Other::relation)
                .containsExactly(Relation.DUPLICATED_BY);
        assertThat(String.valueOf(at.customer("ana").read(own)))
                .doesNotContain(foreign.toString())
                .doesNotContain(at.ticket(foreign).code());
        assertThat(String.valueOf(at.customer("ana").history(own))).doesNotContain(foreign.toString());
        assertThat(catchThrowableOfType(
                                InvalidCommand.class,
                                () -> at.customer("ana").send(own, new Joint.Link(foreign.toString(), Relation.BLOCKS)))
                        .violations())
                .extracting(Violation::rule)
                .containsExactly("known-ticket");
        at.agent("bia").send(own, new Joint.Unlink(foreign.toString(), Relation.DUPLICATES));
        assertThat(at.agent("bia").read(foreign).links().others()).isEmpty();
        assertThat(at.ticket(own).progress().links()).isNull();
    }

    @Test
    final void aPartTakesAlongWhatWasChosen() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId whole = at.opened("ana", "question");
        Session ana = at.customer("ana");
        Upload file = PrivateDesk.upload(ana, "parasol.txt", "A file");
        ana.attaching(List.of(file.id())).reply(whole, "And another thing");
        at.customer("ana").reply(whole, "That is all");
        String chosen = at.agent("bia").read(whole).entries().get(0).id().toString();
        Joint.Split split = new Joint.Split("invoice", "The other thing", "Asked by the way", List.of(chosen));

        Receipt receipt = at.agent("bia").once("split").send(whole, split);
        assertThat(at.agent("bia").once("split").send(whole, split)).isEqualTo(receipt);

        TicketDetails part = at.customer("ana").read(receipt.ticket());
        assertThat(part.summary().ticket().opening().requester()).isEqualTo(new PersonId("ana"));
        assertThat(part.links().brought().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.text()).contains("And another thing");
            assertThat(entry.author()).isEqualTo(new PersonId("ana"));
        });
        assertThat(at.customer("ana")
                        .files()
                        .download(receipt.ticket(), file.id())
                        .sha256())
                .isEqualTo(file.sha256());
        assertThat(part.links().others()).extracting(LinksView.Other::relation).containsExactly(Relation.SPLIT_FROM);
        assertThat(at.agent("bia").read(whole).entries()).hasSize(2);
        for (TicketId id : List.of(whole, receipt.ticket())) {
            assertThat(Decider.fold(id, at.id, storage.log(at.id, id))).isEqualTo(at.ticket(id));
            assertThat(Audit.of(id, storage.log(at.id, id), hash -> at.policy)).isEmpty();
        }
    }

    @Test
    final void anErasureReachesWhatWasMergedAndSplitOff() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId gone = at.opened("ana", "question");
        TicketId stays = at.opened("caio", "question");
        at.customer("ana").reply(gone, "An umbrella");
        String said = at.agent("bia").read(gone).entries().get(0).id().toString();
        at.agent("bia").send(gone, new Joint.Merge(stays.toString()));
        TicketId part = at.agent("bia")
                .send(stays, new Joint.Split(null, "A part", "Of it", List.of(said)))
                .ticket();
        Ticket before = at.ticket(stays);

        at.agent("officer").personalData().erase("ana", ErasureReason.SUBJECT_REQUEST);

        assertThat(String.valueOf(at.agent("bia").read(stays))).doesNotContain("umbrella", "value=ana");
        assertThat(String.valueOf(at.agent("bia").read(part))).doesNotContain("umbrella", "value=ana");
        assertThat(at.ticket(stays).time()).isEqualTo(before.time());
        assertThat(at.ticket(stays).links().concerned())
                .noneMatch(person -> person.value().equals("ana"));
        assertThat(Audit.of(stays, storage.log(at.id, stays), hash -> at.policy))
                .isEmpty();
    }

    @Test
    final void oneCommandToManyIsDoneToEachByItself() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId open = at.opened("ana", "question");
        TicketId closed = at.opened("ana", "question");
        at.agent("bia").close(closed);
        TicketId nowhere = new TicketId(Scribe.uuid(START, 99));
        List<TicketId> all = List.of(closed, open, nowhere);
        Command assign = new Command.Assign("dora");

        List<BulkResult> results = at.agent("bia").once("bulk").workbench().send(all, assign);

        assertThat(results).extracting(BulkResult::ticket).containsExactlyElementsOf(all);
        assertThat(results.get(0).problem().orElseThrow())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("ticket-closed"));
        assertThat(results.get(1).done().orElseThrow().version())
                .isEqualTo(at.ticket(open).version());
        assertThat(results.get(2).problem().orElseThrow()).isInstanceOf(NotFound.class);
        List<BulkResult> again = at.agent("bia").once("bulk").workbench().send(all, assign);
        assertThat(again.get(1)).isEqualTo(results.get(1));
        assertThat(at.ticket(open).version())
                .isEqualTo(results.get(1).done().orElseThrow().version());
        List<TicketId> tooMany = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            tooMany.add(new TicketId(Scribe.uuid(START, i)));
        }
        assertThat(catchThrowableOfType(
                                InvalidCommand.class,
                                () -> at.agent("bia").workbench().send(tooMany, assign))
                        .violations())
                .extracting(Violation::path)
                .containsExactly("tickets");
    }
}
