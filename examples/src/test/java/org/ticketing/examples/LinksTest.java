package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.access.Verdict;
import org.ticketing.notification.Notice;
import org.ticketing.notification.Occasion;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.ticket.Joint;
import org.ticketing.ticket.OfferQuote;
import org.ticketing.ticket.Relation;
import org.ticketing.view.LinksView;
import org.ticketing.view.PossibleAction;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.TicketId;

/** What staff of the four desks do where two tickets are about one thing, or one about two. */
@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("Links, merges and splits")
final class LinksTest {

    private final Store store;

    LinksTest(Store store) {
        this.store = store;
    }

    private Scene scene(String desk) {
        return Scene.at(store, desk, "2026-11-24T10:00");
    }

    private static Joint.Merge into(TicketId ticket) {
        return new Joint.Merge(ticket.toString());
    }

    private static Refusal refusal(ThrowingCallable command) {
        return catchThrowableOfType(Refused.class, command).refusal();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unisac", "uno", "sismais", "sensusx"})
    @DisplayName("at each desk staff merge what a customer has asked twice, and customers don't")
    void askedTwice(String desk) {
        Scene scene = scene(desk);
        String kind = scene.policy().classification().kindIds().get(0);
        TicketId first = scene.open(kind);
        scene.itIs("2026-11-24T11:00");
        TicketId again = scene.open(kind);
        assertThat(refusal(() -> scene.customer().send(again, into(first))).code())
                .isEqualTo("not-granted");
        assertThat(scene.attendant().actions(again)).contains(new PossibleAction(Action.MERGE, Optional.empty()));

        scene.attendant().send(again, into(first));

        assertThat(scene.customer().read(again).summary().ticket().phase()).isEqualTo(Phase.CLOSED);
        assertThat(scene.customer().read(first).links().merged()).hasSize(1);
        assertThat(refusal(() -> scene.attendant().send(again, into(first))).code())
                .isEqualTo("ticket-merged");
        Verdict why = scene.attendant().why(again, Action.REOPEN);
        assertThat(why.allowed()).isFalse();
        assertThat(why.rulings().getLast().code()).isEqualTo("ticket-merged");
        assertThat(scene.attendant().actions(again))
                .allMatch(action -> action.refusal().isPresent());
    }

    @Test
    @DisplayName("who asked again waits no longer than for the first time")
    void theFirstCounts() {
        Scene scene = scene("unisac");
        TicketId first = scene.open("operational-question");
        scene.itIs("2026-11-24T14:00");
        TicketId again = scene.open("operational-question");
        String goal = scene.attendant().promises(first).get(0).clock().goal();
        var due = scene.due(first, goal);
        assertThat(scene.due(again, goal)).isNotEqualTo(due);

        scene.attendant().send(first, into(again));

        assertThat(scene.due(again, goal)).isEqualTo(due).isPresent();
        assertThat(scene.customer().read(first).summary().ticket().time().open())
                .isEmpty();
    }

    @Test
    @DisplayName("merges that make no sense are refused by a rule that says what would, and nothing is done")
    void refused() {
        Scene scene = scene("uno");
        TicketId one = scene.open("support");
        TicketId two = scene.open("support");
        TicketId three = scene.open("support");
        TicketId foreign = scene.customer("caio", "escola-verde")
                .open(scene.complete("support"))
                .ticket();
        TicketId ended = scene.open("support");
        scene.attendant().close(ended);
        long version = version(scene, one);

        assertThat(refusal(() -> scene.attendant().send(one, into(one))).code()).isEqualTo("merge-with-itself");
        assertThat(refusal(() -> scene.attendant().send(one, into(foreign))).code())
                .isEqualTo("merge-of-two-organisations");
        assertThat(refusal(() -> scene.attendant().send(one, into(ended))).code())
                .isEqualTo("merge-into-ended");
        assertThat(refusal(() -> scene.attendant().send(ended, into(one))).code())
                .isEqualTo("ticket-closed");
        scene.attendant().promiseDate(three, scene.instant("2026-12-04T17:00"), "Agendado");
        assertThat(refusal(() -> scene.attendant().send(three, into(one))).code())
                .isEqualTo("merge-loses-date");
        assertThat(version(scene, one)).isEqualTo(version);

        scene.attendant().send(two, into(one));
        assertThat(refusal(() -> scene.attendant().send(one, into(two))).code()).isEqualTo("merge-in-circle");
        Refusal merged = refusal(() -> scene.attendant().send(three, into(two)));
        assertThat(merged.code()).isEqualTo("merge-into-merged");
        assertThat(merged.reason().pt())
                .contains(scene.attendant().read(one).summary().ticket().code());
        assertThat(refusal(() -> scene.customer().reply(two, "E agora?")).code())
                .isEqualTo("ticket-merged");
    }

    private static long version(Scene scene, TicketId ticket) {
        return scene.attendant().read(ticket).summary().ticket().version();
    }

    @Test
    @DisplayName("a price that is being settled, and a ladder that is being climbed, are not lost by a merge")
    void nothingIsLost() {
        Scene scene = scene("unisac");
        TicketId quoted = scene.open("on-demand-service");
        TicketId other = scene.open("operational-question");
        scene.attendant()
                .offerQuote(
                        quoted,
                        new OfferQuote(
                                "BRL",
                                List.of(new OfferQuote.Line("reports", "Relatório", 100L)),
                                scene.instant("2026-12-04T18:00")));
        assertThat(refusal(() -> scene.attendant().send(quoted, into(other))).code())
                .isEqualTo("merge-with-quote");
        scene.attendant().send(other, into(quoted));

        TicketId climbed = scene.open("service-requisition");
        scene.attendant().promiseDate(climbed, scene.instant("2026-12-10T17:00"), "Agendado");
        scene.itIs("2026-11-26T10:00");
        scene.customer().renegotiate(climbed, scene.instant("2026-12-01T17:00"), "Matrículas");
        assertThat(refusal(() -> scene.attendant().send(climbed, into(quoted))).code())
                .isEqualTo("merge-in-renegotiation");
    }

    @Test
    @DisplayName("N27: who has only consulting merges and links only that, and learns of nothing else")
    void granted() {
        Scene scene = scene("uno");
        TicketId consulting = scene.open("consulting");
        TicketId support = scene.open("support");
        scene.attendant().send(consulting, new Joint.Link(support.toString(), Relation.BLOCKED_BY));

        assertThat(scene.attendant().read(support).links().others())
                .extracting(LinksView.Other::relation)
                .containsExactly(Relation.BLOCKS);
        assertThat(scene.staff("consultant").read(consulting).links().others()).isEmpty();
        assertThat(String.valueOf(scene.staff("consultant").history(consulting)))
                .doesNotContain(support.toString());
    }

    @Test
    @DisplayName("a part of a ticket becomes one of its own, and what was promised goes on counting")
    void split() {
        Scene scene = scene("unisac");
        TicketId whole = scene.open("operational-question");
        scene.customer().reply(whole, "E o boleto não abre");
        String said = scene.attendant().read(whole).entries().get(0).id().toString();
        String goal = scene.attendant().promises(whole).get(0).clock().goal();
        scene.itIs("2026-11-24T14:00");

        TicketId part = scene.attendant()
                .send(whole, new Joint.Split(null, "O boleto não abre", "Pedido junto", List.of(said)))
                .ticket();

        assertThat(scene.due(part, goal)).isEqualTo(scene.due(whole, goal)).isPresent();
        assertThat(scene.customer().read(part).links().brought().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).contains("E o boleto não abre"));
        assertThat(scene.customer().read(whole).links().others())
                .extracting(LinksView.Other::relation)
                .containsExactly(Relation.SPLIT_INTO);
    }

    @Test
    @DisplayName("who asked hears that their ticket goes on elsewhere, and hears from there on")
    void told() {
        Scene scene = scene("uno");
        TicketId one = scene.customer("bia", "escola-azul")
                .open(scene.complete("support"))
                .ticket();
        TicketId two = scene.open("support");
        scene.notices();

        scene.attendant().send(one, into(two));
        assertThat(scene.notices()).extracting(Notice::occasion).containsOnly(Occasion.MERGED);
        scene.attendant().reply(two, "Resolvido na versão nova");

        assertThat(scene.notices())
                .filteredOn(notice -> notice.occasion() == Occasion.ANSWERED)
                .extracting(notice -> notice.to().value())
                .containsExactlyInAnyOrder("ana", "bia");
    }
}
