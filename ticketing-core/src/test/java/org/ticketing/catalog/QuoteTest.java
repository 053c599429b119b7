package org.ticketing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ticketing.catalog.QuoteDesk.BOSS;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import org.junit.jupiter.api.Test;
import org.ticketing.audit.Audit;
import org.ticketing.fixture.GoalBuilder;
import org.ticketing.fixture.Story;
import org.ticketing.sla.Clock;
import org.ticketing.ticket.AnswerByArticle;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.view.QuoteView;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

/** What becomes of a quote, and what it does to the time of its ticket. */
class QuoteTest extends TicketWithAPrice {

    @Test
    void itsLinesAreSummedUpAndReadAgain() {
        offered();

        QuoteView seen = story.as(ANA).read(id).quotes().get(0);

        assertThat(quote().version()).isEqualTo(1);
        assertThat(seen.total()).hasToString("BRL 1000.00");
        assertThat(seen.validUntil()).isEqualTo(FRIDAY);
        assertThat(seen.by()).isEqualTo(CAIO.id());
        assertThat(seen.lines())
                .extracting(line -> line.item().orElse("-") + ": " + line.text().orElse("?") + " " + line.amount())
                .containsExactly("repair: Repair BRL 1200.00", "-: Loyalty BRL -200.00");
    }

    @Test
    void workBeginsWithTheApproval() {
        approved();

        story.as(CAIO).promiseDate(id, FRIDAY, "Agendado");
        story.as(CAIO).resolve(id, "Feito");

        assertThat(story.ticket(id).phase()).isEqualTo(Phase.RESOLVED);
        assertThat(quote().state()).isEqualTo(QuoteState.APPROVED);
    }

    /** As the policy says, it is the customer's turn meanwhile, and the goal pauses in it. */
    @Test
    void timeStandsStillWhileTheCustomerDecides() {
        offered();
        assertThat(story.ticket(id).turn()).isEqualTo(Turn.CUSTOMER);
        assertThat(story.clock(id, "resolution").state()).isEqualTo(Clock.State.PAUSED);

        story.at("2026-11-23T12:00", BOSS).approveQuote(id, 1);

        assertThat(story.ticket(id).turn()).isEqualTo(Turn.VENDOR);
        assertThat(story.clock(id, "resolution").due()).isEqualTo(at("2026-11-23T15:00"));
    }

    @Test
    void orItRunsOnWhereThePolicySaysSo() {
        Story other = new Story(QuoteDesk.with(
                QuoteDesk.catalog(Turn.VENDOR, false),
                GoalBuilder.goal("resolution").promises(GoalBuilder.hours(4))));
        TicketId ticket = other.opened("2026-11-23T09:00");
        other.at("2026-11-23T10:00", CAIO).classify(ticket, new Command.Classify("error", null, null));

        other.as(CAIO).offerQuote(ticket, OFFER);

        assertThat(other.ticket(ticket).turn()).isEqualTo(Turn.VENDOR);
        assertThat(other.clock(ticket, "resolution").due()).isEqualTo(at("2026-11-23T13:00"));
    }

    @Test
    void aGoalCanCountHowLongTheCustomerTakes() {
        offered();
        assertThat(story.clock(id, "deciding").start()).isEqualTo(at("2026-11-23T10:00"));

        story.at("2026-11-23T12:00", BOSS).declineQuote(id, 1, "Caro");

        assertThat(story.clock(id, "deciding").state()).isEqualTo(Clock.State.STOPPED);
        assertThat(story.as(ANA).read(id).quotes().get(0).reason()).contains("Caro");
    }

    /** By itself, at its instant, however late somebody looks. */
    @Test
    void itLapsesWhenNobodyDecides() {
        offered();
        assertThat(story.tick("2026-11-27T18:00")).isZero();

        story.tick("2026-11-30T09:00");

        Recorded lapse = log().stream()
                .filter(recorded -> recorded.event() instanceof TicketEvent.QuoteLapsed)
                .findFirst()
                .orElseThrow();
        assertThat(lapse.at()).isEqualTo(FRIDAY);
        assertThat(lapse.by()).isNull();
        assertThat(quote().state()).isEqualTo(QuoteState.LAPSED);
        assertThat(story.ticket(id).turn()).isEqualTo(Turn.VENDOR);
        assertThat(story.clock(id, "resolution").due()).isEqualTo(at("2026-11-30T11:00"));
        assertThat(Audit.of(id, log(), story::policy)).isEmpty();
        assertThat(story.folded(id)).isEqualTo(story.ticket(id));
    }

