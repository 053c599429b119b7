package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Clock;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Evidence;
import org.ticketing.ticket.GiveEvidence;
import org.ticketing.ticket.Joint;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.PromisedTime;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("What a ticket is opened without, although its form asks for it")
final class EvidenceTest {

    private static final Command.Open BARE = new Command.Open("technical-question", "Erro", "Não funciona.");

    private final Store store;

    EvidenceTest(Store store) {
        this.store = store;
    }

    private Scene scene(String desk) {
        return Scene.at(store, desk, "2026-11-24T10:00");
    }

    private static Ticket ticket(Scene scene, TicketId id) {
        return scene.customer().read(id).summary().ticket();
    }

    private static List<String> missing(Scene scene, TicketId id) {
        Evidence evidence = ticket(scene, id).progress().evidence();
        return evidence == null ? List.of() : evidence.missing();
    }

    private static List<String> wrong(ThrowingCallable command) {
        return catchThrowableOfType(InvalidCommand.class, command).violations().stream()
                .map(Violation::path)
                .toList();
    }

    private static String refused(ThrowingCallable command) {
        return catchThrowableOfType(Refused.class, command).refusal().code();
    }

    @Test
    @DisplayName(
            "U33 U48: without what is vital a ticket waits for the institution, and its time begins when all is given")
    void timeWaits() {
        Scene scene = scene("unisac");
        TicketId ticket = scene.customer().open(BARE).ticket();

        assertThat(missing(scene, ticket)).containsExactly("where");
        assertThat(ticket(scene, ticket).phase()).isEqualTo(Phase.NEW);
        assertThat(ticket(scene, ticket).turn()).isEqualTo(Turn.CUSTOMER);
        assertThat(scene.customer().read(ticket).summary().status().id()).isEqualTo("waiting-for-information");
        assertThat(scene.clock(ticket, "question-resolution").state()).isEqualTo(Clock.State.PAUSED);
        // Whatever is published without a word of waiting runs.
        assertThat(scene.due(ticket, "first-analysis")).contains(LocalDateTime.parse("2026-11-24T11:00"));

        scene.itIs("2026-11-24T15:00");
        scene.customer("bia", "escola-azul").send(ticket, new GiveEvidence(Map.of("where", "Diário de classe")));

        assertThat(missing(scene, ticket)).isEmpty();
        assertThat(ticket(scene, ticket).turn()).isEqualTo(Turn.VENDOR);
        assertThat(scene.customer().read(ticket).fields()).containsExactly(Map.entry("where", "Diário de classe"));
        assertThat(scene.clock(ticket, "question-resolution").state()).isEqualTo(Clock.State.RUNNING);
        TicketId begunThen = scene.open("technical-question");
        assertThat(scene.due(ticket, "question-resolution")).isEqualTo(scene.due(begunThen, "question-resolution"));
    }

    @Test
    @DisplayName("U48: why the time stands is told with what is missing")
    void whyTimeStands() {
        Scene scene = scene("unisac");
        TicketId ticket = scene.customer().open(BARE).ticket();

        PromisedTime standing = scene.customer().promises(ticket).stream()
                .filter(promise -> promise.clock().goal().equals("question-resolution"))
                .findFirst()
                .orElseThrow();

        assertThat(standing.waitsFor()).containsExactly("where");
        assertThat(standing.lines(scene.policy(), Language.ENGLISH))
                .contains("  it runs on when the customer has given what is missing: Screen or routine");
    }

    @Test
    @DisplayName("U48: a reply does not stand for what is vital; staff who know it may give it, or do without")
    void aReplyIsNoEvidence() {
        Scene scene = scene("unisac");
        TicketId ticket = scene.customer().open(BARE).ticket();
        scene.customer().reply(ticket, "É urgente!");
        assertThat(ticket(scene, ticket).turn()).isEqualTo(Turn.CUSTOMER);

        GiveEvidence without = new GiveEvidence(Map.of(), true);
        assertThat(refused(() -> scene.customer().send(ticket, without))).isEqualTo("not-to-waive");
        scene.attendant().send(ticket, without);

        assertThat(missing(scene, ticket)).isEmpty();
        assertThat(ticket(scene, ticket).turn()).isEqualTo(Turn.VENDOR);
        assertThat(refused(() -> scene.customer().send(ticket, new GiveEvidence(Map.of("where", "Diário")))))
                .isEqualTo("nothing-missing");
    }

    @Test
    @DisplayName("U33: every field that is missing, wrong or given already is named at once, and nothing is half done")
    void allAtOnce() {
        Scene scene = scene("unisac");
        TicketId ticket =
                scene.customer().open(BARE.with("example", "Turma 3B")).ticket();

        assertThat(wrong(() -> scene.customer().send(ticket, new GiveEvidence(Map.of()))))
                .containsExactly("fields.where");
        assertThat(wrong(() -> scene.customer()
                        .send(
                                ticket,
                                new GiveEvidence(
                                        Map.of("where", "x".repeat(201), "example", "Turma 3C", "colour", "blue")))))
                .containsExactly("fields.where", "fields.example", "fields.colour");
        assertThat(catchThrowableOfType(
                        NotFound.class,
                        () -> scene.customer("caio", "escola-verde")
                                .send(ticket, new GiveEvidence(Map.of("where", "x")))))
                .isNotNull();
        assertThat(missing(scene, ticket)).containsExactly("where");
    }

