package org.ticketing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.conversation.RecordedChat;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.storage.Chats;
import org.ticketing.storage.PersonalRecords;
import org.ticketing.storage.ReadQuery;
import org.ticketing.storage.Selection;
import org.ticketing.storage.TicketQuery;
import org.ticketing.storage.TicketRead;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.History;
import org.ticketing.view.MemberDetails;
import org.ticketing.view.OrganisationDetails;
import org.ticketing.view.OrganisationHistory;
import org.ticketing.view.SearchTerms;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketDetails;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;

/**
 * Gathers what is held on somebody.
 *
 * @param officer whether all of it is asked for; otherwise only what this person may see anyway
 */
record Archives(Premises premises, Request request, boolean officer) {

    private static final int PAGE = 100;

    PersonalArchive of(PersonId person) {
        requireChannel();
        PersonalRecords records = premises.storage().personalRecords();
        DeskId desk = premises.desk();
        return archive(
                Optional.of(person),
                Optional.empty(),
                () -> tickets(ticketsNaming(person)),
                () -> records.organisations(desk, person).stream().flatMap(id -> directory(id, person)),
                new Notes(person));
    }

    PersonalArchive of(OrganisationId organisation, Supplier<Refusal> refusal) {
        if (!officer) {
            OrganisationId own = request.actor().organisation();
            if (!organisation.equals(own)) {
                throw own == null ? new Refused(refusal.get()) : NotFound.organisation(organisation.value());
            }
            if (!isAdministrator(organisation)) {
                throw new Refused(refusal.get());
            }
        }
        requireChannel();
        return archive(
                Optional.empty(),
                Optional.of(organisation),
                () -> tickets(ticketsOf(organisation)),
                () -> directory(organisation),
                new Notes(null));
    }

    private PersonalArchive archive(
            Optional<PersonId> person,
            Optional<OrganisationId> organisation,
            Supplier<Stream<HeldTicket>> tickets,
            Supplier<Stream<HeldOrganisation>> directory,
            Notes notes) {
        PersonalRecords records = premises.storage().personalRecords();
        DeskId desk = premises.desk();
        return new PersonalArchive(
                desk,
                person,
                organisation,
                request.actor().id(),
                premises.now(),
                tickets,
                directory,
                () -> notes.pages((of, skip) -> records.receipts(desk, of, skip, PAGE)),
                () -> notes.pages((of, skip) -> records.directoryReceipts(desk, of, skip, PAGE)),
                () -> notes.pages((of, skip) -> records.refusals(desk, of, skip, PAGE)),
                // What was written down about a call is for staff, as internal notes are.
                () -> officer ? notes.pages((of, skip) -> records.contacts(desk, of, skip, PAGE)) : Stream.empty(),
                () -> notes.reads(records, desk),
                () -> notes.pages((of, skip) -> records.knowledge(desk, of, skip, PAGE)),
                () -> notes.pages((of, skip) -> records.ratings(desk, of, skip, PAGE)),
                () -> notes.pages((of, skip) -> records.knowledgeReceipts(desk, of, skip, PAGE)),
                () -> notes.pages((of, skip) -> records.chats(desk, of, skip, PAGE))
                        .flatMap(id -> chat(id).stream()),
                () -> notes.pages((of, skip) -> records.chatReceipts(desk, of, skip, PAGE)),
                () -> person.stream().flatMap(this::uploads),
                () -> person.stream()
                        .flatMap(of -> records.silenced(desk, of).stream())
                        .sorted());
    }

    /** Where there is no live chat any more, what is held of it is for those who look after personal data. */
    private Optional<HeldChat> chat(ChatId id) {
        Chats chats = premises.storage().chats();
        ChatReads reads = new ChatReads(premises);
        return chats.chat(premises.desk(), id)
                .filter(chat -> officer
                        || (premises.policy().chat() != null
                                && chat.isKnownTo(reads.context(request).permit())))
                .map(chat -> {
                    new ReadLog(premises).noteChats(List.of(chat), request);
                    List<RecordedChat> log = reads.log(chat);
                    return new HeldChat(chat, log, reads.texts(log));
                });
    }

    /** What somebody has uploaded, and not saved with anything yet. */
    private Stream<Download> uploads(PersonId person) {
        return premises.storage().attachments().uploadsBy(premises.desk(), person).stream()
                .map(upload -> Download.of(upload, premises.desk(), premises.storage()));
    }

    /** No sharing outside the channels that are meant for it (U31, U72): it takes one through which everything may be seen. */
    private void requireChannel() {
        premises.policy()
                .channels()
                .require(request.channel())
                .refusal(
                        Action.SEE,
                        request.actor(),
                        Facts.over(premises.policy().domains()))
                .ifPresent(refusal -> {
                    throw new Refused(refusal);
                });
    }

    private boolean isAdministrator(OrganisationId organisation) {
        return premises.organisations()
                .organisation(premises.desk(), organisation)
                .flatMap(known -> known.member(request.actor().id()))
                .filter(member -> member.administrator() && member.isActive())
                .isPresent();
    }

