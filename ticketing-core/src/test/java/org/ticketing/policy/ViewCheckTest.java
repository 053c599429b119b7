package org.ticketing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.classification.QueueRank;
import org.ticketing.classification.QueueRules;
import org.ticketing.condition.ActorFact;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/** Boards on which a ticket would stand twice or nowhere, and queues that can't be put in order, are found. */
class ViewCheckTest {

    private static final Source TEST = Source.assumed("a desk for tests");
    private static final BoardColumn OPEN = column("open", EnumSet.of(Phase.NEW, Phase.IN_PROGRESS), Set.of(), false);

    private static BoardColumn column(String id, Set<Phase> phases, Set<Turn> turns, boolean endedToday) {
        return new BoardColumn(id, Text.same(id), phases, turns, endedToday, TEST);
    }

    private static List<String> found(ViewRules views) {
        SupportPolicy policy = SmallDesk.with().toBuilder().views(views).build();
        return ViewCheck.check(policy).stream().map(ViewCheckTest::brief).toList();
    }

    private static String brief(Violation violation) {
        return violation.path() + " " + violation.rule();
    }

    @Test
    void whatIsUsualFits() {
        assertThat(found(ViewRules.USUAL)).isEmpty();
    }

    static Stream<Arguments> boards() {
        BoardColumn vendor = column("vendor", EnumSet.of(Phase.NEW, Phase.IN_PROGRESS), Set.of(Turn.VENDOR), false);
        return Stream.of(
                Arguments.of(List.of(OPEN), List.of()),
                Arguments.of(
                        List.of(
                                vendor,
                                column("rest", EnumSet.of(Phase.NEW), Set.of(Turn.CUSTOMER, Turn.THIRD_PARTY), false)),
                        List.of("/board complete", "/board complete")),
                Arguments.of(
                        List.of(OPEN, column("new", EnumSet.of(Phase.NEW), Set.of(Turn.CUSTOMER), false)),
                        List.of("/board/1 disjoint")),
                Arguments.of(
                        List.of(OPEN, column("done", EnumSet.of(Phase.CLOSED), Set.of(Turn.VENDOR), true)),
                        List.of("/board/1 reachable")),
                Arguments.of(
                        List.of(column("open", EnumSet.of(Phase.NEW, Phase.IN_PROGRESS), Set.of(), true)),
                        List.of("/board/0/ended-today ended")));
    }

    @ParameterizedTest
    @MethodSource("boards")
    void noTicketStandsTwiceAndNoOpenOneNowhere(List<BoardColumn> board, List<String> expected) {
        assertThat(found(new ViewRules(board, QueueRules.USUAL))).isEqualTo(expected);
    }

    static Stream<Arguments> queues() {
        Condition fresh = Condition.is(Fact.PHASE, "new");
        return Stream.of(
                Arguments.of(fresh, new QueueRank(Fact.KIND, List.of("error"), TEST), List.of()),
                Arguments.of(
                        fresh,
                        new QueueRank(Fact.KIND, List.of("gossip"), TEST),
                        List.of("/queue/order/0/first known-value")),
                Arguments.of(
                        fresh,
                        new QueueRank(Fact.ORGANISATION, List.of(), TEST),
                        List.of("/queue/order/0/first mandatory")),
                Arguments.of(
                        fresh, new QueueRank(Fact.PLAN, List.of(), TEST), List.of("/queue/order/0/by listed-fact")),
                Arguments.of(
                        Condition.is(Fact.PHASE, "fresh"),
                        new QueueRank(Fact.PRIORITY, List.of(), TEST),
                        List.of("/queue/waiting known-value")),
                Arguments.of(
                        Condition.sameAsActor(Fact.ASSIGNEE, ActorFact.ID),
                        new QueueRank(Fact.PRIORITY, List.of(), TEST),
                        List.of("/queue/waiting same-for-all")));
    }

    @ParameterizedTest
    @MethodSource("queues")
    void queuesAreTheSameForAllAndCanBePutInOrder(Condition waiting, QueueRank rank, List<String> expected) {
        QueueRules rules = new QueueRules(waiting, List.of(rank), false, TEST);
        assertThat(found(new ViewRules(BoardColumn.USUAL, rules))).isEqualTo(expected);
    }

    @Test
    void aScaleIsWeighedFromHighToLowUnlessThePolicySaysOtherwise() {
        SupportPolicy policy = SmallDesk.with();
        assertThat(new QueueRank(Fact.PRIORITY, List.of(), TEST).values(policy.domains()))
                .containsExactly("high", "normal", "low");
        assertThat(new QueueRank(Fact.PRIORITY, List.of("low"), TEST).values(policy.domains()))
                .containsExactly("low");
    }
}
