package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.Session;
import org.ticketing.condition.Condition;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.TicketId;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("WhatsApp is a different thing at each desk")
final class WhatsappTest {

    private final Store store;

    WhatsappTest(Store store) {
        this.store = store;
    }

    @Test
    @DisplayName("U71 U74: at UniSAC support is not given there; the commercial team may be")
    void vetoedAtUnisac() {
        Refusal refusal = refusal("unisac", "operational-question");
        assertThat(refusal.source().toString()).contains("U71", "U74");
        assertThat(refusal.reason().pt()).contains("UniSAC", "comercial");
    }

    @Test
    @DisplayName("U71 U74: what has been handed to the commercial team goes on there, and what has not does not")
    void openToTheCommercialTeamAtUnisac() {
        Scene scene = Scene.at(store, "unisac", "2026-11-24T10:00");
        TicketId ticket = scene.open("service-requisition");
        assertThatThrownBy(() -> scene.customer().via("whatsapp").reply(ticket, "Quanto custa?"))
                .isInstanceOf(Refused.class);

        scene.staff("classifier").classify(ticket, new Command.Classify(null, null, "commercial"));

        scene.customer().via("whatsapp").reply(ticket, "Quanto custa?");
        Session support = scene.staffIn("n1", "attendant").via("whatsapp");
        assertThatThrownBy(() -> support.reply(ticket, "Eu explico por aqui."))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().source().toString())
                                .contains("U71"));
        scene.staffIn("commercial", "attendant").via("whatsapp").reply(ticket, "Segue a proposta.");
        assertThat(scene.customer()
                        .via("whatsapp")
                        .list(Condition.always(), Optional.empty(), 10)
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.ticket().id()).isEqualTo(ticket));
        assertThat(scene.customer()
                        .list(Condition.always(), Optional.empty(), 10)
                        .items())
                .hasSize(1);
    }

    @Test
    @DisplayName("N4: at UNO it is not named, and occurrences belong in the Extranet")
    void unnamedAtUno() {
        Refusal refusal = refusal("uno", "support");
        assertThat(refusal.source()).isInstanceOf(Source.Assumed.class);
        assertThat(refusal.reason().en()).contains("Extranet");
    }

    @Test
    @DisplayName("S13 S16: at Sismais a conversation can become a ticket")
    void ordinaryAtSismais() {
        Scene scene = Scene.at(store, "sismais", "2026-11-24T10:00");
        TicketId ticket = scene.customer()
                .via("whatsapp")
                .open(scene.complete("question"))
                .ticket();
        assertThat(scene.customer().read(ticket).summary().ticket().opening().channel())
                .isEqualTo("whatsapp");
    }

    @Test
    @DisplayName("X5: at SensusX it comes with an upgrade of the plan")
    void extraAtSensusx() {
        Refusal refusal = refusal("sensusx", "question");
        assertThat(refusal.source().toString()).contains("X5");
        assertThat(refusal.reason().en()).contains("upgrade", "iClient");
    }

    @Test
    @DisplayName("X5: with the upgraded plan WhatsApp and web meetings are open at SensusX, phone still is not")
    void openWithTheUpgradedPlanAtSensusx() {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        Session upgraded = scene.customerWithPlan("upgraded");
        TicketId ticket =
                upgraded.via("whatsapp").open(scene.complete("question")).ticket();
        upgraded.via("web-meeting").reply(ticket, "Como combinado na reunião.");

        assertThatThrownBy(() -> upgraded.via("phone").reply(ticket, "Alô?")).isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> scene.customerWithPlan("standard").via("whatsapp").read(ticket))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("upgrade");
        assertThatThrownBy(() -> scene.customer().via("whatsapp").list(Condition.always(), Optional.empty(), 10))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("upgrade");
    }

    private Refusal refusal(String desk, String kind) {
        Scene scene = Scene.at(store, desk, "2026-11-24T10:00");
        Refusal[] refusal = new Refusal[1];
        assertThatThrownBy(() -> scene.customer().via("whatsapp").open(scene.complete(kind)))
                .isInstanceOfSatisfying(Refused.class, refused -> refusal[0] = refused.refusal());
        return refusal[0];
    }
}
