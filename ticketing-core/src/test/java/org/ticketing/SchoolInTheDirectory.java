package org.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.ticketing.directory.Actor;
import org.ticketing.directory.DirectoryRules;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.directory.OrganisationCommand.Person;
import org.ticketing.directory.OrganisationEvent;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.Refused;
import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.OrganisationReceipt;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** A school that is registered at a small desk with a directory, its administrator Ana, and two of the staff. */
abstract class SchoolInTheDirectory {

    static final Instant START = SmallDesk.at("2026-11-24T10:00");
    static final Command.Open QUESTION = new Command.Open("question", "Title", "Description");

    Instant now = START;
    final InMemoryStorage storage = new InMemoryStorage();
    final Ticketing ticketing =
            Ticketing.builder().storage(storage).desk(policy()).clock(() -> now).build();

    static SupportPolicy policy() {
        return SmallDesk.with().toBuilder()
                .directory(new DirectoryRules(
                        new DirectoryRules.Seats("customer", 2, Source.stated("U18", "U56")),
                        new DirectoryRules.Administrators(null, Source.stated("U51")),
                        new DirectoryRules.Keepers(Set.of("agent"), Source.stated("U18")),
                        List.of(new DirectoryRules.Option("downloads", Text.same("Downloads"), Source.stated("U16"))),
                        new DirectoryRules.Askers(
                                List.of(new DirectoryRules.Option(
                                        "direction", Text.same("Direction"), Source.stated("U21"))),
                                Source.stated("U20", "U58")),
                        new DirectoryRules.Review(Duration.ofDays(90), Source.stated("U19"))))
                .build();
    }

    OrganisationSession as(Actor actor) {
        return ticketing.desk("small").as(actor).organisation("escola");
    }

    OrganisationSession ana() {
        return as(Actor.customer("ana", "escola"));
    }

    OrganisationSession caio() {
        return as(SmallDesk.CAIO);
    }

    OrganisationSession dora() {
        return as(Actor.staff("dora", "agent"));
    }

    Session customer(String person) {
        return ticketing.desk("small").as(Actor.customer(person, "escola", "customer"));
    }

    static Person person(String id) {
        return new Person(id, id + " da Silva", id + "@escola.example");
    }

    static OrganisationCommand.Register registration() {
        return new OrganisationCommand.Register("standard", null, "escola.example", List.of(person("ana")));
    }

    OrganisationReceipt register(String person, boolean seat) {
        return ana().registerPerson(new OrganisationCommand.RegisterPerson(
                person, person + " da Silva", person + "@escola.example", Set.of(), seat));
    }

    void seat(String person) {
        register(person, true);
        caio().grantSeat(person, "Checked against the contract");
    }

    static OrganisationCommand.RecordReplacement replacement() {
        return new OrganisationCommand.RecordReplacement(
                "ana", "direction", "direcao@escola.example", "eva", "Eva", "eva@escola.example", "529.982.247-25");
    }

    static void assertRefused(String code, String source, ThrowingCallable call) {
        assertThatExceptionOfType(Refused.class).isThrownBy(call).satisfies(refused -> {
            assertThat(refused.refusal().code()).isEqualTo(code);
            assertThat(refused.refusal().source().toString()).contains(source);
        });
    }

    List<OrganisationEvent> events() {
        return caio().history().events().stream().map(RecordedEvent::event).toList();
    }

    @BeforeEach
    void register() {
        caio().register(registration());
    }
}
