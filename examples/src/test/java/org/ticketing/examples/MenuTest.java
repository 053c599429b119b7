package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.Session;
import org.ticketing.directory.Actor;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.workbench.MenuEntry;
import org.ticketing.workbench.MenuEntry.Entry;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("A menu has what its reader can do, and says why the rest is not for them")
final class MenuTest {

    private final Store store;

    MenuTest(Store store) {
        this.store = store;
    }

    @Test
    @DisplayName("N10: the ERP knows whether to link to support, before anybody goes there")
    void theLinkInTheErp() {
        Scene scene = Scene.at(store, "uno", "2026-11-24T10:00");
        assertThat(permitted(scene.customer(), Entry.NEW_TICKET)).isTrue();
        Session nobody = scene.as(Actor.customer("ze", "escola-azul"));
        assertThat(nobody.workbench().menu())
                .allSatisfy(entry -> assertThat(entry.refusal()).isPresent());
        assertThat(scene.policy().name().pt()).isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("N12 X39: there is an entry to open a ticket, for those who may open one")
    @CsvSource({"uno, error", "sensusx, question"})
    void newTicket(String desk, String kind) {
        Scene scene = Scene.at(store, desk, "2026-11-24T10:00");
        assertThat(permitted(scene.customer(), Entry.NEW_TICKET)).isTrue();
        assertThat(scene.open(kind)).isNotNull();

        Session nobody = scene.as(Actor.customer("ze", "escola-azul"));
        assertThat(refusal(nobody, Entry.NEW_TICKET)).map(Refusal::code).contains("not-granted");
        assertThat(catchThrowable(() -> nobody.open(scene.complete(kind)))).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("N20 N21: there is an entry for the list, in which a ticket is found and opened")
    void theList() {
        Scene scene = Scene.at(store, "uno", "2026-11-24T10:00");
        TicketId ticket = scene.open("error");
        assertThat(permitted(scene.customer(), Entry.TICKETS)).isTrue();

        TicketFilter named = TicketFilter.all().searching("ajuda");
        var found = scene.customer()
                .list(PageRequest.first(named, Sort.NEWEST_FIRST, 10))
                .items();
        assertThat(found).extracting(summary -> summary.ticket().id()).containsExactly(ticket);
        assertThat(scene.customer().read(found.get(0).ticket().id()).description())
                .isPresent();
    }

    @Test
    @DisplayName("X54: on a ticket stands whether one can add a log, until it is closed for good")
    void addALog() {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        TicketId ticket = scene.open("question");
        assertThat(mayReply(scene.customer(), ticket)).isTrue();
        scene.customer().reply(ticket, "Segue o link do vídeo.");
        scene.attendant().resolve(ticket, "Pronto.");
        scene.attendant().close(ticket);
        assertThat(mayReply(scene.customer(), ticket)).isFalse();
        assertThat(catchThrowable(() -> scene.customer().reply(ticket, "Mais uma coisa")))
                .isInstanceOf(Refused.class);
    }

    private static boolean mayReply(Session session, TicketId ticket) {
        return session.actions(ticket).stream()
                .filter(possible -> possible.action() == Action.REPLY)
                .anyMatch(possible -> possible.refusal().isEmpty());
    }

    @Test
    @DisplayName("U15: there is an entry to manage users, for administrators and nobody else")
    void userManagement() {
        Scene scene = Scene.at(store, "unisac", "2026-11-24T10:00");
        Session dora = scene.as(Actor.customer("dora", "escola-azul"));
        assertThat(permitted(dora, Entry.USERS)).isTrue();
        assertThat(dora.organisation("escola-azul").read().members()).hasSize(3);

        Session ofAnother = scene.as(Actor.customer("dora", "escola-verde", "administrator"));
        for (Session other : List.of(scene.customer(), scene.attendant())) {
            assertThat(refusal(other, Entry.USERS)).map(Refusal::code).contains("not-an-administrator");
        }
        assertThat(permitted(ofAnother, Entry.USERS)).isTrue();
        assertThat(catchThrowable(() -> ofAnother.organisation("escola-azul").read()))
                .isInstanceOf(NotFound.class);
        assertThat(catchThrowable(
                        () -> scene.customer().organisation("escola-azul").read()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("entries are refused with the reason that the deed itself gives")
    void theSameReasons() {
        Scene scene = Scene.at(store, "unisac", "2026-11-24T10:00");
        Session ana = scene.customer();
        assertThat(refusal(ana, Entry.CUSTOMERS))
                .isEqualTo(refused(() -> ana.directory().organisations(Optional.empty(), 10)))
                .isPresent();
        assertThat(refusal(ana, Entry.CONTACTS))
                .isEqualTo(refused(() -> ana.contacts(Optional.empty(), 10)))
                .isPresent();
        assertThat(refusal(ana, Entry.QUEUES))
                .isEqualTo(refused(() -> ana.workbench().queue("classification", 0, 10)))
                .isPresent();
        assertThat(refusal(ana, Entry.PERSONAL_DATA))
                .isEqualTo(refused(
                        () -> ana.personalData().reads(Optional.empty(), Optional.empty(), Optional.empty(), 10)))
                .isPresent();
        Session byPhone = ana.via("phone");
        assertThat(refusal(byPhone, Entry.TICKETS)).isEqualTo(refused(() -> byPhone.count(TicketFilter.all())));
    }

    private static Optional<Refusal> refused(Runnable deed) {
        return catchThrowable(deed::run) instanceof Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    private static boolean permitted(Session session, Entry entry) {
        return refusal(session, entry).isEmpty();
    }

    private static Optional<Refusal> refusal(Session session, Entry entry) {
        return session.workbench().menu().stream()
                .filter(each -> each.entry() == entry)
                .findFirst()
                .map(MenuEntry::refusal)
                .orElseThrow();
    }
}
