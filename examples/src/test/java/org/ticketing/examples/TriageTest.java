package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.classification.Classification;
import org.ticketing.classification.Forwarding;
import org.ticketing.classification.Suggestion;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Triage;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.TicketId;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("What the desk suggests, and what people say when they hand a ticket on")
final class TriageTest {

    private final Store store;

    TriageTest(Store store) {
        this.store = store;
    }

    private Scene scene(String desk) {
        return Scene.at(store, desk, "2026-11-24T10:00");
    }

    private static List<String> suggested(Scene scene, TicketId ticket) {
        return scene.attendant().read(ticket).suggestions().stream()
                .map(TriageTest::said)
                .toList();
    }

    private static String said(Suggestion suggestion) {
        return suggestion.rule().id() + suggestion.values() + suggestion.found();
    }

    private static Triage triage(Scene scene, TicketId ticket) {
        return scene.attendant().read(ticket).summary().ticket().triage();
    }

    @Test
    @DisplayName("U44: what began with a maintenance is suggested to go first, and people decide")
    void harmedByMaintenance() {
        Scene scene = scene("unisac");
        TicketId ticket = scene.open(
                "technical-question", "Diário de classe", "Desde a ATUALIZACAO de ontem a presença não aparece.");

        assertThat(suggested(scene, ticket))
                .containsExactly(
                        "harmed-by-maintenance{PRIORITY=maintenance-impact}[desde a atualização]",
                        "technical-level{AREA=n2}[]");
        Suggestion first = scene.attendant().read(ticket).suggestions().get(0);
        assertThat(first.rule().source()).isEqualTo(Source.stated("U44"));
        assertThat(first.rule().because().pt()).contains("passa à frente");
        // Nothing is changed by it.
        assertThat(triage(scene, ticket)).isEqualTo(new Triage("technical-question", "normal", "classification"));
        assertThat(scene.customer().read(ticket).suggestions()).isEmpty();

        scene.attendant().classify(ticket, new Command.Classify(null, "maintenance-impact", null));

        assertThat(suggested(scene, ticket)).containsExactly("technical-level{AREA=n2}[]");
    }

    @Test
    @DisplayName("U35 U36 U37: which area a ticket goes to from the classification team is suggested by its kind")
    void areas() {
        Scene scene = scene("unisac");

        assertThat(suggested(scene, scene.open("operational-question"))).containsExactly("front-line{AREA=n1}[]");
        assertThat(suggested(scene, scene.open("suggestion"))).containsExactly("technical-analysis{AREA=product}[]");
        assertThat(suggested(scene, scene.open("service-requisition"))).isEmpty();
    }

    @Test
    @DisplayName("N27 N29: figures of one's own that do not match are suggested to be consulting")
    void consulting() {
        Scene scene = scene("uno");
        TicketId ticket = scene.open("support", "Fluxo de caixa", "O saldo não bate com o extrato do banco.");

        assertThat(suggested(scene, ticket)).containsExactly("own-situation{KIND=consulting}[não bate]");
    }

    @Test
    @DisplayName("S6 S7 S20: training is suggested by words, complexity by the level that has the ticket")
    void training() {
        Scene scene = scene("sismais");
        TicketId ticket = scene.open("question", "Equipe nova", "Vocês dão TREINAMENTOS no módulo fiscal?");

        assertThat(suggested(scene, ticket)).containsExactly("rather-training{KIND=training}[treina]");

        scene.attendant().classify(ticket, new Command.Classify(null, null, "level-2"));

        assertThat(suggested(scene, ticket)).contains("detailed-analysis{COMPLEXITY=detailed}[]");
    }

    @Test
    @DisplayName("X8 X19: errors and what the subscription does not include are suggested by their words")
    void beyondTheSubscription() {
        Scene scene = scene("sensusx");

        assertThat(suggested(scene, scene.open("question", "Não funciona", "Nada acontece.")))
                .containsExactly("rather-an-error{KIND=error}[não funciona]");
        assertThat(suggested(scene, scene.open("question", "Treinamento", "Queremos um treinamento.")))
                .containsExactly("beyond-the-subscription{KIND=extra-service}[treinamento]");
    }

    @Test
    @DisplayName("Nothing is suggested from words that were erased")
    void erased() {
        Scene scene = scene("uno");
        TicketId ticket = scene.open("support", "Saldo", "Não bate.");
        scene.attendant().personalData().erase("ana", ErasureReason.SUBJECT_REQUEST);

        assertThat(suggested(scene, ticket)).isEmpty();
    }

    @Test
    @DisplayName("U37: a ticket is handed to another area with a reason, which staff read and customers do not")
    void forwarded() {
        Scene scene = scene("unisac");
        TicketId ticket = scene.open("operational-question");
        scene.attendant()
                .classify(
                        ticket, new Command.Classify(null, null, "n2", null, "Precisa de consulta ao banco de dados"));

        assertThat(triage(scene, ticket).area()).isEqualTo("n2");
        assertThat(scene.attendant().read(ticket).reasons()).containsValue("Precisa de consulta ao banco de dados");
        assertThat(scene.customer().read(ticket).reasons()).isEmpty();
        assertThat(scene.customer().history(ticket).textIds())
                .hasSize(scene.attendant().history(ticket).textIds().size() - 1);
    }

    @Test
    @DisplayName("U37: where the desk says so, nobody hands a ticket on without a reason, and customers read it")
    void forwardedAsTheDeskSays() {
        Scene scene = Scene.at(store, tellingWhy("uno"), "2026-11-24T10:00");
        TicketId ticket = scene.open("support");

        InvalidCommand wrong = catchThrowableOfType(
                InvalidCommand.class,
                () -> scene.attendant().classify(ticket, new Command.Classify(null, null, "consulting")));
        assertThat(wrong.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.path()).isEqualTo("reason");
            assertThat(violation.message().pt())
                    .isEqualTo("é obrigatório quando o chamado passa a outra área (U37): diga por quê");
        });
        assertThat(triage(scene, ticket).area()).isEqualTo("support");

        // It takes none where the area stays.
        scene.attendant().classify(ticket, new Command.Classify(null, "high", "support"));
        scene.attendant().classify(ticket, new Command.Classify(null, null, "consulting", null, "Análise de caixa"));

        assertThat(scene.customer().read(ticket).reasons()).containsValue("Análise de caixa");
        scene.attendant().personalData().erase("staff-attendant", ErasureReason.SUBJECT_REQUEST);
        assertThat(scene.attendant().read(ticket).reasons()).isEmpty();
    }

    private static SupportPolicy tellingWhy(String desk) {
        SupportPolicy policy = ExamplePolicies.read(desk);
        Classification said = policy.classification();
        return policy.toBuilder()
                .classification(new Classification(
                        said.kinds(),
                        said.priorities(),
                        said.initialPriority(),
                        said.complexities(),
                        said.suggestions(),
                        new Forwarding(true, true, Source.stated("U37"))))
                .build();
    }
}
