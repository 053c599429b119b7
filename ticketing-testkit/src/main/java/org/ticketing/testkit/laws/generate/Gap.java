package org.ticketing.testkit.laws.generate;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * How long people wait before they do the next thing: some time by the clock, or until a promise falls due, or almost.
 *
 * @param promise which promise of the policy is waited for; none if it is negative
 * @param time by the clock, or how much less or more than that promise
 */
record Gap(int promise, Duration time) {

    static Arbitrary<Gap> gaps() {
        Arbitrary<Gap> none = Arbitraries.just(new Gap(-1, Duration.ZERO));
        Arbitrary<Gap> minutes =
                Arbitraries.integers().between(1, 600).map(minute -> new Gap(-1, Duration.ofMinutes(minute)));
        Arbitrary<Gap> hours =
                Arbitraries.integers().between(1, 24 * 12).map(hour -> new Gap(-1, Duration.ofHours(hour)));
        Arbitrary<Gap> odd = Arbitraries.longs()
                .between(1, 90_000_000_000L)
                .map(micros -> new Gap(-1, Duration.ofNanos(micros * 1_000)));
        Arbitrary<Duration> hairs =
                Arbitraries.of(Duration.ZERO, Duration.ofNanos(1_000), Duration.ofNanos(-1_000), Duration.ofMinutes(1));
        Arbitrary<Gap> untilDue = Combinators.combine(Arbitraries.integers().between(0, 50), hairs)
                .as(Gap::new);
        return Arbitraries.frequencyOf(
                Tuple.of(3, minutes), Tuple.of(2, none), Tuple.of(2, hours), Tuple.of(1, odd), Tuple.of(2, untilDue));
    }

    /** When the next thing happens, never before {@code now}. */
    Instant after(Instant now, Promised promised) {
        Instant then = (promise < 0 ? now : promised.due(promise, now)).plus(time);
        return then.isBefore(now) ? now : then;
    }
}
