package org.ticketing.holidays;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.ticketing.jackson.HolidaySource;

/**
 * The holidays of Brazil and of those of its states whose holidays were held against the law, with the dates that Jollyday
 * computes.
 */
public final class BrazilianHolidays implements HolidaySource {

    private static final String COUNTRY = "BR";
    private static final String ABOUT_JOLLYDAY = "/META-INF/maven/de.focus-shift/jollyday-core/pom.properties";

    private final HolidayManager jollyday =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BRAZIL));

    @Override
    public String version() {
        try (InputStream in = HolidayManager.class.getResourceAsStream(ABOUT_JOLLYDAY)) {
            if (in == null) {
                throw new IllegalStateException(
                        "this Jollyday does not say which one it is: use its jar as published, with " + ABOUT_JOLLYDAY);
            }
            Properties about = new Properties();
            about.load(in);
            return "Jollyday " + about.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<String> countries() {
        return Set.of(COUNTRY);
    }

    @Override
    public Set<String> states(String country) {
        requireBrazil(country);
        return KnownHoliday.ALL.stream()
                .flatMap(known -> known.state().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int firstYear(String country) {
        requireBrazil(country);
        return KnownHoliday.FIRST_YEAR;
    }

    @Override
    public List<Holiday> holidays(String country, Set<String> states, int year) {
        requireBrazil(country);
        Map<Optional<String>, Map<String, LocalDate>> dates = new HashMap<>();
        return KnownHoliday.ALL.stream()
                .filter(known -> known.since() <= year)
                .filter(known -> known.state().map(states::contains).orElse(true))
                .map(known -> holiday(known, dates.computeIfAbsent(known.state(), state -> dates(state, year)), year))
                .toList();
    }

    private Holiday holiday(KnownHoliday known, Map<String, LocalDate> dates, int year) {
        LocalDate date = dates.get(known.jollyday());
        if (date == null) {
            throw new IllegalStateException("%s no longer has %s of %s: hold its holidays against the law"
                    .formatted(version(), known.jollyday(), year));
        }
        return new Holiday(known.id(), date, known.name(), known.optional(), known.takenFrom());
    }

    /** What Jollyday tells of the country, or of the country and a state, by the names that it has for holidays. */
    private Map<String, LocalDate> dates(Optional<String> state, int year) {
        String[] part =
                state.map(id -> new String[] {id.toLowerCase(Locale.ROOT)}).orElse(new String[0]);
        return jollyday.getHolidays(Year.of(year), part).stream()
                .collect(Collectors.toMap(holiday -> holiday.getPropertiesKey(), holiday -> holiday.getDate()));
    }

    private static void requireBrazil(String country) {
        if (!country.equals(COUNTRY)) {
            throw new IllegalArgumentException(
                    "only the holidays of " + COUNTRY + " are known here, not of " + country);
        }
    }
}
