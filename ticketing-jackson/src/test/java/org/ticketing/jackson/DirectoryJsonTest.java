package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.directory.Contract;
import org.ticketing.directory.Member;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationEvent;
import org.ticketing.directory.OrganisationEvent.Person;
import org.ticketing.directory.Replacement;
import org.ticketing.directory.Seat;
import org.ticketing.directory.Standing;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;

/** What was stored once is read for ever: no approved file is ever changed or deleted. */
class DirectoryJsonTest {

    private static final ApprovedFiles APPROVED = ApprovedFiles.in("approved-directory");
    private static final Instant MORNING = Instant.parse("2026-11-09T11:00:00.123456Z");
    private static final PersonId ANA = new PersonId("ana");
    private static final PersonId LEO = new PersonId("leo");
    private static final Contract CONTRACT = new Contract("standard", 2);

    private static TextRef text(int number) {
        return new TextRef(
                TextId.parse("01900000-0000-7000-8000-00000000000" + number),
                Integer.toHexString(number).repeat(64));
    }

    private static Person person(PersonId id) {
        return new Person(id, text(1), text(2));
    }

    private static final Map<String, OrganisationEvent> EVENTS = Stream.of(
                    new OrganisationEvent.Registered("escola.example", CONTRACT, List.of(person(ANA))),
                    new OrganisationEvent.ContractChanged(new Contract("larger", 5), text(3)),
                    new OrganisationEvent.PersonRegistered(person(LEO), Set.of("downloads", "audits")),
                    new OrganisationEvent.SeatRequested(LEO),
                    new OrganisationEvent.SeatGranted(LEO, 1, 2, text(3)),
                    new OrganisationEvent.SeatRefused(LEO, 2, 2, text(3)),
                    new OrganisationEvent.SeatReleased(LEO),
                    new OrganisationEvent.PersonDeactivated(LEO),
                    new OrganisationEvent.PersonBlocked(LEO, text(3)),
                    new OrganisationEvent.PersonUnblocked(LEO, text(3)),
                    new OrganisationEvent.ReplacementRecorded(ANA, person(LEO), "direction", text(3), text(4)),
                    new OrganisationEvent.AdministratorReplaced(ANA, person(LEO), text(3)),
                    new OrganisationEvent.ReplacementRejected(text(3)),
                    new OrganisationEvent.PersonErased(ErasureReason.UNLAWFUL))
            .collect(Collectors.toMap(event -> DirectoryJson.type(event) + ".v1", event -> event));

    private static final Map<String, Organisation> ORGANISATIONS = Map.of(
            "organisation.v1", organisation(null),
            "organisation-replacing.v1",
                    organisation(new Replacement(
                            new PersonId("bia"), MORNING, ANA, person(LEO), "direction", text(3), text(4))));

    private static Organisation organisation(@Nullable Replacement replacement) {
        return new Organisation(
                new DeskId("small"),
                new OrganisationId("escola"),
                7,
                MORNING,
                "escola.example",
                CONTRACT,
                List.of(
                        new Member(ANA, MORNING, true, Standing.ACTIVE, Seat.NONE, Set.of(), text(1), text(2)),
                        new Member(
                                LEO,
                                MORNING,
                                false,
                                Standing.BLOCKED,
                                Seat.GRANTED,
                                Set.of("downloads", "audits"),
                                text(5),
                                text(6))),
                replacement);
    }

    @Test
    void everyTypeOfEventHasAnExample() {
        assertThat(EVENTS.values().stream().map(Object::getClass))
                .containsExactlyInAnyOrder(OrganisationEvent.class.getPermittedSubclasses());
    }

    static Stream<String> events() {
        return EVENTS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventsAreStoredAsApproved(String name) throws IOException {
        APPROVED.require(name, EVENTS, DirectoryJson::write, DirectoryJson::readEvent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation.v1", "organisation-replacing.v1"})
    void organisationsAreStoredAsApproved(String name) throws IOException {
        APPROVED.require(name, ORGANISATIONS, DirectoryJson::write, DirectoryJson::readOrganisation);
    }

    @Test
    void everyApprovedFileIsAnExample() throws IOException {
        APPROVED.requireExactly(List.of(EVENTS.keySet(), ORGANISATIONS.keySet()));
    }

    @Test
    void whatIsNotAStoredFormIsRefusedWithItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectoryJson.readEvent("{\"v\":1,\"type\":\"seat-requested\"}"))
                .withMessageContaining("/person is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectoryJson.readEvent("{\"v\":1,\"type\":\"vanished\"}"))
                .withMessageContaining("'vanished', which is not known");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectoryJson.readEvent("{\"v\":2,\"type\":\"seat-requested\",\"person\":\"ana\"}"))
                .withMessageContaining("/v is 2, and the latest form known is 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectoryJson.readOrganisation("{"))
                .withMessageContaining("this is not a stored organisation");
    }

    /** More seats in use than the contract provides: nobody has ever written that. */
    @Test
    void anOrganisationThatCanNotBeIsNotRead() {
        String stored = DirectoryJson.write(organisation(null));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectoryJson.readOrganisation(stored.replace("\"seats\":2", "\"seats\":0")))
                .withMessageContaining("1 seats in use");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectoryJson.readOrganisation(
                        stored.replace("\"administrator\":true", "\"administrator\":false")))
                .withMessageContaining("no administrator");
    }
}
