package org.ticketing.testkit.laws.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.testkit.laws.history.ClassificationKey;
import org.ticketing.testkit.laws.history.PauseCase;
import org.ticketing.testkit.laws.history.PromiseCase;
import org.ticketing.testkit.laws.history.Step;
import org.ticketing.testkit.laws.history.TicketHistory;
import org.ticketing.time.Hours;

/** What could happen to tickets of a policy: only what people could do, at instants that never go back. */
public final class Histories {

    private static final int MOST_INTENTS = 9;

    private Histories() {}

    /** Histories under one policy. */
    public static Arbitrary<TicketHistory> of(SupportPolicy policy) {
        return of(Arbitraries.just(policy));
    }

    /** Histories under any of these policies. */
    public static Arbitrary<TicketHistory> of(Arbitrary<SupportPolicy> policies) {
        return Combinators.combine(
                        policies,
                        Moments.places(),
                        choices(),
                        // Left to itself, jqwik would mostly tell short ones.
                        Intent.intents()
                                .list()
                                .ofMaxSize(MOST_INTENTS)
                                .withSizeDistribution(RandomDistribution.uniform()),
                        Gap.gaps())
                .as(Histories::told)
                .withoutEdgeCases();
    }

    private static Arbitrary<Integer> choices() {
        return Arbitraries.integers().between(0, 999);
    }

    private static TicketHistory told(
            SupportPolicy policy, Moments.Place start, int choice, List<Intent> intents, Gap rest) {
        Promised promised = Promised.of(policy);
        TicketHistory history = TicketHistory.of(policy, opened(policy, start, choice));
        for (Intent intent : intents) {
            Instant at = intent.gap().after(history.end(), promised);
            Step step = intent.step(at, policy);
            history = history.allows(step) ? history.then(step) : history;
        }
        return history.then(new Step.TimePassed(rest.after(history.end(), promised)));
    }

    private static Step.Opened opened(SupportPolicy policy, Moments.Place start, int choice) {
        Optional<Hours> hours = policy.serviceLevels().calendars().stream()
                .map(ServiceCalendar::hours)
                .findFirst();
        return new Step.Opened(
                start.in(hours.orElseGet(() -> Hours.always(policy.zone()))),
                Intent.pick(policy.classification().kindIds(), choice),
                Intent.pick(policy.channels().ids(), choice / 10));
    }

    /** These histories, but somewhere in each the policy is edited. */
    public static Arbitrary<TicketHistory> edited(Arbitrary<TicketHistory> histories) {
        return Combinators.combine(histories, choices(), choices())
                .as((history, place, edit) -> {
                    int count = 1 + place % history.size();
                    Instant at = history.steps().get(count - 1).at();
                    return history.with(
                            count,
                            Intent.pick(Edits.of(history.policy(), at), edit).get());
                })
                .withoutEdgeCases();
    }

    /** These histories, each with a place for one pause more. */
    public static Arbitrary<PauseCase> paused(Arbitrary<TicketHistory> histories) {
        return Combinators.combine(histories, choices(), Moments.lengths(), Moments.lengths())
                .as(Histories::possible)
                .withoutEdgeCases();
    }

    /** A pause at the first place from {@code wish} on where one is possible; it may come at once if it can't come later. */
    private static PauseCase possible(TicketHistory history, int wish, Duration from, Duration length) {
        PauseCase pause = new PauseCase(history, 1 + wish % history.size(), from, length);
        for (int i = 0; i < history.size() && !pause.isPossible(); i++) {
            pause = new PauseCase(history, 1 + (wish + i) % history.size(), Duration.ZERO, length);
        }
        return pause;
    }

    /** Ways in which a ticket can be classified under these policies. */
    public static Arbitrary<PromiseCase> classified(Arbitrary<SupportPolicy> policies) {
        return Combinators.combine(policies, Arbitraries.integers().between(0, 99_999))
                .as((policy, choice) -> new PromiseCase(policy, Intent.pick(ClassificationKey.all(policy), choice)))
                .withoutEdgeCases();
    }
}
