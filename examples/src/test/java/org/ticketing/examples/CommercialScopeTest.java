package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.catalog.Catalog;
import org.ticketing.catalog.Cover;
import org.ticketing.catalog.QuoteState;
import org.ticketing.catalog.Service;
import org.ticketing.catalog.TrainingPackage;
import org.ticketing.directory.Actor;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.sla.Clock;
import org.ticketing.ticket.AnswerByArticle;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.OfferQuote;
import org.ticketing.view.QuoteView;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("What the subscription covers, and what costs extra")
final class CommercialScopeTest {

    private final Store store;

    CommercialScopeTest(Store store) {
        this.store = store;
    }

    private Scene scene(String desk) {
        return Scene.at(store, desk, "2026-11-24T10:00");
    }

    private static OfferQuote quote(Scene scene, String item, long amount) {
        return new OfferQuote(
                "BRL",
                List.of(new OfferQuote.Line(item, "Conforme conversado", amount)),
                scene.instant("2026-12-04T18:00"));
    }

    private static Refusal refusal(ThrowingCallable command) {
        return catchThrowableOfType(Refused.class, command).refusal();
    }

    private static QuoteView last(Scene scene, TicketId ticket) {
        return scene.customer().read(ticket).quotes().getLast();
    }

    private static boolean isFrom(Source source, String rule) {
        return source instanceof Source.Stated stated && stated.rules().contains(rule);
    }

    private static List<Service> extra(Catalog catalog) {
        return catalog.services().stream()
                .filter(service -> service.cover() == Cover.EXTRA)
                .toList();
    }

    @Test
    @DisplayName("U26: the monthly fee covers some services, and others are extra")
    void theMonthlyFeeCoversSome() {
        Catalog catalog = scene("unisac").customer().catalog();

        assertThat(isFrom(catalog.source(), "U26")).isTrue();
        assertThat(catalog.services()).extracting(Service::cover).contains(Cover.INCLUDED, Cover.EXTRA);
        assertThat(extra(catalog)).extracting(Service::id).containsExactly("reports", "improvements");
    }

    @Test
    @DisplayName("U10 U29: whoever has UniSAC approves a quote in the name of the institution, and then work begins")
    void aKeyUserApproves() {
        Scene scene = scene("unisac");
        TicketId ticket = scene.open("on-demand-service");
        scene.attendant().offerQuote(ticket, quote(scene, "reports", 108_000));
        assertThat(refusal(() -> scene.attendant().promiseDate(ticket, scene.instant("2026-12-10T17:00"), "Agendado"))
                        .source()
                        .toString())
                .contains("U10");

        scene.customer("bia", "escola-azul").approveQuote(ticket, 1);
        scene.attendant().promiseDate(ticket, scene.instant("2026-12-10T17:00"), "Agendado");

        assertThat(last(scene, ticket).state()).isEqualTo(QuoteState.APPROVED);
        assertThat(last(scene, ticket).total()).hasToString("BRL 1080.00");
        assertThat(scene.due(ticket, "execution")).isPresent();
    }

