package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.Session;
import org.ticketing.condition.Fact;
import org.ticketing.ticket.Command;
import org.ticketing.view.EntryView;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.TicketId;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("Customers follow their tickets")
final class FollowingTest {

    private final Store store;

    FollowingTest(Store store) {
        this.store = store;
    }

    @Test
    @DisplayName("N5 N6 N23: everything that was exchanged is kept with an occurrence, the description and each answer")
    void allThatWasExchanged() {
        Scene scene = Scene.at(store, "uno", "2026-11-24T11:00");
        TicketId ticket = scene.open("error");
        scene.attendant().awaitCustomer(ticket, "Em qual cliente?");
        scene.customer().reply(ticket, "No cliente 100.");
        scene.attendant().resolve(ticket, "Corrigido na versão de hoje.");

        var details = scene.customer().read(ticket);
        assertThat(details.description()).contains(scene.complete("error").description());
        assertThat(details.entries())
                .extracting(EntryView::text)
                .extracting(text -> text.orElseThrow())
                .containsExactly("Em qual cliente?", "No cliente 100.", "Corrigido na versão de hoje.");
    }

    @Test
    @DisplayName("N7: the team sees an occurrence the moment it is opened")
    void seenAtOnce() {
        Scene scene = Scene.at(store, "uno", "2026-11-24T11:00");
        TicketId ticket = scene.open("error");
        assertThat(listed(scene.attendant())).containsExactly(ticket);
    }

    @Test
    @DisplayName("N22: the status of an occurrence shows its stage")
    void theStage() {
        Scene scene = Scene.at(store, "uno", "2026-11-24T11:00");
        TicketId ticket = scene.open("error");
        assertThat(status(scene, ticket)).isEqualTo("open");
        scene.attendant().reply(ticket, "Estamos vendo.");
        assertThat(status(scene, ticket)).isEqualTo("in-progress");
        scene.attendant().resolve(ticket, "Pronto.");
        assertThat(status(scene, ticket)).isEqualTo("finished");
    }

    @Test
    @DisplayName("S22: a customer finds all open tickets and what was said on them, and nobody else's")
    void allOpenTickets() {
        Scene scene = Scene.at(store, "sismais", "2026-11-24T10:00");
        TicketId first = scene.open("question");
        TicketId second = scene.open("problem");
        scene.customer("caio", "loja-verde").open(scene.complete("question"));
        scene.attendant().reply(first, "Veja em Estoque.");

        assertThat(listed(scene.customer())).containsExactly(second, first);
        assertThat(scene.customer().read(first).entries()).hasSize(1);
    }

    @Test
    @DisplayName("X50: a ticket is found by a word of its title as well as in the list")
    void foundByItsName() {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        TicketId ticket = scene.open("question");
        TicketFilter named = TicketFilter.all().searching("preciso ajuda");
        assertThat(scene.customer()
                        .list(PageRequest.first(named, Sort.NEWEST_FIRST, 10))
                        .items())
                .extracting(summary -> summary.ticket().id())
                .containsExactly(ticket);
    }

    @ParameterizedTest(name = "by {0}")
    @DisplayName("X63: a dashboard counts the organisation's tickets by department, priority, status and assignee")
    @CsvSource({"AREA, sac", "PRIORITY, high", "PHASE, in-progress", "ASSIGNEE, bia"})
    void counted(Fact by, String value) {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        for (String kind : List.of("question", "finance")) {
            TicketId ticket = scene.open(kind);
            scene.attendant().classify(ticket, new Command.Classify(null, "high", null));
            scene.attendant().assign(ticket, "bia");
            scene.attendant().reply(ticket, "Estamos vendo.");
        }
        scene.customer("caio", "loja-verde").open(scene.complete("question"));
        assertThat(scene.customer().counts(TicketFilter.all(), by).tickets()).containsEntry(value, 2L);
    }

    private static String status(Scene scene, TicketId ticket) {
        return scene.customer().read(ticket).summary().status().id();
    }

    private static List<TicketId> listed(Session session) {
        return session.list(PageRequest.first(TicketFilter.all(), Sort.NEWEST_FIRST, 50)).items().stream()
                .map(summary -> summary.ticket().id())
                .toList();
    }
}
