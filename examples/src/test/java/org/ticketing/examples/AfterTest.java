package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Actor;
import org.ticketing.notification.Notice;
import org.ticketing.notification.Occasion;
import org.ticketing.problem.Refused;
import org.ticketing.ticket.FollowUp;
import org.ticketing.ticket.ManageWatchers;
import org.ticketing.ticket.Rate;
import org.ticketing.ticket.Tag;
import org.ticketing.ticket.Watch;
import org.ticketing.view.TicketDetails;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.TicketId;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("What comes after the work on a ticket")
final class AfterTest {

    private final Store store;

    AfterTest(Store store) {
        this.store = store;
    }

    private static String refused(ThrowingCallable command) {
        return catchThrowableOfType(Refused.class, command).refusal().code();
    }

    private static Phase phase(Scene scene, TicketId ticket) {
        return scene.attendant().read(ticket).summary().ticket().phase();
    }

    /** 2026-11-24 is a Tuesday; the desk is open on Saturdays. */
    @Test
    @DisplayName("S17, S23: a ticket stays open as long as somebody waits; without a reply it ends after a reminder")
    void silence() {
        Scene scene = Scene.at(store, "sismais", "2026-11-24T10:00");
        TicketId ticket = scene.open("question");
        scene.attendant().awaitCustomer(ticket, "Em qual tela?");
        scene.notices();

        scene.itIs("2026-12-03T12:00");
        List<Notice> reminders = scene.notices();
        scene.itIs("2026-12-04T10:00");
        assertThat(phase(scene, ticket)).isEqualTo(Phase.IN_PROGRESS);
        scene.itIs("2026-12-04T10:01");

        assertThat(reminders).extracting(Notice::occasion).containsExactly(Occasion.CLOSING_SOON);
        assertThat(phase(scene, ticket)).isEqualTo(Phase.CLOSED);
        assertThat(scene.notices()).extracting(Notice::occasion).containsExactly(Occasion.CLOSED);
        scene.customer().reopen(ticket, "Em Estoque.");
    }

    @Test
    @DisplayName("S19: what is resolved is not closed yet, and ends after four business days if nobody objects")
    void solved() {
        Scene scene = Scene.at(store, "sismais", "2026-11-24T10:00");
        TicketId ticket = scene.open("question");
        scene.attendant().resolve(ticket, "Assim.");
        scene.customer().send(ticket, new Rate(5, "Rápido"));

        scene.itIs("2026-11-28T12:00");
        assertThat(phase(scene, ticket)).isEqualTo(Phase.RESOLVED);
        scene.itIs("2026-11-28T12:01");

        assertThat(phase(scene, ticket)).isEqualTo(Phase.CLOSED);
        assertThat(refused(() -> scene.customer().send(ticket, new Rate(1, null))))
                .isEqualTo("already-rated");
    }

    @Test
    @DisplayName("U75: few stars for what was done ask how to improve, as they do for an article")
    void rating() {
        Scene scene = Scene.at(store, "unisac", "2026-11-24T10:00");
        TicketId ticket = scene.open("operational-question");
        scene.attendant().resolve(ticket, "Assim.");

        scene.customer().send(ticket, new Rate(2, null));
        TicketDetails asked = scene.customer().read(ticket);
        scene.customer().send(ticket, new Rate(3, "Demorou."));

        assertThat(asked.rating().orElseThrow().asked()).isPresent();
        assertThat(scene.attendant().read(ticket).rating().orElseThrow().comment())
                .contains("Demorou.");
        assertThat(scene.customer("bia", "escola-azul").read(ticket).rating()).isEmpty();
        assertThat(refused(() -> scene.customer("bia", "escola-azul").send(ticket, new Rate(1, null))))
                .isEqualTo("not-granted");
        assertThat(scene.attendant()
                        .workbench()
                        .dashboard(TicketFilter.all(), 5)
                        .satisfaction()
                        .orElseThrow()
                        .all()
                        .average())
                .hasValue(3);
    }

    @Test
    @DisplayName("N23: what comes up again after the time for reopening goes on in an occurrence that names the first")
    void followUp() {
        Scene scene = Scene.at(store, "uno", "2026-11-24T10:00");
        TicketId ticket = scene.open("error");
        scene.attendant().resolve(ticket, "Corrigido.");
        FollowUp next = new FollowUp(
                null, "Voltou", "O mesmo erro.", scene.complete("error").fields());
        assertThat(refused(() -> scene.customer().send(ticket, next))).isEqualTo("reopen-instead");
        scene.itIs("2026-12-02T10:00");
        assertThat(refused(() -> scene.customer().reply(ticket, "Voltou"))).isEqualTo("too-late-to-reopen");

        TicketId following = scene.customer().send(ticket, next).ticket();

        assertThat(scene.customer()
                        .read(following)
                        .after()
                        .follows()
                        .orElseThrow()
                        .ticket())
                .isEqualTo(ticket);
        assertThat(scene.customer().read(ticket).after().followedBy())
                .extracting(link -> link.ticket())
                .containsExactly(following);
    }

    @Test
    @DisplayName("X65: whoever sees all tickets of the company can watch one, and is told what they may see")
    void watching() {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        TicketId ticket = scene.open("question");
        scene.customer("bia", "escola-azul").send(ticket, new Watch(true));
        scene.attendant().send(ticket, new ManageWatchers(List.of("caio"), List.of()));
        scene.notices();
        scene.attendant().note(ticket, "Só para nós.");
        scene.attendant().reply(ticket, "Veja aqui.");

        List<Notice> watched = scene.notices().stream()
                .filter(notice -> !notice.to().value().equals("ana"))
                .toList();

        assertThat(watched)
                .extracting(
                        notice -> notice.to().value() + " " + notice.occasion().key())
                .containsExactlyInAnyOrder("bia answered", "caio answered");
        // Of another company: named by staff, and told nothing all the same.
        assertThat(watched)
                .filteredOn(notice ->
                        scene.mayBeTold(notice, Actor.customer(notice.to().value(), "escola-verde", "subscriber")))
                .isEmpty();
    }

    @Test
    @DisplayName("X9, X13: staff sort tickets by tags, of which customers are not told")
    void tags() {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        TicketId ticket = scene.open("question");
        scene.attendant().send(ticket, new Tag(List.of("finance", "suggestion"), List.of()));

        TicketFilter finance = TicketFilter.where(new Condition.Has(Fact.TAGS, "finance"));

        assertThat(scene.attendant().count(finance)).isEqualTo(1);
        assertThat(refused(() -> scene.customer().send(ticket, new Tag(List.of("video"), List.of()))))
                .isEqualTo("not-granted");
        assertThat(scene.customer().history(ticket).events())
                .noneMatch(recorded -> recorded.event().toString().contains("finance"));
    }
}
