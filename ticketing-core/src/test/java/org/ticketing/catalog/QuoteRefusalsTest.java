package org.ticketing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ticketing.catalog.QuoteDesk.BOSS;
import static org.ticketing.catalog.QuoteDesk.OTHER_BOSS;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketing.access.Ruling;
import org.ticketing.directory.Actor;
import org.ticketing.fixture.Story;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.ticket.AnswerByArticle;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.OfferQuote;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Money;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

/** What can't be done with a quote, and what people are told to do instead. */
class QuoteRefusalsTest extends TicketWithAPrice {

    /** U10. */
    @Test
    void nobodyApprovesWhomTheCustomerHasNotEmpowered() {
        offered();

        Refusal notEmpowered = refusal(() -> story.as(ANA).approveQuote(id, 1));
        // Whatever roles the product gives to somebody of the vendor.
        Refusal vendor =
                refusal(() -> story.as(Actor.staff("caio", "agent", "boss")).approveQuote(id, 1));

        assertThat(notEmpowered.code()).isEqualTo("wrong-approver");
        assertThat(notEmpowered.source()).isEqualTo(QuoteDesk.RULE);
        assertThat(vendor.code()).isEqualTo("wrong-approver");
        assertThat(refusal(() -> story.as(ANA).declineQuote(id, 1, "Caro")).code())
                .isEqualTo("wrong-approver");
        assertThat(catchThrowableOfType(
                        NotFound.class, () -> story.as(OTHER_BOSS).approveQuote(id, 1)))
                .isNotNull();
        Ruling ruling = story.as(ANA).why(id, Action.APPROVE_QUOTE).rulings().get(2);
        assertThat(ruling.findings().get(0).text().en()).isEqualTo("roles: customer, not boss");
    }

    @Test
    void aQuoteIsDecidedOnOnce() {
        approved();

        Refusal again = refusal(() -> story.as(BOSS).approveQuote(id, 1));
        Refusal late = refusal(() -> story.as(BOSS).declineQuote(id, 1, "Mudamos de ideia"));

        assertThat(again.code()).isEqualTo("quote-approved");
        assertThat(late.code()).isEqualTo("quote-approved");
        assertThat(refusal(() -> story.as(CAIO).answerByArticle(id, new AnswerByArticle("Vídeo 12", "Veja o vídeo")))
                        .code())
                .isEqualTo("quote-approved");
    }

    @Test
    void whatWasDeclinedIsNotApprovedAfterAll() {
        offered();
        story.as(BOSS).declineQuote(id, 1, "Caro");

        assertThat(refusal(() -> story.as(BOSS).approveQuote(id, 1)).code()).isEqualTo("quote-declined");
        assertThat(refusal(() -> story.as(CAIO).resolve(id, "Feito")).reason().en())
                .contains("offer a quote, or give an article");
    }

    @Test
    void afterItsValidityItIsTooLate() {
        offered();

        // Noticed by nobody yet: the list of actions says what the command will say.
        story.at("2026-11-27T18:01", BOSS);
        String foretold = story.as(BOSS).actions(id).stream()
                .filter(action -> action.action() == Action.APPROVE_QUOTE)
                .findFirst()
                .orElseThrow()
                .refusal()
                .orElseThrow()
                .code();
        Refusal late = refusal(() -> story.as(BOSS).approveQuote(id, 1));

        assertThat(foretold).isEqualTo("quote-lapsed");
        assertThat(late.code()).isEqualTo("quote-lapsed");
        assertThat(late.reason().pt()).contains("2026-11-27 18:00");
        story.tick("2026-11-28T09:00");
        assertThat(refusal(() -> story.as(BOSS).approveQuote(id, 1))).isEqualTo(late);
    }

    @Test
    void onlyTheVersionThatWasReadIsDecidedOn() {
        offered();
        story.as(CAIO).offerQuote(id, offer(FRIDAY, 200_000, 0));

        Refusal stale = refusal(() -> story.as(BOSS).approveQuote(id, 1));

        assertThat(stale.code()).isEqualTo("other-version");
        assertThat(stale.source()).isEqualTo(QuoteDesk.RULE);
        assertThat(stale.reason().en()).contains("version 2").contains("version 1 was read");
        assertThat(refusal(() -> story.as(BOSS).declineQuote(id, 3, "?")).code())
                .isEqualTo("other-version");
        story.as(BOSS).approveQuote(id, 2);
    }

