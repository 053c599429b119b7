package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.contact.Contact;
import org.ticketing.contact.ContactAnswer;
import org.ticketing.contact.ContactReport;
import org.ticketing.contact.Recognition;
import org.ticketing.directory.Actor;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("Staff write down who has reached them")
final class ContactTest {

    private static final Actor ANA = Actor.customer("ana", "escola-azul", "key-user");

    private final Store store;
    private final Scene scene;

    ContactTest(Store store) {
        this.store = store;
        this.scene = Scene.at(store, "unisac", "2026-11-24T10:00");
    }

    private static ContactReport wantsATicket() {
        return ContactReport.opening(
                "phone", Recognition.CALLED_BACK, "operational-question", "Abra um chamado para mim.");
    }

    @Test
    @DisplayName("U59 U60: a call that wants a ticket opened is kept, and told where to go instead")
    void aRefusedContactIsKept() {
        ContactAnswer answer = scene.attendant().record(wantsATicket(), ANA);

        assertThat(answer.refusal()).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo("channel-not-allowed");
            assertThat(refusal.source().toString()).contains("U59", "U60");
            assertThat(refusal.reason().pt()).contains("Área de Clientes");
        });
        assertThat(scene.attendant().contacts(Optional.empty(), 10))
                .singleElement()
                .satisfies(contact -> {
                    assertThat(contact.refusal()).isEqualTo("channel-not-allowed");
                    assertThat(contact.wish()).isEqualTo(Action.OPEN);
                    assertThat(contact.caller()).isEqualTo(ANA.id());
                    assertThat(contact.recordedBy().value()).isEqualTo("staff-attendant");
                    assertThat(contact.words()).contains("Abra um chamado para mim.");
                });
    }

    @Test
    @DisplayName("U52 U59: a one-off question by phone makes no ticket")
    void aQuestionIsAnsweredAtOnce() {
        ContactAnswer answer = scene.attendant()
                .record(ContactReport.question("phone", Recognition.KNOWN_NUMBER, "Onde emito o boleto?"), ANA);

        assertThat(answer.refusal()).isEmpty();
        assertThat(scene.attendant().contacts(Optional.empty(), 10))
                .extracting(Contact::refusal)
                .containsOnlyNulls();
    }

    @Test
    @DisplayName("U59: what is said by phone about a ticket is in the ticket, as the caller's, with who wrote it down")
    void whatIsSaidIsAddedToTheTicket() {
        TicketId ticket = scene.open("operational-question");
        scene.attendant().awaitCustomer(ticket, "Em qual turma?");

        ContactAnswer answer =
                scene.attendant().record(ContactReport.reply("phone", Recognition.CALLED_BACK, ticket, "Na 3B."), ANA);

        assertThat(answer.refusal()).isEmpty();
        assertThat(scene.customer().read(ticket).entries()).last().satisfies(entry -> {
            assertThat(entry.author()).isEqualTo(ANA.id());
            assertThat(entry.channel()).isEqualTo("phone");
            assertThat(entry.recordedBy())
                    .hasValueSatisfying(staff -> assertThat(staff.value()).isEqualTo("staff-attendant"));
            assertThat(entry.text()).contains("Na 3B.");
        });
        assertThat(scene.customer().read(ticket).summary().ticket().turn()).isEqualTo(Turn.VENDOR);
        assertThat(scene.attendant().contacts(Optional.empty(), 10))
                .singleElement()
                .satisfies(contact -> assertThat(contact.ticket()).isEqualTo(ticket));
    }

    @Test
    @DisplayName("U61: who is not recognised is told nothing of a ticket, and adds nothing to it")
    void whoIsNotRecognised() {
        TicketId ticket = scene.open("operational-question");
        int before = scene.customer().read(ticket).entries().size();

        ContactAnswer nobody = scene.attendant()
                .record(ContactReport.reply("phone", Recognition.NOT_RECOGNISED, ticket, "Cancele."), null);
        ContactAnswer unproven = scene.attendant()
                .record(ContactReport.reply("phone", Recognition.NOT_RECOGNISED, ticket, "Cancele."), ANA);

        assertThat(nobody.refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("not-recognised"));
        assertThat(unproven.refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.reason().pt()).contains("UniSAC"));
        assertThat(scene.customer().read(ticket).entries()).hasSize(before);
        assertThat(scene.attendant().contacts(Optional.empty(), 10)).hasSize(2);
    }

    @Test
    @DisplayName("U61: a caller of another institution adds nothing to a ticket")
    void whoseTicketItIsNot() {
        TicketId ticket = scene.open("operational-question");
        Actor caio = Actor.customer("caio", "escola-verde", "key-user");

        ContactAnswer answer =
                scene.attendant().record(ContactReport.reply("phone", Recognition.IN_PERSON, ticket, "E aí?"), caio);

        assertThat(answer.refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("not-granted"));
        assertThat(scene.customer().read(ticket).entries()).isEmpty();
    }

    @Test
    @DisplayName("U71 U74: WhatsApp for a support matter is refused and kept; with the commercial team it goes on")
    void whatsapp() {
        TicketId ticket = scene.open("service-requisition");
        ContactReport report = ContactReport.reply("whatsapp", Recognition.KNOWN_NUMBER, ticket, "Quanto custa?");
        assertThat(scene.attendant().record(report, ANA).refusal()).isPresent();

        scene.staff("classifier").classify(ticket, new Command.Classify(null, null, "commercial"));

        assertThat(scene.attendant().record(report, ANA).refusal()).isEmpty();
        assertThat(scene.customer().read(ticket).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.channel()).isEqualTo("whatsapp"));
    }

    @Test
    @DisplayName("N4 N9: at UNO a call may have an occurrence opened")
    void openedByPhoneAtUno() {
        Scene uno = Scene.at(store, "uno", "2026-11-24T10:00");
        Actor carla = Actor.customer("carla", "escola-azul", "user");
        assertThat(uno.attendant()
                        .record(
                                ContactReport.opening("phone", Recognition.KNOWN_NUMBER, "support", "O pedido sumiu."),
                                carla)
                        .refusal())
                .isEmpty();
    }

    @Test
    void onlyStaffWriteContactsDownAndReadThem() {
        assertThatThrownBy(() -> scene.customer().record(wantsATicket(), ANA)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> scene.customer().contacts(Optional.empty(), 10))
                .isInstanceOf(Refused.class);
        assertThat(scene.attendant().contacts(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void aReportHasToSayWhatItIsAbout() {
        ContactReport report = new ContactReport("fax", Recognition.IN_PERSON, Action.REPLY, null, null, " ");
        assertThatThrownBy(() -> scene.attendant().record(report, ANA))
                .isInstanceOfSatisfying(
                        InvalidCommand.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::path)
                                .containsExactlyInAnyOrder("channel", "ticket", "words"));
        ContactReport resolving =
                new ContactReport("phone", Recognition.IN_PERSON, Action.RESOLVE, null, null, "Pronto.");
        assertThatThrownBy(() -> scene.attendant().record(resolving, ANA)).isInstanceOf(InvalidCommand.class);
    }

    @Test
    void staffKnowOnlyOfTheTicketsThatTheyMaySee() {
        Scene uno = Scene.at(store, "uno", "2026-11-24T10:00");
        TicketId support = uno.open("support");
        ContactReport report = ContactReport.reply("visit", Recognition.IN_PERSON, support, "Na visita.");
        assertThatThrownBy(() -> uno.staff("consultant").record(report, ANA)).isInstanceOf(NotFound.class);
    }
}
