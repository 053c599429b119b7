package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.Session;
import org.ticketing.attachment.NewFile;
import org.ticketing.attachment.Upload;
import org.ticketing.guidance.Guidance;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.problem.Refused;
import org.ticketing.sla.Strength;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.OfferQuote;
import org.ticketing.view.PageRequest;
import org.ticketing.view.TicketDetails;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.workbench.Colour;
import org.ticketing.workbench.MonthCalendar;

/** Hours that are not saved: a video shows why, and what is wanted in the end is more than the subscription has. */
@DisplayName("A story at SensusX: hours that are not saved")
final class SensusxStoryTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("from the first question over the video and a service beyond the subscription to the end")
    void hoursThatAreNotSaved(Store store) {
        // A Tuesday at 17h40: the service closes at 18h.
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T17:40");
        Session ana = scene.customer("ana", "escola-azul");
        Session nina = scene.attendant();

        // Ana finds no article, and reads what is to be known before a ticket is opened.
        ConsultationId looked = new ConsultationId(ana.knowledge()
                .consult(new KnowledgeCommand.Begin(null, "apontamento de horas"))
                .item());
        assertThat(ana.knowledge().consultation(looked).shown()).isEmpty();
        assertThat(scene.policy().guidanceAt(Guidance.Where.FORM, "error")).isNotEmpty();

        // She opens it with a file; the video of the whole process may follow.
        Upload file = ana.files()
                .upload(
                        NewFile.named("apontamentos.txt"),
                        new ByteArrayInputStream("23/11: 7h30".getBytes(StandardCharsets.UTF_8)));
        TicketId ticket = ana.attaching(List.of(file.id()))
                .open(new Command.Open("error", "As horas não são gravadas", "Salvo o dia e ele volta vazio.")
                        .after(looked))
                .ticket();

        // An hour on average, and only business hours count: it ends tomorrow. An average is not missed by one ticket.
        assertThat(scene.due(ticket, "first-assessment")).contains(LocalDateTime.parse("2026-11-25T08:40"));
        assertThat(scene.clock(ticket, "first-assessment").strength()).isEqualTo(Strength.EXPECTED_AVERAGE);

        // Nina asks for the video, so it is Ana's turn: red in her calendar.
        scene.itIs("2026-11-25T08:20");
        nina.awaitCustomer(ticket, "Grave um vídeo de tela cheia, desde o login até o problema.");
        assertThat(colour(ana)).isEqualTo(Colour.RED);
        ana.reply(ticket, "https://videos.example/horas-que-somem");
        assertThat(colour(ana)).isEqualTo(Colour.BLUE);

        // The video shows it at once; what Ana would like to have instead is not in the subscription.
        nina.reply(
                ticket, "A tela espera o projeto antes da hora. O preenchimento automático seria um desenvolvimento.");
        ana.reply(ticket, "Queremos esse desenvolvimento.");
        nina.classify(ticket, new Command.Classify("extra-service", null, "sales"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> nina.resolve(ticket, "Feito"))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("not-approved"));
        nina.offerQuote(ticket, quote(scene, 250_000L));
        // The price changes, so what was read before can't be agreed to any more.
        nina.offerQuote(ticket, quote(scene, 230_000L));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ana.approveQuote(ticket, 1))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("other-version"));
        ana.approveQuote(ticket, 2);
        nina.promiseDate(ticket, scene.instant("2026-12-11T17:00"), "A entrega faz parte da versão de dezembro.");
        assertThat(ana.read(ticket).promiseReason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("dezembro"));

        // Done: grey. She finds something missing and takes it up again.
        scene.itIs("2026-12-11T15:00");
        nina.resolve(ticket, "O preenchimento automático está na versão 4.7.");
        assertThat(colour(ana)).isEqualTo(Colour.GREY);
        ana.reopen(ticket, "No sábado ele ainda não funciona.");
        nina.resolve(ticket, "Os sábados entraram na versão 4.7.1.");

        // The end.
        ana.close(ticket);
        assertThat(phase(ana.read(ticket))).isEqualTo(Phase.CLOSED);
    }

    private static OfferQuote quote(Scene scene, long amount) {
        return new OfferQuote(
                "BRL",
                List.of(new OfferQuote.Line("development", "Preenchimento automático das horas", amount)),
                scene.instant("2026-12-04T18:00"));
    }

    /** Of the one ticket that was opened in November. */
    private static Colour colour(Session by) {
        return by
                .workbench()
                .calendar(YearMonth.of(2026, 11), PageRequest.first(TicketFilter.all(), MonthCalendar.IN_ORDER, 10))
                .days()
                .stream()
                .flatMap(day -> day.colours().keySet().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Phase phase(TicketDetails read) {
        return read.summary().ticket().phase();
    }
}
