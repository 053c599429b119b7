package org.ticketing.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ticketing.OrganisationSession;
import org.ticketing.Session;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.directory.OrganisationDecider;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.TextRef;

/** The organisation for which the customers of {@link Lives} speak, where the desk keeps a directory. */
record School(PrivateDesk at) {

    static final OrganisationId ID = new OrganisationId("school");

    private static final Set<Deed.What> DEEDS = EnumSet.range(Deed.What.REGISTER_PERSON, Deed.What.REJECT_REPLACEMENT);

    /** With its administrator and one more, who have a seat each. */
    static School registered(PrivateDesk at) {
        OrganisationSession staff = at.agent("officer").organisation(ID);
        staff.register(new OrganisationCommand.Register(
                "standard", 3, "school.example", List.of(new OrganisationCommand.Person(id(0), name(0), email(0)))));
        OrganisationSession administrator = at.customer(id(0)).organisation(ID);
        administrator.requestSeat(id(0));
        administrator.registerPerson(new OrganisationCommand.RegisterPerson(id(1), name(1), email(1), Set.of(), true));
        staff.grantSeat(id(0), "Checked");
        staff.grantSeat(id(1), "Checked");
        return new School(at);
    }

    static boolean isOf(Deed.What deed) {
        return DEEDS.contains(deed);
    }

    /** What people are called is theirs, whoever writes it down. */
    static void act(Deed deed, OrganisationSession session) {
        String person = id(deed.about());
        String reason = Lives.words(deed.by());
        int next = (deed.about() + 1) % Deed.PEOPLE.size();
        switch (deed.what()) {
            case REGISTER_PERSON ->
                session.registerPerson(new OrganisationCommand.RegisterPerson(
                        person, name(deed.about()), email(deed.about()), Set.of("downloads"), true));
            case REQUEST_SEAT -> session.requestSeat(person);
            case GRANT_SEAT -> session.grantSeat(person, reason);
            case RELEASE_SEAT -> session.releaseSeat(person);
            case BLOCK -> session.block(person, reason);
            case UNBLOCK -> session.unblock(person, reason);
            case DEACTIVATE -> session.deactivate(person);
            case CHANGE_CONTRACT -> session.changeContract("standard", 3 + deed.about(), reason);
            case RECORD_REPLACEMENT ->
                session.recordReplacement(new OrganisationCommand.RecordReplacement(
                        person, "direction", email(next), id(next), name(next), email(next), "529.982.247-25"));
            case APPROVE_REPLACEMENT -> session.approveReplacement(reason);
            case REJECT_REPLACEMENT -> session.rejectReplacement(reason);
            case OPEN,
                    REPLY,
                    NOTE,
                    ASSIGN,
                    CLASSIFY,
                    AWAIT_CUSTOMER,
                    GIVE_EVIDENCE,
                    PROMISE_DATE,
                    OFFER_QUOTE,
                    DECIDE -> throw new IllegalArgumentException("no deed of the directory: " + deed);
            case ANSWER_BY_ARTICLE, RESOLVE, REOPEN, CLOSE, ATTACH, UPLOAD, READ, TICK ->
                throw new IllegalArgumentException("no deed of the directory: " + deed);
        }
    }

    private static String id(int person) {
        return Deed.PEOPLE.get(person);
    }

    private static String name(int person) {
        return Lives.words(person);
    }

    private static String email(int person) {
        return Deed.WORDS.get(person) + "@school.example";
    }

    /** Everything that does not name anybody: seats, standings and since when. */
    List<Object> figures() {
        Organisation organisation = organisation();
        List<Object> figures = new ArrayList<>(List.of(organisation.contract(), organisation.seatsInUse()));
        organisation.members().stream()
                .map(member -> List.of(
                        member.since(), member.administrator(), member.standing(), member.seat(), member.flags()))
                .sorted(Comparator.comparing(List::toString))
                .forEach(figures::add);
        figures.add(at.storage.organisations().lastSeen(at.id, ID).values().stream()
                .sorted()
                .toList());
        return figures;
    }

    boolean logTellsRow() {
        return OrganisationDecider.fold(ID, at.id, log()).equals(organisation());
    }

    /** Everything that the library shows of it to whoever may see all of it. */
    List<Object> shown(Session officer) {
        OrganisationSession session = officer.organisation(ID);
        return List.of(
                organisation(),
                log(),
                at.storage
                        .organisations()
                        .texts(
                                at.id,
                                log().stream()
                                        .flatMap(recorded -> recorded.event().texts().stream())
                                        .map(TextRef::id)
                                        .toList()),
                at.storage.organisations().lastSeen(at.id, ID),
                session.read(),
                session.review(),
                session.history(),
                officer.directory().organisations(Optional.empty(), 10),
                officer.directory().events(0, 200));
    }

    private Organisation organisation() {
        return at.storage.organisations().organisation(at.id, ID).orElseThrow();
    }

    private List<RecordedEvent> log() {
        return at.storage.organisations().log(at.id, ID);
    }
}
