package org.ticketing.testkit.laws.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Turn;

/**
 * Where a ticket stands, read from what was told of it and nothing else: what the laws measure engines by.
 *
 * @param asked whether the vendor waits for the customer
 * @param ended when it was resolved, or else closed
 * @param key what it is classified as
 */
record Situation(
        Phase phase,
        boolean worked,
        boolean asked,
        @Nullable Instant ended,
        ClassificationKey key,
        SupportPolicy policy) {

    static Situation opened(Step.Opened step, SupportPolicy policy) {
        return new Situation(
                Phase.NEW,
                false,
                false,
                null,
                ClassificationKey.ofOpening(step.kind(), step.channel(), policy),
                policy);
    }

    Turn turn() {
        if (!phase.isOpen()) {
            return Turn.NOBODY;
        }
        return asked ? Turn.CUSTOMER : Turn.VENDOR;
    }

    /** Whether people could do this now. */
    boolean allows(Step step) {
        return switch (step) {
            case Step.Opened s -> false;
            case Step.Classified s -> phase.isOpen();
            case Step.Assigned s -> phase.isOpen();
            case Step.Noted s -> true;
            case Step.VendorReplied s -> phase != Phase.CLOSED;
            case Step.CustomerReplied s -> phase != Phase.CLOSED && (!replyReopens() || isReopenable(s.at()));
            case Step.CustomerAsked s -> phase.isOpen() && !asked;
            case Step.DatePromised s -> phase.isOpen() && s.date().isAfter(s.at());
            case Step.Resolved s -> phase.isOpen();
            case Step.Reopened s -> isReopenable(s.at());
            case Step.Closed s -> phase != Phase.CLOSED;
            case Step.TimePassed s -> true;
            case Step.PolicyEdited s -> true;
        };
    }

    private boolean isReopenable(Instant at) {
        return ended != null && !at.isAfter(ended.plus(policy.lifecycle().reopenWithin()));
    }

    Situation after(Step step) {
        return switch (step) {
            case Step.Opened s -> throw new IllegalArgumentException("a ticket is opened once");
            case Step.Classified s -> with(key.classified(s.kind(), s.priority(), s.area()));
            case Step.Assigned s -> this;
            case Step.Noted s -> working();
            case Step.VendorReplied s -> working();
            case Step.CustomerReplied s ->
                replyReopens() ? reopened() : new Situation(phase, worked, false, ended, key, policy);
            case Step.CustomerAsked s -> new Situation(Phase.IN_PROGRESS, true, true, null, key, policy);
            case Step.DatePromised s -> working();
            case Step.Resolved s -> new Situation(Phase.RESOLVED, true, false, s.at(), key, policy);
            case Step.Reopened s -> reopened();
            case Step.Closed s -> new Situation(Phase.CLOSED, worked, asked, s.at(), key, policy);
            case Step.TimePassed s -> this;
            case Step.PolicyEdited s -> new Situation(phase, worked, asked, ended, key, s.policy());
        };
    }

    private Situation with(ClassificationKey next) {
        return new Situation(phase, worked, asked, ended, next, policy);
    }

    private Situation working() {
        return phase == Phase.NEW ? new Situation(Phase.IN_PROGRESS, true, asked, null, key, policy) : this;
    }

    private Situation reopened() {
        return new Situation(worked ? Phase.IN_PROGRESS : Phase.NEW, worked, false, null, key, policy);
    }

    private boolean replyReopens() {
        return phase == Phase.RESOLVED && policy.lifecycle().replyReopens();
    }

    /** What a step means to goals, in order; {@code this} is how it stood before. */
    List<Signal> signals(Step step) {
        List<Signal> signals = new ArrayList<>();
        if (phase == Phase.NEW && isWork(step)) {
            signals.add(Signal.WORK_STARTED);
        }
        switch (step) {
            case Step.Opened s -> signals.add(Signal.OPENED);
            case Step.Classified s -> signals.add(Signal.CLASSIFIED);
            case Step.Assigned s -> signals.add(Signal.ASSIGNED);
            case Step.VendorReplied s -> signals.add(Signal.VENDOR_REPLIED);
            case Step.CustomerAsked s -> signals.add(Signal.VENDOR_REPLIED);
            case Step.CustomerReplied s -> {
                if (replyReopens()) {
                    signals.add(Signal.REOPENED);
                }
                signals.add(Signal.CUSTOMER_REPLIED);
            }
            case Step.DatePromised s -> signals.add(Signal.DATE_PROMISED);
            case Step.Resolved s -> signals.addAll(List.of(Signal.VENDOR_REPLIED, Signal.RESOLVED));
            case Step.Reopened s -> {
                signals.add(Signal.REOPENED);
                signals.add(s.by() == Side.CUSTOMER ? Signal.CUSTOMER_REPLIED : Signal.VENDOR_REPLIED);
            }
            case Step.Closed s -> signals.add(Signal.CLOSED);
            case Step.Noted s -> {}
            case Step.TimePassed s -> {}
            case Step.PolicyEdited s -> {}
        }
        return signals;
    }

    private static boolean isWork(Step step) {
        return step instanceof Step.Noted
                || step instanceof Step.VendorReplied
                || step instanceof Step.CustomerAsked
                || step instanceof Step.DatePromised
                || step instanceof Step.Resolved;
    }
}
