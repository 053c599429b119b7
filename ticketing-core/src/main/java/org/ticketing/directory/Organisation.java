package org.ticketing.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;

/**
 * A customer of the desk with its people, as its log tells: immutable, without the words of people. However it is made, it has
 * an acting administrator (U51), and no more seats are in use than the contract provides (U18, U56).
 *
 * @param version the sequence of its last event
 * @param changedAt the instant of its last event
 * @param mailDomain what the addresses of its institutional mailboxes end in
 * @param members in the order in which they were registered
 * @param replacement of an administrator that is to be decided on
 */
public record Organisation(
        DeskId desk,
        OrganisationId id,
        long version,
        Instant changedAt,
        String mailDomain,
        Contract contract,
        List<Member> members,
        @Nullable Replacement replacement) {

    public Organisation {
        members = List.copyOf(members);
        if (members.stream().noneMatch(Member::isActingAdministrator)) {
            throw new IllegalArgumentException(id + " has no administrator");
        }
        if (inUse(members) > contract.seats()) {
            throw new IllegalArgumentException(
                    id + " has " + inUse(members) + " seats in use, and the contract provides " + contract.seats());
        }
    }

    public Optional<Member> member(PersonId person) {
        return members.stream().filter(member -> member.person().equals(person)).findFirst();
    }

    public int seatsInUse() {
        return inUse(members);
    }

    private static int inUse(List<Member> members) {
        return (int)
                members.stream().filter(member -> member.seat() == Seat.GRANTED).count();
    }

    long actingAdministrators() {
        return members.stream().filter(Member::isActingAdministrator).count();
    }

    /** The organisation after an event: what the event says, copied. */
    static Organisation evolve(
            @Nullable Organisation organisation, OrganisationId id, DeskId desk, RecordedEvent recorded) {
        OrganisationEvent event = recorded.event();
        if (organisation == null) {
            if (event instanceof OrganisationEvent.Registered registered) {
                return registered(id, desk, recorded, registered);
            }
            throw new IllegalStateException("a log begins with a registration, not with " + event);
        }
        return organisation.evolve(recorded);
    }

    private static Organisation registered(
            OrganisationId id, DeskId desk, RecordedEvent recorded, OrganisationEvent.Registered e) {
        return new Organisation(
                desk,
                id,
                recorded.sequence(),
                recorded.at(),
                e.mailDomain(),
                e.contract(),
                e.administrators().stream()
                        .map(person -> newcomer(person, recorded.at()).withPowers())
                        .toList(),
                null);
    }

    private Organisation evolve(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case OrganisationEvent.Registered e ->
                throw new IllegalStateException("an organisation is registered once: " + id);
            case OrganisationEvent.ContractChanged e -> next(recorded, e.contract(), members, replacement);
            case OrganisationEvent.PersonRegistered e -> next(recorded, enrolled(e, recorded.at()));
            case OrganisationEvent.SeatRequested e -> change(recorded, e.person(), m -> m.with(Seat.REQUESTED));
            case OrganisationEvent.SeatGranted e -> change(recorded, e.person(), m -> m.with(Seat.GRANTED));
            case OrganisationEvent.SeatRefused e -> change(recorded, e.person(), m -> m.with(Seat.REFUSED));
            case OrganisationEvent.SeatReleased e -> change(recorded, e.person(), m -> m.with(Seat.NONE));
            case OrganisationEvent.PersonDeactivated e -> change(recorded, e.person(), Member::deactivated);
            case OrganisationEvent.PersonBlocked e -> change(recorded, e.person(), m -> m.with(Standing.BLOCKED));
            case OrganisationEvent.PersonUnblocked e -> change(recorded, e.person(), m -> m.with(Standing.ACTIVE));
            case OrganisationEvent.ReplacementRecorded e ->
                next(
                        recorded,
                        contract,
                        members,
                        new Replacement(
                                recorded.by(),
                                recorded.at(),
                                e.outgoing(),
                                e.incoming(),
                                e.asker(),
                                e.mailbox(),
                                e.cpf()));
            case OrganisationEvent.AdministratorReplaced e ->
                next(recorded, contract, succeeded(e, recorded.at()), null);
            case OrganisationEvent.ReplacementRejected e -> next(recorded, contract, members, null);
            case OrganisationEvent.PersonErased e -> next(recorded, members);
        };
    }

    private static Member newcomer(OrganisationEvent.Person person, Instant at) {
        return new Member(person.id(), at, false, Standing.ACTIVE, Seat.NONE, Set.of(), person.name(), person.email());
    }

    private List<Member> enrolled(OrganisationEvent.PersonRegistered e, Instant at) {
        return with(newcomer(e.person(), at).with(e.flags()));
    }

    private List<Member> succeeded(OrganisationEvent.AdministratorReplaced e, Instant at) {
        Member incoming = member(e.incoming().id())
                .filter(Member::isActive)
                .map(known -> known.known(e.incoming()))
                .orElseGet(() -> newcomer(e.incoming(), at))
                .withPowers();
        return with(incoming).stream()
                .map(member -> member.person().equals(e.outgoing()) ? member.withoutPowers() : member)
                .toList();
    }

    /** The members with one that takes the place of itself, or the last. */
    private List<Member> with(Member changed) {
        List<Member> others = new ArrayList<>(members);
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i).person().equals(changed.person())) {
                others.set(i, changed);
                return others;
            }
        }
        others.add(changed);
        return others;
    }

    private Organisation change(RecordedEvent recorded, PersonId person, UnaryOperator<Member> how) {
        Member member =
                member(person).orElseThrow(() -> new IllegalStateException(person + " was never registered at " + id));
        return next(recorded, with(how.apply(member)));
    }

    private Organisation next(RecordedEvent recorded, List<Member> nextMembers) {
        return next(recorded, contract, nextMembers, replacement);
    }

    private Organisation next(
            RecordedEvent recorded,
            Contract nextContract,
            List<Member> nextMembers,
            @Nullable Replacement nextReplacement) {
        return new Organisation(
                desk, id, recorded.sequence(), recorded.at(), mailDomain, nextContract, nextMembers, nextReplacement);
    }
}
