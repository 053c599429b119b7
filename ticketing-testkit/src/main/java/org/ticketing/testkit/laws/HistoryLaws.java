package org.ticketing.testkit.laws;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.testkit.laws.generate.Histories;
import org.ticketing.testkit.laws.generate.Policies;
import org.ticketing.testkit.laws.history.ClockEngine;
import org.ticketing.testkit.laws.history.DueLaws;
import org.ticketing.testkit.laws.history.PauseCase;
import org.ticketing.testkit.laws.history.PauseLaws;
import org.ticketing.testkit.laws.history.PolicyEvaluator;
import org.ticketing.testkit.laws.history.PromiseCase;
import org.ticketing.testkit.laws.history.PromiseLaws;
import org.ticketing.testkit.laws.history.ReclassificationLaws;
import org.ticketing.testkit.laws.history.ReminderLaws;
import org.ticketing.testkit.laws.history.ReopeningLaws;
import org.ticketing.testkit.laws.history.SignalLaws;
import org.ticketing.testkit.laws.history.StateLaws;
import org.ticketing.testkit.laws.history.TicketHistory;
import org.ticketing.testkit.laws.history.WhatIfEngine;

/**
 * Laws 10 to 13 and 17 to 20, on tickets of policies of every kind. An engine of one's own is held to them by a test class
 * that implements this and {@link #clocks()}.
 */
public interface HistoryLaws {

    /** What keeps the clocks: the library, unless a tester says otherwise. */
    default ClockEngine clocks() {
        return ClockEngine.ours();
    }

    /** What says which promise holds. */
    default PolicyEvaluator promises() {
        return PolicyEvaluator.ours();
    }

    /** What says what another policy would have made of a history. */
    default WhatIfEngine whatIf() {
        return WhatIfEngine.ours();
    }

    /** The policies whose tickets are tried. */
    default Arbitrary<SupportPolicy> policies() {
        return Policies.policies();
    }

    @Provide
    default Arbitrary<TicketHistory> histories() {
        return Histories.of(policies());
    }

    @Provide
    default Arbitrary<TicketHistory> editedHistories() {
        return Histories.edited(histories());
    }

    @Provide
    default Arbitrary<PauseCase> pausedHistories() {
        return Histories.paused(histories());
    }

    @Provide
    default Arbitrary<PromiseCase> classifications() {
        return Histories.classified(policies());
    }

    @Tried(by = Tried.HISTORIES)
    default void law10ReclassificationKeepsEveryPause(@ForAll("histories") TicketHistory history) {
        ReclassificationLaws.PAUSES_ARE_KEPT.hold(clocks(), history);
    }

    @Tried(by = Tried.HISTORIES)
    default void law10KeptTimeDoesNotDependOnTheWay(@ForAll("histories") TicketHistory history) {
        ReclassificationLaws.THE_WAY_DOES_NOT_MATTER.hold(clocks(), history);
    }

    @Tried(by = Tried.HISTORIES)
    default void law10TimeIsCarriedAsThePolicySays(@ForAll("histories") TicketHistory history) {
        ReclassificationLaws.CARRIED_AS_STATED.hold(clocks(), history);
    }

    @Tried(by = Tried.HISTORIES)
    default void law10ReopeningTakesTimeUpAsThePolicySays(@ForAll("histories") TicketHistory history) {
        ReopeningLaws.TAKEN_UP_AS_STATED.hold(clocks(), history);
    }

    @Tried(by = Tried.HISTORIES)
    default void law11APauseMakesNothingEarlier(@ForAll("pausedHistories") PauseCase pause) {
        PauseLaws.NEVER_EARLIER.hold(clocks(), pause);
    }

    @Tried(by = Tried.HISTORIES)
    default void law11PausesCountOnce(@ForAll("histories") TicketHistory history) {
        PauseLaws.COUNTED_ONCE.hold(clocks(), history);
    }

    @Tried(by = Tried.HISTORIES)
    default void law12OnlyRunningClocksBreach(@ForAll("histories") TicketHistory history) {
        StateLaws.ONLY_RUNNING_CLOCKS_BREACH.hold(clocks(), history);
    }

    @Tried(by = Tried.HISTORIES)
    default void law12WhatHasEndedDoesNotChange(@ForAll("histories") TicketHistory history) {
        StateLaws.AN_END_IS_AN_END.hold(clocks(), history);
    }

    @Tried(by = Tried.HISTORIES)
    default void law13WarningsGoWithWhatIsDue(@ForAll("histories") TicketHistory history) {
        ReminderLaws.AHEAD_OF_WHAT_IS_DUE.hold(clocks(), history);
    }

    @Tried(by = Tried.HISTORIES)
    default void law17EditsDoNotRewrite(@ForAll("editedHistories") TicketHistory history) {
        StateLaws.EDITS_DO_NOT_REWRITE.hold(clocks(), history);
    }

    @Tried(by = Tried.HISTORIES)
    default void law18TheSamePolicyMakesNoDifference(@ForAll("histories") TicketHistory history) {
        PromiseLaws.THE_SAME_POLICY_MAKES_NO_DIFFERENCE.hold(whatIf(), history);
    }

    @Tried(by = Tried.HISTORIES)
    default void law19ExactlyOnePromise(@ForAll("classifications") PromiseCase ticket) {
        PromiseLaws.EXACTLY_ONE_PROMISE.hold(promises(), ticket);
    }

    @Tried(by = Tried.HISTORIES)
    default void law19OneClockForEachGoal(@ForAll("histories") TicketHistory history) {
        SignalLaws.ONE_CLOCK_ONE_PROMISE.hold(clocks(), history);
    }

    @Tried(by = Tried.HISTORIES)
    default void law19DaysDatesAndNothingAreDueAsPromised(@ForAll("histories") TicketHistory history) {
        DueLaws.DUE_AS_PROMISED.hold(clocks(), history);
    }

    @Tried(by = Tried.HISTORIES)
    default void law20OnlyWhatThePolicyNamesStopsAClock(@ForAll("histories") TicketHistory history) {
        SignalLaws.STOPPED_BY_WHAT_THE_POLICY_NAMES.hold(clocks(), history);
    }
}
