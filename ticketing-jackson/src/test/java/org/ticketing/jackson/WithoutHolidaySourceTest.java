package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ticketing.problem.Violation;

/** Nothing here knows the dates of holidays: not the tests of this module, and not a product that leaves them out. */
class WithoutHolidaySourceTest {

    private final Wrong observing = Wrong.policy()
            .with("    days:\n", "    holidays: {country: BR, years: 2026-2035, assumed: *silent}\n    days:\n");

    @Test
    void holidaysCanNotBeObservedByName() {
        assertThat(observing.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.path()).isEqualTo("/calendars/0/holidays");
            assertThat(violation.rule()).isEqualTo("available");
            assertThat(violation.message().en())
                    .isEqualTo("nothing here knows the dates of holidays: add ticketing-holidays to the class path, or"
                            + " publish this file and read what is published, or write each holiday under days"
                            + " (line 49)");
            assertThat(violation.message().pt())
                    .isEqualTo(
                            "nada aqui sabe as datas dos feriados: ponha ticketing-holidays no class path, ou publique"
                                    + " este arquivo e leia o que foi publicado, ou escreva cada feriado em days (linha"
                                    + " 49)");
        });
    }

    @Test
    void otherMistakesAreToldAllTheSame() {
        assertThat(observing.with("2026-12-24", "2026-12-25").violations())
                .extracting(Violation::rule)
                .containsExactly("available", "unique");
    }

    @Test
    void whatIsPublishedIsRead() {
        String published = Wrong.small()
                .replace(
                        "source: U7}",
                        "source: U7}\n"
                            + "      - {date: 2026-09-07, name: {en: Independence Day, pt: Independência}, hours: [],"
                            + " assumed: *silent, taken-from: {en: a list, pt: uma lista}}");

        assertThat(PolicyFiles.readYaml(published)
                        .serviceLevels()
                        .calendars()
                        .get(0)
                        .hours()
                        .days()
                        .get(0)
                        .takenFrom()
                        .orElseThrow()
                        .pt())
                .isEqualTo("uma lista");
    }
}
