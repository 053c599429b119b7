package org.ticketing.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ticketing.access.Ruling;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.condition.Finding;
import org.ticketing.directory.Actor;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

class ChannelTest {

    private static final Source OWN = Source.stated("A1");
    private static final Source OF_RULE = Source.stated("A2");
    private static final Text OTHERWISE = Text.same("elsewhere");
    private static final Text REFUSED = Text.same("not with errors");
    private static final Actor ANA = Actor.customer("ana", "school", "customer");
    private static final Facts SALES = Facts.over(Domains.NONE).with(Fact.AREA, "sales");
    private static final Facts SUPPORT = Facts.over(Domains.NONE).with(Fact.AREA, "support");

    private static Channel channel(Set<Action> allows, ChannelRule... rules) {
        return new Channel("whatsapp", Text.same("WhatsApp"), List.of(rules), allows, OTHERWISE, OWN);
    }

    private static ChannelRule allow(Condition when) {
        return new ChannelRule(Set.of(Action.REPLY), when, Optional.empty(), OF_RULE);
    }

    private static ChannelRule refuse(Condition when) {
        return new ChannelRule(Set.of(Action.REPLY), when, Optional.of(REFUSED), OF_RULE);
    }

    @Test
    void whatNoRuleNamesIsAllowedAlwaysOrNever() {
        Channel channel = channel(Set.of(Action.SEE));

        assertThat(channel.ruling(Action.SEE, ANA, SALES).allowed()).isTrue();
        Ruling refused = channel.ruling(Action.OPEN, ANA, SALES);
        assertThat(refused.text()).isEqualTo(OTHERWISE);
        assertThat(refused.source()).isEqualTo(OWN);
        assertThat(refused.code()).isEqualTo("channel-not-allowed");
    }

    @Test
    void aRuleAllowsForSomeTicketsAndSaysWhichFactDecided() {
        Channel channel = channel(Set.of(), allow(Condition.is(Fact.AREA, "sales")));

        Ruling allowed = channel.ruling(Action.REPLY, ANA, SALES);
        assertThat(allowed.allowed()).isTrue();
        assertThat(allowed.source()).isEqualTo(OF_RULE);
        assertThat(allowed.findings())
                .extracting(Finding::text)
                .containsExactly(new Text("area: sales", "área: sales"));
        Ruling refused = channel.ruling(Action.REPLY, ANA, SUPPORT);
        assertThat(refused.text()).isEqualTo(OTHERWISE);
        assertThat(refused.findings())
                .extracting(Finding::text)
                .containsExactly(new Text("area: support, not sales", "área: support, e não sales"));
    }

    @Test
    void theFirstRuleThatFitsDecides() {
        Condition error = Condition.is(Fact.KIND, "error");
        Channel channel = channel(Set.of(), refuse(error), allow(Condition.is(Fact.AREA, "sales")));

        assertThat(channel.ruling(Action.REPLY, ANA, SALES).allowed()).isTrue();
        Ruling refused = channel.ruling(Action.REPLY, ANA, SALES.with(Fact.KIND, "error"));
        assertThat(refused.text()).isEqualTo(REFUSED);
        assertThat(refused.source()).isEqualTo(OF_RULE);
    }

    @Test
    void aRuleMayAskAboutThePlanOfThePerson() {
        Channel channel = channel(Set.of(), allow(Condition.is(Fact.PLAN, "upgraded")));

        assertThat(channel.ruling(Action.REPLY, ANA.withPlan("upgraded"), SALES).allowed())
                .isTrue();
        assertThat(channel.ruling(Action.REPLY, ANA.withPlan("standard"), SALES).allowed())
                .isFalse();
        Ruling without = channel.ruling(Action.REPLY, ANA, SALES);
        assertThat(without.allowed()).isFalse();
        assertThat(without.findings())
                .extracting(Finding::text)
                .containsExactly(new Text("plan: none, not upgraded", "plano: nenhum, e não upgraded"));
    }

    /** Lists ask for the condition, everything else for the ruling. */
    @Test
    void theConditionSaysTheSameAsTheRuling() {
        Condition error = Condition.is(Fact.KIND, "error");
        Condition sales = Condition.is(Fact.AREA, "sales");
        Condition upgraded = Condition.is(Fact.PLAN, "upgraded");
        List<Channel> channels = List.of(
                channel(Set.of()),
                channel(Set.of(Action.REPLY)),
                channel(Set.of(), allow(sales)),
                channel(Set.of(Action.REPLY), refuse(sales)),
                channel(Set.of(), refuse(error), allow(sales)),
                channel(Set.of(), allow(sales), refuse(error), allow(upgraded)),
                channel(Set.of(Action.REPLY), allow(upgraded), refuse(error)),
                channel(Set.of(Action.REPLY), refuse(Condition.always())),
                channel(Set.of(), allow(Condition.always()), refuse(error)));
        List<Facts> tickets = List.of(
                SALES,
                SUPPORT,
                SALES.with(Fact.KIND, "error"),
                SUPPORT.with(Fact.KIND, "error"),
                Facts.over(Domains.NONE));
        for (Channel channel : channels) {
            for (Actor actor : List.of(ANA, ANA.withPlan("upgraded"), ANA.withPlan("standard"))) {
                for (Facts ticket : tickets) {
                    assertThat(channel.reach(Action.REPLY).forActor(actor).test(ticket))
                            .as("%s", channel.rules())
                            .isEqualTo(
                                    channel.ruling(Action.REPLY, actor, ticket).allowed());
                }
            }
        }
    }

    @Test
    void whereNothingCanBeSeenTheConditionIsNever() {
        Channel channel = channel(
                Set.of(), allow(Condition.all(Condition.is(Fact.PLAN, "upgraded"), Condition.is(Fact.AREA, "sales"))));

        assertThat(channel.reach(Action.SEE)).isEqualTo(Condition.never());
        assertThat(channel.reach(Action.REPLY).forActor(ANA)).isEqualTo(Condition.never());
        assertThat(channel.mayAllow(Action.REPLY)).isTrue();
        assertThat(channel.mayAllow(Action.SEE)).isFalse();
    }
}