    @Test
    @DisplayName("U38: classified as what needs none of it, a ticket waits for nothing any more")
    void reclassified() {
        Scene scene = scene("unisac");
        TicketId ticket = scene.customer().open(BARE).ticket();

        scene.attendant().classify(ticket, new Command.Classify("suggestion", null, null));

        assertThat(missing(scene, ticket)).isEmpty();
        assertThat(ticket(scene, ticket).turn()).isEqualTo(Turn.VENDOR);
    }

    @Test
    @DisplayName("U33 U48: classified as what needs vital information, a ticket waits until that is given, once")
    void reclassifiedAsWhatNeedsMore() {
        Scene scene = scene("unisac");
        TicketId ticket = scene.open("suggestion");
        assertThat(ticket(scene, ticket).turn()).isEqualTo(Turn.VENDOR);

        scene.attendant().classify(ticket, new Command.Classify("technical-question", null, null));
        assertThat(missing(scene, ticket)).containsExactly("where");
        assertThat(ticket(scene, ticket).turn()).isEqualTo(Turn.CUSTOMER);

        scene.attendant().send(ticket, new GiveEvidence(Map.of(), true));
        // Its form is the same: staff have said that they do without.
        scene.attendant().classify(ticket, new Command.Classify("operational-question", null, null));
        assertThat(missing(scene, ticket)).isEmpty();
        assertThat(ticket(scene, ticket).turn()).isEqualTo(Turn.VENDOR);
    }

    @Test
    @DisplayName(
            "X46: classified as an error, a ticket is asked for the video, and time runs as it does from the start")
    void reclassifiedAsWhatTakesAVideo() {
        Scene scene = scene("sensusx");
        TicketId ticket = scene.open("finance");

        scene.attendant().classify(ticket, new Command.Classify("error", null, null));

        assertThat(missing(scene, ticket)).containsExactly("video");
        assertThat(ticket(scene, ticket).turn()).isEqualTo(Turn.VENDOR);
    }

    @Test
    @DisplayName("N18: what is insisted on at the opening can't be insisted on afterwards")
    void reclassifiedAsWhatIsRefusedWithout() {
        Scene scene = scene("unisac");
        assertThat(scene.policy().intake().lackingAnew("operational-question", "suggestion", Set.of()))
                .containsExactly("where");
        assertThat(ExamplePolicies.read("uno").intake().lackingAnew("error", "none", Set.of()))
                .isEmpty();
    }

    @Test
    @DisplayName("U48: a part of another kind is asked for what its form asks for, a part of the same kind for nothing")
    void splitOff() {
        Scene scene = scene("unisac");
        TicketId ticket = scene.open("technical-question");

        TicketId other = scene.attendant()
                .send(ticket, new Joint.Split("on-demand-service", "Relatório", "Um relatório novo.", List.of()))
                .ticket();
        TicketId same = scene.attendant()
                .send(ticket, new Joint.Split(null, "Outra dúvida", "Outra tela.", List.of()))
                .ticket();

        assertThat(missing(scene, other)).containsExactly("purpose");
        assertThat(ticket(scene, other).turn()).isEqualTo(Turn.CUSTOMER);
        assertThat(missing(scene, same)).isEmpty();
        assertThat(missing(scene, ticket)).isEmpty();
    }

    @Test
    @DisplayName("X46 X49: the link to the video may follow, and until then time runs")
    void theVideoMayFollow() {
        Scene scene = scene("sensusx");
        TicketId ticket = scene.customer()
                .open(new Command.Open("error", "Não abre", "A tela fica branca."))
                .ticket();

        assertThat(missing(scene, ticket)).containsExactly("video");
        assertThat(ticket(scene, ticket).turn()).isEqualTo(Turn.VENDOR);
        assertThat(scene.due(ticket, "first-assessment")).contains(LocalDateTime.parse("2026-11-24T11:00"));
        assertThat(scene.customer().actions(ticket))
                .anyMatch(action -> action.action() == Action.GIVE_EVIDENCE
                        && action.refusal().isEmpty());
        assertThat(wrong(() -> scene.customer().send(ticket, new GiveEvidence(Map.of("video", "em anexo")))))
                .containsExactly("fields.video");

        scene.customer().send(ticket, new GiveEvidence(Map.of("video", "https://videos.example/123")));

        assertThat(missing(scene, ticket)).isEmpty();
        assertThat(scene.customer().read(ticket).fields()).containsEntry("video", "https://videos.example/123");
        scene.attendant().resolve(ticket, "Corrigido.");
        assertThat(refused(() ->
                        scene.customer().send(ticket, new GiveEvidence(Map.of("video", "https://videos.example/4")))))
                .isEqualTo("ticket-resolved");
    }

    @Test
    @DisplayName("N15 N18: where all fields are insisted on, nothing is opened without them")
    void nothingIsOpened() {
        Scene scene = scene("uno");
        assertThat(wrong(() -> scene.customer().open(new Command.Open("error", "Desconto", "Sumiu."))))
                .containsExactly("fields.screen-code", "fields.record");
    }
}
