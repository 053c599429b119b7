package org.ticketing.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.testkit.faults.calendar.CountingFaults;
import org.ticketing.testkit.faults.calendar.HoursFaults;
import org.ticketing.testkit.faults.calendar.TargetFaults;
import org.ticketing.testkit.faults.calendar.WarningFaults;
import org.ticketing.testkit.faults.clock.PauseFaults;
import org.ticketing.testkit.faults.clock.ReclassificationFaults;
import org.ticketing.testkit.faults.clock.SignalFaults;
import org.ticketing.testkit.faults.clock.StateFaults;
import org.ticketing.testkit.faults.policy.PromiseFaults;
import org.ticketing.testkit.faults.policy.WhatIfFaults;
import org.ticketing.testkit.laws.LawBook;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.testkit.laws.book.LawBroken;

/**
 * The laws catch what went wrong elsewhere: each mistake by the law that is named beside it, in as many tries as every build
 * makes, and what is right passes in every case on the way there.
 */
class SeededFaultsTest {

    private static final int TRIES = 1_000;
    private static final long SEED = 20_261_122;

    static List<Fault<?, ?>> faults() {
        return Stream.<List<? extends Fault<?, ?>>>of(
                        HoursFaults.all(),
                        CountingFaults.all(),
                        TargetFaults.all(),
                        WarningFaults.all(),
                        PauseFaults.all(),
                        ReclassificationFaults.all(),
                        StateFaults.all(),
                        SignalFaults.all(),
                        PromiseFaults.all(),
                        WhatIfFaults.all())
                .<Fault<?, ?>>flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isCaught(Fault<?, ?> fault) {
        JqwikSession.run(() -> assertThat(hunt(fault, TRIES))
                .as("%s is not caught in %d tries", fault, TRIES)
                .hasValueSatisfying(broken -> assertThat(broken)
                        .hasMessageStartingWith(
                                "Law %d is broken (%s): ",
                                fault.law().number(), fault.law().name())
                        // A variant that only throws would show nothing.
                        .hasNoCause()));
    }

    /** The first case that catches the variant. */
    private static <S, C> Optional<LawBroken> hunt(Fault<S, C> fault, int tries) {
        RandomGenerator<C> cases = fault.cases().generator(tries);
        Random random = new Random(SEED);
        for (int i = 0; i < tries; i++) {
            C sample = cases.next(random).value();
            fault.law().hold(fault.right(), sample);
            try {
                fault.law().hold(fault.wrong(), sample);
            } catch (LawBroken caught) {
                return Optional.of(caught);
            }
        }
        return Optional.empty();
    }

    /** The same hunt finds nothing in what is right. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("faultOfEachLaw")
    <S, C> void isNotCaughtForNothing(Law<S, C> law, Fault<S, C> fault) {
        Fault<S, C> none = new Fault<>("nothing", "", law, fault.right(), fault.right(), fault.cases());
        JqwikSession.run(() -> assertThat(hunt(none, TRIES / 5)).isEmpty());
    }

    static List<Arguments> faultOfEachLaw() {
        Map<Law<?, ?>, Fault<?, ?>> byLaw = new LinkedHashMap<>();
        faults().forEach(fault -> byLaw.putIfAbsent(fault.law(), fault));
        return byLaw.entrySet().stream()
                .map(each -> Arguments.of(each.getKey(), each.getValue()))
                .toList();
    }

    @Test
    void eachLawCatchesSomething() {
        assertThat(faults().stream().<Law<?, ?>>map(Fault::law)).containsAll(LawBook.laws());
    }

    @Test
    void eachMistakeIsAnother() {
        assertThat(faults()).extracting(Fault::name).doesNotHaveDuplicates();
        assertThat(faults()).hasSizeGreaterThanOrEqualTo(30);
    }
}
