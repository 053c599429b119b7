package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.KnowledgeSession;
import org.ticketing.Session;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Actor;
import org.ticketing.knowledge.Consultation;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.knowledge.KnowledgeRules;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Refused;
import org.ticketing.ticket.Command;
import org.ticketing.view.ArticleDetails;
import org.ticketing.view.ArticleRequest;
import org.ticketing.view.ConsultationDetails;
import org.ticketing.view.TicketDetails;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.TicketId;

@DisplayName("What people find before they ask")
final class KnowledgeTest {

    /** A Sunday, in the middle of the night: nobody is at any desk. */
    private static final String AT_NIGHT = "2026-11-22T03:00";

    private static ArticleId published(
            Session writer, Session publisher, String genre, String category, String audience, String title) {
        ArticleId article = new ArticleId(writer.knowledge()
                .write(new KnowledgeCommand.Write(genre, category, "pt", audience, title, "Passo a passo."))
                .item());
        publisher.knowledge().publish(article);
        return article;
    }

    private static List<String> titles(List<ArticleDetails> articles) {
        return articles.stream().map(shown -> shown.title().orElseThrow()).toList();
    }

    private static ConsultationId looked(KnowledgeSession by, KnowledgeCommand.Begin looking) {
        return new ConsultationId(by.consult(looking).item());
    }

