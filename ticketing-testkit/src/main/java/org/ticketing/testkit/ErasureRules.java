package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.audit.Audit;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.contact.Contact;
import org.ticketing.contact.ContactId;
import org.ticketing.contact.Recognition;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.directory.OrganisationDecider;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.privacy.Erasure;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.problem.IdempotencyConflict;
import org.ticketing.problem.Refused;
import org.ticketing.storage.Change;
import org.ticketing.storage.Erased;
import org.ticketing.storage.FeedItem;
import org.ticketing.storage.OrganisationChange;
import org.ticketing.storage.PersonalRecords;
import org.ticketing.storage.ReadQuery;
import org.ticketing.storage.ReceiptKey;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.view.TicketFilter;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** What every store must do when a person is erased. */
abstract class ErasureRules extends StoreUnderTest {

    private static final PersonId NOBODY = new PersonId("erased-0000");

    private Erased erase(PrivateDesk at, String person) {
        return at.agent("officer").personalData().erase(person, ErasureReason.SUBJECT_REQUEST);
    }

    private Erasure erasure(DeskId at, String person, Instant when) {
        return new Erasure(
                at, new PersonId(person), NOBODY, ErasureReason.SUBJECT_REQUEST, new PersonId("officer"), when);
    }

    /** Ids of which one is a part of the other, or that mean something to databases or to JSON. */
    @ParameterizedTest
    @ValueSource(strings = {"ana", "a%_", "\\", "\"q\"", "é 😀", "ana "})
    final void whoeverIsErasedIsInNoTicketAndEverybodyElseIs(String id) {
        PrivateDesk at = new PrivateDesk(storage);
        String namesake = id + "bela";
        TicketId own = at.opened(id, "question");
        TicketId ofNamesake = at.opened(namesake, "question");
        at.agent(id).note(ofNamesake, "Noted");
        at.agent("bia").assign(ofNamesake, id);
        at.agent("bia").assign(ofNamesake, namesake);
        List<TicketId> named = storage.personalRecords().tickets(at.id, new PersonId(id), Optional.empty(), 10);
        List<List<Object>> clocks = at.clocks(own);
        assertThat(named).containsExactly(own, ofNamesake);

        Erased erased = erase(at, id);

        assertThat(erased.tickets()).isEqualTo(2);
        assertThat(storage.personalRecords().tickets(at.id, new PersonId(id), Optional.empty(), 10))
                .isEmpty();
        for (TicketId ticket : named) {
            List<Recorded> log = storage.log(at.id, ticket);
            assertThat(log).noneMatch(recorded -> recorded.names(new PersonId(id)));
            assertThat(Decider.fold(ticket, at.id, log)).isEqualTo(at.ticket(ticket));
            assertThat(log.get(log.size() - 1).event()).isInstanceOf(TicketEvent.Erased.class);
        }
        assertThat(at.clocks(own)).isEqualTo(clocks);
        assertThat(at.ticket(ofNamesake).opening().requester()).isEqualTo(new PersonId(namesake));
        assertThat(at.ticket(ofNamesake).progress().assignee()).isEqualTo(new PersonId(namesake));
        assertThat(at.ticket(own).opening().requester().value()).startsWith("erased-");
        assertThat(at.agent("bia")
                        .list(Condition.is(Fact.REQUESTER, id), Optional.empty(), 10)
                        .items())
                .isEmpty();
    }

    @Test
    final void whatTheyWroteIsGoneAndWhatOthersWroteIsNot() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId own = at.opened("ana", "question");
        TicketId ofCaio = at.opened("caio", "question");
        at.agent("bia").reply(own, "Answered umbrella");
        at.customer("ana").reply(own, "Thanked parasol");
        at.customer("ana").reply(ofCaio, "Added raincoat");
        assertThat(found(at, "parasol")).containsExactly(own);

        Erased erased = erase(at, "ana");

