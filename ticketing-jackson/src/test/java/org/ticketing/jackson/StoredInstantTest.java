package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StoredInstantTest {

    /** From before the year 0 to after the year 9999, whose forms are unusual. */
    private static final long FIRST = Instant.parse("-0001-01-01T00:00:00Z").getEpochSecond();

    private static final long LAST = Instant.parse("+10001-01-01T00:00:00Z").getEpochSecond();

    @Property
    void whatAnInstantWritesIsReadAsThatInstant(@ForAll("instants") Instant instant) {
        assertThat(StoredInstant.parse(instant.toString())).isEqualTo(instant);
    }

    @Property
    void whatIsNearlyAnInstantIsReadAsTheLibraryReadsIt(@ForAll("nearlyInstants") String text) {
        Instant expected;
        try {
            expected = Instant.parse(text);
        } catch (DateTimeException e) {
            assertThatThrownBy(() -> StoredInstant.parse(text)).isInstanceOf(DateTimeException.class);
            return;
        }
        assertThat(StoredInstant.parse(text)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(FIRST, LAST),
                        Arbitraries.integers().between(0, 999_999_999),
                        Arbitraries.of(1, 1_000, 1_000_000, 1_000_000_000))
                .as((second, nano, unit) -> Instant.ofEpochSecond(second, nano / unit * unit));
    }

    @Provide
    Arbitrary<String> nearlyInstants() {
        return Combinators.combine(
                        instants(),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.strings().withChars("0123456789-T:.Z ").ofMaxLength(2),
                        Arbitraries.integers().between(0, 2))
                .as((instant, place, instead, length) -> {
                    String text = instant.toString();
                    int from = (int) (place * text.length());
                    return text.substring(0, from) + instead + text.substring(Math.min(text.length(), from + length));
                });
    }
}
