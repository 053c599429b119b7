package org.ticketing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Strength;
import org.ticketing.sla.Target;
import org.ticketing.storage.RecordedTickets;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.TicketId;

class WhatIfTest {

    private static final Instant UNTIL = at("2026-12-24T09:00");

    private static SupportPolicy resolvedIn(int hours) {
        return SmallDesk.with(goal("resolution").promises(hours(hours)));
    }

    private final SupportPolicy four = resolvedIn(4);
    private final SupportPolicy three = resolvedIn(3);

    private static TicketId resolved(Story story, String opened, String resolved) {
        TicketId id = story.opened(opened);
        story.at(resolved, CAIO).resolve(id, "feito");
        return id;
    }

    private static RecordedTicket recorded(Story story, TicketId id) {
        return new RecordedTicket(id, story.storage.log(story.ticket(id).desk(), id));
    }

    private static Summary summary(Story story, SupportPolicy candidate) {
        return new WhatIf(candidate, story::policy, UNTIL).summary(RecordedTickets.of(story.storage, candidate.desk()));
    }

    /** Law 18. */
    @Test
    void theSamePolicyMakesNoDifference() {
        Story story = new Story(four);
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(id, "?");
        story.at("2026-11-24T09:00", ANA).reply(id, "!");

        Comparison comparison = new WhatIf(four, story::policy, UNTIL).compare(recorded(story, id));

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.candidate()).isEqualTo(comparison.recorded()).hasSize(1);
        assertThat(comparison.code()).isEqualTo("SM-1");
    }

    /** A tick found the breach after the instant up to which others are compared. */
    @Test
    void whatWasRecordedLaterIsComparedToo() {
        Story story = new Story(four);
        TicketId id = story.opened("2026-11-23T09:00");
        story.tick("2026-11-25T08:00");

        assertThat(new WhatIf(four, story::policy, at("2026-11-23T10:00"))
                        .compare(recorded(story, id))
                        .differences())
                .isEmpty();
    }

    @Test
    void aStricterPolicyWouldHaveMissedWhatWasMet() {
        Story story = new Story(four);
        TicketId id = resolved(story, "2026-11-23T09:00", "2026-11-23T12:30");

        List<Difference> differences = new WhatIf(three, story::policy, UNTIL)
                .compare(recorded(story, id))
                .differences();

        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.goal()).isEqualTo("resolution");
            assertThat(difference.was().orElseThrow().result()).isEqualTo(Outcome.Result.MET);
            assertThat(difference.wouldBe().orElseThrow().result()).isEqualTo(Outcome.Result.MISSED);
            assertThat(difference.later()).contains(Duration.ofHours(-1));
        });
    }

    @Test
    void whatIsResolvedWhileTheTimeStandsStillIsMet() {
        Story story = new Story(four);
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(id, "?");
        story.at("2026-11-25T10:00", CAIO).resolve(id, "feito");

        assertThat(new WhatIf(four, story::policy, UNTIL)
                        .compare(recorded(story, id))
                        .recorded()
                        .values())
                .singleElement()
                .extracting(Outcome::result)
                .isEqualTo(Outcome.Result.MET);
    }

    @Test
    void whatIsNotPromisedHasNoOutcome() {
        SupportPolicy nothing = SmallDesk.with(
                goal("resolution").promises(new Target.None()), goal("date").promises(new Target.PromisedDate()));
        Story story = new Story(nothing);
        TicketId id = resolved(story, "2026-11-23T09:00", "2026-11-23T12:30");

        assertThat(new WhatIf(nothing, story::policy, UNTIL)
                        .compare(recorded(story, id))
                        .recorded())
                .isEmpty();
        assertThat(new WhatIf(four, story::policy, UNTIL)
                        .compare(recorded(story, id))
                        .differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.was()).isEmpty());
    }

    @Test
    void theSumIsByGoal() {
        Story story = new Story(four);
        resolved(story, "2026-11-23T09:00", "2026-11-23T11:00");
        resolved(story, "2026-11-23T12:00", "2026-11-23T15:30");
        resolved(story, "2026-11-24T09:00", "2026-11-24T17:00");
        TicketId open = story.opened("2026-12-24T08:00");
        story.at("2026-12-24T08:30", CAIO).reply(open, "já vejo");

        Summary summary = summary(story, three);

        assertThat(summary.tickets()).isEqualTo(4);
        assertThat(summary.changed()).isEqualTo(4);
        assertThat(summary.goals())
                .containsExactly(new GoalSummary(
                        "resolution", Strength.GUARANTEE, new Tally(4, 2, 1), new Tally(4, 1, 2), 4, 0, 4));
        assertThat(summary(story, resolvedIn(5)).goals())
                .containsExactly(new GoalSummary(
                        "resolution", Strength.GUARANTEE, new Tally(4, 2, 1), new Tally(4, 2, 1), 0, 4, 4));
    }

    @Test
    void aSumInParallelIsTheSame() {
        Story story = new Story(four);
        for (int hour = 10; hour < 18; hour++) {
            resolved(story, "2026-11-23T09:00", "2026-11-23T" + hour + ":00");
        }
        List<RecordedTicket> tickets =
                RecordedTickets.of(story.storage, four.desk()).toList();
        WhatIf whatIf = new WhatIf(three, story::policy, UNTIL);

        assertThat(whatIf.summary(tickets.parallelStream())).isEqualTo(whatIf.summary(tickets.stream()));
    }

    @Test
    void strengthsAreNeverAddedUp() {
        Story story = new Story(four);
        resolved(story, "2026-11-23T09:00", "2026-11-23T11:00");
        SupportPolicy average = SmallDesk.with(
                goal("resolution").strength(Strength.EXPECTED_AVERAGE).promises(hours(4)));

        assertThat(summary(story, average).goals())
                .containsExactly(
                        new GoalSummary("resolution", Strength.GUARANTEE, new Tally(1, 1, 0), Tally.NONE, 0, 0, 0),
                        new GoalSummary(
                                "resolution", Strength.EXPECTED_AVERAGE, Tally.NONE, new Tally(1, 0, 0), 0, 0, 1));
    }

    @Test
    void aTicketThatTheCandidateDoesNotKnowIsLeftOut() {
        Story story = new Story(four);
        TicketId id = resolved(story, "2026-11-23T09:00", "2026-11-23T11:00");
        TicketId sold = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T09:30", CAIO).classify(sold, new Command.Classify(null, null, "sales"));
        SupportPolicy smaller = withoutSales(three);

        assertThat(new WhatIf(smaller, story::policy, UNTIL)
                        .compare(recorded(story, sold))
                        .unknown())
                .containsExactly("sales");
        assertThat(new WhatIf(smaller, story::policy, UNTIL)
                        .compare(recorded(story, id))
                        .unknown())
                .isEmpty();
        assertThat(summary(story, smaller).unknown()).isEqualTo(Map.of("sales", 1L));
        assertThat(summary(story, smaller).withoutAnswer()).isEqualTo(1);
        assertThat(new WhatIfText(smaller, List.of(), Language.ENGLISH).lines(summary(story, smaller)))
                .last()
                .isEqualTo("tickets left out: 1. The candidate does not know sales (1): add what is missing");
    }

    private static SupportPolicy withoutSales(SupportPolicy policy) {
        return policy.toBuilder()
                .areas(List.of(policy.area("support").orElseThrow()))
                .build();
    }

    @Test
    void peopleReadTheSumAsATable() {
        Story story = new Story(four);
        resolved(story, "2026-11-23T09:00", "2026-11-23T11:00");
        resolved(story, "2026-11-23T12:00", "2026-11-23T15:30");

        assertThat(new WhatIfText(three, List.of(), Language.ENGLISH).lines(summary(story, three)))
                .containsExactly(
                        "GOAL        STRENGTH      PROMISED    MET  MISSED  DUE EARLIER  DUE LATER  TICKETS CHANGED",
                        "resolution  a commitment         2  2 → 1   0 → 1            2          0                2",
                        "2 of 2 tickets would have gone differently");
        assertThat(new WhatIfText(four, List.of(), Language.PORTUGUESE).lines(summary(story, four)))
                .containsExactly(
                        "META        FIRMEZA         PROMETIDOS  CUMPRIDOS  PERDIDOS  VENCERIAM ANTES  VENCERIAM DEPOIS"
                                + "  CHAMADOS ALTERADOS",
                        "resolution  um compromisso           2          2         0                0                 0"
                                + "                   0",
                        "nenhuma diferença: tudo o que foi prometido teria sido como registrado");
    }

    @Test
    void peopleReadWhatWouldChangeInATicket() {
        Story story = new Story(four);
        TicketId id = resolved(story, "2026-11-23T09:00", "2026-11-23T12:30");
        Comparison comparison = new WhatIf(three, story::policy, UNTIL).compare(recorded(story, id));
        Difference difference = comparison.differences().get(0);

        assertThat(new WhatIfText(three, List.of(), Language.ENGLISH).line(comparison.code(), difference))
                .isEqualTo("SM-1  resolution, cycle 1: met, due Mon 2026-11-23 13:00 → missed, due Mon 2026-11-23 12:00"
                        + " (1 h earlier)");
        assertThat(new WhatIfText(three, List.of(), Language.PORTUGUESE).line(comparison.code(), difference))
                .isEqualTo("SM-1  resolution, ciclo 1: cumprido, prazo seg. 23/11/2026 13:00 → perdido, prazo seg."
                        + " 23/11/2026 12:00 (1 h antes)");
    }
}
