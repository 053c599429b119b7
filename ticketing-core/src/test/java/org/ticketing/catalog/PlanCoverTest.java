package org.ticketing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ticketing.catalog.QuoteDesk.BOSS;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.CAIO;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ticketing.audit.Audit;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Actor;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.policy.PolicyCheck;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.OfferQuote;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

/** What a plan covers costs its customers nothing, whoever acts; the plan of a ticket is that of its opening. */
class PlanCoverTest {

    private static final OfferQuote OFFER =
            new OfferQuote("BRL", List.of(new OfferQuote.Line(null, "Repair", 100L)), TicketWithAPrice.FRIDAY);

    private final SupportPolicy policy = coveredBy("gold");
    private final Story story = new Story(policy);

    private static SupportPolicy coveredBy(String plan) {
        Charge charge = new Charge(
                Set.of("error"),
                Set.of(plan),
                new Condition.Has(Fact.ROLES, "boss"),
                Turn.CUSTOMER,
                true,
                QuoteDesk.RULE);
        Catalog catalog = new Catalog(List.of(), List.of(), List.of(charge), QuoteDesk.RULE);
        return QuoteDesk.with(
                catalog,
                goal("resolution")
                        .when(Condition.is(Fact.TICKET_PLAN, "gold"), hours(2))
                        .promises(hours(4)));
    }

    private TicketId opened(Actor actor) {
        Command.Open open = new Command.Open("error", "Não abre", "Nada aparece.").with("screen", "ATW1");
        return story.at("2026-11-23T09:00", actor).open(open).ticket();
    }

    private String refusalOfWork(TicketId id) {
        return catchThrowableOfType(Refused.class, () -> story.as(CAIO).resolve(id, "Feito"))
                .refusal()
                .code();
    }

    @Test
    void staffWorkWithoutAQuoteOnWhatThePlanOfItsOrganisationCovers() {
        TicketId gold = opened(BOSS.withPlan("gold"));

        story.as(CAIO).resolve(gold, "Feito");

        assertThat(story.ticket(gold).phase()).isEqualTo(Phase.RESOLVED);
        assertThat(story.ticket(gold).opening().plan()).isEqualTo("gold");
    }

    @Test
    void anotherPlanOrNoneThatIsKnownCoversNothing() {
        assertThat(refusalOfWork(opened(BOSS.withPlan("silver")))).isEqualTo("not-approved");
        assertThat(refusalOfWork(opened(BOSS))).isEqualTo("not-approved");
    }

    @Test
    void whatIsCoveredIsNotQuoted() {
        TicketId gold = opened(BOSS.withPlan("gold"));
        assertThat(catchThrowableOfType(Refused.class, () -> story.as(CAIO).offerQuote(gold, OFFER))
                        .refusal()
                        .code())
                .isEqualTo("not-charged");
    }

    @Test
    void goalsAskForThePlanOfTheTicketWhoeverActsAndTheAuditAgrees() {
        TicketId gold = opened(BOSS.withPlan("gold"));
        TicketId silver = opened(BOSS.withPlan("silver"));
        story.as(CAIO).classify(gold, new Command.Classify(null, "high", null));

        assertThat(story.clock(gold, "resolution").budget()).isEqualTo(Duration.ofHours(2));
        assertThat(story.clock(silver, "resolution").budget()).isEqualTo(Duration.ofHours(4));
        assertThat(Audit.of(gold, story.storage.log(SmallDesk.with().desk(), gold), hash -> policy))
                .isEmpty();
    }

    @Test
    void theCatalogueTellsEachPlanWhatItIsChargedFor() {
        Catalog catalog = policy.catalog();
        assertThat(catalog).isNotNull();
        assertThat(catalog.forPlan("gold").charges()).isEmpty();
        assertThat(catalog.forPlan("silver").charges()).hasSize(1);
        assertThat(catalog.forPlan(null).charges()).hasSize(1);
    }

    @Test
    void aPlanThatNobodyKnowsIsAMistake() {
        assertThat(PolicyCheck.check(coveredBy("platinum")))
                .extracting(Violation::path)
                .contains("/catalog/charges/0/covered-by");
    }
}
