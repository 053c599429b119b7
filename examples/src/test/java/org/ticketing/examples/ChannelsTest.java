package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.Session;
import org.ticketing.access.Ruling;
import org.ticketing.access.Verdict;
import org.ticketing.channel.Channel;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.contact.ContactReport;
import org.ticketing.contact.Recognition;
import org.ticketing.directory.Actor;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.ticket.Command;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.TicketId;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("Through which channels people are served, and where they go otherwise")
final class ChannelsTest {

    private static final Actor ANA = Actor.customer("ana", "escola-azul");

    private final Store store;

    ChannelsTest(Store store) {
        this.store = store;
    }

    private Scene at(String desk) {
        return Scene.at(store, desk, "2026-11-24T10:00");
    }

    @Test
    @DisplayName("U1: UniSAC is one of several channels through which the vendor is reached")
    void severalChannels() {
        Scene scene = at("unisac");
        assertThat(scene.policy().channels().main()).isEqualTo("portal");
        assertThat(scene.policy().channels().list())
                .filteredOn(channel -> channel.mayAllow(Action.REPLY))
                .extracting(Channel::id)
                .containsExactly("portal", "phone", "whatsapp");

        TicketId ticket = scene.open("operational-question");
        scene.customer().via("phone").reply(ticket, "Também na turma 4A.");
        assertThat(scene.customer().read(ticket).entries()).hasSize(1);
    }

    @Test
    @DisplayName("U30: what is no official channel serves nobody, and the official ones are named")
    void officialChannelsOnly() {
        Scene scene = at("unisac");
        assertThatThrownBy(() -> scene.customer().via("telegram")).isInstanceOf(NotFound.class);
        ContactReport report = ContactReport.question("telegram", Recognition.KNOWN_NUMBER, "Onde emito o boleto?");
        assertThatThrownBy(() -> scene.attendant().record(report, ANA))
                .isInstanceOfSatisfying(
                        InvalidCommand.class,
                        invalid -> assertThat(invalid.violations())
                                .singleElement()
                                .extracting(Violation::toString)
                                .asString()
                                .contains("channel", "portal", "phone", "email", "whatsapp"));
    }

    @Test
    @DisplayName(
            "U49 U50: every matter is opened in UniSAC, in the Customer Area, and nowhere else; who tries is told so")
    void allOfItThroughUnisac() {
        Scene scene = at("unisac");
        for (String kind : scene.policy().classification().kindIds()) {
            assertThat(scene.customer().why(scene.complete(kind)).allowed())
                    .as(kind)
                    .isTrue();
            for (String other : others(scene)) {
                Ruling ruling = refused(scene.customer().via(other).why(scene.complete(kind)));
                assertThat(ruling.text().en()).as("%s by %s", kind, other).contains("UniSAC", "Customer Area");
                assertThat(ruling.text().pt()).contains("UniSAC", "Área de Clientes");
            }
        }
        TicketId ticket = scene.open("suggestion");
        assertThat(scene.customer().read(ticket).summary().ticket().opening().channel())
                .isEqualTo("portal");
    }

    @Test
    @DisplayName("N3 N4: the portal is called Extranet, and who comes otherwise is sent there")
    void theExtranet() {
        Scene scene = at("uno");
        Channel portal =
                scene.policy().channels().require(scene.policy().channels().main());
        assertThat(portal.label().pt()).isEqualTo("Extranet");
        assertThat(scene.customer().why(scene.complete("support")).allowed()).isTrue();
        for (String other : List.of("visit", "email", "whatsapp")) {
            assertThat(refused(scene.customer().via(other).why(scene.complete("support")))
                            .text()
                            .pt())
                    .contains("Extranet");
        }
    }

