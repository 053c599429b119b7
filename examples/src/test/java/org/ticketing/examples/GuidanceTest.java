package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.guidance.Guidance;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.TicketId;

@DisplayName("What people are told beside the rules")
final class GuidanceTest {

    @ParameterizedTest(name = "{1}: {2}")
    @DisplayName("U25 U45 U70 S24 X1 X2: at the start of the desk")
    @CsvSource({
        "unisac, U25, conheça as regras",
        "unisac, U45, olhe desde já",
        "unisac, U70, tenham tempo de atender",
        "sismais, S24, Conheça e experimente",
        "sensusx, X1, acompanha a sua assinatura",
        "sensusx, X2, ninguém pode copiar",
    })
    void atTheStart(String desk, String rule, String told) {
        assertThat(from(rule, ExamplePolicies.read(desk).guidanceAt(Guidance.Where.DESK)))
                .singleElement()
                .satisfies(guidance -> assertThat(guidance.text().pt()).contains(told));
    }

    @ParameterizedTest(name = "{2}: {1} at {0}")
    @DisplayName("U33 U45 U62 N16 N17 N19 S4 X40 X47 X48: before a ticket of a kind is opened")
    @CsvSource({
        "unisac, technical-question, U33, mais exata a resposta",
        "unisac, service-requisition, U45, assim que souber",
        "unisac, high-impact-change, U62, não precisa de exceção",
        "uno, error, N16, quem não viu a sua tela",
        "uno, support, N17, em poucas frases",
        "uno, consulting, N19, ATW0001",
        "sismais, training, S4, pacotes maiores",
        "sensusx, cancel-contract, X40, até o fim",
        "sensusx, error, X47, de imediato",
        "sensusx, question, X48, entre no SensusX como você mesmo",
    })
    void beforeOpening(String desk, String kind, String rule, String told) {
        assertThat(from(rule, ExamplePolicies.read(desk).guidanceAt(Guidance.Where.FORM, kind)))
                .singleElement()
                .satisfies(guidance -> assertThat(guidance.text().pt()).contains(told));
    }

    @ParameterizedTest(name = "{2}: {1} at {0}")
    @DisplayName("U62 S4 X48: what is for some kinds is not told about others")
    @CsvSource({
        "unisac, operational-question, U62",
        "sismais, question, S4",
        "sensusx, finance, X48",
    })
    void onlyWhereItIsNeeded(String desk, String kind, String rule) {
        assertThat(from(rule, ExamplePolicies.read(desk).guidanceAt(Guidance.Where.FORM, kind)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("X48: the ticket still says how the video follows, if it is one that needs a video")
    void onTheTicket(Store store) {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        assertThat(onTheTicket(scene, scene.open("error")))
                .singleElement()
                .satisfies(guidance -> assertThat(guidance.text().en()).contains("add its link here as a log"));
        assertThat(onTheTicket(scene, scene.open("finance"))).isEmpty();
    }

    private static List<Guidance> onTheTicket(Scene scene, TicketId ticket) {
        return scene.customer().read(ticket).guidance();
    }

    private static List<Guidance> from(String rule, List<Guidance> guidance) {
        return guidance.stream()
                .filter(text -> text.source() instanceof Source.Stated stated
                        && stated.rules().contains(rule))
                .toList();
    }
}
