package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.ticketing.KnowledgeSession;
import org.ticketing.knowledge.Consultation;
import org.ticketing.knowledge.Deflection;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.ticket.Command;
import org.ticketing.view.ArticleDetails;
import org.ticketing.view.TicketDetails;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.TicketId;

/** What every store must do with those who look for an answer before they ask. */
abstract class ConsultationRules extends StoreUnderTest {

    private static final Command.Open OPEN = new Command.Open("question", "A title", "A description");

    private static ConsultationId consulted(Library at, KnowledgeSession by, String words) {
        at.clock.advance(Duration.ofMillis(1));
        return new ConsultationId(
                by.consult(new KnowledgeCommand.Begin(null, words)).item());
    }

    @Test
    final void whatWasShownReadAndRejectedJoinsTheTicketThatFollows() {
        Library at = new Library(storage);
        ArticleId one = at.published(Library.question("Umbrella one", "Text"));
        ArticleId two = at.published(Library.question("Umbrella two", "Text"));
        at.published(Library.forTeam("Umbrella of the team"));
        at.draft(Library.question("Umbrella draft", "Text"));
        KnowledgeSession ana = at.reader();
        ConsultationId looked = consulted(at, ana, "UMBRELLA");
        assertThat(ana.consultation(looked).shown())
                .extracting((ArticleDetails shown) -> shown.article().id())
                .containsExactly(two, one);
        ana.opened(looked, one);
        ana.opened(looked, one);
        ana.conclude(looked, false);

        TicketId ticket = at.customer().open(OPEN.after(looked)).ticket();

        TicketDetails forStaff = at.agent().read(ticket);
        assertThat(forStaff.consulted()).hasValueSatisfying(consulted -> {
            assertThat(consulted.consultation()).isEqualTo(looked);
            assertThat(consulted.shown()).containsExactly(two, one);
            assertThat(consulted.read()).containsExactly(one);
        });
        assertThat(forStaff.titles()).containsEntry(one, "Umbrella one").containsEntry(two, "Umbrella two");
        assertThat(at.customer().read(ticket).consulted()).isEmpty();
        Consultation kept = storage.knowledge().consultation(at.id, looked).orElseThrow();
        assertThat(kept.ticket()).isEqualTo(ticket);
        assertThat(kept.outcome()).isEqualTo(Consultation.Outcome.TICKET);
        assertThat(Consultation.fold(looked, at.id, storage.knowledge().log(at.id, looked.value())))
                .isEqualTo(kept);
        assertThat(storage.knowledge().consultation(other, looked)).isEmpty();
    }

    @Test
    final void aConsultationLeadsToOneTicketAndIsOverThen() throws Exception {
        Library at = new Library(storage);
        ConsultationId looked = consulted(at, at.reader(), "umbrella");
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> opening = () -> {
            together.await();
            try {
                return at.customer().open(OPEN.after(looked)).version() > 0;
            } catch (Refused over) {
                return false;
            }
        };

        assertThat(inParallel(opening)).containsExactlyInAnyOrder(true, false);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> at.customer().open(OPEN.after(looked)))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("consultation-over"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> at.reader().conclude(looked, true));
        assertThat(all(at.id)).hasSize(1);
    }

    @Test
    final void nobodyNamesTheConsultationOfSomebodyElse() {
        Library at = new Library(storage);
        ConsultationId looked = consulted(at, at.writer(), "umbrella");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> at.reader().consultation(looked));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> at.reader().conclude(looked, true));
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> at.customer().open(OPEN.after(looked)))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(violation -> violation.path())
                        .containsExactly("consultation"));
        assertThat(at.writer().consultation(looked).consultation().outcome()).isEqualTo(Consultation.Outcome.LEFT);
        assertThat(all(at.id)).isEmpty();
    }

    @Test
    final void whereOneHasToLookFirstNobodyOpensATicketWithout() {
        Library at = new Library(storage, SmallDesk.withKnowledgeFirst("small"));
        at.published(Library.question("One", "Text"));
        at.published(new KnowledgeCommand.Write("video", "sales", "pt", "customers", "A video", "No question"));

        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> at.customer().open(OPEN))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(violation -> violation.path() + " " + violation.rule())
                        .containsExactly("consultation mandatory"));
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> at.reader().consult(new KnowledgeCommand.Begin(null, "one")));
        KnowledgeSession ana = at.reader();
        ConsultationId looked = new ConsultationId(
                ana.consult(new KnowledgeCommand.Begin("sales", null)).item());
        assertThat(ana.consultation(looked).shown()).hasSize(1);
        assertThat(at.customer().open(OPEN.after(looked)).version()).isPositive();
    }

    @Test
    final void deflectionIsWhatTheLogsOfConsultationsTell() {
        Library at = new Library(storage);
        at.published(Library.question("Umbrella", "Text"));
        KnowledgeSession ana = at.reader();
        Instant from = at.clock.instant();
        List<ConsultationId> looked = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            looked.add(consulted(at, ana, "umbrella"));
        }
        ana.conclude(looked.get(0), true);
        ana.conclude(looked.get(1), true);
        ana.conclude(looked.get(2), false);
        ana.conclude(looked.get(3), true);
        at.customer().open(OPEN.after(looked.get(3)));
        Instant until = at.clock.instant().plusMillis(1);
        at.clock.advance(Duration.ofSeconds(1));
        consulted(at, ana, "umbrella");

        Deflection figure = at.writer().deflection(from, until);

        assertThat(figure).isEqualTo(new Deflection(6, 2, 1, 1));
        assertThat(figure.left()).isEqualTo(2);
        assertThat(Deflection.of(looked.stream()
                        .map(id ->
                                Consultation.fold(id, at.id, storage.knowledge().log(at.id, id.value())))
                        .toList()))
                .isEqualTo(figure);
        assertThat(storage.knowledge().deflection(other, from, until)).isEqualTo(new Deflection(0, 0, 0, 0));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> ana.deflection(from, until));
    }

    @Test
    final void staffPointOnlyToWhatEverybodyOfTheCustomerMayRead() {
        Library at = new Library(storage);
        ArticleId article = at.published(Library.question("Umbrella", "Text"));
        ArticleId team = at.published(Library.forTeam("Ours"));
        ArticleId draft = at.draft(Library.question("Draft", "Text"));
        TicketId ticket = at.customer().open(OPEN).ticket();

        at.agent().pointTo(ticket, article, "See there");

        TicketDetails read = at.customer().read(ticket);
        assertThat(read.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.article()).contains(article));
        assertThat(read.titles()).containsEntry(article, "Umbrella");
        for (ArticleId hidden : List.of(team, draft)) {
            assertThatExceptionOfType(InvalidCommand.class)
                    .isThrownBy(() -> at.agent().pointTo(ticket, hidden, "See there"))
                    .satisfies(invalid -> assertThat(invalid.violations())
                            .extracting(violation -> violation.rule())
                            .containsExactly("readable-article"));
        }
        at.writer().withdraw(article);
        assertThat(at.customer().read(ticket).titles()).isEmpty();
    }
}
