package org.ticketing.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.testkit.faults.calendar.TargetFaults;
import org.ticketing.testkit.faults.clock.ReclassificationFaults;
import org.ticketing.testkit.laws.PolicyLaws;
import org.ticketing.testkit.laws.calendar.TargetEngine;
import org.ticketing.testkit.laws.history.ClockEngine;

/** What testers read when a law is broken on their policy. */
class CounterexampleTest {

    @Test
    void namesTheLawThePromiseAndTheSmallestHistory() {
        assertThat(said(PausesLost.class, "law10ReclassificationKeepsEveryPause"))
                .isEqualTo("""
                    Law 10 is broken (reclassification keeps every pause): However often a ticket is reclassified, from where \
                    it counts to where it is due lies the promised time, without any pause of the ticket.
                      em português: Por mais que um chamado seja reclassificado, de onde conta até o prazo há o tempo \
                    prometido, sem nenhuma pausa do chamado.
                      rule: goal resolution, promise 4 of 4: 18 h of open time, on calendar office (assumed: a desk for tests)
                      finding: cycle 1 runs, counts from Mon 2026-11-23T09:00-03:00 and is due at Wed 2026-11-25T09:00-03:00; \
                    without pauses that makes 17 h 59 min, but 18 h are promised
                      case: a ticket of desk small, in America/Sao_Paulo
                          Mon 2026-11-23T09:00-03:00  a customer opens it as question through portal
                          Mon 2026-11-23T09:01-03:00  the vendor asks the customer and waits
                          Mon 2026-11-23T09:02-03:00  the customer replies
                          Mon 2026-11-23T09:03-03:00  classified as question, priority low, area support
                          Mon 2026-11-23T09:04-03:00  somebody looks at the clock
                      seen at: glpi#6902, glpi#15605\
                    """);
    }

    @Test
    void namesTheLawThePromiseAndTheHours() {
        assertThat(said(DaysOfSchedule.class, "law1EachTargetCountsWhatItSays")).isEqualTo("""
            Law 1 is broken (each target counts what it says): A target is due when exactly what it promises has \
            passed: open time, elapsed time, business days or the rest of a business day.
              em português: Uma meta vence quando passou exatamente o que promete: tempo aberto, tempo corrido, \
            dias úteis ou o resto de um dia útil.
              rule: goal resolution, promise 2 of 4: 2 business days, to the end of the day, on calendar office \
            (assumed: a desk for tests)
              finding: it is due at Mon 2026-11-30T12:00-03:00, but should be at Wed 2026-11-25T18:00-03:00
              case: hours in America/Sao_Paulo
                  from 2020-01-01: Mon to Fri 08:00-12:00 and 13:00-18:00
                promised 2 business days, to the end of the day, on calendar office
                start Mon 2026-11-23T09:00-03:00 (2026-11-23T12:00:00Z), or 0 min later
                day that may be closed 2026-11-23
              seen at: glpi#10594, glpi#14937, zendesk/biz#73, ServiceNow: one day is 24 hours of schedule\
            """);
    }

    /** What a class of laws says that jqwik runs as in any build. */
    private static String said(Class<? extends PolicyLaws> laws, String law) {
        Map<String, TestExecutionResult> results = new ConcurrentHashMap<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(laws))
                                .filters((PostDiscoveryFilter) test -> FilterResult.includedIf(
                                        !test.isTest() || test.getDisplayName().equals(law)))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                results.put(test.getDisplayName(), result);
                            }
                        });
        return Optional.of(results.get(law))
                .flatMap(TestExecutionResult::getThrowable)
                .map(Throwable::getMessage)
                .orElse("nothing");
    }

    static class PausesLost extends PolicyLaws {
        PausesLost() {
            super(SmallDesk.policy("small"));
        }

        @Override
        public ClockEngine clocks() {
            return ReclassificationFaults.pausesLost();
        }
    }

    static class DaysOfSchedule extends PolicyLaws {
        DaysOfSchedule() {
            super(SmallDesk.policy("small"));
        }

        @Override
        public TargetEngine targets() {
            return TargetFaults.daysOfSchedule();
        }
    }
}
