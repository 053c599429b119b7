package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.TicketId;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("Internal notes")
final class InternalNotesTest {

    private final Store store;

    InternalNotesTest(Store store) {
        this.store = store;
    }

    @ParameterizedTest(name = "at {0}")
    @DisplayName("are read by staff and by no customer")
    @CsvSource({"unisac, suggestion", "uno, error", "sismais, question", "sensusx, error"})
    void stayWithTheVendor(String desk, String kind) {
        Scene scene = Scene.at(store, desk, "2026-11-24T10:00");
        TicketId ticket = scene.open(kind);
        scene.attendant().note(ticket, "Só para nós.");

        assertThat(scene.attendant().read(ticket).entries()).hasSize(1);
        assertThat(scene.customer().read(ticket).entries()).isEmpty();
        assertThat(scene.customer().history(ticket).events())
                .noneMatch(recorded -> recorded.event() instanceof TicketEvent.EntryAdded);
    }
}
