package org.ticketing.testkit.laws.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.ticketing.audit.Audit;
import org.ticketing.sla.ClockEvent;
import org.ticketing.testkit.laws.generate.Histories;
import org.ticketing.testkit.laws.generate.Policies;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;

/** Laws 14 to 16 and 18 of what the vendor does by itself about promises that it has missed. */
class EscalationsHoldTest {

    private static final Duration A_WEEK = Duration.ofDays(7);

    @Provide
    Arbitrary<TicketHistory> histories() {
        return Histories.of(Policies.escalating())
                .map(history -> people(history).seenAfter(A_WEEK));
    }

    private static TicketHistory people(TicketHistory history) {
        return history.only(step -> !(step instanceof Step.TimePassed));
    }

    @Property(seed = "20261122")
    void law14EachEscalationHappensOnceInACycle(@ForAll("histories") TicketHistory history) {
        Map<ClockEvent, Long> escalated = Told.of(history).log().stream()
                .filter(recorded -> recorded.event() instanceof TicketEvent.Clocked clocked
                        && clocked.clock() instanceof ClockEvent.GoalEscalated)
                .map(recorded -> ((TicketEvent.Clocked) recorded.event()).clock())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(escalated.values()).as("%s", history).allMatch(times -> times == 1);
        Statistics.collect(escalated.isEmpty() ? "nothing was escalated" : "something was");
        Statistics.coverage(covered -> covered.check("something was").percentage(share -> share > 10));
    }

    @Property(seed = "20261122")
    void law15HoweverOftenSomebodyLooksTheSameIsRecorded(@ForAll("histories") TicketHistory history) {
        assertThat(Told.of(lookedAtOften(history)).log())
                .as("%s", history)
                .isEqualTo(Told.of(history).log());
    }

    /** With seven looks between each two steps. */
    private static TicketHistory lookedAtOften(TicketHistory history) {
        List<Step> steps = new ArrayList<>();
        for (Step step : history.steps()) {
            if (!steps.isEmpty()) {
                Instant last = steps.get(steps.size() - 1).at();
                Duration eighth = Duration.between(last, step.at()).dividedBy(8);
                for (int i = 1; i < 8; i++) {
                    steps.add(new Step.TimePassed(last.plus(eighth.multipliedBy(i))));
                }
            }
            steps.add(step);
        }
        return history.with(steps);
    }

    @Property(seed = "20261122")
    void law16ARecomputationGivesWhatWasRecorded(@ForAll("histories") TicketHistory history) {
        Told told = Told.of(history);
        List<Recorded> log = told.log();

        assertThat(Audit.of(told.ticket().id(), log, told::policy))
                .as("%s", history)
                .isEmpty();
    }

    @Property(seed = "20261122")
    void law18TheSamePolicyMakesNoDifference(@ForAll("histories") TicketHistory history) {
        assertThat(WhatIfEngine.ours().differences(history, history.policy()))
                .as("%s", history)
                .isEmpty();
    }
}
