package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Violation;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Triage;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.TicketId;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("What tickets are about")
final class KindsTest {

    private final Store store;

    KindsTest(Store store) {
        this.store = store;
    }

    @ParameterizedTest(name = "{1}: {0}")
    @DisplayName(
            "U2 U3 U4 U5 U6 U39: what an institution brings has a kind, and lies with the classification team first")
    @CsvSource({
        "operational-question, U2",
        "technical-question, U3",
        "service-requisition, U4",
        "service-requisition, U5",
        "suggestion, U39",
        "maintenance-need, U6",
    })
    void whatUnisacTakes(String kind, String rule) {
        assertThat(opened("unisac", kind, rule)).isEqualTo(new Triage(kind, "normal", "classification"));
    }

    @ParameterizedTest(name = "to {0}")
    @DisplayName(
            "U34 U35 U36 U37 U40: the classification team sets kind and priority, and hands on to a level or another"
                    + " area")
    @ValueSource(strings = {"n1", "n2", "product", "services", "commercial", "administrative"})
    void whereUnisacHandsItOn(String area) {
        Scene scene = Scene.at(store, "unisac", "2026-11-24T10:00");
        TicketId ticket = scene.open("suggestion");
        scene.staff("classifier").classify(ticket, new Command.Classify("technical-question", "high", area));
        assertThat(triage(scene, ticket)).isEqualTo(new Triage("technical-question", "high", area));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @DisplayName("N26 N28 N29: what the system does is asked of support, a situation of one's own of consulting")
    @CsvSource({"support, N26", "consulting, N28", "consulting, N29"})
    void whatUnoTellsApart(String kind, String rule) {
        assertThat(opened("uno", kind, rule).area()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @DisplayName("X7 X8 X9 X10 X11 X12 X13: every matter of the subscription is a ticket of a kind")
    @CsvSource({
        "question, X7",
        "error, X8",
        "finance, X9",
        "buy-users, X10",
        "cancel-users, X11",
        "cancel-contract, X12",
        "suggestion, X13",
    })
    void whatSensusxTakes(String kind, String rule) {
        assertThat(opened("sensusx", kind, rule)).isEqualTo(new Triage(kind, "normal", "sac"));
    }

    @Test
    @DisplayName("X41 X44 X45: title and description are asked for, both at once")
    void titleAndDescription() {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        assertThatThrownBy(() -> scene.customer().open(new Command.Open("question", " ", " ")))
                .isInstanceOfSatisfying(
                        InvalidCommand.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::path)
                                .containsExactlyInAnyOrder("title", "description"));
    }

    /** What a ticket of a kind is taken for, which the policy has from a rule. */
    private Triage opened(String desk, String kind, String rule) {
        Scene scene = Scene.at(store, desk, "2026-11-24T10:00");
        assertThat(scene.policy().classification().kinds())
                .filteredOn(known -> known.id().equals(kind))
                .singleElement()
                .satisfies(known ->
                        assertThat(((Source.Stated) known.source()).rules()).contains(rule));
        return triage(scene, scene.open(kind));
    }

    private static Triage triage(Scene scene, TicketId ticket) {
        return scene.customer().read(ticket).summary().ticket().triage();
    }
}
