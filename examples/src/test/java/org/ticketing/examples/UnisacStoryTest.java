package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.Session;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.problem.Refused;
import org.ticketing.sla.Clock;
import org.ticketing.ticket.Aftermath;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.OfferQuote;
import org.ticketing.ticket.Rate;
import org.ticketing.view.TicketDetails;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.TicketId;

/**
 * A school needs a report before its enrolments begin. Read it from top to bottom: everything that is done here is done by the
 * library's own API, by a {@link Session} of whoever does it.
 */
@DisplayName("A story at UniSAC: a report for the enrolments")
final class UnisacStoryTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("from the first search over quote, promise and ladder to the end")
    void aReportForTheEnrolments(Store store) {
        // A Tuesday at 10h in São Paulo. UniSAC is open from 8h to 18h.
        Scene scene = Scene.at(store, "unisac", "2026-11-24T10:00");
        Session ana = scene.customer("ana", "escola-azul"); // a key user: she speaks for her school
        Session classifier = scene.staff("classifier");
        Session attendant = scene.attendant();
        Session lead = scene.staffIn("services", "area-lead");

        // Ana looks for an answer first. There is none, and she opens a ticket from where she has looked.
        ConsultationId looked = new ConsultationId(ana.knowledge()
                .consult(new KnowledgeCommand.Begin(null, "relatório de vagas por turma"))
                .item());
        assertThat(ana.knowledge().consultation(looked).shown()).isEmpty();
        TicketId ticket = ana.open(new Command.Open(
                                "service-requisition",
                                "Relatório de vagas por turma",
                                "Precisamos das vagas livres de cada turma em uma folha.")
                        .with("purpose", "A secretaria atende as famílias com a lista na mão")
                        .with("needed-by", "5 de dezembro")
                        .after(looked))
                .ticket();
        assertThat(attendant.read(ticket).consulted()).isPresent();

        // She is promised a first analysis within an hour, and the classification by the end of the day.
        assertThat(scene.due(ticket, "first-analysis")).contains(LocalDateTime.parse("2026-11-24T11:00"));
        assertThat(scene.due(ticket, "classification")).contains(LocalDateTime.parse("2026-11-24T18:00"));

        // The classification team looks at it: a new report is no setting, it costs extra. What they note, Ana does not
        // see.
        scene.itIs("2026-11-24T10:40");
        classifier.note(ticket, "Não há parâmetro para isto: é um relatório novo.");
        classifier.classify(ticket, new Command.Classify("on-demand-service", "high", "services"));
        assertThat(scene.clock(ticket, "first-analysis").breached()).isFalse();
        assertThat(ana.read(ticket).entries()).isEmpty();

        // Nobody can begin before the school has agreed to a price.
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> attendant.promiseDate(ticket, scene.instant("2026-12-15T17:00"), "Agendado"))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("not-approved"));
        attendant.offerQuote(
                ticket,
                new OfferQuote(
                        "BRL",
                        List.of(new OfferQuote.Line("reports", "Relatório de vagas por turma", 108_000L)),
                        scene.instant("2026-12-01T18:00")));
        assertThat(ana.read(ticket).quotes().getLast().total()).hasToString("BRL 1080.00");
        ana.approveQuote(ticket, 1);

        // Now a person promises a date, and it stands on the ticket.
        attendant.promiseDate(ticket, scene.instant("2026-12-15T17:00"), "A agenda de relatórios está cheia");
        assertThat(scene.due(ticket, "execution")).contains(LocalDateTime.parse("2026-12-15T17:00"));

        // That is too late for Ana. She asks for another date where the ladder begins: with whoever attends to the
        // ticket.
        scene.itIs("2026-11-25T09:00");
        ana.renegotiate(ticket, scene.instant("2026-12-04T17:00"), "As matrículas começam no dia 5.");
        attendant.answerRenegotiation(ticket, Command.AnswerRenegotiation.refusal("Não há ninguém livre antes."));
        // Only now can she ask the next level, which finds a way; and she takes it.
        ana.escalate(ticket, "Depois do dia 5 o relatório não serve mais.");
        lead.answerRenegotiation(
                ticket, Command.AnswerRenegotiation.date(scene.instant("2026-12-04T12:00"), "Remanejamos uma pessoa."));
        ana.acceptAnswer(ticket);
        assertThat(scene.due(ticket, "execution")).contains(LocalDateTime.parse("2026-12-04T12:00"));

        // While the vendor waits for her, it is her turn.
        attendant.awaitCustomer(ticket, "A lista deve ter as turmas da noite?");
        ana.reply(ticket, "Sim, todas as turmas.");

        // In time, and not quite right: her reply within a week takes the ticket up again.
        scene.itIs("2026-12-03T16:00");
        attendant.resolve(ticket, "O relatório está no menu Acadêmico, Vagas por turma.");
        assertThat(scene.clock(ticket, "execution").state()).isEqualTo(Clock.State.STOPPED);
        assertThat(scene.clock(ticket, "execution").breached()).isFalse();
        scene.itIs("2026-12-04T08:30");
        ana.reply(ticket, "Faltou a turma 3B.");
        assertThat(phase(ana.read(ticket))).isEqualTo(Phase.IN_PROGRESS);

        // The end, and what it was worth.
        attendant.resolve(ticket, "A turma 3B estava sem sala; agora ela aparece.");
        ana.close(ticket);
        assertThat(phase(ana.read(ticket))).isEqualTo(Phase.CLOSED);
        ana.send(ticket, new Rate(5, "Em tempo para as matrículas."));
        assertThat(ana.read(ticket).summary().ticket().aftermath().rating())
                .extracting(Aftermath.Stars::stars)
                .isEqualTo(5);
        assertThat(ana.read(ticket).entries()).hasSize(5);
    }

    private static Phase phase(TicketDetails read) {
        return read.summary().ticket().phase();
    }
}
