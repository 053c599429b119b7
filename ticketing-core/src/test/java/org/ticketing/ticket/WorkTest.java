package org.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.directory.Actor;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

/** What the vendor does that is work of substance, and whose turn it is after what. */
class WorkTest {

    private final Story story = new Story(FullDesk.policy());
    private final TicketId id = story.opened("2026-11-23T09:00");

    private List<TicketEvent> events() {
        return story.storage.log(SmallDesk.with().desk(), id).stream()
                .map(Recorded::event)
                .toList();
    }

    private void send(String local, Actor actor, Command command) {
        story.at(local, actor).send(id, command);
    }

    static List<Command> works() {
        return List.of(
                new Command.Reply("Estamos vendo"),
                new Command.Note("Nota"),
                new Command.AwaitCustomer("Qual tela?"),
                new Command.PromiseDate(at("2026-12-01T12:00"), "Agendado"),
                new Command.Resolve("Feito"));
    }

    @ParameterizedTest
    @MethodSource("works")
    void workStartsATicket(Command command) {
        send("2026-11-23T09:10", CAIO, command);

        assertThat(events()).contains(new TicketEvent.WorkStarted());
        assertThat(story.ticket(id).progress().workStartedAt()).isEqualTo(at("2026-11-23T09:10"));
        assertThat(story.ticket(id).phase()).isNotEqualTo(Phase.NEW);
    }

    @ParameterizedTest
    @MethodSource("works")
    void workStartsOnce(Command command) {
        send("2026-11-23T09:05", CAIO, new Command.Note("Nota"));
        send("2026-11-23T09:10", CAIO, command);

        assertThat(events()).filteredOn(new TicketEvent.WorkStarted()::equals).hasSize(1);
        assertThat(story.ticket(id).progress().workStartedAt()).isEqualTo(at("2026-11-23T09:05"));
    }

    @Test
    void aQuoteAndAnArticleAreWorkToo() {
        send("2026-11-23T09:10", CAIO, new Command.Classify("error", null, null));
        assertThat(story.ticket(id).phase()).isEqualTo(Phase.NEW);
        send(
                "2026-11-23T09:20",
                CAIO,
                new OfferQuote("BRL", List.of(new OfferQuote.Line(null, "Conserto", 100L)), at("2026-12-01T12:00")));
        assertThat(story.ticket(id).progress().workStartedAt()).isEqualTo(at("2026-11-23T09:20"));

        Story other = new Story(FullDesk.policy());
        TicketId ticket = other.opened("2026-11-23T09:00");
        other.at("2026-11-23T09:10", CAIO).classify(ticket, new Command.Classify("error", null, null));
        other.at("2026-11-23T09:20", CAIO).send(ticket, new AnswerByArticle("Aula 7", "Veja a aula"));
        assertThat(other.ticket(ticket).progress().workStartedAt()).isEqualTo(at("2026-11-23T09:20"));
        assertThat(other.as(ANA).read(ticket).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).contains("Veja a aula"));
    }

    @Test
    void anAnswerOfALevelIsWorkToo() {
        send("2026-11-23T09:10", ANA, new Command.Renegotiate(at("2026-12-01T12:00"), "Urgente"));
        assertThat(story.ticket(id).phase()).isEqualTo(Phase.NEW);
        send("2026-11-23T09:20", CAIO, Command.AnswerRenegotiation.refusal("Não há equipe"));
        assertThat(story.ticket(id).progress().workStartedAt()).isEqualTo(at("2026-11-23T09:20"));
    }

    @Test
    void whatCustomersWriteIsNoWork() {
        send("2026-11-23T09:10", ANA, new Command.Reply("Mais uma coisa"));

        assertThat(story.ticket(id).phase()).isEqualTo(Phase.NEW);
        assertThat(events()).doesNotContain(new TicketEvent.WorkStarted());
    }

    @Test
    void onlyTheCustomerGivesTheTurnBack() {
        send("2026-11-23T09:10", CAIO, new Command.AwaitCustomer("Qual tela?"));
        send("2026-11-23T09:20", CAIO, new Command.Reply("Mais uma pergunta"));
        assertThat(story.ticket(id).turn()).isEqualTo(Turn.CUSTOMER);

        send("2026-11-23T09:30", ANA, new Command.Reply("A de pedidos"));
        assertThat(story.ticket(id).turn()).isEqualTo(Turn.VENDOR);

        send("2026-11-23T09:40", ANA, new Command.Reply("E a de estoque"));
        assertThat(events())
                .filteredOn(TicketEvent.TurnPassed.class::isInstance)
                .hasSize(2);
    }

    @Test
    void aReplyOfTheVendorReopensNothing() {
        send("2026-11-23T09:10", CAIO, new Command.Resolve("Feito"));
        send("2026-11-23T09:20", CAIO, new Command.Reply("Avise se voltar"));
        assertThat(story.ticket(id).phase()).isEqualTo(Phase.RESOLVED);

        send("2026-11-23T09:30", ANA, new Command.Reply("Voltou"));
        assertThat(story.ticket(id).phase()).isEqualTo(Phase.IN_PROGRESS);
    }
}
