package org.ticketing.testkit.laws.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.testkit.laws.history.Step;
import org.ticketing.vocabulary.Side;

/**
 * What somebody means to do next; it becomes a step where it makes sense, and nothing else.
 *
 * @param choice which of the names of the policy, or which side
 */
record Intent(What what, Gap gap, int choice) {

    private enum What {
        LOOK,
        CLASSIFY,
        ASSIGN,
        NOTE,
        VENDOR_REPLY,
        CUSTOMER_REPLY,
        ASK,
        PROMISE,
        RESOLVE,
        REOPEN,
        CLOSE
    }

    static Arbitrary<Intent> intents() {
        Arbitrary<What> whats = Arbitraries.frequency(
                Tuple.of(1, What.LOOK),
                Tuple.of(5, What.CLASSIFY),
                Tuple.of(1, What.ASSIGN),
                Tuple.of(1, What.NOTE),
                Tuple.of(2, What.VENDOR_REPLY),
                Tuple.of(4, What.CUSTOMER_REPLY),
                Tuple.of(5, What.ASK),
                Tuple.of(2, What.PROMISE),
                Tuple.of(2, What.RESOLVE),
                Tuple.of(3, What.REOPEN),
                Tuple.of(1, What.CLOSE));
        return Combinators.combine(whats, Gap.gaps(), Arbitraries.integers().between(0, 999))
                .as(Intent::new);
    }

    Step step(Instant at, SupportPolicy policy) {
        return switch (what) {
            case LOOK -> new Step.TimePassed(at);
            case CLASSIFY ->
                new Step.Classified(
                        at,
                        pick(policy.classification().kindIds(), choice),
                        pick(policy.classification().priorityIds(), choice / 5),
                        pick(policy.areaIds(), choice / 25));
            case ASSIGN -> new Step.Assigned(at);
            case NOTE -> new Step.Noted(at);
            case VENDOR_REPLY -> new Step.VendorReplied(at);
            case CUSTOMER_REPLY -> new Step.CustomerReplied(at);
            case ASK -> new Step.CustomerAsked(at);
            case PROMISE -> new Step.DatePromised(at, at.plus(Duration.ofHours(1 + choice % 100)));
            case RESOLVE -> new Step.Resolved(at);
            case REOPEN -> new Step.Reopened(at, choice % 2 == 0 ? Side.CUSTOMER : Side.VENDOR);
            case CLOSE -> new Step.Closed(at);
        };
    }

    static <T> T pick(List<T> list, int choice) {
        return list.get(choice % list.size());
    }
}
