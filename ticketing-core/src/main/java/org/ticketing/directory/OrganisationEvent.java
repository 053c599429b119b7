package org.ticketing.directory;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextRef;

/**
 * What happened in an organisation. Names, addresses, numbers of people and reasons are not in it: it refers to a {@link
 * org.ticketing.vocabulary.KeptText}, which can be erased.
 */
public sealed interface OrganisationEvent {

    /** A person as an event tells of them. */
    record Person(PersonId id, TextRef name, TextRef email) {
        Stream<TextRef> texts() {
            return Stream.of(name, email);
        }

        Person renamed(UnaryOperator<PersonId> names) {
            return new Person(names.apply(id), name, email);
        }
    }

    /**
     * The vendor has a new customer (U13, U57).
     *
     * @param mailDomain what the addresses of its institutional mailboxes end in
     * @param administrators at least one
     */
    record Registered(String mailDomain, Contract contract, List<Person> administrators) implements OrganisationEvent {
        public Registered {
            administrators = List.copyOf(administrators);
        }
    }

    /** Another plan or other seats. */
    record ContractChanged(Contract contract, TextRef reason) implements OrganisationEvent {}

    /**
     * Their administrator has registered somebody, or has taken somebody back.
     *
     * @param flags what was asked for with it
     */
    record PersonRegistered(Person person, Set<String> flags) implements OrganisationEvent {
        public PersonRegistered {
            flags = Set.copyOf(flags);
        }
    }

    /** Their administrator has asked for a seat for them. */
    record SeatRequested(PersonId person) implements OrganisationEvent {}

    /**
     * The vendor has given them a seat.
     *
     * @param inUse the seats in use, this one counted
     * @param cap what the contract allows
     */
    record SeatGranted(PersonId person, int inUse, int cap, TextRef reason) implements OrganisationEvent {}

    /**
     * The vendor has given them no seat.
     *
     * @param inUse the seats in use
     * @param cap what the contract allows
     */
    record SeatRefused(PersonId person, int inUse, int cap, TextRef reason) implements OrganisationEvent {}

    /** Their administrator has given their seat, or the request for it, back. */
    record SeatReleased(PersonId person) implements OrganisationEvent {}

    /** They are gone, and their seat and powers with them. */
    record PersonDeactivated(PersonId person) implements OrganisationEvent {}

    /** The vendor lets them do nothing for the time being. */
    record PersonBlocked(PersonId person, TextRef reason) implements OrganisationEvent {}

    /** They may do again what they might before. */
    record PersonUnblocked(PersonId person, TextRef reason) implements OrganisationEvent {}

    /** The vendor has taken down that another administrator is wanted, and by whom. */
    record ReplacementRecorded(PersonId outgoing, Person incoming, String asker, TextRef mailbox, TextRef cpf)
            implements OrganisationEvent {}

    /** From this instant on one is administrator and the other no longer. */
    record AdministratorReplaced(PersonId outgoing, Person incoming, TextRef reason) implements OrganisationEvent {}

    /** The administrator stays. */
    record ReplacementRejected(TextRef reason) implements OrganisationEvent {}

    /** Words and identifiers of a person were taken out of everything that stands before it; of whom, it does not say. */
    record PersonErased(ErasureReason reason) implements OrganisationEvent {}

    /** The texts that this event refers to. */
    default List<TextRef> texts() {
        return switch (this) {
            case Registered e ->
                e.administrators().stream().flatMap(Person::texts).toList();
            case ContractChanged e -> List.of(e.reason());
            case PersonRegistered e -> e.person().texts().toList();
            case SeatGranted e -> List.of(e.reason());
            case SeatRefused e -> List.of(e.reason());
            case PersonBlocked e -> List.of(e.reason());
            case PersonUnblocked e -> List.of(e.reason());
            case ReplacementRecorded e ->
                Stream.concat(e.incoming().texts(), Stream.of(e.mailbox(), e.cpf()))
                        .toList();
            case AdministratorReplaced e ->
                Stream.concat(e.incoming().texts(), Stream.of(e.reason())).toList();
            case ReplacementRejected e -> List.of(e.reason());
            case SeatRequested e -> List.of();
            case SeatReleased e -> List.of();
            case PersonDeactivated e -> List.of();
            case PersonErased e -> List.of();
        };
    }

    /** The people whom this event names, beside the one who did it. */
    default List<PersonId> people() {
        return switch (this) {
            case Registered e -> e.administrators().stream().map(Person::id).toList();
            case PersonRegistered e -> List.of(e.person().id());
            case SeatRequested e -> List.of(e.person());
            case SeatGranted e -> List.of(e.person());
            case SeatRefused e -> List.of(e.person());
            case SeatReleased e -> List.of(e.person());
            case PersonDeactivated e -> List.of(e.person());
            case PersonBlocked e -> List.of(e.person());
            case PersonUnblocked e -> List.of(e.person());
            case ReplacementRecorded e -> List.of(e.outgoing(), e.incoming().id());
            case AdministratorReplaced e -> List.of(e.outgoing(), e.incoming().id());
            case ContractChanged e -> List.of();
            case ReplacementRejected e -> List.of();
            case PersonErased e -> List.of();
        };
    }

    /** The same event of people with other names; names every {@linkplain #people() person} of it anew. */
    default OrganisationEvent renamed(UnaryOperator<PersonId> names) {
        return switch (this) {
            case Registered e ->
                new Registered(
                        e.mailDomain(),
                        e.contract(),
                        e.administrators().stream()
                                .map(person -> person.renamed(names))
                                .toList());
            case PersonRegistered e -> new PersonRegistered(e.person().renamed(names), e.flags());
            case SeatRequested e -> new SeatRequested(names.apply(e.person()));
            case SeatGranted e -> new SeatGranted(names.apply(e.person()), e.inUse(), e.cap(), e.reason());
            case SeatRefused e -> new SeatRefused(names.apply(e.person()), e.inUse(), e.cap(), e.reason());
            case SeatReleased e -> new SeatReleased(names.apply(e.person()));
            case PersonDeactivated e -> new PersonDeactivated(names.apply(e.person()));
            case PersonBlocked e -> new PersonBlocked(names.apply(e.person()), e.reason());
            case PersonUnblocked e -> new PersonUnblocked(names.apply(e.person()), e.reason());
            case ReplacementRecorded e ->
                new ReplacementRecorded(
                        names.apply(e.outgoing()), e.incoming().renamed(names), e.asker(), e.mailbox(), e.cpf());
            case AdministratorReplaced e ->
                new AdministratorReplaced(
                        names.apply(e.outgoing()), e.incoming().renamed(names), e.reason());
            case ContractChanged e -> e;
            case ReplacementRejected e -> e;
            case PersonErased e -> e;
        };
    }
}