    private Stream<Ticket> ticketsNaming(PersonId person) {
        PersonalRecords records = premises.storage().personalRecords();
        return Archives.<TicketId>pages(last -> records.tickets(premises.desk(), person, last, PAGE))
                .flatMap(id -> premises.storage().ticket(premises.desk(), id).stream());
    }

    private Stream<Ticket> ticketsOf(OrganisationId organisation) {
        Selection selection = new Selection(
                Condition.is(Fact.ORGANISATION, organisation.value()),
                premises.policy().domains(),
                SearchTerms.NONE);
        TicketQuery first = TicketQuery.first(selection, Sort.NEWEST_FIRST, PAGE);
        return pages(last -> premises.storage()
                .list(
                        premises.desk(),
                        last.map(ticket -> first.after(Sort.NEWEST_FIRST.place(ticket, selection.domains())))
                                .orElse(first)));
    }

    @FunctionalInterface
    private interface Page<T> {
        List<T> after(Optional<T> last);
    }

    private static <T> Stream<T> pages(Page<T> page) {
        UnaryOperator<List<T>> next = items -> page.after(Optional.of(items.get(items.size() - 1)));
        return Stream.iterate(page.after(Optional.empty()), items -> !items.isEmpty(), next)
                .flatMap(List::stream);
    }

    private Stream<HeldTicket> tickets(Stream<Ticket> held) {
        return held.filter(ticket -> officer || premises.mayDo(Action.SEE, ticket, request))
                .map(this::held);
    }

    private HeldTicket held(Ticket ticket) {
        new ReadLog(premises).note(ticket.id(), TicketRead.Shown.EXPORT, request);
        boolean seesInternal = officer || premises.mayDo(Action.SEE_INTERNAL, ticket, request);
        History whole = premises.told(premises.storage().log(premises.desk(), ticket.id()), seesInternal, request);
        History history = officer ? whole : new DeskOthers(premises, request).unnamed(whole);
        Map<TextId, String> texts = premises.storage().texts(premises.desk(), history.textIds());
        String channel = premises.policy().channels().main();
        return new HeldTicket(
                TicketDetails.of(ticket, history, premises.policy(), channel, texts, TicketDetails.Surroundings.NONE),
                history,
                history.events().stream()
                        .flatMap(recorded -> recorded.event().attachments().stream())
                        .flatMap(file -> Download.of(file, premises.desk(), premises.storage()).stream())
                        .toList());
    }

    /** What the directory holds on one person: their name and standing, and for whoever may see all, what was said about them. */
    private Stream<HeldOrganisation> directory(OrganisationId id, PersonId person) {
        return organisation(id)
                .map(organisation -> new HeldOrganisation(
                        id,
                        members(organisation).stream()
                                .filter(shown -> shown.member().person().equals(person))
                                .toList(),
                        history(id, person)))
                .stream();
    }

    private Stream<HeldOrganisation> directory(OrganisationId id) {
        return organisation(id)
                .map(organisation -> new HeldOrganisation(id, members(organisation), history(id, null)))
                .stream();
    }

    private Optional<Organisation> organisation(OrganisationId id) {
        return premises.organisations().organisation(premises.desk(), id);
    }

    private List<MemberDetails> members(Organisation organisation) {
        DeskId desk = premises.desk();
        return OrganisationDetails.of(
                        organisation,
                        officer,
                        premises.organisations().texts(desk, OrganisationDetails.textIds(organisation, officer)),
                        premises.organisations().lastSeen(desk, organisation.id()))
                .members();
    }

    private OrganisationHistory history(OrganisationId id, @Nullable PersonId person) {
        if (!officer) {
            return new OrganisationHistory(List.of(), Map.of(), Optional.empty());
        }
        List<RecordedEvent> events = premises.organisations().log(premises.desk(), id).stream()
                .filter(recorded -> person == null || recorded.names(person))
                .toList();
        List<TextId> texts = events.stream()
                .flatMap(recorded -> recorded.event().texts().stream())
                .map(TextRef::id)
                .toList();
        return new OrganisationHistory(
                events, premises.organisations().texts(premises.desk(), texts), Optional.empty());
    }

    /**
     * What is noted about a person beside tickets and directory.
     *
     * @param person none, for an organisation, which does nothing by itself
     */
    private record Notes(@Nullable PersonId person) {

        @FunctionalInterface
        private interface Part<T> {
            List<T> of(PersonId person, int skip);
        }

        private <T> Stream<T> pages(Part<T> part) {
            PersonId of = person;
            if (of == null) {
                return Stream.empty();
            }
            IntFunction<List<T>> page = i -> part.of(of, i * PAGE);
            return IntStream.iterate(0, i -> i + 1)
                    .mapToObj(page)
                    .takeWhile(items -> !items.isEmpty())
                    .flatMap(List::stream);
        }

        private Stream<TicketRead> reads(PersonalRecords records, DeskId desk) {
            if (person == null) {
                return Stream.empty();
            }
            ReadQuery first = new ReadQuery(Optional.of(person), Optional.empty(), Optional.empty(), PAGE);
            return Archives.pages(
                    last -> records.reads(desk, last.map(first::before).orElse(first)));
        }
    }
}
