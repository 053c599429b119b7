package org.ticketing.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ticketing.Session;
import org.ticketing.attachment.Upload;
import org.ticketing.audit.Audit;
import org.ticketing.condition.Fact;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.storage.Erased;
import org.ticketing.storage.ReadQuery;
import org.ticketing.storage.Storage;
import org.ticketing.ticket.AnswerByArticle;
import org.ticketing.ticket.ApproveQuote;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.DeclineQuote;
import org.ticketing.ticket.GiveEvidence;
import org.ticketing.ticket.OfferQuote;
import org.ticketing.ticket.Quote;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** What people do at a desk over one store, what figures come of it, and where they are named. */
final class Lives {

    private final PrivateDesk at;
    private final Storage storage;
    private final List<TicketId> tickets = new ArrayList<>();
    private int asked;

    private final Optional<School> school;

    /** At a desk that keeps no directory. */
    static Lives of(Storage storage) {
        return new Lives(new PrivateDesk(storage), false);
    }

    /** At a desk that keeps a directory, in which the customers are registered. */
    static Lives inDirectory(Storage storage) {
        return new Lives(new PrivateDesk(storage, SmallDesk.withAttachmentsAndDirectory("private")), true);
    }

    private Lives(PrivateDesk at, boolean directory) {
        this.at = at;
        this.storage = at.storage;
        this.school = directory ? Optional.of(School.registered(at)) : Optional.empty();
        for (int i = 0; i < 2; i++) {
            live(new Deed(i, Deed.What.OPEN, 0, i, Duration.ofMillis(1)));
        }
    }

    void live(Deed deed) {
        at.clock.advance(deed.pause().plusMillis(1));
        try {
            act(deed, at.desk().as(Deed.actor(deed.by())).once("key-" + ++asked), words(deed.by()));
        } catch (Refused | InvalidCommand | NotFound refused) {
            asked++;
        }
    }

    static String words(int person) {
        return "Não " + Deed.WORDS.get(person) + " abre";
    }

    private void act(Deed deed, Session session, String words) {
        if (School.isOf(deed.what())) {
            School.act(deed, session.organisation(School.ID));
            return;
        }
        TicketId ticket = tickets.isEmpty() ? null : tickets.get(deed.ticket() % tickets.size());
        if (ticket == null || deed.what() == Deed.What.OPEN) {
            Command.Open open = new Command.Open("error", words, words, "school", null, Map.of());
            tickets.add(session.open(open.with("screen", words)).ticket());
            return;
        }
        switch (deed.what()) {
            case OPEN -> throw new IllegalStateException("opened above");
            case REPLY -> session.reply(ticket, words);
            case NOTE -> session.note(ticket, words);
            case ASSIGN -> session.assign(ticket, Deed.PEOPLE.get(deed.about()));
            case CLASSIFY -> session.classify(ticket, new Command.Classify(null, "high", null));
            case AWAIT_CUSTOMER -> session.awaitCustomer(ticket, words);
            case PROMISE_DATE -> session.promiseDate(ticket, at.clock.instant().plus(Duration.ofDays(3)), words);
            case OFFER_QUOTE -> {
                session.classify(ticket, new Command.Classify("training", null, null));
                session.offerQuote(ticket, quote(words));
            }
            case GIVE_EVIDENCE -> session.send(ticket, new GiveEvidence(Map.of("number", words)));
            case DECIDE -> {
                int version = at.ticket(ticket).quote().map(Quote::version).orElse(1);
                session.send(
                        ticket, deed.about() % 2 == 0 ? new ApproveQuote(version) : new DeclineQuote(version, words));
            }
            case ANSWER_BY_ARTICLE -> session.answerByArticle(ticket, new AnswerByArticle(words, words));
            case RESOLVE -> session.resolve(ticket, words);
            case REOPEN -> session.reopen(ticket, words);
            case CLOSE -> session.close(ticket);
            case ATTACH ->
                session.attaching(List.of(upload(session, words).id())).reply(ticket, "See the file");
            case UPLOAD -> upload(session, words);
            case READ -> {
                session.read(ticket);
                school.ifPresent(kept -> session.seen());
            }
            case REGISTER_PERSON,
                    REQUEST_SEAT,
                    GRANT_SEAT,
                    RELEASE_SEAT,
                    BLOCK,
                    UNBLOCK,
                    DEACTIVATE,
                    CHANGE_CONTRACT,
                    RECORD_REPLACEMENT,
                    APPROVE_REPLACEMENT,
                    REJECT_REPLACEMENT -> throw new IllegalStateException("done above");
            case TICK -> at.ticketing.tick();
        }
    }

    private OfferQuote quote(String words) {
        OfferQuote.Line line = new OfferQuote.Line("course", words, 90_000L);
        return new OfferQuote("BRL", List.of(line, line), at.clock.instant().plus(Duration.ofHours(9)));
    }

    private static Upload upload(Session session, String words) {
        return PrivateDesk.upload(session, words + ".txt", words);
    }

