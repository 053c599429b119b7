package org.ticketing.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.time.SpecialDay;

/** The page about holidays says what is so. */
class PageTest {

    private final String page = page();

    private static String page() {
        try {
            return Files.readString(Path.of("../docs/policy-holidays.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theCalendarThatItShowsIsRead() {
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).isTrue();
        String yaml = Observing.policy().yaml();
        String shown = yaml.substring(0, yaml.indexOf("calendars:"))
                + block.group(1)
                + yaml.substring(yaml.indexOf("goals:")).replace("calendar: office", "calendar: business-hours");

        ServiceCalendar calendar =
                PolicyFiles.readYaml(shown).serviceLevels().calendars().get(0);

        assertThat(calendar.hours().days())
                .extracting(SpecialDay::date)
                .contains(LocalDate.parse("2026-01-25"), LocalDate.parse("2035-02-06"), LocalDate.parse("2035-07-09"))
                .doesNotContain(LocalDate.parse("2035-11-20"));
    }

    @Test
    void itNamesEveryHolidayAndEveryState() {
        assertThat(KnownHoliday.ALL).allSatisfy(known -> {
            assertThat(page).contains("`" + known.id() + "`");
            known.state().ifPresent(state -> assertThat(page).contains("| " + state + " | "));
        });
    }
}
