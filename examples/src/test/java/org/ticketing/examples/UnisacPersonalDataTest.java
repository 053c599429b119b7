package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.HeldTicket;
import org.ticketing.PersonalDataSession;
import org.ticketing.Session;
import org.ticketing.directory.Actor;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.storage.TicketRead;
import org.ticketing.view.TicketDetails;
import org.ticketing.vocabulary.TicketId;

/** What UniSAC does with what institutions entrust to it. */
@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("Unimestre UniSAC: personal data")
final class UnisacPersonalDataTest {

    private final Scene scene;

    UnisacPersonalDataTest(Store store) {
        this.scene = Scene.at(store, "unisac", "2026-11-24T10:00");
    }

    private Session lead() {
        return scene.staff("area-lead");
    }

    private PersonalDataSession administrator() {
        return scene.as(Actor.customer("dora", "escola-azul")).personalData();
    }

    private static void assertRefused(String code, Runnable call) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(call::run)
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    @Test
    @DisplayName("U8 U72: whoever of the vendor is shown an institution's ticket is noted, and that can be asked for")
    void everyReadIsNoted() {
        TicketId ticket = scene.open("suggestion");
        scene.attendant().read(ticket);
        scene.staff("classifier").history(ticket);
        scene.customer().read(ticket);

        List<TicketRead> reads = lead().personalData()
                .reads(Optional.empty(), Optional.of(ticket), Optional.empty(), 10)
                .items();

        assertThat(reads).extracting(read -> read.by().value()).containsExactly("staff-classifier", "staff-attendant");
        assertRefused(
                "not-data-officer",
                () -> scene.attendant().personalData().reads(Optional.empty(), Optional.empty(), Optional.empty(), 10));
    }

    @Test
    @DisplayName("U31 U72: no copy of what is held leaves through a channel that is not official")
    void copiesLeaveThroughOfficialChannels() {
        scene.open("suggestion");

        for (String channel : List.of("whatsapp", "email")) {
            assertRefused(
                    "channel-not-allowed",
                    () -> lead().via(channel).personalData().exportPerson("ana"));
            assertRefused(
                    "channel-not-allowed",
                    () -> scene.customer().via(channel).personalData().exportPerson("ana"));
        }
        assertThat(lead().personalData().exportPerson("ana").tickets().get()).hasSize(1);
    }

    @Test
    @DisplayName("U32: the institution's administrator takes a copy of what is held on it, and no other institution's")
    void theInstitutionHasACopy() {
        TicketId ticket = scene.open("suggestion");
        scene.attendant().note(ticket, "Só para nós.");

        assertThat(administrator().exportOrganisation("escola-azul").directory().get())
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.members()).hasSize(3);
                    assertThat(held.history().events()).isEmpty();
                });
        assertThat(administrator().exportOrganisation("escola-azul").tickets().get())
                .as("for tickets they need a seat themselves (U52)")
                .isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> administrator().exportOrganisation("escola-verde"));
        assertRefused("not-data-officer", () -> scene.customer().personalData().exportOrganisation("escola-azul"));
        assertThat(scene.customer().personalData().exportPerson("ana").tickets().get())
                .singleElement()
                .extracting(HeldTicket::details)
                .extracting(TicketDetails::entries)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .isEmpty();
        assertThat(lead().personalData()
                        .exportOrganisation("escola-azul")
                        .tickets()
                        .get())
                .singleElement()
                .extracting(held -> held.details().entries().size())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("U32: a person is erased where the institution asks for it, and what was promised stays proven")
    void whoIsErasedIsNobody() {
        TicketId ticket = scene.open("technical-question");
        scene.attendant().resolve(ticket, "Resolvido.");
        var kept = scene.promised(ticket, "question-resolution");

        lead().personalData().erase("ana", ErasureReason.SUBJECT_REQUEST);

        assertThat(scene.promised(ticket, "question-resolution")).isEqualTo(kept);
        TicketDetails read = scene.attendant().read(ticket);
        assertThat(read.summary().title()).isEmpty();
        assertThat(read.summary().ticket().opening().requester().value()).startsWith("erased-");
        assertRefused("not-granted", () -> scene.customer().open(scene.complete("suggestion")));
        assertRefused("not-data-officer", () -> scene.attendant().personalData().erase("bia", ErasureReason.UNLAWFUL));
    }

    @Test
    @DisplayName("U8: what is confidential is not kept for ever: five years after its end a ticket is words no more")
    void ticketsAreKeptForFiveYears() {
        TicketId ticket = scene.open("suggestion");
        scene.attendant().resolve(ticket, "Resolvido.");

        scene.itIs("2031-11-23T10:00");
        assertThat(scene.attendant().read(ticket).summary().title()).isPresent();
        scene.itIs("2031-11-25T10:00");

        assertThat(scene.attendant().read(ticket).summary().title()).isEmpty();
    }
}
