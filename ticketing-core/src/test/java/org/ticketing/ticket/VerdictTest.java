package org.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketing.Session;
import org.ticketing.access.Ruling;
import org.ticketing.access.Verdict;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Finding;
import org.ticketing.directory.Actor;
import org.ticketing.fixture.Story;
import org.ticketing.problem.Refused;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.TicketId;

/** Why somebody can, or can't, do something: what decided is told, whatever it was. */
class VerdictTest {

    private static final OfferQuote OFFER =
            new OfferQuote("BRL", List.of(new OfferQuote.Line(null, "Conserto", 100L)), at("2026-11-30T12:00"));

    private final Story story = new Story(FullDesk.policy());
    private final TicketId id = story.opened("2026-11-23T09:00");

    private Ruling last(Actor actor, Action action) {
        Verdict verdict = story.as(actor).why(id, action);
        assertThat(verdict.action()).isEqualTo(action);
        assertThat(verdict.channel()).isEqualTo("portal");
        return verdict.rulings().get(verdict.rulings().size() - 1);
    }

    private static void refuses(Ruling ruling, Ruling.By by, String code) {
        assertThat(ruling.allowed()).isFalse();
        assertThat(ruling.by()).isEqualTo(by);
        assertThat(ruling.code()).isEqualTo(code);
    }

    private static void found(Ruling ruling, Fact fact, String said) {
        assertThat(ruling.findings())
                .filteredOn(finding -> finding.fact() == fact)
                .extracting(Finding::text)
                .extracting(text -> text.en())
                .anySatisfy(text -> assertThat(text).contains(said));
    }

    @Test
    void channelAndRoleBothAllow() {
        Verdict verdict = story.as(CAIO).why(id, Action.REPLY);

        assertThat(verdict.allowed()).isTrue();
        assertThat(verdict.rulings()).extracting(Ruling::by).containsExactly(Ruling.By.CHANNEL, Ruling.By.ROLE);
    }

    @Test
    void theRoleDecidesBeforeTheTicket() {
        story.as(CAIO).resolve(id, "Feito");
        refuses(last(ANA, Action.RESOLVE), Ruling.By.ROLE, "not-granted");
        assertThat(story.as(ANA).why(id, Action.RESOLVE).rulings()).hasSize(2);
    }

    @Test
    void thePhaseDecides() {
        refuses(last(CAIO, Action.REOPEN), Ruling.By.STATE, "ticket-open");
        found(last(CAIO, Action.REOPEN), Fact.PHASE, "new");
        story.as(CAIO).resolve(id, "Feito");
        refuses(last(CAIO, Action.CLASSIFY), Ruling.By.STATE, "ticket-resolved");
        found(last(CAIO, Action.CLASSIFY), Fact.PHASE, "resolved");
        refuses(last(CAIO, Action.OFFER_QUOTE), Ruling.By.STATE, "ticket-resolved");
        found(last(CAIO, Action.OFFER_QUOTE), Fact.PHASE, "resolved");
        story.as(CAIO).close(id);
        refuses(last(CAIO, Action.CLOSE), Ruling.By.STATE, "ticket-closed");
        refuses(last(ANA, Action.REPLY), Ruling.By.STATE, "ticket-closed");
        assertThat(last(ANA, Action.REPLY).text().en()).contains("reopen");
        assertThat(last(ANA, Action.REOPEN).allowed()).isTrue();
        story.at("2026-11-30T09:00:01", ANA);
        refuses(last(ANA, Action.REOPEN), Ruling.By.STATE, "too-late-to-reopen");
        assertThat(last(ANA, Action.REPLY).text().en()).contains("for good");
    }

    @Test
    void whatIsAskedForAlreadyDecides() {
        refuses(last(CAIO, Action.REPROMISE), Ruling.By.STATE, "nothing-to-repromise");
        story.as(CAIO).awaitCustomer(id, "Qual tela?");
        refuses(last(CAIO, Action.AWAIT_CUSTOMER), Ruling.By.STATE, "already-waiting");
    }

