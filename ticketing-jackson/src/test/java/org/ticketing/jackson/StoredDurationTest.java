package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StoredDurationTest {

    @Property
    void whatADurationWritesIsReadAsThatDuration(@ForAll("durations") Duration duration) {
        assertThat(StoredDuration.parse(duration.toString())).isEqualTo(duration);
    }

    @Property
    void whatIsNearlyADurationIsReadAsTheLibraryReadsIt(@ForAll("nearlyDurations") String text) {
        Duration expected;
        try {
            expected = Duration.parse(text);
        } catch (DateTimeException e) {
            assertThatThrownBy(() -> StoredDuration.parse(text)).isInstanceOf(DateTimeException.class);
            return;
        }
        assertThat(StoredDuration.parse(text)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Duration> durations() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000, 10_000_000_000L),
                        Arbitraries.integers().between(0, 999_999_999),
                        Arbitraries.of(1, 1_000_000_000))
                .as((seconds, nanos, unit) -> Duration.ofSeconds(seconds, nanos / unit * unit));
    }

    @Provide
    Arbitrary<String> nearlyDurations() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789HMS").ofMaxLength(13).map(text -> "PT" + text),
                Arbitraries.strings().withChars("PTHMSD.-19").ofMaxLength(8));
    }
}
