package org.ticketing.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Actor;
import org.ticketing.fixture.Story;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.ticket.AfterEvent;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.FollowUp;
import org.ticketing.ticket.ManageWatchers;
import org.ticketing.ticket.Rate;
import org.ticketing.ticket.Tag;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.ticket.Watch;
import org.ticketing.view.TicketDetails;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.workbench.Satisfaction;

/** What customers say of what was done, what follows it, and by whom and how tickets are followed. */
class RatingAndFollowingTest {

    private final Story story = new Story(AfterDesk.policy());
    private final TicketId id = story.opened("2026-11-23T09:00");

    private static String refused(ThrowingCallable command) {
        return catchThrowableOfType(Refused.class, command).refusal().code();
    }

    private void resolved() {
        story.at("2026-11-23T10:00", CAIO).assign(id, "caio");
        story.as(CAIO).resolve(id, "Feito");
    }

    @Test
    void whoAskedRatesAndIsAskedWhyTheStarsAreFew() {
        assertThat(refused(() -> story.as(ANA).send(id, new Rate(5, null)))).isEqualTo("not-resolved");
        resolved();

        story.as(ANA).send(id, new Rate(2, null));
        TicketDetails asked = story.as(ANA).read(id);
        story.as(ANA).send(id, new Rate(4, "Demorou"));

        assertThat(asked.rating().orElseThrow().asked()).contains(new Text("What was missing?", "O que faltou?"));
        assertThat(story.as(CAIO).read(id).rating().orElseThrow()).satisfies(rating -> {
            assertThat(rating.stars()).isEqualTo(4);
            assertThat(rating.comment()).contains("Demorou");
            assertThat(rating.asked()).isEmpty();
        });
        assertThat(story.folded(id)).isEqualTo(story.ticket(id));
    }

    @Test
    void nobodyElseRatesAndNobodyElseOfTheCustomerIsTold() {
        resolved();

        assertThat(refused(() -> story.as(CAIO).send(id, new Rate(5, null)))).isEqualTo("wrong-rater");
        assertThat(refused(() -> story.as(AfterDesk.BIA).send(id, new Rate(5, null))))
                .isEqualTo("not-granted");
        story.as(ANA).send(id, new Rate(1, "Ruim"));
        assertThat(story.as(AfterDesk.BIA).read(id).rating()).isEmpty();
        assertThat(story.as(AfterDesk.BIA).history(id).textIds())
                .doesNotContainAnyElementsOf(
                        story.as(ANA).history(id).textIds().stream().skip(3).toList());
        story.as(AfterDesk.BIA).send(id, new Watch(true));
        assertThat(story.as(AfterDesk.BIA)
                        .personalData()
                        .exportPerson("bia")
                        .tickets()
                        .get())
                .isNotEmpty()
                .allSatisfy(held -> {
                    assertThat(held.details().rating()).isEmpty();
                    assertThat(held.details().reasons()).isEmpty();
                });
        TicketFilter low = TicketFilter.where(Condition.is(Fact.RATING, "1"));
        assertThat(catchThrowableOfType(
                                InvalidCommand.class,
                                () -> story.as(AfterDesk.BIA).count(low))
                        .violations())
                .extracting(violation -> violation.rule())
                .containsExactly("for-staff");
        assertThat(story.as(CAIO).count(low)).isEqualTo(1);
    }

    @Test
    void theFeedTellsNoMoreOfItThanTheHistory() {
        resolved();
        story.as(ANA).send(id, new Rate(1, "Ruim"));

        assertThat(ratingsInTheFeed(AfterDesk.BIA)).isZero();
        assertThat(ratingsInTheFeed(ANA)).isEqualTo(1);
        assertThat(ratingsInTheFeed(CAIO)).isEqualTo(1);
    }

    private long ratingsInTheFeed(Actor reader) {
        return story.news(reader).stream()
                .filter(news -> news.recorded().event() instanceof TicketEvent.Beside beside
                        && beside.event() instanceof AfterEvent.Rated)
                .count();
    }

    @Test
    void itIsInTimeAndWithinTheStars() {
        resolved();

        assertThat(catchThrowableOfType(
                                InvalidCommand.class, () -> story.as(ANA).send(id, new Rate(6, null)))
                        .violations())
                .extracting(violation -> violation.path() + " " + violation.rule())
                .containsExactly("stars stars");
        assertThat(refused(() -> story.at("2026-11-26T10:00:01", ANA).send(id, new Rate(5, null))))
                .isEqualTo("too-late-to-rate");
    }

    @Test
    void aRatingStandsWhereThePolicySaysSo() {
        Story firm = new Story(AfterDesk.policy(AfterDesk.rating(false, true)));
        TicketId ticket = firm.opened("2026-11-23T09:00");
        firm.as(CAIO).resolve(ticket, "Feito");
        firm.as(ANA).send(ticket, new Rate(3, null));

        assertThat(refused(() -> firm.as(ANA).send(ticket, new Rate(5, null)))).isEqualTo("already-rated");
        assertThat(firm.as(AfterDesk.BIA).read(ticket).rating()).isPresent();
        firm.as(ANA).reopen(ticket, "Voltou");
        firm.at("2026-11-23T11:00", CAIO).resolve(ticket, "De novo");
        firm.as(ANA).send(ticket, new Rate(5, null));
        assertThat(firm.as(CAIO).read(ticket).rating().orElseThrow().stars()).isEqualTo(5);
    }

