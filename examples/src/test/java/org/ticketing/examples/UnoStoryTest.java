package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.Session;
import org.ticketing.condition.Condition;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Clock;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.OfferQuote;
import org.ticketing.view.TicketDetails;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.TicketId;

/** A cash flow does not agree with the bank account: first it looks like an error, and then it is consulting. */
@DisplayName("A story at UNO: the cash flow and the bank")
final class UnoStoryTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("from the answers of a category over the evidence and consulting to the end")
    void theCashFlowAndTheBank(Store store) {
        // A Tuesday at 9h. UNO is open from 8h to 12h and from 13h30 to 18h.
        Scene scene = Scene.at(store, "uno", "2026-11-24T09:00");
        Session ana = scene.customer("ana", "escola-azul");
        Session support = scene.attendant();
        Session consultant = scene.staff("consultant");
        ArticleId known = new ArticleId(support.knowledge()
                .write(new KnowledgeCommand.Write(
                        "question", "finance", "pt", "companies", "Como estorno um boleto?", "No menu Financeiro."))
                .item());
        support.knowledge().publish(known);

        // Whoever wants to open an occurrence chooses a category, and sees what is known about it. It does not help.
        ConsultationId looked = new ConsultationId(ana.knowledge()
                .consult(new KnowledgeCommand.Begin("finance", null))
                .item());
        assertThat(ana.knowledge().consultation(looked).shown()).hasSize(1);

        // An occurrence takes evidence. All that is missing is said at once.
        Command.Open occurrence = new Command.Open(
                        "error", "Fluxo de caixa não confere", "O saldo do fluxo é outro que o do banco.")
                .after(looked);
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> ana.open(occurrence))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(Violation::path)
                        .containsExactlyInAnyOrder("fields.screen-code", "fields.record"));
        TicketId ticket = ana.open(occurrence
                        .with("screen-code", "FIN0200 – Fluxo de caixa")
                        .with("record", "Conta 12, saldo de 23/11: 4.210,00 no banco e 4.010,00 no fluxo"))
                .ticket();
        assertThat(scene.due(ticket, "first-answer")).contains(LocalDateTime.parse("2026-11-24T11:00"));
        assertThat(scene.due(ticket, "resolution")).contains(LocalDateTime.parse("2026-11-26T09:00"));

        // Support finds it pressing, hands it to somebody, and answers. An answer is not the end.
        scene.itIs("2026-11-24T10:15");
        support.classify(ticket, new Command.Classify(null, "high", null));
        support.assign(ticket, "staff-attendant");
        support.awaitCustomer(ticket, "Há lançamentos sem conciliação nessa conta?");
        assertThat(scene.clock(ticket, "first-answer").state()).isEqualTo(Clock.State.STOPPED);
        assertThat(scene.clock(ticket, "resolution").state()).isEqualTo(Clock.State.PAUSED);

        // Time stands still until the company has replied.
        scene.itIs("2026-11-24T15:00");
        ana.reply(ticket, "Sim, onze tarifas que ninguém lançou.");
        assertThat(scene.clock(ticket, "resolution").state()).isEqualTo(Clock.State.RUNNING);

        // The product works: what is left is the company's own situation. That is consulting, and costs extra.
        support.classify(ticket, new Command.Classify("consulting", null, "consulting"));
        assertThat(scene.promised(ticket, "resolution")).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> consultant.resolve(ticket, "Analisado."))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("not-approved"));
        consultant.offerQuote(
                ticket,
                new OfferQuote(
                        "BRL",
                        List.of(new OfferQuote.Line("consulting", "Duas horas de análise", 36_000L)),
                        scene.instant("2026-11-27T18:00")));
        ana.approveQuote(ticket, 1);

        // Done; a doubt that remains is a reply, and takes the occurrence up again.
        scene.itIs("2026-11-26T11:00");
        consultant.resolve(ticket, "As tarifas estão lançadas e a conciliação confere.");
        assertThat(ana.read(ticket).summary().status().label().pt()).isEqualTo("Finalizada");
        ana.reply(ticket, "E as tarifas de dezembro?");
        assertThat(phase(ana.read(ticket))).isEqualTo(Phase.IN_PROGRESS);
        consultant.resolve(ticket, "Há uma regra para elas agora: Financeiro, Regras de conciliação.");

        // The whole company can follow it, with all that was said; nobody else can.
        assertThat(scene.customer("bia", "escola-azul").read(ticket).entries()).hasSize(5);
        assertThat(scene.customer("caio", "escola-verde")
                        .list(Condition.always(), Optional.empty(), 10)
                        .items())
                .isEmpty();

        // The end.
        ana.close(ticket);
        assertThat(phase(ana.read(ticket))).isEqualTo(Phase.CLOSED);
    }

    private static Phase phase(TicketDetails read) {
        return read.summary().ticket().phase();
    }
}
