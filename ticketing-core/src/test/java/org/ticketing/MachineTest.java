package org.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MachineTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123Z");

    @Test
    void idsAreOfVersionSevenAndBearTheirBirth() {
        UUID id = new Machine(InstantSource.fixed(NOW), Optional.empty()).id();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void idsRiseWithinAMillisecondAndWhenTheClockIsSetBack() {
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        Machine machine = new Machine(now::get, Optional.empty());
        Stream<UUID> ids = Stream.generate(machine::id).limit(10_000).peek(id -> now.set(NOW.minusSeconds(1)));

        assertThat(ids.toList()).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
    }

    @Test
    void idsRiseAboveThoseOfTheMachineBefore() {
        UUID before = new Machine(InstantSource.fixed(NOW), Optional.empty()).id();
        Machine after = new Machine(InstantSource.fixed(NOW.minusSeconds(3600)), Optional.of(before));

        assertThat(after.id()).isGreaterThan(before);
        assertThat(new Machine(InstantSource.fixed(NOW.plusMillis(1)), Optional.of(before)).id())
                .satisfies(id -> assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli() + 1));
    }
}