    @Test
    void atTheLastInstantItIsValidStill() {
        offered();

        story.at("2026-11-27T18:00", BOSS).approveQuote(id, 1);

        assertThat(quote().state()).isEqualTo(QuoteState.APPROVED);
    }

    @Test
    void anotherVersionTakesThePlaceOfAnyBefore() {
        approved();

        story.as(CAIO).offerQuote(id, offer(FRIDAY, 200_000, 0));

        assertThat(story.as(ANA).read(id).quotes())
                .extracting(QuoteView::version, QuoteView::state)
                .containsExactly(tuple(1, QuoteState.WITHDRAWN), tuple(2, QuoteState.OFFERED));
        assertThat(refusal(() -> story.as(CAIO).resolve(id, "Feito")).code()).isEqualTo("not-approved");
    }

    @Test
    void aTicketThatTurnsOutToBeAboutSomethingElseIsNotForSale() {
        offered();

        story.at("2026-11-23T11:00", CAIO).classify(id, new Command.Classify("question", null, null));

        assertThat(story.ticket(id).quote()).isEmpty();
        assertThat(story.ticket(id).turn()).isEqualTo(Turn.VENDOR);
        assertThat(story.clock(id, "deciding").state()).isEqualTo(Clock.State.STOPPED);
        assertThat(refusal(() -> story.as(BOSS).approveQuote(id, 1)).code()).isEqualTo("not-charged");
        story.as(CAIO).resolve(id, "Era só uma dúvida");
    }

    @Test
    void anApprovalIsForTheKindThatItWasGivenFor() {
        approved();
        story.as(CAIO).classify(id, new Command.Classify("question", null, null));

        story.as(CAIO).classify(id, new Command.Classify("error", null, null));

        assertThat(quote().state()).isEqualTo(QuoteState.APPROVED);
        story.as(CAIO).resolve(id, "Feito");
    }

    @Test
    void whatEndsIsNotForSaleAnyMore() {
        offered();

        story.as(ANA).close(id);
        story.tick("2026-12-01T09:00");

        assertThat(log().get(log().size() - 1).event()).isNotInstanceOf(TicketEvent.QuoteLapsed.class);
        assertThat(quote().state()).isEqualTo(QuoteState.WITHDRAWN);
        story.at("2026-11-24T09:00", ANA).reopen(id, "Queremos sim");
        assertThat(refusal(() -> story.as(BOSS).approveQuote(id, 1)).code()).isEqualTo("quote-withdrawn");
    }

    /** S7. */
    @Test
    void anArticleIsAnAnswerWithoutAPrice() {
        offered();

        story.at("2026-11-23T11:00", CAIO)
                .answerByArticle(id, new AnswerByArticle("https://ajuda.example/1", "Veja o vídeo"));

        assertThat(quote().state()).isEqualTo(QuoteState.WITHDRAWN);
        assertThat(story.ticket(id).turn()).isEqualTo(Turn.VENDOR);
        assertThat(story.as(ANA).read(id).articles()).containsExactly("https://ajuda.example/1");
        assertThat(story.as(ANA).read(id).entries()).hasSize(1);
        assertThat(refusal(() -> story.as(CAIO).promiseDate(id, FRIDAY, "Agendado"))
                        .code())
                .isEqualTo("not-approved");
        story.as(CAIO).resolve(id, "Está no vídeo");
    }

    @Test
    void whatIsQuotedAfterAnArticleWaitsForTheApprovalAgain() {
        charged();
        story.as(CAIO).answerByArticle(id, new AnswerByArticle("Vídeo 12", "Veja o vídeo"));

        story.as(CAIO).offerQuote(id, OFFER);

        assertThat(refusal(() -> story.as(CAIO).resolve(id, "Feito")).code()).isEqualTo("not-approved");
    }

    @Test
    void aCatalogueIsShownAsTheOwnPlanHasIt() {
        assertThat(story.as(BOSS.withPlan("silver")).catalog().services())
                .extracting(Service::id)
                .containsExactly("questions", "repair");
        assertThat(story.as(BOSS.withPlan("gold")).catalog().services())
                .extracting(Service::id)
                .contains("visits");
        assertThat(story.as(CAIO).catalog().services()).hasSize(3);
        assertThat(refusal(() -> story.as(ANA).catalog()).code()).isEqualTo("not-granted");
        assertThat(refusal(() -> new Story(QuoteDesk.with(null)).as(CAIO).catalog())
                        .code())
                .isEqualTo("no-catalog");
        assertThat(QuoteDesk.catalog(Turn.CUSTOMER, true).item("course")).contains(Text.same("Course"));
    }
}