    @Test
    @DisplayName(
            "U10: nobody else does, neither the administrator without UniSAC, nor another institution, nor the vendor")
    void nobodyElseApproves() {
        Scene scene = scene("unisac");
        TicketId ticket = scene.open("on-demand-service");
        scene.attendant().offerQuote(ticket, quote(scene, "reports", 108_000));

        assertThat(catchThrowableOfType(
                        NotFound.class,
                        () -> scene.customer("caio", "escola-verde").approveQuote(ticket, 1)))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        NotFound.class,
                        () -> scene.as(Actor.customer("dora", "escola-azul", "key-user"))
                                .approveQuote(ticket, 1)))
                .isNotNull();
        assertThat(refusal(() -> scene.attendant().approveQuote(ticket, 1)).code())
                .isEqualTo("not-granted");
        assertThat(last(scene, ticket).state()).isEqualTo(QuoteState.OFFERED);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"twice", "late", "another version"})
    @DisplayName("U10: a quote is approved once, while it is valid, and in the version that was read")
    void onceInTimeAndAsItWasRead(String how) {
        Scene scene = scene("unisac");
        TicketId ticket = scene.open("on-demand-service");
        scene.attendant().offerQuote(ticket, quote(scene, "reports", 108_000));
        switch (how) {
            case "twice" -> scene.customer().approveQuote(ticket, 1);
            case "late" -> scene.itIs("2026-12-04T18:01");
            default -> scene.attendant().offerQuote(ticket, quote(scene, "reports", 150_000));
        }
        int before = scene.customer().history(ticket).events().size();

        Refusal refusal = refusal(() -> scene.customer("bia", "escola-azul").approveQuote(ticket, 1));

        assertThat(refusal.code()).isIn("quote-approved", "quote-lapsed", "other-version");
        assertThat(refusal.source().toString()).contains("U10");
        assertThat(scene.customer().history(ticket).events()).hasSize(before);
    }

    @Test
    @DisplayName("S1 S6: a service catalogue says what the subscription includes, and that training is not in it")
    void theServiceCatalogue() {
        Scene scene = scene("sismais");
        Catalog catalog = scene.customer().catalog();

        assertThat(isFrom(catalog.source(), "S1")).isTrue();
        assertThat(catalog.services())
                .extracting(Service::id, Service::cover)
                .containsExactly(tuple("support", Cover.INCLUDED), tuple("training", Cover.EXTRA));
        assertThat(scene.customerWithPlan("subscription").catalog().services()).hasSize(2);
        assertThat(catalog.services().get(0).label().pt()).startsWith("Suporte");
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "implementation, S2, adapta o Maxpró",
        "implementation, S3, passo a passo",
        "refresher, S5, já usa",
        "new-people, S5, acabou de entrar",
        "further-modules, S5, ainda não usa",
    })
    @DisplayName("S2 S3 S5: training is sold in packages, with the contract and whenever it is needed")
    void trainingPackages(String id, String rule, String contents) {
        Catalog catalog = scene("sismais").customer().catalog();

        assertThat(catalog.packages())
                .filteredOn(sold -> sold.id().equals(id))
                .singleElement()
                .satisfies(sold -> {
                    assertThat(isFrom(sold.source(), rule)).isTrue();
                    assertThat(sold.contents().pt()).contains(contents);
                    assertThat(catalog.charge(sold.kind())).isPresent();
                });
    }

    @Test
    @DisplayName("S2 S3 S5: a package is bought by a ticket, quoted by a consultant and begun when it is approved")
    void aPackageIsBought() {
        Scene scene = scene("sismais");
        TicketId ticket = scene.open("training");
        scene.staff("consultant").offerQuote(ticket, quote(scene, "new-people", 90_000));

        assertThat(last(scene, ticket).lines().get(0).item()).contains("new-people");
        assertThat(scene.customer().catalog().packages())
                .extracting(TrainingPackage::kind)
                .containsOnly("training");
        scene.customer().approveQuote(ticket, 1);
        scene.staff("consultant").resolve(ticket, "Turma treinada.");
        assertThat(scene.customer().read(ticket).summary().ticket().phase()).isEqualTo(Phase.RESOLVED);
    }

    @Test
    @DisplayName(
            "S6 S7: what turns out to be training is charged by proposal, and time stands still until it is decided on")
    void trainingByProposal() {
        Scene scene = scene("sismais");
        TicketId ticket = scene.open("question");
        scene.attendant().classify(ticket, new Command.Classify("training", null, "implementation"));
        assertThat(refusal(() -> scene.attendant().resolve(ticket, "Treinado")).code())
                .isEqualTo("not-approved");

        scene.attendant().offerQuote(ticket, quote(scene, "training", 45_000));

        assertThat(scene.customer().read(ticket).summary().ticket().turn()).isEqualTo(Turn.CUSTOMER);
        assertThat(scene.clock(ticket, "first-answer").state()).isEqualTo(Clock.State.RUNNING);
        scene.customer().declineQuote(ticket, 1, "Vamos estudar os vídeos");
        assertThat(last(scene, ticket).reason()).contains("Vamos estudar os vídeos");
        assertThat(refusal(() -> scene.attendant().resolve(ticket, "Treinado"))
                        .source()
                        .toString())
                .contains("S7");
    }

    @Test
    @DisplayName("S7: or the user is pointed to lessons and manuals, and that costs nothing")
    void trainingByAnArticle() {
        Scene scene = scene("sismais");
        TicketId ticket = scene.open("training");

        scene.attendant()
                .answerByArticle(
                        ticket, new AnswerByArticle("https://ajuda.example/ordens", "Esta aula mostra o módulo."));
        scene.attendant().resolve(ticket, "A aula mostra cada passo.");

        assertThat(scene.customer().read(ticket).articles()).containsExactly("https://ajuda.example/ordens");
        assertThat(scene.customer().read(ticket).quotes()).isEmpty();
        assertThat(scene.clock(ticket, "first-answer").state()).isEqualTo(Clock.State.STOPPED);
    }

    @Test
    @DisplayName(
            "N25 N27: consulting on one's own situation is not the support that the plan covers, and waits for a quote")
    void consultingWaitsForAQuote() {
        Scene scene = scene("uno");
        TicketId ticket = scene.open("support");
        scene.attendant().classify(ticket, new Command.Classify("consulting", null, "consulting"));
        assertThat(refusal(() -> scene.staff("consultant").resolve(ticket, "Analisado"))
                        .code())
                .isEqualTo("not-approved");

        scene.staff("consultant").offerQuote(ticket, quote(scene, "consulting", 36_000));
        scene.customer().approveQuote(ticket, 1);
        scene.staff("consultant").resolve(ticket, "Analisado");

        assertThat(scene.customer().read(ticket).summary().ticket().phase()).isEqualTo(Phase.RESOLVED);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "other-channels, X14",
        "implementation-consulting, X15",
        "functional-support, X16",
        "process-consulting, X17",
        "data-load, X18",
        "training, X19",
        "teaching-material, X20",
        "process-outsourcing, X21",
        "development, X22",
        "infrastructure, X23",
    })
    @DisplayName(
            "X14 X15 X16 X17 X18 X19 X20 X21 X22 X23: what is not included is quoted, and done once it is approved")
    void notIncluded(String item, String rule) {
        Scene scene = scene("sensusx");
        Service service = extra(scene.customer().catalog()).stream()
                .filter(each -> each.id().equals(item))
                .findFirst()
                .orElseThrow();
        assertThat(isFrom(service.source(), rule)).isTrue();
        assertThat(service.label().pt()).isNotEqualTo(service.label().en());
        TicketId ticket = scene.open("question");
        scene.attendant().classify(ticket, new Command.Classify("extra-service", null, "sales"));
        Refusal unquoted = refusal(() -> scene.attendant().resolve(ticket, "Feito"));
        assertThat(isFrom(unquoted.source(), rule)).isTrue();

        scene.attendant().offerQuote(ticket, quote(scene, item, 250_000));
        scene.customer().approveQuote(ticket, 1);
        scene.attendant().resolve(ticket, "Feito");

        assertThat(last(scene, ticket).lines().get(0).item()).contains(item);
    }

    @Test
    @DisplayName("X5 X14: what the plan covers is seen by whoever has that plan")
    void asThePlanHasIt() {
        Scene scene = scene("sensusx");

        assertThat(cover(scene.customerWithPlan("upgraded").catalog(), "upgraded-channels"))
                .contains(Cover.INCLUDED);
        assertThat(cover(scene.customerWithPlan("upgraded").catalog(), "web-meeting"))
                .isEmpty();
        assertThat(cover(scene.customerWithPlan("standard").catalog(), "web-meeting"))
                .contains(Cover.EXTRA);
        assertThat(cover(scene.customerWithPlan("standard").catalog(), "upgraded-channels"))
                .isEmpty();
    }

    private static Optional<Cover> cover(Catalog catalog, String id) {
        return catalog.services().stream()
                .filter(service -> service.id().equals(id))
                .map(Service::cover)
                .findFirst();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "buy-users, X10, subscriber",
        "cancel-users, X11, contract-holder",
        "cancel-contract, X12, contract-holder"
    })
    @DisplayName(
            "X10 X11 X12: users are bought and cancelled, and the contract ended, each with an approval of its own")
    void subscriptions(String kind, String rule, String approver) {
        Scene scene = scene("sensusx");
        TicketId ticket = scene.open(kind);
        assertThat(refusal(() -> scene.attendant().resolve(ticket, "Feito")).code())
                .isEqualTo("not-approved");
        scene.attendant().offerQuote(ticket, quote(scene, "further-users", 0));
        if (!approver.equals("subscriber")) {
            assertThat(refusal(() -> scene.customer().approveQuote(ticket, 1)).code())
                    .isEqualTo("wrong-approver");
        }

        scene.as(new Actor(
                        new PersonId("olga"),
                        Side.CUSTOMER,
                        new TreeSet<>(List.of("subscriber", approver)),
                        new OrganisationId("escola-azul"),
                        null))
                .approveQuote(ticket, 1);
        scene.attendant().resolve(ticket, "Feito");

        assertThat(scene.policy()
                        .classification()
                        .kind(kind)
                        .orElseThrow()
                        .source()
                        .toString())
                .contains(rule);
        assertThat(last(scene, ticket).state()).isEqualTo(QuoteState.APPROVED);
    }
}