        assertThat(erased.texts()).isEqualTo(4);
        assertThat(found(at, "parasol")).isEmpty();
        assertThat(found(at, "raincoat")).isEmpty();
        assertThat(found(at, "description")).containsExactly(ofCaio);
        assertThat(found(at, "umbrella")).containsExactly(own);
        assertThat(at.agent("bia").read(own).summary().title()).isEmpty();
        assertThat(at.agent("bia").read(ofCaio).summary().title()).isPresent();
    }

    private static List<TicketId> found(PrivateDesk at, String word) {
        return at
                .agent("bia")
                .list(new org.ticketing.view.PageRequest(
                        TicketFilter.all().searching(word), org.ticketing.view.Sort.NEWEST_FIRST, Optional.empty(), 10))
                .items()
                .stream()
                .map(TicketSummary::ticket)
                .map(Ticket::id)
                .toList();
    }

    @Test
    final void figuresAndClocksAreAsTheyWere() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId own = at.opened("ana", "error");
        at.agent("bia").classify(own, new Command.Classify(null, "high", null));
        at.clock.advance(java.time.Duration.ofHours(30));
        at.agent("bia").awaitCustomer(own, "Which screen?");
        at.customer("ana").reply(own, "This one");
        at.ticketing.tick();
        Ticket before = at.ticket(own);
        List<List<Object>> clocks = at.clocks(own);
        var due = storage.due(FAR_OFF, 10);

        erase(at, "ana");

        Ticket after = at.ticket(own);
        assertThat(after.time()).isEqualTo(before.time());
        assertThat(after.triage()).isEqualTo(before.triage());
        assertThat(after.phase()).isEqualTo(before.phase());
        assertThat(at.clocks(own)).isEqualTo(clocks);
        assertThat(storage.due(FAR_OFF, 10)).isEqualTo(due).isNotEmpty();
        assertThat(Audit.of(own, storage.log(at.id, own), hash -> at.policy)).isEmpty();
        assertThat(at.agent("bia").promises(own)).isNotEmpty();
    }

    @Test
    final void thoseWhoFollowAreToldAndTheFeedNamesNobodyAnyMore() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId own = at.opened("ana", "question");
        at.ticketing.tick();
        at.customer("ana").reply(own, "Not numbered yet");
        int before = storage.feed(at.id, 0, 100).size();

        erase(at, "ana");
        at.ticketing.tick();

        List<FeedItem> feed = storage.feed(at.id, 0, 100);
        assertThat(before).isPositive();
        assertThat(feed).extracting(FeedItem::recorded).isEqualTo(storage.log(at.id, own));
        assertThat(feed).noneMatch(item -> item.recorded().names(new PersonId("ana")));
    }

    @Test
    final void whatTheyAskedWereRefusedAndReadNamesThemNoMore() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId own = at.opened("caio", "question");
        PersonId dora = new PersonId("dora");
        PersonalRecords records = storage.personalRecords();
        at.agent("dora").once("dora-1").note(own, "Noted");
        at.agent("dora").read(own);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> at.agent("dora").reopen(own, "It is open"));
        ReadQuery byDora = new ReadQuery(Optional.of(dora), Optional.empty(), Optional.empty(), 10);
        assertThat(records.receipts(at.id, dora, 0, 10)).hasSize(1);
        assertThat(records.receipts(at.id, dora, 1, 10)).isEmpty();
        assertThat(records.refusals(at.id, dora, 0, 10)).hasSize(1);
        assertThat(records.refusals(at.id, dora, 1, 10)).isEmpty();
        assertThat(records.reads(at.id, byDora)).hasSize(1);

        Erased erased = erase(at, "dora");

        assertThat(erased.notes()).isEqualTo(3);
        assertThat(records.receipts(at.id, dora, 0, 10)).isEmpty();
        assertThat(storage.receipt(at.id, new ReceiptKey(dora, Action.NOTE, "dora-1")))
                .isEmpty();
        assertThat(records.refusals(at.id, dora, 0, 10)).isEmpty();
        assertThat(records.reads(at.id, byDora)).isEmpty();
        assertThat(records.reads(at.id, new ReadQuery(Optional.empty(), Optional.of(own), Optional.empty(), 10)))
                .singleElement()
                .satisfies(read -> assertThat(read.by().value()).startsWith("erased-"));
    }

    @Test
    final void whatTheySaidInAContactIsGoneAndWhoWroteItDownIsNobody() {
        PersonId ana = new PersonId("ana");
        PersonId bia = new PersonId("bia");
        Contact byAna = contact(1, ana, bia);
        Contact byCaio = contact(2, new PersonId("caio"), ana);
        storage.record(desk, byAna);
        storage.record(desk, byCaio);
        assertThat(storage.personalRecords().contacts(desk, ana, 0, 10)).containsExactly(byAna, byCaio);
        assertThat(storage.personalRecords().contacts(desk, ana, 1, 10)).containsExactly(byCaio);

        storage.personalRecords().erase(erasure(desk, "ana", START));

        assertThat(storage.personalRecords().contacts(desk, ana, 0, 10)).isEmpty();
        assertThat(storage.contacts(desk, Optional.empty(), 10))
                .containsExactly(
                        contact(2, new PersonId("caio"), NOBODY),
                        contact(1, NOBODY, bia).withoutWords());
    }

    private static Contact contact(int number, PersonId caller, PersonId recordedBy) {
        return new Contact(
                new ContactId(Scribe.uuid(START, number)),
                START,
                "phone",
                caller,
                null,
                Recognition.CALLED_BACK,
                Action.ASK,
                null,
                recordedBy,
                null,
                Optional.of("Where is it?"));
    }

    /** From the digest of a command one could try who was in it. */
    @Test
    final void receiptsOfOthersThatNamedThemFitNothingAnyMore() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId own = at.opened("caio", "question");
        at.agent("bia").once("assign-1").assign(own, "dora");
        ReceiptKey key = new ReceiptKey(new PersonId("bia"), Action.ASSIGN, "assign-1");
        String before = storage.receipt(at.id, key).orElseThrow().fingerprint();

        erase(at, "dora");

        assertThat(storage.receipt(at.id, key).orElseThrow().fingerprint()).isNotEqualTo(before);
        assertThatExceptionOfType(IdempotencyConflict.class)
                .isThrownBy(() -> at.agent("bia").once("assign-1").assign(own, "dora"));
    }

    @Test
    final void whoReadTheTicketBeforeDoesNotWriteTheNameBack() {
        Ticket opened = append(scribe.open(START)).ticket();
        Change late = scribe.then(opened, START.plusSeconds(2), new Command.Reply("Answered"));

        Erased erased = storage.personalRecords().erase(erasure(desk, "ana", START.plusSeconds(1)));

        assertThat(erased.tickets()).isEqualTo(1);
        assertThat(storage.append(late)).isFalse();
        assertThat(storage.ticket(desk, opened.id()).orElseThrow().opening().requester())
                .isEqualTo(NOBODY);
    }

    @Test
    final void otherDesksKnowThemStill() {
        Ticket here = append(scribe.open(START)).ticket();
        Ticket there = append(otherScribe.open(START)).ticket();

        storage.personalRecords().erase(erasure(desk, "ana", START.plusSeconds(1)));

        assertThat(storage.ticket(other, there.id())).contains(there);
        assertThat(storage.personalRecords().tickets(other, new PersonId("ana"), Optional.empty(), 10))
                .containsExactly(there.id());
        assertThat(storage.personalRecords().tickets(desk, NOBODY, Optional.empty(), 10))
                .containsExactly(here.id());
    }

    @Test
    final void toEraseAgainFindsNothingAndChangesNothing() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId own = at.opened("ana", "question");
        Erased first = erase(at, "ana");
        List<Recorded> log = storage.log(at.id, own);

        Erased again = erase(at, "ana");

        assertThat(first.tickets()).isEqualTo(1);
        assertThat(again).isEqualTo(Erased.NOTHING);
        assertThat(storage.log(at.id, own)).isEqualTo(log);
    }

    @Test
    final void whoErasesThemselvesIsNotNamedByThat() {
        PrivateDesk at = new PrivateDesk(storage);
        TicketId own = at.opened("caio", "question");
        at.agent("officer").note(own, "Noted");

        erase(at, "officer");

        List<Recorded> log = storage.log(at.id, own);
        assertThat(log.get(log.size() - 1).event()).isInstanceOf(TicketEvent.Erased.class);
        assertThat(log).noneMatch(recorded -> recorded.names(new PersonId("officer")));
    }

    @Test
    final void ticketsThatNameSomebodyAreGivenPageByPage() {
        PersonId ana = new PersonId("ana");
        List<TicketId> all = java.util.stream.IntStream.range(0, 7)
                .mapToObj(i -> append(scribe.open(START.plusMillis(i))).ticket().id())
                .toList();

        assertThat(storage.personalRecords().tickets(desk, ana, Optional.empty(), 3))
                .isEqualTo(all.subList(0, 3));
        assertThat(storage.personalRecords().tickets(desk, ana, Optional.of(all.get(2)), 3))
                .isEqualTo(all.subList(3, 6));
        assertThat(storage.personalRecords().erase(erasure(desk, "ana", START)).tickets())
                .isEqualTo(7);
    }

    @Test
    final void inTheDirectoryTheirSeatIsKeptByNobody() {
        SupportPolicy withDirectory = SmallDesk.withDirectory("small");
        Clerk clerk = new Clerk(withDirectory, Objects.requireNonNull(withDirectory.directory()));
        OrganisationId school = new OrganisationId("school");
        OrganisationChange registered = written(clerk.register("school", START));
        OrganisationChange withBea = written(clerk.byAna(
                registered.organisation(),
                new OrganisationCommand.RegisterPerson("bea", "Bea", "bea@school.example", Set.of(), true),
                START));
        OrganisationChange granted = written(Clerk.under(
                "key",
                clerk.byStaff(
                        withBea.organisation(), new OrganisationCommand.GrantSeat("bea", "Two are theirs"), START)));
        storage.organisations().seen(desk, school, new PersonId("bea"), START);
        OrganisationChange late =
                clerk.byAna(granted.organisation(), new OrganisationCommand.ReleaseSeat("bea"), START.plusSeconds(2));
        String fingerprint = storage.organisations()
                .receipt(desk, Clerk.key("key"))
                .orElseThrow()
                .fingerprint();

        Erased erased = storage.personalRecords().erase(erasure(desk, "bea", START.plusSeconds(1)));

        assertThat(erased.organisations()).isEqualTo(1);
        assertThat(erased.texts()).isEqualTo(3);
        Organisation after = storage.organisations().organisation(desk, school).orElseThrow();
        assertThat(after.seatsInUse()).isEqualTo(granted.organisation().seatsInUse());
        assertThat(after.members())
                .extracting(member -> member.person().value())
                .containsExactly("ana", NOBODY.value());
        assertThat(OrganisationDecider.fold(
                        school, desk, storage.organisations().log(desk, school)))
                .isEqualTo(after);
        assertThat(storage.organisations().lastSeen(desk, school)).containsOnlyKeys(NOBODY);
        assertThat(storage.organisations().append(late)).isFalse();
        assertThat(storage.organisations()
                        .receipt(desk, Clerk.key("key"))
                        .orElseThrow()
                        .fingerprint())
                .isNotEqualTo(fingerprint);
        assertThat(storage.personalRecords().organisations(desk, new PersonId("bea")))
                .isEmpty();
        assertThat(storage.personalRecords().organisations(desk, new PersonId("ana")))
                .containsExactly(school);
        assertThat(storage.organisations()
                        .texts(
                                desk,
                                registered.texts().stream()
                                        .map(text -> text.id())
                                        .toList()))
                .hasSize(2);
    }

    private OrganisationChange written(OrganisationChange change) {
        assertThat(storage.organisations().append(change)).isTrue();
        return change;
    }
}
