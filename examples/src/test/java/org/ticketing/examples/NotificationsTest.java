package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.Session;
import org.ticketing.directory.Actor;
import org.ticketing.notification.Notice;
import org.ticketing.notification.Occasion;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.ticket.Command;
import org.ticketing.view.EntryView;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.TicketId;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("People are told of what happens")
final class NotificationsTest {

    private final Store store;

    NotificationsTest(Store store) {
        this.store = store;
    }

    private static List<Occasion> toldTo(String person, List<Notice> notices) {
        return notices.stream()
                .filter(notice -> notice.to().value().equals(person))
                .map(Notice::occasion)
                .toList();
    }

    @Test
    @DisplayName(
            "S21: a customer hears of an answer that was inserted, of one that asks and of one that solves, once each")
    void answers() {
        Scene scene = Scene.at(store, "sismais", "2026-11-24T10:00");
        TicketId ticket = scene.open("question");
        scene.notices();
        scene.attendant().reply(ticket, "Estamos vendo.");
        scene.attendant().awaitCustomer(ticket, "Em qual tela?");
        scene.customer().reply(ticket, "Em Estoque.");
        scene.attendant().note(ticket, "Falar com o produto.");
        scene.attendant().resolve(ticket, "Corrigido.");

        List<Notice> notices = scene.notices();

        assertThat(toldTo("ana", notices)).containsExactly(Occasion.ANSWERED, Occasion.ASKED, Occasion.RESOLVED);
        assertThat(notices).allSatisfy(notice -> assertThat(notice.ticket()).isEqualTo(ticket));
        assertThat(scene.notices()).isEmpty();
    }

    @Test
    @DisplayName("X51: one communicates by logs, of the customer and of the vendor, and each is told of")
    void logs() {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        TicketId ticket = scene.open("question");
        scene.notices();
        scene.customer().reply(ticket, "Um log do assinante.");
        scene.attendant().reply(ticket, "Um log do atendente.");

        assertThat(scene.customer().read(ticket).entries())
                .extracting(EntryView::side, entry -> entry.text().orElseThrow())
                .containsExactly(
                        tuple(Side.CUSTOMER, "Um log do assinante."), tuple(Side.VENDOR, "Um log do atendente."));
        assertThat(toldTo("ana", scene.notices())).containsExactly(Occasion.REPLIED, Occasion.ANSWERED);
    }

    @Test
    @DisplayName("X52: whatever is done on a ticket, by whomever, its requester is told of it")
    void everyAction() {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        TicketId ticket = scene.open("question");
        Session nina = scene.attendant();
        nina.classify(ticket, new Command.Classify("error", "high", "sac"));
        nina.assign(ticket, "nina");
        nina.promiseDate(ticket, scene.instant("2026-11-30T17:00"), "Precisa de correção.");
        nina.note(ticket, "Só para nós.");
        nina.resolve(ticket, "Corrigido.");
        scene.customer().reopen(ticket, "Voltou.");
        nina.close(ticket);

        List<Notice> notices = scene.notices();

        assertThat(toldTo("ana", notices))
                .containsExactly(
                        Occasion.OPENED,
                        Occasion.CLASSIFIED,
                        Occasion.ASSIGNED,
                        Occasion.DATE_PROMISED,
                        Occasion.RESOLVED,
                        Occasion.REOPENED,
                        Occasion.CLOSED);
        assertThat(toldTo("nina", notices)).containsExactly(Occasion.ASSIGNED, Occasion.REOPENED);
    }

    @Test
    @DisplayName("X52: nobody is told of a ticket that they may not see any more")
    void neverMoreThanTheyMaySee() {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        scene.open("question");
        Notice notice = scene.notices().get(0);

        assertThat(scene.mayBeTold(notice, Actor.customer("ana", "escola-azul", "subscriber")))
                .isTrue();
        assertThat(scene.mayBeTold(notice, Actor.customer("ana", "escola-verde", "subscriber")))
                .isFalse();
        assertThat(scene.mayBeTold(notice, Actor.customer("ana", "escola-azul")))
                .isFalse();
        Notice internal = new Notice(
                notice.desk(),
                notice.position(),
                notice.to(),
                notice.ticket(),
                notice.code(),
                Occasion.DUE_SOON,
                notice.at());
        assertThat(scene.mayBeTold(internal, Actor.customer("ana", "escola-azul", "subscriber")))
                .isFalse();
        assertThat(scene.mayBeTold(internal, Actor.staff("nina", "attendant"))).isTrue();
    }

    @Test
    @DisplayName("S21: who does not want to be told of something says so; on answers the desk insists")
    void preferences() {
        Scene scene = Scene.at(store, "sismais", "2026-11-24T10:00");
        Session ana = scene.customer();
        ana.notices().silence(Set.of(Occasion.CLOSED));
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> ana.notices().silence(Set.of(Occasion.ANSWERED)))
                .satisfies(e -> assertThat(e.violations().get(0).rule()).isEqualTo("optional"));
        assertThat(ana.notices().silenced()).containsExactly(Occasion.CLOSED);
        TicketId ticket = scene.open("question");
        scene.attendant().resolve(ticket, "Pronto.");
        scene.attendant().close(ticket);

        assertThat(toldTo("ana", scene.notices())).containsExactly(Occasion.RESOLVED);
    }

    @Test
    @DisplayName("S21: where notifications begin, nobody is told of what is long past")
    void noNews() {
        Scene scene = Scene.at(store, "sismais", "2026-11-20T10:00");
        TicketId old = scene.open("question");
        scene.attendant().reply(old, "Antiga.");
        scene.itIs("2026-11-24T10:00");
        scene.attendant().reply(old, "Nova.");

        assertThat(toldTo("ana", scene.notices())).containsExactly(Occasion.ANSWERED);
    }
}
