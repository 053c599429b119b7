package org.ticketing.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidPolicy;

/** Whatever stands at holidays: it is taken, and kept as dates, or its mistakes are told. */
class AnyHolidaysTest {

    private static final List<String> KEYS =
            List.of("country", "states", "years", "except", "optional", "source", "assumed", "extra");

    private static final List<String> VALUES = List.of(
            "BR",
            "AR",
            "[SP]",
            "[SP, RJ]",
            "[SP, SP]",
            "[[SP]]",
            "[7]",
            "[BA]",
            "2026",
            "-1",
            "2026.5",
            "99999999999999999999",
            "2026-2027",
            "2027-2026",
            "2015-2026",
            "2199-2200",
            "20a6-2027",
            "[tiradentes]",
            "[carnival]",
            "[nothing]",
            "[]",
            "{}",
            "{en: a, pt: b}",
            "true",
            "\"\"",
            "null",
            "R2");

    @Provide
    Arbitrary<String> holidays() {
        Arbitrary<String> right = Arbitraries.of(
                "country: BR, years: 2026, source: R2", "country: BR, states: [RJ], years: 2026-2027, assumed: x");
        Arbitrary<String> any = Arbitraries.maps(Arbitraries.of(KEYS), Arbitraries.of(VALUES))
                .ofMaxSize(KEYS.size())
                .map(map -> map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining(", ")));
        Arbitrary<String> almost = Arbitraries.of(KEYS)
                .flatMap(key -> Arbitraries.of(VALUES).map(value -> Tuple.of(key, value)))
                .map(changed -> List.of("country: BR", "states: [SP]", "years: 2026", "source: R2").stream()
                                .filter(entry -> !entry.startsWith(changed.get1() + ":"))
                                .collect(Collectors.joining(", "))
                        + ", " + changed.get1() + ": " + changed.get2());
        return Arbitraries.oneOf(right, any, almost);
    }

    @Property(tries = 200)
    void areTakenOrExplained(@ForAll("holidays") String holidays) {
        Observing policy = Observing.policy().holidays(holidays);
        InvalidPolicy invalid = catchThrowableOfType(InvalidPolicy.class, policy::read);
        if (invalid == null) {
            SupportPolicy taken = policy.read();
            assertThat(taken.document().json()).doesNotContain("\"holidays\"");
            assertThat(PolicyFiles.readJson(taken.document().json()).document()).isEqualTo(taken.document());
        } else {
            assertThat(invalid.violations())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allSatisfy(violation -> {
                        assertThat(violation.path()).startsWith("/calendars/0/holidays");
                        assertThat(violation.message().en())
                                .isNotEqualTo(violation.message().pt());
                    });
        }
    }
}