    private static Session areaUser(Scene scene) {
        return scene.as(Actor.customer("rita", "escola-azul", "area-user"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName(
            "U54 U55: who works with the product daily reads manuals, videos and notices without UniSAC, and cannot"
                    + " open a ticket")
    void withoutASeat(Store store) {
        Scene scene = Scene.at(store, "unisac", "2026-11-24T10:00");
        Session writer = scene.attendant();
        Session lead = scene.staff("area-lead");
        published(writer, lead, "manual", "academic", "customer-area", "Manual da matrícula");
        published(writer, lead, "video", "finance", "customer-area", "Vídeo: emissão de boletos");
        published(writer, lead, "notice", "access", "customer-area", "Parada programada no sábado");
        published(writer, lead, "manual", "access", "team", "Como liberamos acessos");
        Session rita = areaUser(scene);

        assertThat(titles(rita.knowledge().articles(ArticleRequest.all(10)).items()))
                .containsExactly("Parada programada no sábado", "Vídeo: emissão de boletos", "Manual da matrícula");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> rita.open(scene.complete("suggestion")))
                .satisfies(refused ->
                        assertThat(refused.refusal().source().toString()).contains("U52"));
        assertThat(scene.customer().knowledge().count(ArticleRequest.all(10))).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("U75: an article gets stars, and who gives few is asked how to improve it")
    void stars(Store store) {
        Scene scene = Scene.at(store, "unisac", "2026-11-24T10:00");
        Session lead = scene.staff("area-lead");
        ArticleId article = published(lead, lead, "manual", "academic", "customer-area", "Manual da matrícula");
        KnowledgeSession rita = areaUser(scene).knowledge();

        assertThat(rita.rate(article, new KnowledgeCommand.Rate(4, null)).asked())
                .isEmpty();
        assertThat(rita.rate(article, new KnowledgeCommand.Rate(2, null)).asked())
                .hasValueSatisfying(asked -> assertThat(asked.pt()).contains("melhor"));
        assertThat(rita.rate(article, new KnowledgeCommand.Rate(2, "Faltam as telas."))
                        .asked())
                .isEmpty();

        assertThat(lead.knowledge().ratings(article)).singleElement().satisfies(rating -> {
            assertThat(rating.stars()).isEqualTo(2);
            assertThat(rating.improvement()).isEqualTo("Faltam as telas.");
        });
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName(
            "N13 N14: one chooses a category first, is shown its questions and answers, and below them the way to the"
                    + " form")
    void theCategoryFirst(Store store) {
        Scene scene = Scene.at(store, "uno", "2026-11-24T10:00");
        Session support = scene.attendant();
        ArticleId first = published(support, support, "question", "sales", "companies", "O desconto sumiu. Por quê?");
        published(support, support, "question", "stock", "companies", "Como acerto o estoque?");
        published(support, support, "video", "sales", "companies", "Vídeo sobre pedidos");
        KnowledgeSession ana = scene.customer().knowledge();
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> ana.consult(new KnowledgeCommand.Begin(null, "desconto")))
                .satisfies(
                        invalid -> assertThat(invalid.violations().toString()).contains("category", "N13"));

        ConsultationId looked = looked(ana, new KnowledgeCommand.Begin("sales", null));

        ConsultationDetails shown = ana.consultation(looked);
        assertThat(titles(shown.shown())).containsExactly("O desconto sumiu. Por quê?");
        assertThat(shown.onward().pt()).contains("Registre uma ocorrência");
        ana.opened(looked, first);
        TicketId ticket =
                scene.customer().open(scene.complete("error").after(looked)).ticket();
        TicketDetails forSupport = support.read(ticket);
        assertThat(forSupport.consulted()).hasValueSatisfying(consulted -> {
            assertThat(consulted.category()).isEqualTo("sales");
            assertThat(consulted.shown()).containsExactly(first);
            assertThat(consulted.read()).containsExactly(first);
        });
        assertThat(forSupport.titles()).containsEntry(first, "O desconto sumiu. Por quê?");
        assertThat(support.knowledge()
                        .deflection(scene.instant("2026-11-24T00:00"), scene.instant("2026-11-25T00:00"))
                        .tickets())
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("S8 S9 S12: videos and tutorials are looked through first, at any hour, and nobody waits in a queue")
    void knowledgeFirst(Store store) {
        Scene scene = Scene.at(store, "sismais", AT_NIGHT);
        Session talita = scene.attendant();
        ArticleId video = published(talita, talita, "video", "fiscal", "customers", "Como cancelo uma nota fiscal?");
        published(talita, talita, "tutorial", "stock", "customers", "Inventário");
        KnowledgeSession ana = scene.customer().knowledge();

        ConsultationId looked = looked(ana, new KnowledgeCommand.Begin(null, "CANCELAR nota"));
        assertThat(ana.consultation(looked).shown()).isEmpty();
        ConsultationId again = looked(ana, new KnowledgeCommand.Begin(null, "nota cancelo"));
        assertThat(titles(ana.consultation(again).shown())).containsExactly("Como cancelo uma nota fiscal?");
        ana.opened(again, video);
        ana.conclude(again, true);

        assertThat(ana.consultation(again).consultation().outcome()).isEqualTo(Consultation.Outcome.HELPED);
        assertThat(talita.knowledge()
                        .deflection(scene.instant("2026-11-22T00:00"), scene.instant("2026-11-23T00:00"))
                        .helped())
                .isEqualTo(1);
        assertThat(talita.list(Condition.always(), Optional.empty(), 10).items())
                .as("no ticket waits for anybody")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("S10: an attendant points to the very video that answers, if the customer may read it")
    void thisVeryVideo(Store store) {
        Scene scene = Scene.at(store, "sismais", "2026-11-24T10:00");
        Session talita = scene.attendant();
        ArticleId video = published(talita, talita, "video", "fiscal", "customers", "Cancelar uma nota fiscal");
        ArticleId ours = published(talita, talita, "tutorial", "fiscal", "team", "Roteiro do atendimento");
        TicketId ticket = scene.open("question");

        assertThatExceptionOfType(InvalidCommand.class).isThrownBy(() -> talita.pointTo(ticket, ours, "Veja este."));
        talita.pointTo(ticket, video, "Este vídeo mostra cada passo.");

        TicketDetails read = scene.customer().read(ticket);
        assertThat(read.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.article()).contains(video));
        assertThat(read.titles()).containsEntry(video, "Cancelar uma nota fiscal");
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> scene.customer().send(ticket, new Command.Reply("Este?", video.toString())));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("S11: the home screen has a search and buttons that each lead to articles")
    void searchAndButtons(Store store) {
        Scene scene = Scene.at(store, "sismais", AT_NIGHT);
        Session talita = scene.attendant();
        published(talita, talita, "video", "sales", "customers", "A primeira venda");
        published(talita, talita, "tutorial", "fiscal", "customers", "Certificado digital");
        published(talita, talita, "tutorial", "stock", "customers", "Inventário");
        KnowledgeSession ana = scene.customer().knowledge();
        KnowledgeRules rules = scene.policy().knowledge();

        assertThat(rules.quickLinks())
                .isNotEmpty()
                .allSatisfy(button -> assertThat(behind(button, ana)).hasSize(1));
        assertThat(titles(ana.articles(ArticleRequest.all(10).searching("INVENTARIO"))
                        .items()))
                .containsExactly("Inventário");
    }

    private static List<ArticleDetails> behind(KnowledgeRules.QuickLink button, KnowledgeSession by) {
        ArticleRequest all = ArticleRequest.all(10);
        String category = button.category();
        String search = button.search();
        ArticleRequest asked = category == null ? all : all.where(Condition.is(Fact.CATEGORY, category));
        return by.articles(search == null ? asked : asked.searching(search)).items();
    }
}
