package org.ticketing.directory;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.privacy.Erasure;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;

/**
 * What is left of an organisation when a person is taken out of it: seats, standings and instants are as they were, and a member
 * that was there is there under a name that leads to nobody.
 *
 * @param kept the events that were there, with other names
 * @param added that something was erased
 * @param texts that are to be erased, with their salts
 */
public record OrganisationRemains(
        Organisation organisation, List<RecordedEvent> kept, List<RecordedEvent> added, Set<TextId> texts) {

    public OrganisationRemains {
        kept = List.copyOf(kept);
        added = List.copyOf(added);
        texts = Set.copyOf(texts);
    }

    /** Nothing, if the organisation does not name this person. */
    public static Optional<OrganisationRemains> without(Erasure erasure, OrganisationId id, List<RecordedEvent> log) {
        PersonId person = erasure.person();
        DeskId desk = erasure.desk();
        if (log.stream().noneMatch(recorded -> recorded.names(person))) {
            return Optional.empty();
        }
        List<RecordedEvent> kept =
                log.stream().map(recorded -> recorded.renamed(erasure::rename)).toList();
        Organisation before = OrganisationDecider.fold(id, desk, kept);
        Instant at = erasure.at().isBefore(before.changedAt()) ? before.changedAt() : erasure.at();
        RecordedEvent erased = new RecordedEvent(
                before.version() + 1,
                at,
                erasure.rename(erasure.by()),
                new OrganisationEvent.PersonErased(erasure.reason()));
        return Optional.of(new OrganisationRemains(
                Organisation.evolve(before, id, desk, erased), kept, List.of(erased), textsOf(person, log)));
    }

    private static Set<TextId> textsOf(PersonId person, List<RecordedEvent> log) {
        Set<TextId> texts = new HashSet<>();
        OrganisationEvent.@Nullable ReplacementRecorded asked = null;
        for (RecordedEvent recorded : log) {
            textsOf(person, recorded, asked).map(TextRef::id).forEach(texts::add);
            if (recorded.event() instanceof OrganisationEvent.ReplacementRecorded next) {
                asked = next;
            }
        }
        return texts;
    }

    /** What somebody else is called is not theirs, though they have written it down. */
    private static Stream<TextRef> textsOf(
            PersonId person, RecordedEvent recorded, OrganisationEvent.@Nullable ReplacementRecorded asked) {
        boolean wrote = recorded.by().equals(person);
        boolean named = recorded.names(person);
        return switch (recorded.event()) {
            case OrganisationEvent.Registered e -> e.administrators().stream().flatMap(each -> own(person, each));
            case OrganisationEvent.PersonRegistered e -> own(person, e.person());
            case OrganisationEvent.ReplacementRecorded e ->
                Stream.concat(
                        own(person, e.incoming()),
                        e.incoming().id().equals(person) ? Stream.of(e.mailbox(), e.cpf()) : Stream.empty());
            case OrganisationEvent.AdministratorReplaced e ->
                Stream.concat(own(person, e.incoming()), named ? Stream.of(e.reason()) : Stream.empty());
            case OrganisationEvent.ReplacementRejected e ->
                wrote || (asked != null && asked.people().contains(person)) ? Stream.of(e.reason()) : Stream.empty();
            case OrganisationEvent.ContractChanged e -> wrote ? Stream.of(e.reason()) : Stream.empty();
            case OrganisationEvent.SeatGranted e -> named ? Stream.of(e.reason()) : Stream.empty();
            case OrganisationEvent.SeatRefused e -> named ? Stream.of(e.reason()) : Stream.empty();
            case OrganisationEvent.PersonBlocked e -> named ? Stream.of(e.reason()) : Stream.empty();
            case OrganisationEvent.PersonUnblocked e -> named ? Stream.of(e.reason()) : Stream.empty();
            case OrganisationEvent.SeatRequested e -> Stream.empty();
            case OrganisationEvent.SeatReleased e -> Stream.empty();
            case OrganisationEvent.PersonDeactivated e -> Stream.empty();
            case OrganisationEvent.PersonErased e -> Stream.empty();
        };
    }

    private static Stream<TextRef> own(PersonId person, OrganisationEvent.Person written) {
        return written.id().equals(person) ? written.texts() : Stream.empty();
    }
}