    @Test
    void theQuoteDecides() {
        refuses(last(CAIO, Action.OFFER_QUOTE), Ruling.By.STATE, "not-charged");
        found(last(CAIO, Action.OFFER_QUOTE), Fact.KIND, "question");
        found(last(CAIO, Action.OFFER_QUOTE), Fact.QUOTE, "none");
        assertThat(last(CAIO, Action.RESOLVE).allowed()).isTrue();
        story.as(CAIO).classify(id, new Command.Classify("error", null, null));
        refuses(last(CAIO, Action.RESOLVE), Ruling.By.STATE, "not-approved");
        found(last(CAIO, Action.RESOLVE), Fact.KIND, "error");
        assertThat(last(CAIO, Action.RESOLVE).text().en()).contains("nobody has agreed", "or give an article");
        refuses(last(FullDesk.BOSS, Action.APPROVE_QUOTE), Ruling.By.STATE, "no-quote");
        story.as(CAIO).offerQuote(id, OFFER);
        assertThat(last(CAIO, Action.PROMISE_DATE).text().en()).contains("2026-11-30 12:00");
        found(last(CAIO, Action.PROMISE_DATE), Fact.QUOTE, "offered");
        refuses(last(ANA, Action.APPROVE_QUOTE), Ruling.By.STATE, "wrong-approver");
        found(last(ANA, Action.APPROVE_QUOTE), Fact.ROLES, "customer");
        assertThat(last(FullDesk.BOSS, Action.DECLINE_QUOTE).allowed()).isTrue();
        story.as(FullDesk.BOSS).approveQuote(id, 1);
        refuses(last(CAIO, Action.ANSWER_BY_ARTICLE), Ruling.By.STATE, "quote-approved");
        assertThat(last(CAIO, Action.RESOLVE).allowed()).isTrue();
    }

    @Test
    void theLadderDecides() {
        refuses(last(ANA, Action.ESCALATE), Ruling.By.STATE, "ladder-not-started");
        found(last(ANA, Action.ESCALATE), Fact.LEVEL, "none");
        story.as(ANA).renegotiate(id, at("2026-12-01T12:00"), "Urgente");
        refuses(last(ANA, Action.RENEGOTIATE), Ruling.By.STATE, "ladder-under-way");
        found(last(ANA, Action.RENEGOTIATE), Fact.LEVEL, "attendant");
        refuses(last(ANA, Action.ACCEPT_ANSWER), Ruling.By.STATE, "nothing-to-accept");
        story.as(CAIO).answerRenegotiation(id, Command.AnswerRenegotiation.refusal("Não há equipe"));
        refuses(last(CAIO, Action.ANSWER_RENEGOTIATION), Ruling.By.STATE, "nothing-to-answer");
        story.as(ANA).escalate(id, "Não serve");
        refuses(last(CAIO, Action.ANSWER_RENEGOTIATION), Ruling.By.STATE, "wrong-level");
        found(last(CAIO, Action.ANSWER_RENEGOTIATION), Fact.ROLES, "agent");
        refuses(last(ANA, Action.ESCALATE), Ruling.By.STATE, "last-level");
        assertThat(last(FullDesk.LEAD, Action.ANSWER_RENEGOTIATION).allowed()).isTrue();
    }

    @Test
    void aNewDateIsAPromiseToWorkAndARefusalIsNot() {
        Session caio = story.as(CAIO);
        caio.classify(id, new Command.Classify("error", null, null));
        story.as(ANA).renegotiate(id, at("2026-12-01T12:00"), "Urgente");

        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> caio.answerRenegotiation(
                                        id, Command.AnswerRenegotiation.date(at("2026-12-01T12:00"), "Encaixamos")))
                        .refusal()
                        .code())
                .isEqualTo("not-approved");
        caio.answerRenegotiation(id, Command.AnswerRenegotiation.refusal("Falta o orçamento"));
        assertThat(story.ticket(id).progress().promisedDate()).isNull();
    }

    @Test
    void whyOneMayOpenOrNot() {
        Command.Open open = new Command.Open("question", "Título", "Descrição");

        assertThat(story.as(ANA).why(open).allowed()).isTrue();
        assertThat(story.as(ANA).why(open).action()).isEqualTo(Action.OPEN);
        Verdict byPhone = story.as(ANA).via("phone").why(open);
        assertThat(byPhone.allowed()).isFalse();
        assertThat(byPhone.rulings())
                .singleElement()
                .satisfies(ruling -> refuses(ruling, Ruling.By.CHANNEL, "channel-not-allowed"));
    }
}
