package org.ticketing.server.body;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Strength;
import org.ticketing.view.PromisedTime;
import org.ticketing.vocabulary.Language;

/** What is promised for a ticket. */
public record PromisesBody(List<PromiseBody> items) {

    record PromiseBody(
            Named goal,
            int cycle,
            Strength strength,
            Clock.State state,
            @Nullable Instant due,
            boolean breached,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Duration used,
            DerivationBody derivation,
            List<String> waitsFor,
            List<String> text) {

        static PromiseBody of(PromisedTime promised, SupportPolicy policy, Language language) {
            Clock clock = promised.clock();
            return new PromiseBody(
                    new Named(clock.goal(), promised.derivation().label()),
                    clock.cycle(),
                    clock.strength(),
                    clock.state(),
                    clock.due(),
                    clock.breached(),
                    clock.start(),
                    clock.end(),
                    clock.used(),
                    DerivationBody.of(promised.derivation()),
                    promised.waitsFor(),
                    promised.lines(policy, language));
        }
    }

    /** Promised times, with their derivations in words of this language. */
    public static PromisesBody of(List<PromisedTime> promises, SupportPolicy policy, Language language) {
        return new PromisesBody(promises.stream()
                .map(promised -> PromiseBody.of(promised, policy, language))
                .toList());
    }
}