    @Test
    @DisplayName("X3 X4: with the standard plan there is the portal alone")
    void thePortalAlone() {
        Scene scene = at("sensusx");
        Session standard = scene.customerWithPlan("standard");
        TicketId ticket = standard.open(scene.complete("question")).ticket();
        standard.reply(ticket, "Segue o vídeo.");

        assertThat(others(scene)).hasSize(8);
        for (String other : others(scene)) {
            assertThat(refused(standard.via(other).why(scene.complete("question")))
                            .text()
                            .en())
                    .as(other)
                    .contains("iClient");
            assertThatThrownBy(() -> standard.via(other).reply(ticket, "Alô?"))
                    .as(other)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo("channel-not-allowed"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("X4 X14: not in the plan, and at extra cost, with the upgrade as without it")
    @ValueSource(strings = {"phone", "skype", "remote-access", "on-site"})
    void atExtraCost(String channel) {
        Scene scene = at("sensusx");
        for (String plan : scene.policy().planIds()) {
            Ruling ruling = refused(scene.customerWithPlan(plan).via(channel).why(scene.complete("question")));
            assertThat(ruling.source().toString()).contains("X4", "X14");
            assertThat(ruling.text().en()).contains("extra", "proposal", "iClient");
            assertThat(ruling.text().pt()).contains("custo à parte", "proposta", "iClient");
        }
    }

    @Test
    @DisplayName("X31: an e-mail may be about trouble with access, and about nothing else")
    void theOneException() {
        Scene scene = at("sensusx");
        Actor subscriber = Actor.customer("ana", "escola-azul", "subscriber");

        assertThat(scene.attendant()
                        .record(byEmail("access", "Não recebi o código para trocar a senha."), subscriber)
                        .refusal())
                .isEmpty();
        assertThat(scene.attendant()
                        .record(byEmail("question", "Como filtro?"), subscriber)
                        .refusal())
                .hasValueSatisfying(refusal -> {
                    assertThat(refusal.code()).isEqualTo("channel-not-allowed");
                    assertThat(refusal.reason().pt()).contains("iClient");
                });
        Command.Open open = scene.complete("access");
        TicketId ticket = scene.attendant()
                .via("email")
                .open(new Command.Open(
                        open.kind(), open.title(), open.description(), "escola-azul", "ana", open.fields()))
                .ticket();
        assertThat(scene.customer().read(ticket).summary().ticket().opening().channel())
                .isEqualTo("email");
    }

    private static ContactReport byEmail(String kind, String words) {
        return ContactReport.opening("email", Recognition.KNOWN_NUMBER, kind, words);
    }

    /** Which place somebody has in the queue is told once there are live conversations; here it is the order of who waits. */
    @Test
    @DisplayName(
            "S13 S14: who comes by chat or WhatsApp waits, in the order in which they came, until somebody takes them")
    void theyWaitInTheOrderInWhichTheyCame() {
        Scene scene = at("sismais");
        TicketId first = waiting(scene, "ana", "chat");
        scene.itIs("2026-11-24T10:05");
        TicketId second = waiting(scene, "bia", "whatsapp");
        scene.open("question");
        assertThat(queue(scene)).containsExactly(first, second);

        scene.attendant().assign(first, "staff-attendant");

        assertThat(queue(scene)).containsExactly(second);
    }

    private static TicketId waiting(Scene scene, String person, String channel) {
        return scene.customer(person, "escola-azul")
                .via(channel)
                .open(scene.complete("question"))
                .ticket();
    }

    private static List<TicketId> queue(Scene scene) {
        Condition live = new Condition.AnyOf(Fact.CHANNEL, Set.of("chat", "whatsapp"));
        TicketFilter waiting = TicketFilter.where(Condition.all(live, new Condition.Absent(Fact.ASSIGNEE)));
        return scene.attendant().list(PageRequest.first(waiting, new Sort(Sort.By.OPENED, false), 10)).items().stream()
                .map(line -> line.ticket().id())
                .toList();
    }

    @Test
    @DisplayName("X5 U71 U74 S13: what is written down of WhatsApp comes to something else at each desk")
    void whatsappAtEachDesk() {
        assertThat(byWhatsapp("unisac", "key-user", "operational-question", Optional.empty()))
                .contains("UniSAC");
        assertThat(byWhatsapp("sismais", "customer", "question", Optional.empty()))
                .isEmpty();
        assertThat(byWhatsapp("sensusx", "subscriber", "question", Optional.of("standard")))
                .contains("upgrade");
        assertThat(byWhatsapp("sensusx", "subscriber", "question", Optional.of("upgraded")))
                .isEmpty();
    }

    /** What somebody is told who wants a ticket by WhatsApp; nothing if they get it. Kept is it in any case. */
    private String byWhatsapp(String desk, String role, String kind, Optional<String> plan) {
        Scene scene = at(desk);
        Actor ana = Actor.customer("ana", "escola-azul", role);
        ContactReport report = ContactReport.opening("whatsapp", Recognition.KNOWN_NUMBER, kind, "Podem me ajudar?");
        String told = scene.attendant()
                .record(report, plan.map(ana::withPlan).orElse(ana))
                .refusal()
                .map(refusal -> refusal.reason().pt())
                .orElse("");
        assertThat(scene.attendant().contacts(Optional.empty(), 10)).hasSize(1);
        return told;
    }

    private static List<String> others(Scene scene) {
        return scene.policy().channels().ids().stream()
                .filter(id -> !id.equals(scene.policy().channels().main()))
                .toList();
    }

    private static Ruling refused(Verdict verdict) {
        assertThat(verdict.allowed()).isFalse();
        Ruling last = verdict.rulings().get(verdict.rulings().size() - 1);
        assertThat(last.by()).isEqualTo(Ruling.By.CHANNEL);
        return last;
    }
}