    Erased erase(int person) {
        return officer().personalData().erase(Deed.PEOPLE.get(person), ErasureReason.CONSENT_WITHDRAWN);
    }

    private Session officer() {
        return at.desk().as(SmallDesk.agent("officer"));
    }

    void tick() {
        at.ticketing.tick();
    }

    /** Every figure that does not name anybody: clocks with their derivations, what is due, how many there are of what. */
    List<Object> figures() {
        List<Object> figures = new ArrayList<>();
        for (TicketId id : tickets) {
            Ticket ticket = at.ticket(id);
            figures.add(List.of(ticket.time(), ticket.triage(), ticket.phase(), ticket.turn(), ticket.quote()));
            figures.add(at.clocks(id));
            figures.add(officer().promises(id));
            figures.add(Audit.of(id, storage.log(at.id, id), hash -> at.policy));
        }
        figures.add(storage.due(PrivateDesk.START.plus(Duration.ofDays(10_000)), 1_000));
        for (Fact fact : List.of(
                Fact.PHASE, Fact.KIND, Fact.PRIORITY, Fact.COMPLEXITY, Fact.AREA, Fact.TURN, Fact.ORGANISATION)) {
            figures.add(officer().counts(TicketFilter.all(), fact));
        }
        for (Fact fact : List.of(Fact.REQUESTER, Fact.OPENER, Fact.ASSIGNEE)) {
            figures.add(officer().counts(TicketFilter.all(), fact).tickets().values().stream()
                    .sorted()
                    .toList());
        }
        school.ifPresent(kept -> figures.addAll(kept.figures()));
        return figures;
    }

    /** Which tickets and organisations name each of the others. */
    Map<String, List<Object>> othersThan(int person) {
        Map<String, List<Object>> named = new TreeMap<>();
        for (String other : Deed.PEOPLE) {
            if (!other.equals(Deed.PEOPLE.get(person))) {
                PersonId id = new PersonId(other);
                List<Object> places =
                        new ArrayList<>(storage.personalRecords().tickets(at.id, id, Optional.empty(), 1_000));
                places.addAll(storage.personalRecords().organisations(at.id, id));
                named.put(other, places);
            }
        }
        return named;
    }

    /** The logs tell what the rows tell. */
    boolean logsTellRows() {
        return tickets.stream()
                        .allMatch(id ->
                                Decider.fold(id, at.id, storage.log(at.id, id)).equals(at.ticket(id)))
                && school.stream().allMatch(School::logTellsRow);
    }

    /** Everything that the library shows of this desk to whoever may see all of it. */
    Stream<String> everythingShown() {
        List<Object> shown = new ArrayList<>();
        for (TicketId id : tickets) {
            shown.add(at.ticket(id));
            shown.add(storage.log(at.id, id));
            shown.add(storage.texts(
                    at.id,
                    storage.log(at.id, id).stream()
                            .map(Recorded::event)
                            .flatMap(event -> event.texts().stream())
                            .map(text -> text.id())
                            .toList()));
            shown.add(officer().read(id));
        }
        shown.add(storage.feed(at.id, 0, 10_000));
        shown.add(storage.personalRecords()
                .reads(at.id, new ReadQuery(Optional.empty(), Optional.empty(), Optional.empty(), 10_000)));
        shown.add(officer().list(PageRequest.first(TicketFilter.all(), Sort.NEWEST_FIRST, 100)));
        officer().personalData().exportOrganisation("school").tickets().get().forEach(shown::add);
        school.ifPresent(kept -> shown.addAll(kept.shown(officer())));
        return shown.stream().map(String::valueOf);
    }

    /** What is found of a person, by their id or by a word of theirs. */
    boolean isFound(int person) {
        PersonId id = new PersonId(Deed.PEOPLE.get(person));
        TicketFilter byWord = TicketFilter.all().searching(Deed.WORDS.get(person));
        return officer().count(byWord) > 0
                || !storage.personalRecords().receipts(at.id, id, 0, 1).isEmpty()
                || !storage.personalRecords().refusals(at.id, id, 0, 1).isEmpty()
                || !storage.personalRecords().organisations(at.id, id).isEmpty()
                || officer()
                        .personalData()
                        .exportPerson(id.value())
                        .tickets()
                        .get()
                        .findAny()
                        .isPresent();
    }

    /** Whether a text names a person or has a word of theirs; the ids of others may contain theirs. */
    static boolean names(String text, int person) {
        String id = Deed.PEOPLE.get(person);
        String rest = text;
        for (String other : Deed.PEOPLE) {
            if (!other.equals(id) && other.contains(id)) {
                rest = rest.replace(other, "").replace(escaped(other), "");
            }
        }
        return rest.contains(id)
                || rest.contains(escaped(id))
                || rest.toLowerCase(Locale.ROOT).contains(Deed.WORDS.get(person));
    }

    /** As JSON has it. */
    private static String escaped(String id) {
        return id.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