    @Test
    void workDoesNotStartBeforeTheApproval() {
        charged();
        Refusal unquoted = refusal(() -> story.as(CAIO).promiseDate(id, FRIDAY, "Agendado"));
        story.as(CAIO).offerQuote(id, OFFER);
        Refusal waiting = refusal(() -> story.as(CAIO).resolve(id, "Feito"));

        assertThat(unquoted.code()).isEqualTo("not-approved");
        assertThat(unquoted.source()).isEqualTo(QuoteDesk.RULE);
        assertThat(unquoted.reason().en()).contains("offer a quote");
        assertThat(waiting.reason().en()).contains("until 2026-11-27 18:00");
        assertThat(story.as(CAIO).why(id, Action.RESOLVE).rulings().get(2).findings())
                .extracting(finding -> finding.text().en())
                .containsExactly("kind: error", "quote: offered");
        // Talk is no work.
        story.as(CAIO).reply(id, "O orçamento inclui a visita");
        story.as(ANA).reply(id, "Vamos ver");
        story.as(CAIO).awaitCustomer(id, "Pode aprovar?");
    }

    @Test
    void thereIsNothingToDecideOnBeforeAnOffer() {
        charged();

        assertThat(refusal(() -> story.as(BOSS).approveQuote(id, 1)).code()).isEqualTo("no-quote");
    }

    @Test
    void whatCostsNothingIsNotQuoted() {
        assertThat(refusal(() -> story.at("2026-11-23T10:00", CAIO).offerQuote(id, OFFER))
                        .code())
                .isEqualTo("not-charged");
        Story free = new Story(QuoteDesk.with(null));
        TicketId ticket = free.opened("2026-11-23T09:00");
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> free.as(CAIO)
                                        .answerByArticle(ticket, new AnswerByArticle("Vídeo 12", "Veja o vídeo")))
                        .refusal()
                        .code())
                .isEqualTo("not-charged");
    }

    @Test
    void noArticleWhereThePolicyWantsAQuote() {
        Story strict = new Story(QuoteDesk.with(QuoteDesk.catalog(Turn.CUSTOMER, false)));
        TicketId ticket = strict.opened("2026-11-23T09:00");
        strict.as(CAIO).classify(ticket, new Command.Classify("error", null, null));

        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> strict.as(CAIO)
                                        .answerByArticle(ticket, new AnswerByArticle("Vídeo 12", "Veja o vídeo")))
                        .refusal()
                        .code())
                .isEqualTo("no-article-here");
    }

    @Test
    void afterTheEndNothingIsQuotedOrDecided() {
        offered();
        story.as(ANA).close(id);

        assertThat(refusal(() -> story.as(BOSS).approveQuote(id, 1)).code()).isEqualTo("ticket-closed");
        assertThat(refusal(() -> story.as(CAIO).offerQuote(id, OFFER)).code()).isEqualTo("ticket-closed");
    }

    @Test
    void allThatIsWrongWithAnOfferIsToldAtOnce() {
        charged();

        assertThat(wrong(new OfferQuote(
                        "XAU", List.of(new OfferQuote.Line("nothing", " ", null)), at("2026-11-20T10:00"))))
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("currency", "lines.0.item", "lines.0.text", "lines.0.amount", "validUntil");
        assertThat(wrong(new OfferQuote("real", List.of(), FRIDAY)))
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("currency", "lines");
        assertThat(wrong(new OfferQuote("BRL", Arrays.asList((OfferQuote.Line) null), FRIDAY)))
                .extracting(Violation::rule)
                .containsExactly("not-null");
    }

    @Test
    void aQuoteComesToNothingOrMoreAndToWhatCanBeTold() {
        charged();

        assertThat(wrong(offer(FRIDAY, 1, -2))).extracting(Violation::rule).containsExactly("total");
        assertThat(wrong(offer(FRIDAY, Money.MOST, 1)))
                .extracting(Violation::rule)
                .containsExactly("total");
        assertThat(wrong(offer(FRIDAY, Money.MOST + 1, 0)))
                .extracting(Violation::path)
                .containsExactly("lines.0.amount");
        story.as(CAIO).offerQuote(id, offer(FRIDAY, 1, -1));
        assertThat(quote().total().minor()).isZero();
    }

    private List<Violation> wrong(OfferQuote offer) {
        return catchThrowableOfType(InvalidCommand.class, () -> story.as(CAIO).offerQuote(id, offer))
                .violations();
    }
}
