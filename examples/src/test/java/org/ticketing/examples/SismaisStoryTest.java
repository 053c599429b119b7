package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.Session;
import org.ticketing.catalog.QuoteState;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.notification.Notice;
import org.ticketing.notification.Occasion;
import org.ticketing.problem.Refused;
import org.ticketing.sla.Clock;
import org.ticketing.ticket.Aftermath;
import org.ticketing.ticket.AnswerByArticle;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.OfferQuote;
import org.ticketing.ticket.Rate;
import org.ticketing.view.TicketDetails;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

/** A stock that has become negative overnight: level 2 finds out why, and part of it is that nobody was trained. */
@DisplayName("A story at Sismais: a negative stock")
final class SismaisStoryTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("from a search at night over level 2 and a training that was not bought to the end")
    void aNegativeStock(Store store) {
        // A Sunday night: nobody is there before Monday at 8h.
        Scene scene = Scene.at(store, "sismais", "2026-11-22T23:00");
        Session davi = scene.customer("davi", "loja-azul");
        Session talita = scene.attendant();
        Session level2 = scene.staff("level-2");
        Session consultant = scene.staff("consultant");
        ArticleId video = new ArticleId(talita.knowledge()
                .write(new KnowledgeCommand.Write(
                        "video", "stock", "pt", "customers", "Inventário passo a passo", "https://videos.example/7"))
                .item());
        talita.knowledge().publish(video);

        // The knowledge base is there at any hour. Davi's search finds nothing.
        ConsultationId looked = new ConsultationId(davi.knowledge()
                .consult(new KnowledgeCommand.Begin(null, "saldo negativo"))
                .item());
        assertThat(davi.knowledge().consultation(looked).shown()).isEmpty();

        // He opens a ticket at night; its time begins when somebody is there.
        TicketId ticket = davi.open(new Command.Open("problem", "Estoque negativo", "Ontem tudo estava certo.")
                        .with("where", "Retaguarda, entrada de estoque")
                        .after(looked))
                .ticket();
        assertThat(scene.due(ticket, "first-answer")).contains(LocalDateTime.parse("2026-11-23T12:00"));

        // In the morning the team finds that it is urgent, so both times are shorter. It is for level 2.
        scene.itIs("2026-11-23T08:10");
        talita.classify(ticket, new Command.Classify(null, "urgent", "level-2"));
        assertThat(scene.due(ticket, "first-answer")).contains(LocalDateTime.parse("2026-11-23T09:00"));
        level2.assign(ticket, "staff-level-2");

        // An answer is not the solution, and Davi is told of it by e-mail.
        scene.notices();
        scene.itIs("2026-11-23T08:40");
        level2.reply(ticket, "Encontramos o momento em que o saldo virou. Estamos analisando.");
        assertThat(scene.clock(ticket, "first-answer").state()).isEqualTo(Clock.State.STOPPED);
        assertThat(scene.clock(ticket, "resolution").state()).isEqualTo(Clock.State.RUNNING);
        assertThat(scene.notices())
                .filteredOn(notice -> notice.to().value().equals("davi"))
                .extracting(Notice::occasion)
                .contains(Occasion.ANSWERED);

        // The vendor asks, and while it waits the time of the solution stands still.
        level2.awaitCustomer(ticket, "Quem fez o inventário de sábado?");
        assertThat(turn(davi.read(ticket))).isEqualTo(Turn.CUSTOMER);
        assertThat(scene.clock(ticket, "resolution").state()).isEqualTo(Clock.State.PAUSED);
        scene.itIs("2026-11-23T14:00");
        davi.reply(ticket, "Um colega novo, que ainda não conhece o Maxpró.");

        // So it is training, which the subscription does not cover: it is quoted, or a video does.
        level2.classify(ticket, new Command.Classify("training", null, "implementation"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> consultant.resolve(ticket, "Treinado."))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("not-approved"));
        consultant.offerQuote(
                ticket,
                new OfferQuote(
                        "BRL",
                        List.of(new OfferQuote.Line("new-people", "Turma para quem acabou de entrar", 90_000L)),
                        scene.instant("2026-11-30T18:00")));
        davi.declineQuote(ticket, 1, "Vamos tentar primeiro com os vídeos.");
        assertThat(davi.read(ticket).quotes().getLast().state()).isEqualTo(QuoteState.DECLINED);
        talita.pointTo(ticket, video, "Este vídeo mostra o inventário passo a passo.");
        talita.answerByArticle(ticket, new AnswerByArticle("https://videos.example/7", "A aula 7 mostra cada tela."));
        talita.resolve(ticket, "Com a aula o colega refez o inventário.");

        // It comes back within a week, and so does the ticket.
        scene.itIs("2026-11-27T09:00");
        davi.reopen(ticket, "Hoje o saldo virou de novo.");
        assertThat(phase(davi.read(ticket))).isEqualTo(Phase.IN_PROGRESS);
        talita.classify(ticket, new Command.Classify("problem", null, "level-2"));
        level2.resolve(ticket, "Duas notas de entrada estavam repetidas; a versão 8.2 já não permite isso.");

        // The end, and what it was worth.
        davi.close(ticket);
        assertThat(phase(davi.read(ticket))).isEqualTo(Phase.CLOSED);
        davi.send(ticket, new Rate(4, "A causa demorou, mas foi encontrada."));
        assertThat(davi.read(ticket).summary().ticket().aftermath().rating())
                .extracting(Aftermath.Stars::stars)
                .isEqualTo(4);
    }

    private static Phase phase(TicketDetails read) {
        return read.summary().ticket().phase();
    }

    private static Turn turn(TicketDetails read) {
        return read.summary().ticket().turn();
    }
}