    @Test
    void theDeskSumsThemUp() {
        resolved();
        story.as(ANA).send(id, new Rate(2, null));
        TicketId other = story.opened("2026-11-23T11:00");
        story.as(CAIO).resolve(other, "Feito");
        story.as(ANA).send(other, new Rate(5, null));
        story.opened("2026-11-23T12:00");

        Satisfaction sum = story.as(CAIO)
                .workbench()
                .dashboard(TicketFilter.all(), 5)
                .satisfaction()
                .orElseThrow();

        assertThat(sum.all().tickets()).isEqualTo(Map.of(2, 1L, 5, 1L));
        assertThat(sum.all().average()).hasValue(3.5);
        assertThat(sum.by().get(Fact.ASSIGNEE)).containsOnlyKeys("caio");
        assertThat(sum.by().get(Fact.AREA).get("support").rated()).isEqualTo(2);
        assertThat(story.as(ANA).workbench().dashboard(TicketFilter.all(), 5).satisfaction())
                .isEmpty();
    }

    @Test
    void aTicketFollowsWhatCannotBeReopened() {
        resolved();
        FollowUp next = new FollowUp(null, "De novo", "Voltou a acontecer", Map.of());
        assertThat(refused(() -> story.as(ANA).send(id, next))).isEqualTo("reopen-instead");
        // Closed by itself on the 28th, it can be reopened for a week.
        story.tick("2026-12-05T10:00:01");
        assertThat(refused(() -> story.at("2026-12-06T10:00", ANA).reopen(id, "Voltou")))
                .isEqualTo("too-late-to-reopen");

        TicketId following = story.as(AfterDesk.BIA).send(id, next).ticket();

        assertThat(following).isNotEqualTo(id);
        assertThat(story.ticket(following).opening().requester()).isEqualTo(ANA.id());
        assertThat(story.ticket(following).triage().kind()).isEqualTo("question");
        assertThat(story.as(ANA).read(following).after().follows().orElseThrow().ticket())
                .isEqualTo(id);
        assertThat(story.as(ANA).read(id).after().followedBy())
                .extracting(link -> link.ticket())
                .containsExactly(following);
        assertThat(story.folded(following)).isEqualTo(story.ticket(following));
    }

    @Test
    void nothingIsToldOfATicketThatSomebodyMayNotSee() {
        resolved();
        story.tick("2026-12-20T10:00");
        story.at("2026-12-20T10:00", AfterDesk.OTTO);

        assertThat(catchThrowableOfType(
                        NotFound.class,
                        () -> story.as(AfterDesk.OTTO).send(id, new FollowUp(null, "T", "D", Map.of()))))
                .isNotNull();
        Command.Open open = new Command.Open("question", "T", "D", null, null, Map.of(), null, id.toString());
        assertThat(catchThrowableOfType(
                                InvalidCommand.class,
                                () -> story.as(AfterDesk.OTTO).open(open))
                        .violations())
                .extracting(violation -> violation.path() + " " + violation.rule())
                .containsExactly("follows known-ticket");
    }

    @Test
    void peopleWatchAsFarAsThereIsRoom() {
        story.as(AfterDesk.BIA).send(id, new Watch(true));
        assertThat(refused(() -> story.as(AfterDesk.BIA).send(id, new Watch(true))))
                .isEqualTo("unchanged");
        assertThat(refused(() -> story.as(ANA).send(id, new ManageWatchers(List.of("eva"), List.of()))))
                .isEqualTo("not-granted");
        assertThat(refused(() -> story.as(CAIO).send(id, new ManageWatchers(List.of("eva", "davi"), List.of()))))
                .isEqualTo("too-many-watchers");

        story.as(CAIO).send(id, new ManageWatchers(List.of("eva"), List.of("nobody")));
        story.as(AfterDesk.BIA).send(id, new Watch(false));

        assertThat(story.ticket(id).aftermath().watchers()).containsExactly(new PersonId("eva"));
        assertThat(story.folded(id)).isEqualTo(story.ticket(id));
    }

    @Test
    void staffSortByTagsThatCustomersAreNotTold() {
        story.as(CAIO).send(id, new Tag(List.of("slow", "billing"), List.of()));
        assertThat(refused(() -> story.as(CAIO).send(id, new Tag(List.of("printer"), List.of()))))
                .isEqualTo("too-many-tags");
        assertThat(catchThrowableOfType(
                                InvalidCommand.class,
                                () -> story.as(CAIO).send(id, new Tag(List.of("free"), List.of())))
                        .violations())
                .extracting(violation -> violation.path() + " " + violation.rule())
                .containsExactly("add known-value");
        story.as(CAIO).send(id, new Tag(List.of("printer"), List.of("slow")));

        TicketFilter tagged = TicketFilter.where(new Condition.Has(Fact.TAGS, "printer"));
        assertThat(story.as(CAIO).count(tagged)).isEqualTo(1);
        assertThat(story.as(CAIO).count(TicketFilter.where(new Condition.Has(Fact.TAGS, "slow"))))
                .isZero();
        assertThat(catchThrowableOfType(
                        InvalidCommand.class, () -> story.as(ANA).count(tagged)))
                .isNotNull();
        assertThat(story.as(ANA).history(id).events())
                .noneMatch(recorded -> recorded.event().toString().contains("printer"));
        assertThat(story.folded(id)).isEqualTo(story.ticket(id));
    }
}
